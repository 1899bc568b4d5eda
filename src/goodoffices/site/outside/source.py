"""The source: whoever runs this for others owes them the source of what runs (AGPL-3.0-or-later, section 13)."""

import io
import zipfile
from functools import lru_cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

import goodoffices

PACKAGE = Path(goodoffices.__file__).resolve().parent


def source(request: HttpRequest) -> HttpResponse:
    """Say under which licence this runs and hand out its source."""
    return render(request, "pages/source.html", {"version": goodoffices.__version__})


def archive(request: HttpRequest) -> HttpResponse:
    """Hand out the installed package as it runs here."""
    headers = {"Content-Disposition": 'attachment; filename="goodoffices.zip"'}
    return HttpResponse(_archive(), content_type="application/zip", headers=headers)


@lru_cache(maxsize=1)
def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(PACKAGE.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                name = Path("goodoffices") / path.relative_to(PACKAGE)
                packed.writestr(zipfile.ZipInfo(str(name)), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return out.getvalue()
