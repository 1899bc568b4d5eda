"""The English sentence of each of the ledger's codes, with {named} places; `words` translates them.

They stand here so that checking a transcript works with nothing else installed.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

FINDINGS: dict[str, str] = {
    # the file
    "cannot-open": "The file can't be opened: {reason}.",
    "not-a-transcript": "This file is not a transcript.",
    "file-end": "The file does not end as a transcript does: it was cut off, or something was added.",
    "container-altered": (
        "The zip file is not as it was written: at {member}, byte {offset}. "
        "If it was unpacked and packed again, check the original file instead."
    ),
    "member-compressed": (
        "{member} is compressed, and nothing in a transcript is. "
        "If the file was unpacked and packed again, check the original file instead."
    ),
    "member-path": (
        "The file holds something under the name {member}, which no transcript has. It was not opened."
    ),
    "member-twice": "{member} stands twice in the file.",
    "member-too-large": "{member} is larger than {limit} bytes, more than a transcript's parts may be.",
    "member-missing": "Missing from the file: {member}. Missing parts in all: {count}.",
    "member-unexpected": "{member} does not belong in the file. Parts that don't, in all: {count}.",
    "member-altered": "{member} is not as it was signed. Such parts in all: {count}.",
    "members-moved": "The parts of the file stand in another order than they were written in.",
    "manifest-unsigned": "The list of the file's parts ({member}) was not signed with the key in the file.",
    "manifest-malformed": "The list of the file's parts ({member}) is damaged.",
    "head-malformed": "{member}, which tells the process, the seat and the rooms, is damaged.",
    "other-format": "The file has the format {format}, and this program knows {known}. Use a newer program.",
    "transcript-too-large": "The transcript would be larger than four gigabytes or 65,534 parts.",
    # keys, notes and seals
    "key-malformed": "The key is damaged, or not of the kind that signs seals.",
    "key-name": "A key can't be named {name}.",
    "key-elsewhere": "The key {name} is not the key of these talks.",
    "wrong-key": (
        "The file was signed with another key than your invitation names. "
        "Its fingerprint is {found}, the one you gave is {expected}."
    ),
    "fingerprint-malformed": (
        "A fingerprint has {wanted} digits, 0 to 9 and a to f. The one given has {count}, or others."
    ),
    "note-malformed": "The signed text is damaged.",
    "note-unsigned": "The text was not signed with the key {name}.",
    "seal-malformed": "The seal is damaged.",
    "seal-damaged": "{where}: the seal is missing or damaged.",
    "seal-unsigned": "{where}: the seal was not made with the key in the file.",
    "seal-elsewhere": "{where}: the seal is another room's ({origin}).",
    "seal-size": "{where}: the seal covers {size} acts, and the file says {told}.",
    # acts
    "act-altered": "{where}, act {number}: the words or the seal's hash of them were changed.",
    "act-misplaced": (
        "{where}, act {number}: act {found} stands in its place. "
        "An act was dropped or added, or acts were moved."
    ),
    "act-elsewhere": "{where}, act {number}: what stands there was said in another room ({found}).",
    "act-unreadable": "{where}, act {number}: what was sealed there can't be read as an act.",
    "act-cut": "{where}, act {number}: it is cut off, or its length was changed.",
    "act-added": "{where}, act {number}: it was added. The seal covers {size} acts.",
    "acts-missing": "{where}: the acts {number} to {last} are missing.",
    "act-not-sealed": "{where}, act {number}: it is not the act that the seal covers; it was replaced.",
    "acts-not-sealed": "{where}: one of the acts {number} to {last} is not the one that the seal covers.",
    "hash-altered": "{where}: {member} was changed; it holds hashes of the acts from {number} on.",
    "destroyed-untold": (
        "{where}, act {number}: it is marked as destroyed, and no later act says when and under which rule."
    ),
    # what was saved before
    "saved-malformed": "The saved seal is damaged, or is something else.",
    "saved-unsigned": "The saved seal was not made with the key in the file.",
    "saved-foreign": "The saved seal is of other talks ({origin}).",
    "saved-room-missing": (
        "The saved seal is of the room {room}, {saved} acts, and the file does not have that room."
    ),
    "earlier-malformed": "The earlier transcript can't be read.",
    "shorter-than-saved": (
        "{where}: the acts from {number} on are missing. "
        "Your saved seal covers {saved} acts, this file {size}. "
        "Either the file is older than the seal, or acts were taken away."
    ),
    "forked": (
        "{where}: the record was rewritten. "
        "One of the acts {number} to {last} is not the one that your saved seal of {saved} acts covers."
    ),
    "forked-at": (
        "{where}, act {number}: the record was rewritten. "
        "It is not the act that your saved seal of {saved} acts covers."
    ),
    # records handed to the ledger
    "salt-size": "A salt has 32 bytes, this one {size}.",
    "hash-misplaced": "A hash does not fit after {size} leaves.",
    "frontier-malformed": "The stored state of a tree is damaged.",
    "tile-path": "{path} is not the path of a hash tile.",
    "tile-outside": "A tree of {size} leaves has no tile {index} at level {level}.",
    "leaf-outside": "A tree of {size} leaves has no leaf {index}.",
    "size-outside": "A tree of {size} leaves never had {wanted}.",
    "bundle-malformed": "A bundle of entries is damaged.",
    "leaves-differ": "{where}: the leaf hashes are not the ones that the seal covers.",
    "entry-differs": "{where}, act {number}: the entry is missing, or is not the one of its leaf hash.",
}
"""What fails, and what a LedgerError refuses."""

STATEMENTS: dict[str, str] = {
    "checked": (
        "Checked: every act that {seat} heard and every byte of the file made on {made}. "
        "Acts: {acts}, in rooms: {rooms}."
    ),
    "checked-failing": (
        "Checked: the file made for {seat} on {made}. Acts that are there and fit: {acts}, in rooms: {rooms}."
    ),
    "checked-partly": "The file could not be read to its end, so not everything was checked.",
    "checked-key": "The key was compared with the fingerprint from the invitation.",
    "checked-saved": "The record was compared with what was saved before. Seals: {seals}.",
    "proves-sealed": (
        "These acts, with these words and in this order, are the ones that were sealed: "
        "none was changed, dropped, added or moved."
    ),
    "proves-key": "They were sealed with the key that the invitation names.",
    "proves-saved": "Nothing that the saved seals cover was rewritten since.",
    "proves-nothing": (
        "This file is not the record as it was sealed, or not all of it. Don't rely on it; "
        "keep it, ask for another and compare."
    ),
    "opens-truth": (
        "It does not show that what was written down is what was said, that a time is right, "
        "or that there is no other room."
    ),
    "opens-key": (
        "Whose record it is stays open: without the fingerprint from the invitation, "
        "anybody could have made this file with a key of their own."
    ),
    "opens-saved": (
        "Whether the server told another story before stays open: that takes a seal saved earlier. "
        "Save the seals of this file for the next time."
    ),
    "opens-before": (
        "{where}: what was said before act {since} was not heard by this seat and is not in the file."
    ),
    "opens-destroyed": (
        "{where}: acts whose words were destroyed under a rule: {count}. Their places are still sealed."
    ),
    "opens-still-here": (
        "{where}, act {number}: it is said to be destroyed, and yet its words are in this file."
    ),
}
"""What was checked, what that proves, what it leaves open."""


def sentence(code: str, params: Mapping[str, object]) -> str:
    """Return the English sentence of a code; KeyError for one that has none."""
    template = FINDINGS.get(code) or STATEMENTS[code]
    return template.format_map({name: _shown(value) for name, value in params.items()})


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%d %B %Y, %H:%M UTC").lstrip("0")
    return str(value)
