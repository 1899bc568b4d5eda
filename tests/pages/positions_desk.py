"""What the cast does on the pages of positions, in a line each."""

import re
from html import unescape

from goodoffices.talks.papers.model import Choice, Paper
from tests.pages.conftest import fields_of
from tests.papers_world import brackets_of, labelled
from tests.talks.bridging.saying import whole
from tests.world import seat_id


def page(answer, status: int = 200) -> str:
    """Give a page that was answered with that status."""
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def words(html: str) -> str:
    """Give what can be read of a page's main part, on one line."""
    inside = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", inside)).split())


def positions_url(world, who: str, room: str, number: int) -> str:
    """Give the address of the page of the positions on a paper."""
    return f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/papers/{number}/positions/"


def ids(paper: Paper) -> tuple[str, str, str, str, str]:
    """Give the first three brackets of Article 1, the blank in days inside, and the bracket around Article 3."""
    first, second, third = brackets_of(paper, "Article 1")
    days = labelled(paper, "Article 1").brackets[0].alternatives[0].brackets[0].alternatives[0].blanks[0].id
    return first, second, third, days, labelled(paper, "Article 3").whole


def picked(paper: Paper, alternative: int = 0) -> dict[str, str]:
    """Fill in a whole package: that alternative everywhere."""
    return {f"pick:{one.bracket}": str(one.alternative) for one in whole(paper, alternative).choices}


def marks_of(positions) -> dict[Choice, str]:
    """Give the marks by alternative."""
    return {one.choice: one.position.value for one in positions.marks}


def stays(at, room: str, slug: str, number: int, step: str, **typed):
    """Press a button of the form that changes the form alone; give the page and what would then be sent."""
    html = page(at.fill(room, slug, number, step=step, **typed))
    return html, fields_of(html)


def press(at, room: str, slug: str, number: int, asked: dict, step: str, **typed):
    """Press another one on the page that came."""
    html = page(at.browser.post(at.url(room, slug, number), {**asked, **typed, "step": step}))
    return html, fields_of(html)
