"""The four languages' patterns; English is the fullest, the others know what agreements mostly say."""

from goodoffices.talks.commission.suggesting.tongue import Tongue, ending, several, starting, words

ENGLISH = Tongue(
    duty=words(
        r"shall(?: not)?|must(?: not)?|will(?: not)?|undertakes? to|undertakes? not to|commits? (?:itself"
        r"|themselves)? ?to"
        r"|agrees? (?:not )?to|pledges? to|is to|are to|is obliged to|are obliged to"
    ),
    modal=words(r".+"),
    passive=starting(
        r"(?:also |then |first )?be(?: \w+ly)? (?!responsible|present|ready|entitled|bound)\w+(?:ed|en|ld|nt"
        r"|id|ne|de)"
    ),
    agent=ending(r"by(?: the)?"),
    to=ending(r"(?:to|for|into the hands of|to the benefit of|in favour of|upon)(?: the)?"),
    verifies=starting(
        r"(?:be (?:verified|certified|monitored|supervised|confirmed|observed)"
        r"|verify|certify|monitor|supervise|confirm|observe and report)"
    ),
    verified=ending(
        r"(?:verified|certified|monitored|supervised|confirmed|observed|recorded) by(?: the)?"
        r"|under the (?:supervision|verification|monitoring|eyes) of(?: the)?|in the presence of(?: the)?"
    ),
    before=ending(
        r"by(?: the end of)?|(?:not|no) later than|until(?: the end of)?|till|before|to|up to|through|on"
        r"|at the latest on"
    ),
    since=ending(
        r"from|since|as from|as of|starting(?: on| from)?|beginning(?: on)?|commencing(?: on)?"
        r"|with effect from"
    ),
    within=ending(
        r"within(?: an?| a period of| the| a time limit of| a maximum of)?|(?:not|no) later than|in|at most"
        r"|not more than"
    ),
    counted=starting(r"(?:from|of|after|following|upon|since)"),
    upon=words(
        r"upon|once|as soon as|immediately after|after|following|when|provided that|on condition that"
        r"|on completion of|subject to|if"
    ),
    each_day=words(r"(?:on )?(?:each|every) day|daily|per day|a day|day by day"),
    standing=words(
        r"refrain from|abstain from|cease(?: all| any)?|not (?:open|fire|attack|enter|build|move)"
        r"|(?:observe|maintain|keep|uphold) (?:a |the )?(?:truce|ceasefire|cease-fire|calm)"
    ),
    both=words(
        r"(?:the )?(?:two |both )?(?:sides|parties)|both (?:sides|parties)|each (?:side|party)(?: of the two)?"
        r"|the parties|either (?:side|party)"
    ),
    guarantor=words(r"the guarantor"),
    intermediary=words(r"the (?:neutral )?intermediary"),
    persons=several(
        "person persons people prisoner prisoners detainee detainees captive captives hostage hostages "
        "civilian civilians "
        "man men woman women child children soldier soldiers patient patients internee internees"
    ),
    money=several(
        "dollar dollars euro euros pound pounds franc francs shekel shekels dinar dinars lira crown crowns "
        "usd eur gbp chf"
    ),
    areas=several(
        "hectare hectares ha acre acres dunam dunams km kilometre kilometres kilometer kilometers metre "
        "metres square "
        "position positions post posts"
    ),
)  # fmt: skip

