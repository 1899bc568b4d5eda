"""What holds for every answer: nothing of it is kept by a browser, and a refusal becomes a page in one place."""

import logging
from collections.abc import Awaitable, Callable
from inspect import iscoroutinefunction

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.decorators import sync_and_async_middleware
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import get_language

from goodoffices.talks.refusal import Refusal
from goodoffices.words.filling import wrong_and_mend

HIDDEN = frozenset({"no-such-room", "not-seated"})
"""Refusals that are answered as an address that doesn't exist, with the same bytes."""

Answer = Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]


@sync_and_async_middleware
def never_kept(answer: Answer) -> Answer:
    """Ask browsers and proxies to keep nothing of what is answered, except the product's own static files."""

    def mark(response: HttpResponseBase) -> HttpResponseBase:
        response.headers["Cache-Control"] = "no-store, private"
        del response.headers["Expires"]  # this machine's time, which nobody needs to know
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    if iscoroutinefunction(answer):

        async def later(request: HttpRequest) -> HttpResponseBase:
            return mark(await answer(request))

        return later

    def now(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        return mark(response)  # type: ignore[arg-type]

    return now


class Refusals(MiddlewareMixin):
    """Turn a refusal that no form caught into a page that says what is wrong and how to mend it."""

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """Answer a refusal; leave every other exception alone."""
        if not isinstance(problem, Refusal):
            return None
        if problem.code in HIDDEN:
            return not_found(request)
        wrong, mend = wrong_and_mend(problem.code, problem.params, get_language() or "en")
        return render(request, "pages/refused.html", {"wrong": wrong, "mend": mend}, status=422)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that leads nowhere, or nowhere for this reader: nothing tells the two apart."""
    return render(request, "pages/not_found.html", status=404)




def malformed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that can't be read.  Nothing of it is looked at again: reading it is what failed."""
    return _said(Refusal("request-malformed"), 400)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer when something failed here that should not have."""
    return _said(Refusal("server-failed"), 500)


def _said(refusal: Refusal, status: int) -> HttpResponse:
    wrong, mend = wrong_and_mend(refusal.code, refusal.params, get_language() or "en")
    page = render_to_string("pages/refused.html", {"wrong": wrong, "mend": mend})
    return HttpResponse(page, status=status)


class WithoutAddress(logging.Filter):
    """Takes the address out of what is logged of a request: it holds the ids of seats and rooms."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass, without its words."""
        if record.name.startswith(("django.request", "django.security")):
            record.msg, record.args = "A request failed.", ()
        return True
