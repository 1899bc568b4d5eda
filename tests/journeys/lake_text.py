"""The text of the journey, as it comes in: in English with its brackets, and the same in Arabic."""

ENGLISH = """# Agreement on the Lake

Article 1. Withdrawal
The Upper Shore shall withdraw its boats [within {days 10..60} of signature][by the first day of spring].

Article 2. The northern lock
The lock shall be open to [all boats][boats that carry grain].

Article 3. Monitors
{number monitors 4..20} monitors shall stand at the lock.

Article 4. Gauges
Both Parties shall read the gauges each morning.

Article 5. Release
[Persons held shall be released at once.][Persons held shall be released in two groups[ of equal size].]

Article 6. Guarantee
[The Guarantor shall keep watch over the channel.]

Article 7. Entry into force
This agreement enters into force upon signature.
"""

GAUGES = "Both Parties shall read the gauges each morning and each evening."
"""What the mediator makes of Article 4."""

ARABIC = """# اتفاق البحيرة

المادة 1. الانسحاب
يسحب الشاطئ الأعلى قواربه [خلال {days 10..60} من التوقيع][بحلول أول أيام الربيع].

المادة 2. القفل الشمالي
يكون القفل مفتوحا أمام [جميع القوارب][القوارب التي تحمل الحبوب].

المادة 3. المراقبون
يقف {number monitors 4..20} مراقبين عند القفل.

المادة 4. المقاييس
يقرأ الطرفان المقاييس كل صباح وكل مساء.

المادة 5. الإفراج
[يفرج عن المحتجزين فورا.][يفرج عن المحتجزين في مجموعتين[ متساويتين].]

المادة 6. الضمان
[يراقب الضامن القناة.]

المادة 7. بدء النفاذ
يبدأ نفاذ هذا الاتفاق عند التوقيع.
"""
