"""How the cast of the tests opens a page of a paper, and what it reads there."""

import re
from html import unescape

from tests.world import World, seat_id


def paper_page(
    desk_of, world: World, who: str, room: str, number: int, name: str = "", reads: str = "en", **asked
):
    """Open a page about the paper of that number as one of the cast."""
    url = f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/papers/{number}/{name}"
    return desk_of(who, reads).browser.get(url, asked)


def main_of(page) -> str:
    """Give the main part of a page that could be read."""
    assert page.status_code == 200, page.status_code
    html = page.content.decode()
    return html[html.index("<main") : html.index("</main>")]


def words_of(html: str) -> str:
    """Give what can be read of some HTML, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def article_of(html: str, part: str) -> str:
    """Give the HTML of one article."""
    start = html.index(f'<article class="paper-article" id="part-{part}"')
    return html[start : html.index("</article>", start)]
