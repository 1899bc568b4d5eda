"""The small deal of the journey: who takes part, its text, the lists, and what the mediation reckons."""

from datetime import date, timedelta

GUILD, SOCIETY = "Pilots' Guild", "Lamp Society"
WITH_GUILD, WITH_SOCIETY = "With the Guild", "With the Society"
ENVOY, VISITOR = "Envoy of the Guild", "Visitor of the Society"
OTHERS = (("C", GUILD, "guarantor"), ("D", SOCIETY, "neutral intermediary"))

TITLE = "Deal on the Lake"
COMMISSION = "Joint commission"
KEEPERS, FISHERS, CRAFT, BARGES, BARS = "lock-keepers", "fishers", "patrol craft", "barges", "silver bars"
AMOUNTS = {KEEPERS: 10, FISHERS: 50, CRAFT: 6, BARGES: 20, BARS: 40}


def deal_text(today: date) -> str:
    """Write the text as it comes in: clean, five duties; aid yesterday and today, the rest within weeks."""
    yesterday, later = (_said(today + timedelta(days=days)) for days in (-1, 30))
    return f"""# {TITLE}

Article 1. Persons
The Lower Shore shall release 10 lock-keepers to the Upper Shore no later than {later}. The Upper Shore shall release \
50 fishers to the Lower Shore no later than {later}. The releases shall be verified by the Pilots' Guild.

Article 2. Withdrawal
After the first batch, the Lower Shore shall withdraw 6 patrol craft from the channel no later than {later}. The \
withdrawal shall be verified by the Pilots' Guild.

Article 3. Relief
The Upper Shore shall admit 20 barges each day from {yesterday} to {_said(today)}. The relief shall be verified by \
the Pilots' Guild.

Article 4. Deposit
The Upper Shore shall deposit 40 silver bars with the Pilots' Guild no later than {later}.
"""


def _said(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


HELD_BY_A = """Name; born; home; known
Samir Haddun; 1990; East quay; alive
سمير حدون; 1990; East quay; alive
Orsola Quint; 1984; East quay; alive
Bekan Ilyard; 1979; Long pier; alive
Tovin Marsk; 2001; Long pier; alive
Fenna Drosk; 1996; Long pier; alive
"""
HELD_BY_B = """Name; born; home; known
Yusef Rahbani; 1988; Upper quay; alive
يوسف رحباني; 1988; Upper quay; alive
Wilmot Karsen; 1975; Upper quay; alive
Ottoline Vay; 1992; Sluice house; alive
Perrin Solme; 1981; Sluice house; alive
Hanneke Bruil; 1999; Sluice house; alive
"""
HEADING_A, HEADING_B = "Fishers whom we hold", "Keepers whom we hold"
NAMES_A = ("Haddun", "حدون", "Orsola", "Quint", "Ilyard", "Marsk", "Fenna", "Drosk")
NAMES_B = ("Rahbani", "رحباني", "Wilmot", "Karsen", "Ottoline", "Perrin", "Solme", "Hanneke", "Bruil")

WORTHS = {KEEPERS: (1103, 1607), FISHERS: (211, 317), CRAFT: (409, 503), BARGES: (13, 17), BARS: (0, 0)}
"""What one of each costs its giver and brings its receiver, as the mediation reckons."""

UNIT, CALLED = "quarter-quillons", "What changes hands, weighed"
WHY_KEPT, WHY_AGAIN = "The heaviest burden is spread over both batches.", "The barges first, then as before."
OF_MEDIATION = (UNIT, CALLED, WHY_KEPT, WHY_AGAIN)
"""What may be read in the mediation room alone, beside the numbers of `WORTHS` and what comes of them."""
