"""A small browser for a server that runs beside the test: it keeps cookies and sends forms."""

import re
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode

PATIENCE = 60


@dataclass(frozen=True)
class Answer:
    """What the server answered, after whatever it redirected to."""

    status: int
    url: str
    headers: dict[str, str]
    page: str


class Browser:
    """Somebody's browser."""

    def __init__(self) -> None:
        """Nobody is signed in."""
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, address: str, body: bytes | None = None) -> Answer:
        """Open an address."""
        try:
            answer = self._opener.open(address, body, timeout=PATIENCE)
        except HTTPError as refused:
            answer = refused
        with answer:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Answer(answer.status, answer.url, headers, answer.read().decode())

    def send(self, address: str, **typed: str) -> Answer:
        """Fill in the page's form and send it."""
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', self.get(address).page)[1]
        return self.get(address, urlencode({"csrfmiddlewaretoken": token, **typed}).encode())

    def take(self, link: str, name: str, password: str) -> Answer:
        """Take a one-time link with a new account."""
        return self.send(link, username=name, password=password)

    @contextmanager
    def stream(self, address: str) -> Iterator[HTTPResponse]:
        """Listen to a stream."""
        with self._opener.open(address, timeout=PATIENCE) as listening:
            yield listening
