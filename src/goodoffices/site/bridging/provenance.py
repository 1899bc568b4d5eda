"""Where an answer of the engine comes from: who asked, of which version, from what, and what bears it out."""

from django.utils.translation import gettext as _

from goodoffices.documents.writing.wording import grouped
from goodoffices.site.bridging.barriers import rests_said, who_said
from goodoffices.site.bridging.past import weighs
from goodoffices.site.bridging.places import act_url, run_url
from goodoffices.site.bridging.proving import files_of, proof_said
from goodoffices.site.bridging.spoken import Spoken
from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.shown import Fingerprint, author_title, when_shown
from goodoffices.talks.fold import PaperHeld, RoomView, RunHeld
from goodoffices.words import formats
from goodoffices.words.labels import label


def provenance(
    sitting: Sitting, room: RoomView, held: PaperHeld, one: RunHeld, spoken: tuple[Spoken, ...]
) -> dict[str, object]:
    """Give it for the foot of a run's page; files only where the run may leave its room."""
    lang, run = sitting.lang, one.run
    place = [each.number for each in held.versions].index(run.version) + 1
    facts: list[tuple[str, object]] = [
        (_("Asked"), label(run.question, lang)),
        *([(_("What is fair"), label(run.criterion, lang))] if weighs(run) else []),
        (_("Asked by"), author_title(sitting.view, room, one.author, lang)),
        (_("When"), when_shown(one.at, sitting.now, lang)["when"]),
        *([(_("Counts until"), formats.day(run.until, lang))] if run.until else []),
        (_("Engine"), run.engine),
        (_("Digest of what went in"), Fingerprint(grouped(run.digest))),
    ]
    return {
        "facts": facts,
        "version": place,
        "version_url": f"{paper_url(sitting, room, held.number)}?version={run.version}",
        "sources": [_source(sitting, each) for each in spoken],
        "proof": proof_said(run),
        "files": _files(sitting, room, one),
        "never_out": run.until is not None,
    }


def _source(sitting: Sitting, one: Spoken) -> dict[str, str]:
    return {
        "who": who_said(sitting, one.party, one.voice),
        "says": rests_said(sitting, one),
        "url": act_url(sitting, one.source.room, one.source.number),
    }


def _files(sitting: Sitting, room: RoomView, one: RunHeld) -> list[dict[str, str]]:
    """Give the certificate's files; a belief is never exported."""
    if one.run.until is not None:
        return []
    return [
        {"name": name, "url": run_url(sitting, room, one.number, "bridging-file", name)}
        for name in files_of(one.run)
    ]


__all__ = ["provenance"]
