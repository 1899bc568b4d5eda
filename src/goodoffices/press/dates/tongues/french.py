"""French."""

from goodoffices.press.dates.tongues.tongue import Tongue, numbered, phrases, words

FRENCH = Tongue(
    days=phrases({
        "hier, hier soir, hier matin": -1, "avant-hier": -2, "aujourd'hui, ce matin, ce soir": 0,
        "demain": 1, "après-demain": 2,
    }),
    stretches=phrases({
        "la semaine dernière, la semaine passée": ("week", -1), "cette semaine": ("week", 0),
        "la semaine prochaine": ("week", 1),
        "le mois dernier, le mois passé": ("month", -1), "ce mois, ce mois ci": ("month", 0),
        "le mois prochain": ("month", 1),
        "l'an dernier, l'année dernière, l'an passé, l'année passée": ("year", -1), "cette année": ("year", 0),
        "l'an prochain, l'année prochaine": ("year", 1),
        "le week-end dernier, ce week-end": ("weekend", -1), "le week-end prochain": ("weekend", 1),
    }),
    ahead=phrases({"il y a": -1, "dans, d'ici": 1}),
    behind={},
    apart=phrases({"plus tôt, auparavant, avant": -1, "plus tard, après": 1}),
    windows=phrases({"derniers, dernières": -1, "prochains, prochaines": 1}),
    turns=phrases({"dernier, dernière, passé, passée": -1, "prochain, prochaine": 1}),
    parts=phrases({"début, au début de, au début du": 0, "mi": 1, "fin, à la fin de, à la fin du": 2}),
    hijri=phrases(numbered(
        "mouharram; safar; rabia al-awal; rabia al-thani; joumada al-oula; joumada al-thania; rajab; chaabane; "
        "ramadan; chawwal; dhou al-qi'da; dhou al-hijja"
    )),
    hebrew=phrases(numbered(
        "nissan; iyar; sivan; tammouz; av; eloul; tichri; hechvan; kislev; tevet; chevat; adar, adar I; adar II"
    )),
    feasts=phrases({"Aïd el-Fitr, Aïd al-Fitr": (10, 1), "Aïd el-Adha, Aïd al-Adha": (12, 10)}),
    month_of=phrases({"mois de, mois du": 0}),
    since=words("depuis"),
    until=words("avant jusqu ici"),
    between=words("entre du de"),
    through=words("au à et"),
    year=words("en depuis avant après fin début année"),
    own=words("son leur sa le la"),
    day=words("jour journée"),
    one=words("un une"),
    future=words("doit doivent va vont prévu prévue prévus prévues peut peuvent pourrait attendu attendue"),
    past=words("a ont avait avaient était étaient été fut furent eu"),
    future_ends=("era", "eront", "ira", "iront", "dra", "dront", "ura", "uront", "rait", "raient"),
    past_ends=(),
    reporting=words("""dit affirmé déclaré annoncé indiqué ajouté assuré estimé expliqué précisé prévenu rapporté selon
        accusé souligné"""),
)  # fmt: skip
