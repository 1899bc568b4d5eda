"""Files of a paper: what can be taken away, a clean text as if something were agreed, and each file itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from goodoffices.site.door import Sitting, seated
from goodoffices.site.papers.downloads import downloads_on, picks
from goodoffices.site.papers.exports import exported
from goodoffices.site.papers.heads import enter_with_papers, frame_of, held_in, language_asked, paper_url
from goodoffices.talks.beliefs import require_exportable
from goodoffices.words import formats


@seated
def downloads(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show what the paper can be taken away as, in the languages chosen."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    require_exportable(here)
    lang, beside = language_asked(request, sitting, held.paper), request.GET.get("beside", "")
    langs = (lang, beside) if beside in held.paper.languages and beside != lang else (lang,)
    context = frame_of(sitting, here, held) | {
        "lang": lang,
        "beside": beside,
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in held.paper.languages],
        "downloads": downloads_on(sitting, here, held, held.versions[-1], langs),
        "picks": picks(held.paper, lang),
        "clean_url": paper_url(sitting, here, number, "paper-out", "clean.pdf"),
        "clean_word_url": paper_url(sitting, here, number, "paper-out", "clean.docx"),
    }
    return render(request, "pages/paper_out.html", context)


@seated
def out(request: HttpRequest, sitting: Sitting, room: str, number: int, name: str) -> HttpResponse:
    """Hand out one file, made now from what this seat sees."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    require_exportable(here)
    made = exported(request, sitting, here, held, name)
    headers = {"Content-Disposition": content_disposition_header(True, made.name) or "attachment"}
    return HttpResponse(made.data, content_type=made.kind, headers=headers)
