"""A file that belongs to a paper, handed out as it came in: never opened, never shown, never kept by the browser."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

from goodoffices.site.door import Sitting, seated
from goodoffices.site.papers.heads import enter_with_papers, held_in
from goodoffices.talks.acts import Signed
from goodoffices.talks.refusal import Refusal


@seated
def paper_file(request: HttpRequest, sitting: Sitting, room: str, number: int, sha256: str) -> HttpResponse:
    """Hand out a file that some version of the paper names, or the scan of an inked page under it."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    named = [one for version in reversed(held.versions) for one in version.paper.attachments]
    signed = [here.entries[one].act for one in held.signed if one in here.entries]
    scans = [one.scan for one in signed if isinstance(one, Signed) and one.scan is not None]
    found = next((one for one in (*named, *scans) if one.sha256 == sha256), None)
    if found is None:
        raise Refusal("no-such-room")
    body = sitting.seat.file(here.id, found.sha256)
    response = HttpResponse(body, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = disposition(found.name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Content-Length"] = str(len(body))
    return response


def disposition(name: str) -> str:
    """Write the header that has a file saved under its name, in any script (RFC 6266 with RFC 5987's encoding)."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in " ._-()") else "_" for sign in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


__all__ = ["disposition", "paper_file"]
