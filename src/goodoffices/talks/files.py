"""Files that papers and signatures name: by which acts a room learns of one, and what a deed names anew."""

from collections.abc import Iterator

from goodoffices.talks.acts import PaperEdited, PaperGiven, PaperOpened, Signed, TextLaid
from goodoffices.talks.crossings import ClearPaper, Convey, Deed
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.edits import Attach
from goodoffices.talks.papers.model import Attachment, Paper
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


def named_in(room: RoomView) -> set[str]:
    """Give the SHA-256 of every file that an act names which the seat heard in this room."""
    papers = (version.paper for held in room.papers.values() for version in held.versions)
    named = {one.sha256 for paper in papers for one in paper.attachments}
    prepared = (one.prepared.carries for one in room.conveyances.values())
    named |= {one.sha256 for carried in prepared if carried for one in carried.put.copy.attachments}
    signed = (room.entries[n].act for held in room.papers.values() for n in held.signed)
    return named | {act.scan.sha256 for act in signed if isinstance(act, Signed) and act.scan}


def named_by(deed: Deed) -> tuple[str, ...]:
    """Give the SHA-256 of every file that a deed names in the room where it is done."""
    return tuple(one.sha256 for one in _attached(deed))


def _attached(deed: Deed) -> Iterator[Attachment]:
    match deed:
        case PaperOpened(paper) | TextLaid(paper):
            yield from paper.attachments
        case PaperGiven(put):
            yield from put.copy.attachments
        case PaperEdited(_, edits):
            yield from (one.attachment for one in edits if isinstance(one, Attach))
        case Signed(scan=Attachment() as scan):
            yield scan


def crossing(view: View, room: RoomView, deed: Deed) -> tuple[tuple[str, str, str], ...]:
    """Give the files that go along with a deed: (from room, to room, SHA-256)."""
    match deed:
        case Convey(number):
            prepared = room.conveyances[number].prepared
            return _of(prepared.carries.put.copy, room.id, prepared.room) if prepared.carries else ()
        case ClearPaper(number, version, caucus):
            return _of(room.papers[number].version(version).paper, room.id, caucus)
        case TextLaid(paper):
            source = _closed_in(view, paper)
            return _of(paper, source, room.id) if source else ()
        case PaperOpened(paper, sources):
            return tuple(
                (ref.room, room.id, one.sha256)
                for one in paper.attachments
                for ref in sources
                if ref.room != room.id and ref.room in view.rooms
                if (held := view.rooms[ref.room].papers.get(ref.number)) and one in held.paper.attachments
            )
        case _:
            return ()


def _closed_in(view: View, laid: Paper) -> str:
    """Give the mediation room in which the text that is laid was closed; empty where the author hears none."""
    closed = (
        one.id
        for one in view.sitting(RoomKind.MEDIATION)
        for held in one.papers.values()
        if held.concluded is not None and held.paper.attachments == laid.attachments
    )
    return next(closed, "")


def _of(paper: Paper, source: str, to: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((source, to, one.sha256) for one in paper.attachments)


__all__ = ["crossing", "named_by", "named_in"]
