"""Pairs of invented names with what a human who knows the languages says of them: one person, or two."""

SAME = """
Mohammed Saleh Darwish|Muhammad Salih Darwish
Mohammed Saleh|محمد صالح
Mohamad Nasser|محمد ناصر
Muhammad Khalil Odeh|Mohamed Khaleel Awda
Yousef Haddad|يوسف حداد
Yusuf Haddad|Joseph Haddad
Yosef Cohen|יוסף כהן
Yosef Cohen|Joseph Kohen
Yossef Mizrahi|יוסף מזרחי
Hussein Ali Mansour|حسين علي منصور
Husain Ali Mansur|Hussein Ali Mansour
Hassan Ibrahim|حسن إبراهيم
Hasan Ibrahim|Hassan Ebrahim
Abd al-Rahman Nasser|عبد الرحمن ناصر
Abdurrahman Nasir|عبدالرحمن ناصر
Abdul Rahman Nasser|Abdelrahman Naser
Abdullah Sabbagh|عبد الله صباغ
Abdallah Sabbagh|عبدالله الصباغ
Abd el-Karim Zeitoun|عبد الكريم زيتون
Noureddine Karim Safi|Nur al-Din Karim Safi
Noureddine Karim|نور الدين كريم
Salah ad-Din Yassin|Salaheddine Yasin
Salah al-Din Yassin|صلاح الدين ياسين
Khaled Mansour|Khalid Mansur
Khaled Mansour|خالد منصور
Chaled Mansour|Khaled Mansour
Fatima Zahra Amin|فاطمة زهرة أمين
Fatma Odeh|Fatimah Awda
Aisha Omar|عائشة عمر
Aysha Omar|Aisha Umar
Samira Khoury|سميرة خوري
Samir Khoury|Sameer Khouri
Samir Khoury|سمير خوري
Chaim Levy|חיים לוי
Haim Levi|Chaim Levy
Avraham Ben-Ami|אברהם בן עמי
Abraham Ben Ami|Avraham Ben-Ami
Yitzhak Peretz|יצחק פרץ
Isaac Peretz|Itzhak Perez
Yaakov Shapira|יעקב שפירא
Jacob Shapiro|Yaakov Shapiro
Moshe Dahan|משה דהן
Moses Dahan|Moshe Dahan
Shlomo Azoulay|שלמה אזולאי
Suleiman Qasim|سليمان قاسم
Sulayman Kassem|Suleiman Qasim
Qasim Jaber|Kassem Jaber
Qasem Jabir|قاسم جابر
Jamal Barakat|Gamal Barakat
Jamal Barakat|جمال بركات
Djamel Barakat|Jamal Barakat
Ghassan Tawil|غسان طويل
Ghassan Taweel|Gassan Tawil
Tariq Sharif|طارق شريف
Tarek Cherif|Tariq Sharif
Rashid Shaheen|رشيد شاهين
Rachid Chahine|Rashid Shahin
Walid Zaki|وليد زكي
Waleed Zaki|Oualid Zaki
Layla Hijazi|ليلى حجازي
Leila Hijazi|Layla Hegazi
Mahmoud Darwish|محمود درويش
Mahmud Darwich|Mahmoud Darwish
Mariam Salloum|مريم سلوم
Maryam Salloum|Miriam Saloum
David Levi|דוד לוי
David Levi|דויד לוי
Daoud Saliba|داود صليبا
Dawud Saliba|Daoud Saliba
Rivka Goldman|רבקה גולדמן
Rivka Goldman|Rifka Goldmann
Tzvi Katz|צבי כץ
Zvi Katz|Tzvi Katz
Shimon Biton|שמעון ביטון
Dov Bar-Lev|דב בר-לב
Dov Barlev|Dov Bar Lev
Saleh Mohammed|Mohammed Saleh
Cohen, Yosef|Yosef Cohen
Mansour Khaled Ali|Khaled Ali Mansour
Mohammed Ahmad Saleh|Mohammed Saleh
Ibrahim Yousef Nasser Haddad|Ibrahim Nasser Haddad
Ibrahim Nassar Haddad|Ibrahim Yousef Nassar Haddad
Mustafa Barghash|Mustafa Barghahs
Mustafa Hamdan|Mustapha Hamdan
Mustafa Hamdan|مصطفى حمدان
Anwar Qaddoura|أنور قدورة
Anwar Kaddoura|Anwar Qaddura
Zeinab Fares|زينب فارس
Zaynab Faris|Zeinab Fares
Bilal Othman|بلال عثمان
Bilal Osman|بلال عثمان
Éliane Khoury|Eliane Khoury
Hélène Salamé|Helene Salameh
Ismaïl Bashir|Ismail Basheer
Ismail Bashir|إسماعيل بشير
Yishai Golan|ישי גולן
Menachem Adler|Menahem Adler
Menachem Adler|מנחם אדלר
Elias Rizk|الياس رزق
Elias Rizk|Ilyas Rizq
Butrus Maalouf|بطرس معلوف
Boutros Maalouf|Butros Malouf
Wissam al-Masri|وسام المصري
Wisam Masri|Wissam Al Masry
Nasser Abu Salim|Naser Abou Salem
Nasser Abu Salim|ناصر أبو سليم
Hadeel Shaaban|هديل شعبان
Hadil Shaban|Hadeel Shaaban
"""

