"""Laws of edits: whatever is edited in whatever order, the paper stays sound and what stays keeps its identity."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.talks.papers.applying import apply_all
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import (
    AddArticle,
    Agree,
    Edit,
    Fill,
    Link,
    MoveArticle,
    RemoveArticle,
    Renumber,
    Reopen,
    SetArticle,
    Settle,
    Unlink,
)
from goodoffices.talks.papers.model import (
    Choice,
    LinkageKind,
    Paper,
    Wording,
    Words,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.papers.packages import holds
from goodoffices.talks.papers.renaming import numbered
from goodoffices.talks.papers.soundness import faults, ids_of
from goodoffices.talks.texts import Text
from tests.papers.strategies import papers


@st.composite
def edits(draw: st.DrawFn, paper: Paper) -> Edit:
    """Draw an edit of the paper as it stands; some fit, some don't."""
    articles = list(every_article(paper))
    one = draw(st.sampled_from(articles))
    brackets = [b for each in articles for b in every_bracket(each)]
    blanks = [b for each in articles for b in every_blank(each)]
    choices = [Choice(b.id, n) for b in brackets for n in range(len(b.alternatives))]
    clean = (Wording("en", (Words("Clean."),)),)
    bare = replace(one, brackets=(), blanks=(), whole="", wordings=clean)
    made = [
        st.builds(MoveArticle, st.just(one.id), st.sampled_from(["", *(a.id for a in articles)]), st.integers(0, 3)),
        st.just(RemoveArticle(one.id, article_digest(one))),
        st.just(RemoveArticle(one.id, "0" * 64)),
        st.just(AddArticle("", 0, one)),
        st.just(AddArticle(one.id, 0, replace(one, children=()))),
        st.just(SetArticle(article_digest(one), replace(one, label=f"{one.label}bis"))),
        st.just(SetArticle(article_digest(one), bare)),
        st.just(Renumber(tuple((each.id, str(n)) for n, each in enumerate(articles)))),
        st.just(Agree(one.id)),
        st.just(Reopen(one.id, Text("why", "en"))),
    ]  # fmt: skip
    if brackets:
        bracket = draw(st.sampled_from(brackets))
        made.append(st.builds(Settle, st.just(bracket.id), st.integers(0, len(bracket.alternatives))))
    if blanks:
        made.append(
            st.builds(Fill, st.sampled_from([b.id for b in blanks]), st.sampled_from(["", "30", "30:1"]))
        )
    if len(choices) > 1:
        ties = st.lists(st.sampled_from(choices), min_size=2, max_size=3, unique=True).map(tuple)
        made.append(st.builds(Link, st.sampled_from(LinkageKind), ties))
    if paper.linkages:
        made.append(st.builds(Unlink, st.sampled_from([linkage.id for linkage in paper.linkages])))
    return draw(st.one_of(made))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_sequence_of_edits_leaves_a_sound_paper_and_lists_what_did_not_fit(data: st.DataObject) -> None:
    paper = numbered(data.draw(papers()))
    for _ in range(data.draw(st.integers(1, 8))):
        if not paper.articles:
            break
        before, edit = paper, data.draw(edits(paper))
        done = apply_all(before, (edit,))
        paper = done.paper
        assert list(faults(paper)) == []
        assert (paper == before) or not done.refused
        assert [refused for refused, _ in done.refused] in ([], [edit])
        assert (
            _kinds(paper).items() >= {k: v for k, v in _kinds(before).items() if k in _kinds(paper)}.items()
        )
        assert all(int(name[1:].split(".")[0]) < paper.next_id for name in _kinds(paper))


def _kinds(paper: Paper) -> dict[str, str]:
    """Give what each id is the name of: an id never comes to mean something else."""
    found = {name: name[0] for one in every_article(paper) for name in ids_of(one)}
    return found | {
        one.id: one.kind.value if "." not in one.id else "l" for one in paper.linkages if "." in one.id
    }


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_settling_leaves_exactly_the_packages_that_choose_so(data: st.DataObject) -> None:
    """What a linkage allowed with that choice it allows after it, and nothing else."""
    paper = numbered(data.draw(papers()))
    brackets = [b for one in every_article(paper) for b in every_bracket(one)]
    tops = [b for one in every_article(paper) for b in one.brackets]
    if len(brackets) < 2:
        return
    choices = [Choice(b.id, n) for b in brackets for n in range(len(b.alternatives))]
    of = data.draw(st.lists(st.sampled_from(choices), min_size=2, max_size=3, unique=True))
    linked = apply_all(
        replace(paper, linkages=()), (Link(data.draw(st.sampled_from(LinkageKind)), tuple(of)),)
    ).paper
    top = data.draw(st.sampled_from(tops))
    if any(one.agreed or one.whole == top.id for one in every_article(paper)):
        return
    taken = data.draw(st.integers(0, len(top.alternatives) - 1))
    done = apply_all(linked, (Settle(top.id, taken),))
    gone = {b.id for n, each in enumerate(top.alternatives) if n != taken for b in every_bracket(each)}
    rest = [b for b in brackets if b.id not in gone | {top.id}]
    for _ in range(5):
        chosen = {b.id: data.draw(st.integers(0, len(b.alternatives) - 1)) for b in rest}
        allowed = all(holds(one, {**chosen, top.id: taken}) for one in linked.linkages)
        if done.refused:
            assert done.refused[0][1].code == "linkage-broken"
            assert not allowed
        else:
            assert all(holds(one, chosen) for one in done.paper.linkages) == allowed
