"""A small browser for a server that runs beside the test: it keeps cookies and sends forms."""

import re
import urllib.request
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode


class Browser:
    """Somebody's browser."""

    def __init__(self) -> None:
        """Nobody is signed in."""
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, address: str) -> HTTPResponse:
        """Open an address."""
        try:
            return self._opener.open(address, timeout=60)
        except HTTPError as answer:
            return answer  # type: ignore[return-value]

    def send(self, address: str, **typed: str) -> HTTPResponse:
        """Fill in the page's form and send it."""
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', self.get(address).read().decode())[1]
        body = urlencode({"csrfmiddlewaretoken": token, **typed}).encode()
        try:
            return self._opener.open(address, body, timeout=60)
        except HTTPError as answer:
            return answer  # type: ignore[return-value]

    def take(self, link: str, name: str, password: str) -> HTTPResponse:
        """Take a one-time link with a new account."""
        return self.send(link, username=name, password=password)