FRENCH = Tongue(
    duty=words(
        r"doit|doivent|devra|devront|s[’']engage(?:nt)? à(?: ne pas)?|est tenue? de|sont tenu(?:e?s) (?:de|à)"
        r"|\w{3,}(?:era|eront|ira|iront|dra|dront|tra|tront)"
    ),
    modal=words(r"d(?:oi|evr)\w+|s[’']engage.*|(?:est|sont) tenu.*"),
    passive=starting(r"(?:être )?\w+(?:ées?|és?|is|ies?|us|ues?)(?= par| au| à| aux| dans)"),
    agent=ending(r"par(?: la| le| les)?"),
    to=ending(r"(?:à|aux?|pour|envers|en faveur (?:de|du)|entre les mains (?:de|du))(?: la| le| les)?"),
    verifies=starting(r"(?:être )?(?:vérifi|contrôl|constat|certifi|surveill)\w+"),
    verified=ending(
        r"(?:vérifi|contrôl|constat|certifi|surveill)\w+ par(?: la| le| les)?"
        r"|sous (?:la supervision|le contrôle|la surveillance) (?:de|du)(?: la| le)?|en présence (?:de"
        r"|du)(?: la| le)?"
    ),
    before=ending(
        r"(?:jusqu[’']|d[’']ici |avant |au plus tard )?(?:au|le|à)|avant(?: la fin du)?|jusqu[’']au"
    ),
    since=ending(r"du|depuis(?: le)?|dès(?: le)?|à (?:compter|partir) du"),
    within=ending(r"dans (?:une?|les|un délai de|un délai maximal de)|sous|au plus tard|en l[’']espace de"),
    counted=starting(r"(?:à compter (?:de|du)|à partir (?:de|du)|après|suivant|de|du|qui suivent)"),
    upon=words(
        r"dès(?: que)?|après|une fois|aussitôt que|à condition que|pourvu que|sous réserve (?:de|que)|lorsque"
    ),
    each_day=words(r"chaque jour|tous les jours|par jour|quotidiennement"),
    standing=words(r"s[’']abst\w+|cess\w+ (?:le feu|toute?s?)|respect\w+ (?:la trêve|le cessez-le-feu)"),
    both=words(r"les (?:deux )?parties|chaque partie|chacune des parties"),
    guarantor=words(r"l[ea] garant(?:e)?|du garant"),
    intermediary=words(r"l[’']intermédiaire(?: neutre)?"),
    persons=several(
        "personne personnes prisonniers détenus détenues captifs otages civils hommes femmes enfants soldats"
    ),
    money=several("dollars dollar euros euro francs franc livres dinars shekels usd eur chf"),
    areas=several("hectare hectares km kilomètre kilomètres mètres kilomètres-carrés positions postes"),
)

ARABIC = Tongue(
    duty=words(
        r"(?:و|ف)?(?:[يت]لتزم(?:ان|ون)?|[يت]تعهد(?:ان|ون)?|[يت]جب(?: على)?|على|[يت]نسحب(?:ان|ون)?"
        r"|[يت]سل[ّ]?م(?:ان|ون)?"
        r"|[يت]عيد(?:ان|ون)?|[يت]فرج(?:ان|ون)?|[يت]طلق(?:ان|ون)?|[يت]دفع(?:ان|ون)?|[يت]متنع(?:ان|ون)?"
        r"|[يت]توقف(?:ان|ون)?"
        r"|[يت]سمح(?:ان|ون)?|[يت]فتح(?:ان|ون)?|[يت]نقل(?:ان|ون)?|[يت]قدم(?:ان|ون)?|[يت]ضمن(?:ان|ون)?"
        r"|[يت]زيل(?:ان|ون)?"
        r"|[يت]حول(?:ان|ون)?|[يت]ودع(?:ان|ون)?|[يت]وقف(?:ان|ون)?|[يت]خلي(?:ان|ون)?|[يت]زود(?:ان|ون)?"
        r"|[يت]وفر(?:ان|ون)?)"
    ),
    modal=words(r"[وف]?(?:[يت]لتزم\w*|[يت]تعهد\w*|[يت]جب(?: على)?|على)"),
    passive=starting(r"(?!)"),
    agent=ending(r"من قبل|من جانب|على يد"),
    to=ending(r"إلى|الى|لصالح|لفائدة|[لب]"),
    verifies=starting(r"(?:من )?(?:التحقق|الرقابة|الإشراف)"),
    verified=ending(
        r"(?:تحت |ب)?(?:إشراف|اشراف|رقابة|مراقبة)|بحضور|(?:[يت]تحقق|[يت]راقب|[يت]شرف)(?: من| على)?(?: ذلك)?"
    ),
    before=ending(r"(?:في موعد أقصاه|في موعد لا يتجاوز|قبل|حتى|بحلول|إلى|الى|لغاية|في)(?: يوم)?"),
    since=ending(r"(?:من|منذ|ابتداء من|اعتبارا من|بدءا من)(?: يوم)?"),
    within=ending(r"خلال|في غضون|في مدة أقصاها|في مدة لا تتجاوز|بعد"),
    counted=starting(r"(?:من تاريخ|بعد|من|ابتداء من|على|تلي)"),
    upon=words(r"عند|فور|بعد|بمجرد|شريطة|بشرط|إذا|حال"),
    each_day=words(r"كل يوم|يوميا|يومي[ًّ]*ا?|في اليوم"),
    standing=words(
        r"[يت]متنع(?:ان|ون)?|[يت]وقف(?:ان|ون)? إطلاق|[يت]لتزم(?:ان|ون)? (?:ب)?(?:الهدنة|التهدئة|وقف)"
    ),
    both=words(r"(?:و)?(?:الطرفان|الطرفين|الجانبان|الجانبين|كلا الطرفين|كل طرف|كل من الطرفين)"),
    guarantor=words(r"[وبل]?(?:الضامن)|للضامن"),
    intermediary=words(r"[وبل]?(?:الوسيط المحايد|الجهة الوسيطة)"),
    persons=several(
        "شخص شخصا أشخاص الأشخاص أسير أسيرا أسرى محتجز محتجزا محتجزين معتقل معتقلا معتقلين مدني مدنيا مدنيين"
    ),
    money=several("دولار دولارا دولارات يورو جنيه جنيها دينار دينارا ريال ريالا درهم درهما"),
    areas=several("هكتار هكتارا هكتارات كيلومتر كيلومترا كيلومترات كم متر مترا دونم دونما موقع موقعا مواقع"),
    verb_first=True,
)

