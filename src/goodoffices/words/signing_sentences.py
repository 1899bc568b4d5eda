"""The sentences of refusals about fingerprints, initials and signatures."""

SIGNING: dict[str, str] = {
    "fingerprint-differs": (
        "The fingerprint is not that of paper {number} as it stands here. "
        "Look at the paper again: you may have another version before you."
    ),
    "fingerprint-unreadable": (
        "This is no fingerprint. "
        "Copy all of its 64 signs from the page of the text; spaces between them don't matter."
    ),
    "initialled-already": "This text was initialled already. The next step is to sign it.",
    "key-signs-for-itself": (
        "A signature with a key is made by the one who signs, in its own seat. "
        "Record a signature in ink with a scan of the page instead."
    ),
    "key-signs-twice": (
        "Two signatures of this text were made with one key, so one of them isn't its signatory's own. "
        "Ask the sides to sign again, each with a key of its own."
    ),
    "not-initialled": "This text was not initialled yet. Initial it first.",
    "scan-missing": "A signature in ink needs a scan of the inked page. Choose the file.",
    "signature-incomplete": (
        "The signature or its public key is not complete. "
        "Sign again, or paste both in full."
    ),
    "signature-wrong": (
        "The signature doesn't fit the text's fingerprint and the public key. "
        "Sign the fingerprint that this page shows, with the key whose public part you give."
    ),
    "signatures-missing": (
        "The same text is not yet signed by all parties, as far as you can see: {parties}. "
        "Close it when every party's signature is there and matches."
    ),
    "signed-already": "This text was signed in this capacity already. A signature is given once.",
    "signs-as-what": (
        "A party signs as a party; a guarantor or witness signs as witness or depositary. "
        "Choose again."
    ),
    "text-not-clean": (
        "Paper {number} still has brackets, open blanks or linkages. "
        "Only a clean text is initialled and signed."
    ),
}
