"""What the engine found, a page for each kind of answer; and the files with which it is checked without the engine."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.bridging.barriers import Barriers
from goodoffices.site.bridging.believed import beliefs
from goodoffices.site.bridging.candidates import candidates
from goodoffices.site.bridging.offered import agreement
from goodoffices.site.bridging.past import past_run
from goodoffices.site.bridging.places import believes, enter_on_run, is_over
from goodoffices.site.bridging.provenance import provenance
from goodoffices.site.bridging.proving import files_of
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.bridging.spoken import spoken_for
from goodoffices.site.bridging.why import no_package
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.leave import mediates
from goodoffices.site.papers.heads import frame_of, paper_url
from goodoffices.talks.fold import PaperHeld, RoomView, RunHeld
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Agreement, Beliefs, Candidates, NoPackage


@seated
def run(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show what was found; once its day is past, only that it has expired."""
    here, held, one = enter_on_run(sitting, room, number)
    around = frame_of(sitting, here, held) | {
        "run": past_run(sitting, here, held, one),
        "act": number,
        "bridging_url": paper_url(sitting, here, held.number, "bridging"),
    }
    if is_over(sitting, one.run):
        return render(request, "pages/bridging_expired.html", around)
    template, shown = _found(request, sitting, here, held, one)
    return render(request, template, around | shown)


def _found(
    request: HttpRequest, sitting: Sitting, here: RoomView, held: PaperHeld, one: RunHeld
) -> tuple[str, dict[str, object]]:
    quoting = Quoting(sitting, here, held, one.run.version)
    spoken = spoken_for(sitting, here, held, one)
    barriers = Barriers(sitting, quoting, spoken)
    shown: dict[str, object] = {
        "source": provenance(sitting, here, held, one, spoken),
        "again_url": _again(sitting, here, held, one) if mediates(sitting.view, here) else "",
    }
    match one.run.found:
        case NoPackage() as found:
            return "pages/bridging_why.html", shown | no_package(sitting, here, one, found, quoting, barriers)
        case Agreement() as found:
            more = agreement(sitting, here, one, found, quoting, spoken, request.GET.dict())
            return "pages/bridging_room.html", shown | more
        case Candidates() as found:
            more = candidates(sitting, here, one, found, quoting, barriers, spoken)
            return "pages/bridging_candidates.html", shown | more
        case Beliefs() as found:
            return "pages/bridging_beliefs.html", shown | beliefs(sitting, here, one, found, quoting, spoken)


def _again(sitting: Sitting, here: RoomView, held: PaperHeld, one: RunHeld) -> str:
    """Give the address where the same is asked again."""
    url = paper_url(sitting, here, held.number, "bridging-ask")
    return f"{url}?question={one.run.question.value}&criterion={one.run.criterion.value}"


@seated
def file(_request: HttpRequest, sitting: Sitting, room: str, number: int, name: str) -> HttpResponse:
    """Give a file of the certificate; refuses `beliefs-not-exported` in a room for beliefs."""
    here, _held, one = enter_on_run(sitting, room, number)
    if believes(here):
        raise Refusal("beliefs-not-exported")
    body = files_of(one.run).get(name)
    if body is None:
        raise Refusal("no-such-room")
    answer = HttpResponse(body, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


__all__ = ["file", "run"]
