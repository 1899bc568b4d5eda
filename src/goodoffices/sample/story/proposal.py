"""The fourth week: the mediation's proposal is put to both shores in two languages, and read back by both."""

from goodoffices.sample.putting import opens, puts
from goodoffices.sample.stage import Stage
from goodoffices.sample.tongues import ar, en
from goodoffices.talks.acts import (
    Acknowledgement,
    DerivedNote,
    ReadBack,
    ReadBackConfirmed,
    ReadBackCorrected,
)

TEXTS = (
    en(
        "The mediation puts a paper in four points before you, as its own. It stands until the mediation withdraws it. "
        "Please read it back in your own words."
    ),
    ar(
        "تضع الوساطة بين أيديكم ورقة من أربعة بنود، هي ورقتها. وتبقى قائمة إلى أن تسحبها الوساطة. نرجو أن تعيدوا "
        "قراءتها علينا بكلماتكم."
    ),
)


def the_proposal_is_made(stage: Stage) -> None:
    """Write down, among the mediators who sit with both, what the proposal is made from."""
    note = en(
        "Both shores speak of stages, each in its own words, and neither excludes a visit to the crew. A paper could "
        "begin there. Whose word comes first must not show: the order is by stage, not by shore."
    )
    sources = (stage.ref("a-stages"), stage.ref("b-visit"), stage.ref("g-pilots"))
    stage.day(23).at("10:00").says("lead", "mediation", DerivedNote(note, sources), "outline")


def the_proposal_is_put(stage: Stage) -> None:
    """Carry the paper to each shore, one conveyance each, with two approvals."""
    day = stage.day(24)
    opens(stage.day(23).at("15:00"), "proposal", stage.ref("outline"))
    for party, clocks in (
        ("A", ("09:00", "09:20", "09:35", "11:00")),
        ("B", ("13:00", "13:20", "13:35", "15:00")),
    ):
        puts(day, "proposal", party, f"proposal-{party.lower()}", TEXTS, clocks, read_back=True)


def it_is_read_back(stage: Stage) -> None:
    """One read-back is confirmed; the other differs, is corrected, and is given again."""
    day = stage.day(25)
    paper_a, paper_b = stage.number("proposal-a-delivered"), stage.number("proposal-b-delivered")
    day.at("09:30").says("head_a", "caucus_a", Acknowledgement(paper_a))
    words = en(
        "Three stages, each opened by seven kept days; the crew seen in the first and home in the second; parts with "
        "each stage; two engineers on the accident."
    )
    said = day.at("10:40").says("head_a", "caucus_a", ReadBack(paper_a, words))
    day.at("11:15").says("deputy", "caucus_a", ReadBackConfirmed(said.number))
    words = en(
        "Three stages. The crew are visited in the second and go home in the third, after the engineers."
    )
    said = stage.day(26).at("16:00").says("head_b", "caucus_b", ReadBack(paper_b, words))
    right = en(
        "Visited in the first stage, home in the second. The engineers' finding is no condition of either."
    )
    day = stage.day(27)
    day.at("09:10").says("lead", "caucus_b", ReadBackCorrected(said.number, right))
    words = ar(
        "ثلاث مراحل: يُزار الطاقم في الأولى ويعود في الثانية، ولا يتوقّف ذلك على ما يخلص إليه المهندسان."
    )
    said = day.at("12:40").says("head_b", "caucus_b", ReadBack(paper_b, words))
    day.at("14:00").says("deputy", "caucus_b", ReadBackConfirmed(said.number))
