"""Papers for property tests: several languages over one tree, multi-place brackets, blanks, footnotes, odd characters.

Every paper drawn is sound.  `papers(("en",))` draws papers in one language.
"""

from dataclasses import replace
from functools import partial

from hypothesis import strategies as st

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Attachment,
    Blank,
    BlankKind,
    Bracket,
    Choice,
    Footnote,
    Gap,
    Linkage,
    LinkageKind,
    Paper,
    PaperKind,
    Place,
    Run,
    State,
    Wording,
    Words,
)
from goodoffices.talks.texts import Text

LANGUAGES = ("en", "ar", "he")

LABELS = (
    "",
    "",
    "Article 1",
    "Article 2bis",
    "3",
    "12",
    "1.1",
    "(a)",
    "ii",
    "Annex I",
    "المادة 4",
    "סעיף 2",
    "4: x",
)

_SAID = (
    "the ferries", "shall", "within 30 days", "two: three", "A", "B: yes", "X", "Side B: no", " / A: ", " ",
    "\n", "\n\n", "¦", "[", "]", "{", "}", "\\", "^", "##", "###", "#2", "____", "....", "…", "…" * 3, "=", ";",
    "الأسرى", "ثلاثون يوما", "הפסקת אש", "l'accord", "60 %", "\t", "- ", "# ", "Option 1: ", "1. ", "(a) ", "a\\b",
)  # fmt: skip

words = st.lists(st.sampled_from(_SAID), min_size=1, max_size=4).map("".join)
plainly = st.sampled_from(
    ("in force", "red", "km", "working days", "يوم", "ימים", "a=b", "x;y", "1..2", "{z}", "#1")
)
names = st.sampled_from(("A", "B", "Side B", "AOSIS", "Note", "north-shore", 'the "third"', "א", "a, b"))


@st.composite
def blanks(draw: st.DrawFn, name: str, languages: tuple[str, ...]) -> Blank:
    """Draw a blank with that id; its kind, range and value agree."""
    kind = draw(st.sampled_from(BlankKind))
    match kind:
        case BlankKind.NUMBER | BlankKind.SHARE:
            low, high, value = "1", "100", draw(st.sampled_from(("", "42", "2.5")))
        case BlankKind.DAYS:
            low, high, value = draw(st.sampled_from(("", "10"))), "60", draw(st.sampled_from(("", "30")))
        case BlankKind.DATE:
            low, high, value = "2026-03-01", "", draw(st.sampled_from(("", "2026-04-05")))
        case BlankKind.RATIO:
            low, high, value = "", "", draw(st.sampled_from(("", "30:1")))
        case BlankKind.LIST:
            low, high, value = "", "", draw(st.sampled_from(("", "2")))
        case BlankKind.WORDS:
            low, high, value = "", "", draw(st.one_of(st.just(""), plainly))
    unit: tuple[Text, ...] = ()
    choices: tuple[tuple[Text, ...], ...] = ()
    if kind in (BlankKind.NUMBER, BlankKind.DAYS) and draw(st.booleans()):
        unit = tuple(Text(draw(plainly), lang) for lang in languages)
    if kind is BlankKind.LIST:
        amount = draw(st.integers(2, 3))
        choices = tuple(tuple(Text(draw(plainly), lang) for lang in languages) for _ in range(amount))
    return Blank(name, kind, unit, low, high, choices, value)


class _Ids:
    """Ids for one paper, each once."""

    def __init__(self) -> None:
        self.given = 0

    def next(self, prefix: str) -> str:
        self.given += 1
        return f"{prefix}{self.given}"


@st.composite
def held(draw: st.DrawFn, ids: _Ids, languages: tuple[str, ...], depth: int) -> Alternative:
    """Draw brackets and blanks of one level, nested at most `depth` deep."""
    many = draw(st.integers(0, 2 if depth else 0))
    brackets = tuple(draw(_bracket(ids, languages, depth - 1)) for _ in range(many))
    gaps = draw(st.integers(0, 1 if depth < 3 else 2))
    return Alternative(brackets, tuple(draw(blanks(ids.next("n"), languages)) for _ in range(gaps)))


@st.composite
def _bracket(draw: st.DrawFn, ids: _Ids, languages: tuple[str, ...], depth: int) -> Bracket:
    name = ids.next("b")
    by = st.lists(names, max_size=2, unique=True).map(tuple)
    many = draw(st.integers(2, 3))
    return Bracket(name, tuple(replace(draw(held(ids, languages, depth)), by=draw(by)) for _ in range(many)))


