"""What leaves the press room is public matter: no file holds a word that was said in a caucus, whoever takes it."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from goodoffices.site.pages.press_out import FILES
from goodoffices.talks.acts import ContactNote, How, Scope, Suspension
from goodoffices.talks.acts import Said as SaidTo
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.pressfile.keeping import Judgement, Saying
from tests.documents import pdfs
from tests.laws.papers import answers, gives
from tests.laws.press import agrees, checks, pairs_off, sets_line, stands_on
from tests.laws.stories import message, said
from tests.laws.walls import START, Asked, Standing, Step, Story, ask, browser_of, people, play, standing
from tests.world import en, seat_id

LAW = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
ABOUT = "ferry port"
"""What the instrument is called, in public as in the caucuses."""

SECRETS = ("quillwort", "saffron", "periwinkle", "astrolabe", "marzipan", "zeppelin", "hollyhock")
"""Words that no report and no page has of its own: caucuses alone hear them."""

LEAVE = Leave(May.OURS)
IN_PUBLIC = (
    stands_on("analyst", "press", ABOUT, "p0"),
    checks("lead", "press", "The words say so.", "p1", agrees=True),
    stands_on("lead", "press", "truce", "p2"),
    pairs_off("analyst", "press", Judgement.CONTRADICT, "Look at both.", "p3"),
)
"""What makes the press file: two instruments, stances on them that stand, a judged pair."""


def confidences(head: str, secret: str, key: str) -> tuple[Step, ...]:
    """Give every way in which a side's word comes to stand beside what it says in public."""
    caucus, words = f"caucus_{head[-1]}", f"On the {ABOUT}: {secret}"
    stops = Suspension(
        head[-1].upper(),
        Scope.HEADS,
        START.date(),
        SaidTo.TO_US,
        en(words),
        "",
        en(words),
        en(words),
        LEAVE,
        LEAVE,
    )
    contact = ContactNote("the courier", How.COURIER, START, en(words), en(secret), LEAVE)
    return (
        message(head, caucus, words, LEAVE, f"{key}m"),
        said("lead", caucus, contact, f"{key}c"),
        gives(head, caucus, words, LEAVE, f"{key}g"),
        answers(head, caucus, words, LEAVE, f"{key}a"),
        sets_line(caucus, secret, Saying.NOT, f"{key}l"),
        agrees(head, caucus, secret, f"{key}r", agreed=True),
        said("lead", caucus, stops, f"{key}s"),
    )


@st.composite
def told(draw: st.DrawFn) -> tuple[Step, ...]:
    """Draw what the sides tell in confidence, before, between and after what is done at the press desk."""
    steps = list(IN_PUBLIC)
    for place, secret in enumerate(draw(st.permutations(SECRETS))):
        head = draw(st.sampled_from(["head_a", "head_b"]))
        step = draw(st.sampled_from(confidences(head, secret, f"c{place}")))
        steps.insert(draw(st.integers(0, len(steps))), step)
    return tuple(steps)


def taken_away(stands: Standing, who: str, name: str) -> bytes:
    """Give a page of the press room, or a file from it, as that seat is handed it."""
    path = f"/s/{seat_id(who)}/rooms/{stands.world.rooms['press']}/press/{name}"
    answer = ask(stands, browser_of(people()[who]), Asked("GET", path))
    assert answer.status == 200, path
    return answer.body


def heard(stands: Standing, who: str) -> list[str]:
    """Give the secrets that a seat knows."""
    known = repr(stands.world.seats[who].view())
    return [one for one in SECRETS if one in known]


def test_no_file_of_whoever_hears_everything_holds_a_confidence(db):
    @LAW
    @given(told())
    def law(steps):
        with standing() as stands:
            play(stands, Story(steps, ((),) * (len(steps) + 1)))
            assert heard(stands, "lead")
            for name in ("press.csv", "press.json", "press.rss"):
                words = taken_away(stands, "lead", f"out/{name}").decode()
                assert ABOUT in words
                assert [one for one in SECRETS if one in words] == [], name

    law()


def test_what_stands_beside_on_the_page_stands_in_no_file(db):
    steps = (*IN_PUBLIC, *confidences("head_a", SECRETS[0], "a"), *confidences("head_b", SECRETS[1], "b"))
    with standing() as stands:
        play(stands, Story(steps, ((),) * (len(steps) + 1)))
        for party, mine, other in (("A", *SECRETS[:2]), ("B", *SECRETS[1::-1])):
            page = taken_away(stands, "lead", f"who/?beside={party}").decode()
            assert mine in page
            assert other not in page
        for name in FILES:
            body = taken_away(stands, "lead", f"out/{name}")
            words = pdfs.words(body) if name.endswith(".pdf") else body.decode()
            assert ABOUT in words, name
            assert [one for one in SECRETS if one in words.lower()] == [], name


def test_whoever_hears_no_caucus_takes_the_same_files_away(db):
    steps = (*IN_PUBLIC, *confidences("head_a", SECRETS[0], "a"), *confidences("head_b", SECRETS[1], "b"))
    with standing() as stands:
        play(stands, Story(steps, ((),) * (len(steps) + 1)))
        assert heard(stands, "spokesperson") == []
        for name in ("press.csv", "press.json", "press.rss"):
            assert taken_away(stands, "lead", f"out/{name}") == taken_away(
                stands, "spokesperson", f"out/{name}"
            )