HEBREW = Tongue(
    duty=words(
        r"ו?(?:מתחייב(?:ת|ים|ות)?(?: ל)?|חייב(?:ת|ים|ות)?|על|[ית]שחרר(?:ו)?|[ית]מסור|[ית]מסרו|[ית]יסוג|[ית]סוג"
        r"|ייסוגו|ייסוג"
        r"|תיסוג|[ית]שלם|ישלמו|[ית]אפשר|יאפשרו|[ית]ימנע|תימנע|יימנע(?:ו)?|[ית]פתח|יפתחו|[ית]עביר|יעבירו"
        r"|[ית]חזיר|יחזירו"
        r"|[ית]ספק|יספקו|[ית]קיים|יקיימו|[ית]פסיק|יפסיקו|[ית]פנה|יפנו|[ית]סיר|יסירו|[ית]פקיד|יפקידו|[ית]בטיח|יבטיחו)"
    ),
    modal=words(r"ו?(?:מתחייב\w*(?: ל)?|חייב\w*|על)"),
    passive=starting(r"(?!)"),
    agent=ending(r"על ידי|על-ידי|בידי"),
    to=ending(r"אל|לידי|לטובת|עבור|ל"),
    verifies=starting(r"(?:לאמת|לפקח)"),
    verified=ending(
        r"בפיקוח(?: של)?|בנוכחות|באימות(?: של)?|[ית]יאומת על[ -]ידי|מאומת על[ -]ידי|תאומת על[ -]ידי"
    ),
    before=ending(r"עד(?: ל?יום| ל)?|לא יאוחר מ(?:יום)?[- ]?|לפני|ב"),
    since=ending(r"מ(?:יום)?[- ]?|החל מ(?:יום)?[- ]?|מאז"),
    within=ending(r"ב?תוך|בתום"),
    counted=starting(r"(?:מיום|ממועד|מן|לאחר|אחרי|מ)"),
    upon=words(r"עם|לאחר|אחרי|מיד לאחר|בתנאי ש\w*|ברגע ש\w*|אם|ובלבד ש\w*"),
    each_day=words(r"(?:ב)?כל יום|מדי יום|מידי יום|ליום|יומית|יומי"),
    standing=words(
        r"[ית]ימנע(?:ו)?|תימנע|יימנע(?:ו)?|[ית]פסיק(?:ו)? (?:את ה)?אש|[ית]קיים(?:ו)? (?:את )?(?:הפסקת ה?אש"
        r"|ההפוגה|הרגיעה)"
    ),
    both=words(r"(?:ו|ל)?(?:שני הצדדים|הצדדים|כל צד|כל אחד מהצדדים)"),
    guarantor=words(r"[ולב]?הערב(?:ה)?|לערב"),
    intermediary=words(r"[ולב]?(?:הגורם המתווך|המתווך הניטרלי)"),
    persons=several(
        "אדם אנשים שבוי שבויים שבויות אסיר אסירים אסירות עצור עצורים חטופים חטוף אזרחים נשים ילדים גברים "
        "חיילים"
    ),
    money=several("דולר דולרים אירו שקל שקלים דינר"),
    areas=several("הקטר דונם דונמים קילומטר קילומטרים קמ מטר מטרים עמדות עמדה"),
)

TONGUES = {"en": ENGLISH, "fr": FRENCH, "ar": ARABIC, "he": HEBREW}