@st.composite
def runs(draw: st.DrawFn, over: Alternative, *, all_of_it: bool) -> Run:
    """Draw a run over a level's brackets and blanks: each once or twice, in any order (or some of them)."""
    wanted: list[Bracket | Blank] = [*over.brackets, *over.blanks]
    if not all_of_it:
        wanted = [one for one in wanted if draw(st.booleans())]
    if wanted and draw(st.integers(0, 4)) == 0:
        wanted.append(draw(st.sampled_from(wanted)))
    pieces: list[Words | Place | Gap | Footnote] = []
    for one in draw(st.permutations(wanted)):
        if draw(st.integers(0, 2)):
            pieces.append(Words(draw(words)))
        if isinstance(one, Blank):
            pieces.append(Gap(one.id))
        else:
            reads = [draw(runs(each, all_of_it=all_of_it)) for each in one.alternatives]
            pieces.append(Place(one.id, tuple(reads)))
        if draw(st.integers(0, 7)) == 0:
            pieces.append(Footnote(draw(words).strip() or "see below"))
    if draw(st.booleans()):
        pieces.append(Words(draw(words)))
    return tuple(pieces)


@st.composite
def articles(
    draw: st.DrawFn,
    ids: _Ids | None = None,
    languages: tuple[str, ...] = LANGUAGES,
    depth: int = 2,
    children: int = 2,
) -> Article:
    """Draw an article: its first language reads everything, the others perhaps less, in another order."""
    ids = ids or _Ids()
    name = ids.next("a")
    tree = draw(held(ids, languages, depth))
    wordings = []
    for place, lang in enumerate(languages):
        over = partial(runs, all_of_it=place == 0)
        heading_of = tree.brackets[:1] if draw(st.integers(0, 5)) == 0 else ()
        heading = draw(over(Alternative(heading_of)))
        state = draw(st.sampled_from(State))
        wordings.append(Wording(lang, draw(over(tree)), heading, state))
    inner = draw(st.integers(0, children))
    below = tuple(draw(articles(ids, languages, depth - 1, 0)) for _ in range(inner)) if depth else ()
    whole = ()
    if draw(st.integers(0, 5)) == 0:
        whole = (
            Bracket(ids.next("b"), (Alternative(by=draw(st.sampled_from(((), ("A",))))), Alternative())),
        )
    return Article(
        name,
        draw(st.sampled_from(LABELS)),
        tuple(wordings),
        tree.brackets + whole,
        tree.blanks,
        below,
        whole=whole[0].id if whole else "",
        track=draw(st.sampled_from(("", "", "water"))),
        agreed=draw(st.integers(0, 5)) == 0,
    )


@st.composite
def papers(draw: st.DrawFn, languages: tuple[str, ...] = LANGUAGES, most: int = 3) -> Paper:
    """Draw a sound paper with up to `most` articles, their children, linkages and an attachment."""
    ids = _Ids()
    found = tuple(draw(articles(ids, languages)) for _ in range(draw(st.integers(0, most))))
    title = tuple(Text(draw(st.sampled_from(("Lake agreement", "Draft [2]"))), lang) for lang in languages)
    paper = Paper(draw(st.sampled_from(PaperKind)), title, found)
    choices = [
        Choice(bracket.id, place) for bracket in _every(found) for place in range(len(bracket.alternatives))
    ]
    linkages = []
    if len(choices) > 1:
        for _ in range(draw(st.integers(0, 2))):
            of = draw(st.lists(st.sampled_from(choices), min_size=2, max_size=3, unique=True))
            note = tuple(Text(draw(plainly), lang) for lang in languages) if draw(st.booleans()) else ()
            linkages.append(Linkage(ids.next("l"), draw(st.sampled_from(LinkageKind)), tuple(of), note))
    files = (Attachment("map: north.pdf", 120, "ab" * 32),) if draw(st.integers(0, 4)) == 0 else ()
    return replace(paper, linkages=tuple(linkages), attachments=files, next_id=ids.given + 1)


def _every(found: tuple[Article, ...]) -> list[Bracket]:
    seen: list[Bracket] = []

    def look(one: Article | Alternative) -> None:
        for bracket in one.brackets:
            seen.append(bracket)
            for each in bracket.alternatives:
                look(each)

    for one in found:
        look(one)
        seen.extend(_every(one.children))
    return seen