DIFFERENT = """
Hassan Ali Mansour|Hussein Ali Mansour
Hassan Ali|حسين علي
Hussein Ali|حسن علي
Samir Khoury|Samira Khoury
Samir Khoury|Samar Khoury
Ahmad Saleh|Hamid Saleh
Ahmad Saleh|Mahmoud Saleh
Mohammed Saleh|Ahmed Saleh
Mohammed Saleh|Mahmoud Saleh
محمد صالح|محمود صالح
محمد صالح|أحمد صالح
كريم حداد|كريمة حداد
Karim Haddad|Karima Haddad
Amir Odeh|Amira Odeh
Omar Amir|Amr Amir
Jamal Barakat|Jamil Barakat
جمال بركات|جميل بركات
Walid Zaki|Khaled Zaki
Nasser Abu Salim|Nasser Abu Salma
Yosef Cohen|Asaf Cohen
יוסף כהן|אסף כהן
Moshe Dahan|Mishael Dahan
Dan Levi|Dina Levi
Dan Levi|Eden Levi
David Levi|Dudi Lavi
Rina Katz|Ron Katz
Sara Azoulay|Sari Azoulay
Ali Hassan|Ali Hussein
Ali Mansour Saleh|Omar Mansour Saleh
Mohammed Ahmad Saleh|Ahmad Mohammed Saleh
Mohammed Ahmad Saleh|Mohammed Ahmad Khoury
Khaled Mansour|Khalil Mansour
خالد منصور|خليل منصور
Mariam Salloum|Marwan Salloum
Salim Nasser|Salma Nasser
Salem Nasser|Sulaima Nasser
Tariq Sharif|Tariq Ashraf
Rashid Shaheen|Rasheda Shaheen
Nabil Fares|Nabila Fares
Nabil Fares|Nibal Fares
Zeinab Fares|Zuhair Fares
Ibrahim Yousef|Ibrahim Musa
Bilal Othman|Bilal Osama
Yaakov Shapira|Yael Shapira
Shimon Biton|Shimshon Biton
Shlomo Azoulay|Shalom Azoulay
שלמה אזולאי|שלום אזולאי
Dov Bar-Lev|Dov Levi
Hadeel Shaaban|Huda Shaaban
Anwar Qaddoura|Nour Qaddoura
Elias Rizk|Elias Razzouk
Fadi Nasser|Fadwa Nasser
Rami Cohen|Ram Cohen
Noa Katz|Noam Katz
Adel Hamdan|Adla Hamdan
Ayman Odeh|Iman Odeh
Tal Golan|Tali Golan
Majid Safi|Majd Safa
Yasmin Hijazi|Yassin Hijazi
Latif Jaber|Lutfi Jaber
"""


def read(block: str) -> list[tuple[str, str]]:
    """Read the pairs of a block."""
    pairs = (line.split("|") for line in block.strip().splitlines())
    return [(one, other) for one, other in pairs]
