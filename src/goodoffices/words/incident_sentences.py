"""The sentences of what is refused about incidents and protected places."""

INCIDENTS: dict[str, str] = {
    "assessed-as-what": (
        "Say what it was assessed as where it is assessed, and only there: a breach, no breach, or not settled."
    ),
    "degrees-incomplete": "Give both degrees of {name}, north and east, or none.",
    "degrees-unfit": (
        "There is no such place as the degrees of {name} say. North lies between -90 and 90, east between -180 and 180."
    ),
    "for-the-agreed-body": (
        "Only the body that verifies what this bears on says what was found of it, and never the side it is laid to."
    ),
    "for-the-side-it-is-laid-to": "Only the side that it is laid to answers it.",
    "for-who-notified-it": "Only who notified this place, or the mediation, can strike it off.",
    "hears-only": "{title} hears what is said in this room and has no say in it.",
    "no-such-commitment": "There is no commitment {number} in this room. Choose one from the list.",
    "no-such-incident": "There is no incident {number} in this room. Choose one from the list.",
    "no-such-place": "There is no protected place {number} in this room, or it was struck off already.",
    "place-notified-already": (
        "This place was notified already, as number {number}. Strike that one off first if it is to read differently."
    ),
}
