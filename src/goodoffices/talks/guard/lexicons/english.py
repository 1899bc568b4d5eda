"""English."""

from goodoffices.talks.guard.lexicon import lexicon, numbered

ENGLISH = lexicon(
    functions="""
        a an the this that these those such same other another each every either neither both all any some no none
        and or nor but if then than so as because since while although though unless until whether
        of in on at to for from by with without within into onto upon over under between among about against
        through during before after above below near off out up down along across toward towards per via
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
        who whom whose which what when where why how there here one ones oneself itself himself herself themselves
        am is are was were be been being have has had having do does did doing done
        will would shall should can could may might must ought not only also very too just even still yet again ever
        never now more most less least much many few own rather quite
        say says said tell tells told ask asks asked think thinks thought know knows known want wants wanted
        like likes get gets got make makes made take takes taken took give gives given gave go goes going went gone
        come comes came see sees seen let lets put puts please thank thanks yes well s t ll re ve d m don
        side sides party parties talks next last new
    """,
    numbers=numbered(
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve dozen",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    )
    | {"thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
    | {"hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6,
       "billion": 10**9, "billions": 10**9},
    ordinals=numbered(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth",
    )
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
       "ninetieth": 90, "hundredth": 100},
    units={
        "minute": "minute, minutes, min, mins",
        "hour": "hour, hours, hr, hrs",
        "day": "day, days",
        "week": "week, weeks, wk, wks",
        "month": "month, months",
        "year": "year, years, yr, yrs",
        "metre": "metre, metres, meter, meters",
        "kilometre": "km, kms, kilometre, kilometres, kilometer, kilometers",
        "mile": "mile, miles",
        "hectare": "hectare, hectares, ha",
        "dunam": "dunam, dunams, dunum, dunums, donum, donums",
        "square-kilometre": "square kilometre, square kilometres, square kilometer, square kilometers, sq km, km 2",
        "tonne": "tonne, tonnes, ton, tons",
        "percent": "%, percent, per cent, percentage points, pct",
        "person": "person, persons, people",
        "dollar": "$, dollar, dollars, usd",
        "euro": "€, euro, euros, eur",
        "shekel": "₪, shekel, shekels, nis, ils",
    },
    measures={"fortnight": (14, "day"), "fortnights": (14, "day")},
    months=numbered(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ),
    weekdays=numbered("monday mondays", "tuesday tuesdays", "wednesday wednesdays", "thursday thursdays",
                      "friday fridays", "saturday saturdays", "sunday sundays"),
    parts={"morning": "morning, dawn", "noon": "noon, midday", "afternoon": "afternoon", "evening": "evening",
           "night": "night, midnight"},
    joins="to or and through until",
    references="""
        article articles art arts annex annexes chapter section sections paragraph paragraphs para paras page pages p pp
        paper papers option options item items point points version v no number clause clauses draft round step
        phase table figure appendix schedule footnote subparagraph track day
    """,
    generic="side party parties sides people person time times way ways point thing delegation delegations other round",
    titles="""
        mr mrs ms miss dr prof sir madam lady lord president minister prime foreign ambassador general colonel captain
        major envoy secretary king queen prince chairman chair head article annex chapter section paragraph
        option part monday tuesday wednesday thursday friday saturday sunday god
    """,
)  # fmt: skip
