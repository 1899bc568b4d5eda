"""What was ever answered to an article of a draft and its parts, those settled or gone since too."""

from dataclasses import replace

from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.marks import Chips, mark
from goodoffices.site.papers.names import part_name, reads_of
from goodoffices.site.papers.sides import own_parts
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import Said, said_then
from goodoffices.talks.papers.model import article_of
from goodoffices.talks.rooms import RoomKind


def answered_once(
    sitting: Sitting, room: RoomView, held: PaperHeld, article: str, lang: str
) -> list[dict[str, object]]:
    """Give each answer for a list, the latest first; nothing but for those who draft the paper to put it."""
    if room.charter is None or room.charter.kind is not RoomKind.MEDIATION or not held.is_draft:
        return []
    now = article_of(held.paper, article)
    stand = set(own_parts(now)) if now else set()
    places = {one.number: place for place, one in enumerate(held.versions, 1)}
    chips = Chips(sitting)
    every = sorted(
        said_then(sitting.view, room, held.number, article),
        key=lambda pair: pair[1].answered.at,
        reverse=True,
    )
    return [
        {
            "mark": replace(mark(sitting, said, chips), notes=(), spelled=True),
            "part": part_name(held.version(said.version).paper, part, lang),
            "words": _words(held, article, part, said, lang),
            "place": places[said.version],
            "url": f"{paper_url(sitting, room, held.number)}?version={said.version}",
            "gone": part not in stand,
        }
        for part, said in every
    ]


def _words(held: PaperHeld, article: str, part: str, said: Said, lang: str) -> str:
    """Quote the alternative that was answered, as it read then."""
    then = article_of(held.version(said.version).paper, article)
    if then is None or said.part.alternative is None:
        return ""
    reads = reads_of(then, lang).get(part, [])
    return reads[said.part.alternative] if said.part.alternative < len(reads) else ""
