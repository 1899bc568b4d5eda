"""Files that are handed out piece by piece, whichever kind of server asks for them.

Under ASGI, Django reads all of a synchronous file before it sends the first byte, and warns of it.
"""

from collections.abc import AsyncIterator, Iterator

from asgiref.sync import sync_to_async
from django.http import FileResponse, HttpRequest
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile


class Handed(FileResponse):
    """A file response that never stands in memory as a whole: a thread reads a piece at a time."""

    block_size = 65_536

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Go through the file, piece by piece."""
        pieces: Iterator[bytes] = iter(self)
        while (piece := await sync_to_async(_next_of)(pieces)) is not None:
            yield piece


def _next_of(pieces: Iterator[bytes]) -> bytes | None:
    return next(pieces, None)


class _Bare(Handed):
    """A file response with the headers that it is given and no others."""

    def set_headers(self, filelike: object) -> None:
        """Leave them as they are."""


class StaticFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # WhiteNoise has no types
    """Serves styles and scripts as WhiteNoise does, in such responses."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> Handed:
        """Hand out a file, a part of it, or nothing where the browser has it."""
        found = static_file.get_response(request.method, request.META)
        response = _Bare(found.file or (), status=int(found.status))
        del response["content-type"]
        for name, value in found.headers:
            response[name] = value
        return response


__all__ = ["Handed", "StaticFiles"]
