"""French."""

from fractions import Fraction

from goodoffices.press.dates.tongues.tongue import phrases, words
from goodoffices.press.figures.tongues.tongue import Tongue
from goodoffices.talks.pressfile.entries import Comparator

_SAID = (
    r"(?:dit|dénombre|estime|affirme|déclare|annonce|rapporte|recense|indique|assure|évoque|fait état|soutient|"
    r"(?:a|ont|avait|avaient) (?:\w+ment )?(?:dit|affirmé|déclaré|annoncé|estimé|rapporté|recensé|dénombré|indiqué|"
    r"compté|assuré|enregistré|évoqué|confirmé|fait état))"
)

FRENCH = Tongue(
    before=phrases({
        "au moins, pas moins de, un minimum de": Comparator.AT_LEAST,
        "au plus, tout au plus, jusqu'à, pas plus de, au maximum, un maximum de": Comparator.AT_MOST,
        "plus de, plus d', au-delà de, un peu plus de, bien plus de": Comparator.OVER,
        "moins de, moins d', en dessous de, un peu moins de": Comparator.UNDER,
        "près de, presque, pas loin de": Comparator.NEARLY,
        "environ, quelque, quelques, autour de, à peu près, une estimation de": Comparator.ABOUT,
    }),
    after=phrases({"environ": Comparator.ABOUT, "au moins, ou plus": Comparator.AT_LEAST,
                   "au plus, au maximum, ou moins": Comparator.AT_MOST}),
    vague=phrases({"des dizaines, dizaines": 20, "plusieurs dizaines": 20, "des centaines, centaines": 200,
                   "plusieurs centaines": 200, "des milliers, milliers": 2_000, "plusieurs milliers": 2_000,
                   "des dizaines de milliers, dizaines de milliers": 20_000,
                   "des centaines de milliers, centaines de milliers": 200_000,
                   "des millions, plusieurs millions": 2 * 10**6}),
    fractions=phrases({
        "la moitié": Fraction(1, 2), "un tiers, le tiers": Fraction(1, 3), "deux tiers, les deux tiers": Fraction(2, 3),
        "un quart, le quart": Fraction(1, 4), "trois quarts, les trois quarts": Fraction(3, 4),
        "un cinquième": Fraction(1, 5), "un dixième": Fraction(1, 10),
    }),
    fraction_opens=words("d de"),
    fraction_goes_on=words("de d des du"),
    times={},
    and_half=phrases({"et demi, et demie": 1}),
    moving=words("passé passés passées monté montée allé allée grimpé"),
    during=frozenset(),
    lasting=frozenset(),
    to=words("à ou"),
    ratio=words("sur"),
    opens=words("entre"),
    closes=words("et"),
    changes=words("de"),
    scores=words("voix victoire défaite score vote"),
    fillers=words("autres autre nouveaux nouvelles derniers dernières"),
    of=words("de d des du"),
    unmarked=words("voix morts tués blessés pour"),
    befell=words("""tué tués tuée tuées tuant morts mort mortes décès blessé blessés blessées blessant déplacé déplacés
        déplacées disparus détenus détenues arrêtés libérés libérées libération échange échangés enlevés exécutés
        évacués capturés victimes"""),
    counts=words("bilan nombre total"),
    shifts={"augmenté": "hausse", "hausse": "hausse", "baissé": "baisse", "baisse": "baisse", "reculé": "recul",
            "grimpé": "hausse", "diminué": "baisse", "progressé": "hausse", "passé": "nombre", "passées": "nombre"},
    few=words("""civils civil soldats soldat policiers combattants otages otage prisonniers prisonnier détenus enfants
        femmes corps journalistes roquettes missiles violations"""),
    compounds=frozenset(),
    hours=words("h heures gmt"),
    determiners=words("le la les ce cette ces son sa ses leur"),
    currencies=phrases({"livre, livres, £": "livre", "dinar, dinars": "dinar", "baril, barils": "baril",
                        "kilo, kilos, kg": "kilogramme", "litre, litres": "litre", "siècle, siècles": "siècle"}),
    by_before=rf"(?:^|[,;:]\s|\b(?:et|mais|que)\s)(?P<who>[A-ZÉL][^,;:.\n«»]{{1,80}}?) {_SAID}\b|"
              r"\b(?:[Ss]elon|[Dd]['’]après) (?P<who4>[^,;:.\n]{2,90}?)(?=[,;:.\n]|$)",
    by_after=r"\b(?:selon|d['’]après) (?P<who1>[^,;:.\n]{2,90}?)(?=[,;:.\n]|$)|"
             r", (?:a |ont )?(?:dit|affirmé|déclaré|annoncé|indiqué|précisé) (?P<who2>[^,;:.\n]{2,80})",
    hedges=r"\b(?:aurait|auraient|serait|seraient|prétendument|présumé\w*|apparemment|semblerait|soit disant|"
           r"soi-disant|estimation\w*|provisoire\w*)\b",
    unverified=r"\b(?:n['’](?:a|ont|est|était)|ne (?:peut|peuvent|pouvait)|sans) (?:\w+ ){0,4}"
               r"(?:vérifié|confirmé)\w*",
    places=r"\b(?:à|au|en|dans|près de)\s+(?P<where>(?:la |le |l['’])?[A-ZÉ][\w’'-]+"
           r"(?:[ -](?:de )?[A-ZÉ][\w’'-]*){0,4})",
    plural_ends=("s", "x"),
)  # fmt: skip
