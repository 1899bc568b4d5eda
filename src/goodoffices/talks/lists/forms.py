"""Names that one tongue writes so and another otherwise, where the sound alone would not show it."""

from goodoffices.talks.lists.letters import bare, written

_FAMILIES = (
    "isaac isaak yitzhak itzhak izhak itzik ishaq ishak יצחק إسحاق إسحق",
    "jacob jakob jacques yaakov yaacov yakov iakov yaqub yaqoub yacoub yakoub yakub יעקב يعقوب",
    "moses moise moshe mosheh musa moussa mousa משה موسى",
    "solomon salomon shlomo suleiman sulaiman sulayman soliman slimane שלמה سليمان",
    "john jean johannes ivan yohanan yochanan yahya yehia youhanna יוחנן يحيى يوحنا",
    "david daoud dawud daud dawood דוד דויד داود داوود",
    "abraham avraham ibrahim ebrahim brahim אברהם إبراهيم",
    "michael mikhail mikhael mikail michel מיכאל ميخائيل ميشيل",
    "george georges jirjis girgis jorge גורג جورج جرجس",
    "mary maria marie mariam maryam miriam myriam meryem מרים مريم ماري",
    "joseph josef yosef yusuf yousef youssef yousif jusuf iosif יוסף يوسف",
    "elijah elias eliyahu ilyas ilias אליהו إلياس",
    "simon simeon shimon shimeon samaan שמעון سمعان",
    "samuel shmuel صموئيل שמואל",
    "gabriel gavriel jibril gibril jabril jibrail גבריאל جبريل جبرائيل",
    "zechariah zachary zakaria zakariya zakariyya zecharia זכריה زكريا",
    "peter petros pierre boutros butros butrus פטר بطرس",
    "paul pavel boulos bulus بولس",
    "eve eva hawa hawwa chava hava חוה حواء",
    "aaron aharon haroun harun הרון אהרן אהרון هارون",
    "job ayoub ayyub ayub iyov איוב أيوب",
    "jonah yona yonah yunus younis younes יונה يونس",
    "noah noach nuh nouh נח نوح",
    "muhammad mohammed mohamed mohammad muhammed mehmet mehmed mohamad מוחמד محمد",
)

FORM_OF: dict[str, int] = {
    written(bare(one)): place for place, family in enumerate(_FAMILIES) for one in family.split()
}
"""For a token, as `written` gives it, the number of the family of forms that it belongs to."""
