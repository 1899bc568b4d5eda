"""Files go out piece by piece under ASGI, with nothing read ahead and nothing warned of."""

import asyncio
from io import BytesIO

import pytest
from django.test import AsyncClient

from goodoffices.site.handed import Handed

PIECE = Handed.block_size


class Counted(BytesIO):
    """A file that counts how often it is read."""

    reads = 0

    def read(self, size=-1):
        """Read, and count it."""
        self.reads += 1
        return super().read(size)


def test_a_piece_is_read_when_it_is_sent():
    file = Counted(bytes(3 * PIECE + 5))
    response = Handed(file, as_attachment=True, filename="transcript.zip")

    async def first():
        pieces = aiter(response)
        one = await anext(pieces)
        seen = file.reads
        return len(one), seen, [len(piece) async for piece in pieces]

    assert asyncio.run(first()) == (PIECE, 1, [PIECE, PIECE, 5])


def test_a_synchronous_server_gets_the_same_bytes():
    assert Handed(BytesIO(b"a" * PIECE + b"b")).getvalue() == b"a" * PIECE + b"b"


@pytest.mark.django_db
def test_a_script_comes_whole_in_part_or_not_at_all():
    async def got(**headers):
        response = await AsyncClient().get("/static/goodoffices.js", headers=headers)
        return response.status_code, b"".join([piece async for piece in response]), response.headers

    status, body, headers = asyncio.run(got())
    assert status == 200
    assert b"use strict" in body
    assert headers["content-type"].startswith("text/javascript")
    assert asyncio.run(got(range="bytes=0-9"))[:2] == (206, body[:10])
    kept = {"if-modified-since": headers["last-modified"]}
    assert asyncio.run(got(**kept))[:2] == (304, b"")
