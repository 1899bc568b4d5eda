"""The sample names no real country, city, people or conflict."""

import re

from goodoffices.sample import PEOPLE
from tests.sample.played import Played, texts_in

REAL = """
    afghan armenia azerbaijan beirut bosnia britain cairo canada china colombia congo crimea cyprus damascus darfur
    doha donbas egypt england eritrea ethiopia europe france gaza geneva georgia germany golan greece hamas hezbollah
    hormuz houthi india iran iraq ireland israel italy japan jerusalem jordan karabakh kashmir kenya khartoum kiev korea
    kosovo kuwait kyiv lebanon libya london mali moscow myanmar nile norway oman oslo pakistan palestin paris qatar
    russia rwanda sahara saudi serbia somalia sudan suez syria taiwan tehran tel-aviv turkey ukraine vienna washington
    yemen idf nato plo
"""
REAL_ELSEWHERE = """
    غزة إسرائيل فلسطين لبنان سوريا إيران قطر مصر الأردن اليمن السودان القدس الضفة هرمز روسيا أوكرانيا
    עזה ישראל פלסטין לבנון סוריה איראן קטאר מצרים ירדן ירושלים הגדה רוסיה אוקראינה
    israël liban syrie égypte jordanie russie yémen soudan genève cisjordanie
"""


def test_no_real_place_is_named(played: Played) -> None:
    words = " ".join(text.words for entry in played.everything() for text in texts_in(entry.act)).casefold()
    spoken = set(re.findall(r"[^\W\d_]+", words))
    assert len(spoken) > 500
    assert not [name for name in REAL.split() if any(word.startswith(name) for word in spoken)]
    assert not [name for name in REAL_ELSEWHERE.split() if name in spoken]


def test_people_have_first_names_only() -> None:
    assert all(re.fullmatch(r"[a-z]{3,12}", name) for _, name in PEOPLE)
