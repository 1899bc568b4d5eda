"""The verbs by which English reports speech, with their forms: which take a clause, an infinitive, an object."""

from functools import cache

CLAUSE = frozenset(
    """say tell add suggest show argue note ask find write report insist acknowledge announce know claim explain
    indicate warn state hope agree admit reveal conclude declare tweet predict continue question fear assert respond
    complain learn worry decide wonder recognize recognise estimate deny assure reply recall emphasize emphasise concede
    confirm joke understand seem convince allege remind promise demonstrate contend imply describe appear reiterate boast
    signal caution realize realise guess maintain doubt remark post pledge demand propose order clarify charge rule vow
    stress speculate hint lament counter interject figure suspect testify recommend believe think feel inform notify
    advise protest retort quip muse opine observe disclose swear threaten urge expect mean stipulate specify determine
    repeat affirm reaffirm rejoin scoff exclaim shout whisper confess proclaim surmise reason comment tout forecast project
    anticipate calculate regret profess pronounce read require hold""".split()
)
"""Verbs after or before which a clause is what was said."""

INFINITIVE = frozenset(
    """decline seek refuse vow call promise pledge decide hope agree threaten aim expect prefer ask offer claim plan want
    intend swear resolve seem appear like demand propose choose undertake commit""".split()
)
"""Verbs with "to" and what is wanted: "vowed to return"."""

ADDRESSED = frozenset(
    """urge ask encourage tell order persuade challenge warn press call command instruct advise beg implore direct
    oblige require invite want expect allow push remind appeal""".split()
)
"""Verbs with somebody addressed and "to": "urged both parties to sign"."""

OBJECT = frozenset(
    """call endorse cite express announce release discuss reject defend criticize criticise oppose mention praise attack
    issue question propose describe note highlight claim recall blast accuse mock echo blame dismiss acknowledge explain
    reveal confirm tout slam recognize repeat declare condemn stress suggest prefer reiterate decry applaud remind admit
    outline thank emphasize reference invoke disclose voice unveil lament disavow detail point predict deem contradict
    recommend credit dispute rebut bemoan portray withdraw downplay hail congratulate repudiate articulate label deride
    assail reaffirm concede renounce denounce refute proclaim welcome support back deny demand deplore regret urge cast
    see view present frame characterize characterise brand regard depict suspect estimate advocate favour favor protest
    report show""".split()
)
"""Verbs whose object is what was said of: "denied the report", "accused rebels of"."""

GOVERNING = {
    "for": frozenset("call ask push advocate appeal press argue apologize vouch plead campaign".split()),
    "to": frozenset("respond refer point object agree admit allude".split()),
    "on": frozenset("focus comment insist agree call".split()),
    "about": frozenset("talk speak ask worry joke complain boast warn muse".split()),
    "of": frozenset("speak warn boast complain talk approve disapprove".split()),
    "with": frozenset("agree disagree side concur".split()),
    "against": frozenset("rail warn caution argue protest".split()),
    "at": frozenset("hint lash balk scoff".split()),
    "in": frozenset("believe".split()),
    "as": frozenset("dismiss denounce describe reject condemn characterize portray hail brand".split()),
}
"""Prepositions that belong to a cue, and the verbs that govern them: "called for"."""

IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "find": "found",
    "know": "knew known",
    "show": "showed shown",
    "think": "thought",
    "feel": "felt",
    "understand": "understood",
    "swear": "swore sworn",
    "mean": "meant",
    "forecast": "forecast",
    "see": "saw seen",
    "seek": "sought",
    "choose": "chose chosen",
    "undertake": "undertook undertaken",
    "speak": "spoke spoken",
    "cast": "cast",
    "read": "read",
    "hold": "held",
    "learn": "learned learnt",
    "withdraw": "withdrew withdrawn",
    "beg": "begged",
    "admit": "admitted",
    "plan": "planned",
    "rebut": "rebutted",
    "commit": "committed",
    "refer": "referred",
    "prefer": "preferred",
    "quip": "quipped",
}
PHRASES = {("made", "clear"): 2, ("makes", "clear"): 2, ("made", "it", "clear"): 3, ("making", "clear"): 2}
"""Cues of several words before a clause, and how many."""

DOUBLED = {"beg": "begging", "admit": "admitting", "plan": "planning", "rebut": "rebutting", "commit": "committing"}
DOUBLED |= {"refer": "referring", "prefer": "preferring", "quip": "quipping"}


def forms(verb: str) -> set[str]:
    """Give the forms of a verb: deny → deny, denies, denied, denying."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    consonant = verb.endswith("y") and verb[-2] not in "aeou"
    third = verb[:-1] + "ies" if consonant else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    past = verb[:-1] + "ied" if consonant else stem + "ed" if not verb.endswith("ee") else verb + "d"
    pasts = set(IRREGULAR[verb].split()) if verb in IRREGULAR else {past}
    return {verb, third, DOUBLED.get(verb, stem + "ing"), *pasts}


@cache
def by_form() -> dict[str, str]:
    """Give the plain form of each form of every verb here."""
    every = CLAUSE | INFINITIVE | ADDRESSED | OBJECT | frozenset().union(*GOVERNING.values())
    return {form: verb for verb in sorted(every) for form in forms(verb)}
