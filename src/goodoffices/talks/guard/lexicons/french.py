"""French."""

from goodoffices.talks.guard.lexicon import lexicon, numbered

FRENCH = lexicon(
    functions="""
        le la les l un une des du de d au aux a à ce cet cette ces c ça cela ceci mon ma mes ton ta tes son sa ses notre
        nos votre vos leur leurs je j me m moi tu te toi il elle on nous vous ils elles eux lui se s soi y en qui que qu
        quoi dont où lequel laquelle lesquels lesquelles et ou ni mais or donc car si comme quand lorsque puisque
        parce afin pour par avec sans sous sur dans chez vers entre contre depuis pendant avant après jusque jusqu dès
        hors selon malgré outre ne n pas plus moins non oui très trop aussi encore déjà toujours jamais ici là alors
        ainsi même mêmes tout toute tous toutes autre autres chaque quelque quelques aucun aucune tel telle tels telles
        est suis es sommes êtes sont était étaient être été sera seront serait seraient soit soient fut
        ai as avons avez ont avait avaient avoir eu aura auront aurait auraient ait aient
        faire fait font faut peut peuvent pouvoir pourrait doit doivent devoir devrait veut veulent vouloir voudrait
        dit dire disent va vont aller merci bien quel quelle quels quelles
        côté côtés partie parties
    """,
    numbers=numbered(
        "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze douzaine",
        "treize", "quatorze", "quinze quinzaine", "seize",
    )
    | {"vingt": 20, "vingts": 20, "vingtaine": 20, "trente": 30, "trentaine": 30, "quarante": 40, "quarantaine": 40,
       "cinquante": 50, "cinquantaine": 50, "soixante": 60, "soixantaine": 60, "septante": 70, "huitante": 80,
       "octante": 80, "nonante": 90, "dizaine": 10}
    | {"cent": 100, "cents": 100, "centaine": 100, "mille": 1000, "millier": 1000, "milliers": 1000,
       "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    ordinals=numbered(
        "premier première premiers premières", "deuxième second seconde", "troisième", "quatrième", "cinquième",
        "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième",
    )
    | {"unième": 1, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "vingtième": 20,
       "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60, "centième": 100},
    units={
        "minute": "minute, minutes, min",
        "hour": "heure, heures",
        "day": "jour, jours, journée, journées",
        "week": "semaine, semaines",
        "month": "mois",
        "year": "an, ans, année, années",
        "metre": "mètre, mètres",
        "kilometre": "km, kilomètre, kilomètres",
        "mile": "mille marin, milles marins",
        "hectare": "hectare, hectares, ha",
        "dunam": "dounam, dounams",
        "square-kilometre": "kilomètre carré, kilomètres carrés, km 2",
        "tonne": "tonne, tonnes",
        "percent": "%, pour cent, pourcent, p cent",
        "person": "personne, personnes, gens",
        "dollar": "$, dollar, dollars, usd",
        "euro": "€, euro, euros, eur",
        "shekel": "₪, shekel, shekels",
    },
    measures={"hebdomadaire": (1, "week")},
    months=numbered(
        "janvier janv", "février févr", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre sept",
        "octobre oct", "novembre nov", "décembre déc",
    ),
    weekdays=numbered("lundi lundis", "mardi mardis", "mercredi mercredis", "jeudi jeudis", "vendredi vendredis",
                      "samedi samedis", "dimanche dimanches"),
    parts={"morning": "matin, matinée, aube", "noon": "midi", "afternoon": "après midi", "evening": "soir, soirée",
           "night": "nuit, minuit"},
    joins="à a ou et",
    references="""
        article articles art annexe annexes chapitre section paragraphe paragraphes page pages p document documents
        option options point points version numéro no n alinéa projet tour étape phase tableau jour
    """,
    generic="partie parties côté côtés personne personnes gens fois point points délégation délégations autre autres",
    titles="""
        m mm mme mmes mlle dr monsieur madame président présidente ministre ambassadeur général colonel capitaine
        envoyé secrétaire roi reine prince chef article annexe chapitre section paragraphe dieu
    """,
)  # fmt: skip
