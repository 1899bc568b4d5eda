"""The sentences of what is refused about incidents and protected places."""

INCIDENTS: dict[str, str] = {
    "assessed-as-what": (
        "An incident that is assessed has a result, and no other has one. Choose “assessed” and the result together."
    ),
    "degrees-incomplete": "Of {name} only one degree is given. Give both, north and east, or none.",
    "degrees-unfit": (
        "The degrees of {name} lie nowhere. Write north between -90 and 90, east between -180 and 180."
    ),
    "for-the-agreed-body": (
        "What was found is said by the body that verifies what this bears on, never by the side it is laid to. "
        "Ask that body."
    ),
    "for-the-side-it-is-laid-to": "Only the side that it is laid to answers it. Write a message instead.",
    "for-who-notified-it": (
        "Only who notified this place, or the mediation, strikes it off. Write them a message."
    ),
    "hears-only": "{title} hears what is said in this room and has no say in it. Speak with the mediation.",
    "no-such-commitment": "There is no commitment {number} in this room. Choose one from the list.",
    "no-such-incident": "There is no incident {number} in this room. Choose one from the list.",
    "no-such-protected-place": (
        "There is no protected place {number} in this room, or it was struck off already. Look at the list again."
    ),
    "place-notified-already": (
        "This place was notified already, as number {number}. Strike that one off first if it is to read differently."
    ),
}
