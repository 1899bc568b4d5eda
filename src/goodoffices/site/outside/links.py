"""One-time links: opened from a message, or typed in from paper or from the telephone."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from goodoffices.site import door
from goodoffices.site.accounts import sign_in, take_chair
from goodoffices.site.shown import seat_title
from goodoffices.store.people.models import Link, Person
from goodoffices.talks.refusal import Refusal
from goodoffices.words.direction import refuse_controls
from goodoffices.words.filling import sentence


class CodeForm(forms.Form):
    """The code of a link, typed in."""

    code = forms.CharField(label=_("Code"), max_length=80, help_text=_("Five groups of five letters and digits."))


class AccountForm(forms.Form):
    """A new account."""

    username = forms.CharField(label=_("Name to sign in with"), max_length=60)
    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. A sentence that you remember is good."),
    )

    def clean_username(self) -> str:
        """Refuse a name with hidden characters."""
        try:
            return refuse_controls(str(self.cleaned_data["username"]).strip())
        except Refusal as refusal:
            raise forms.ValidationError(
                sentence(refusal.code, refusal.params, get_language() or "en")
            ) from refusal

    def clean_password(self) -> str:
        """Refuse a weak password."""
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


def enter_code(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a link and go there."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = as_written(form.cleaned_data["code"])
        return redirect("link", secret=code) if code else render(request, "pages/link_over.html", status=410)
    return render(request, "pages/code.html", {"form": form}, status=422 if form.errors else 200)


def as_written(typed: str) -> str:
    """Give a code as it stands in its link, however its groups were set apart when it was read out and typed in."""
    kept = "".join(one for one in typed.lower() if one.isascii() and one.isalnum())
    return "-".join(kept[at : at + 5] for at in range(0, len(kept), 5))


def link(request: HttpRequest, secret: str) -> HttpResponse:
    """Say what the link leads to, and take the seat with this account or a new one."""
    found = Link.find(secret)
    if found is None:
        return render(request, "pages/link_over.html", status=410)
    invited = _invited(found)
    person = request.user if request.user.is_authenticated else None
    form = AccountForm(request.POST if request.method == "POST" and person is None else None)
    context = {"form": form, "secret": secret, "person": person, **invited}
    if request.method != "POST":
        return render(request, "pages/link.html", context)
    if person is None and not form.is_valid():
        return render(request, "pages/link.html", context, status=422)
    return _take(request, secret, person, form, context)


def _take(
    request: HttpRequest, secret: str, person: Person | None, form: AccountForm, context: dict[str, object]
) -> HttpResponse:
    typed = form.cleaned_data if person is None else {}
    try:
        owner = take_chair(secret, person, **typed)
    except Refusal as refusal:
        context["wrong"] = sentence(refusal.code, refusal.params, get_language() or "en")
        return render(request, "pages/link.html", context, status=422)
    if person is None:
        sign_in(request, owner)
    seat = owner.chairs.last()
    return redirect("play", seat=seat.seat) if seat and context["process"] else redirect("home")


def _invited(found: Link) -> dict[str, object]:
    """Give what an invitation says: the process, the seat's title, the fingerprint of the process's key."""
    if not found.seat:
        return {"process": "", "title": "", "fingerprint": ""}
    lang = get_language() or "en"
    view = door.desk().seat(found.process, found.seat).view()
    return {
        "process": view.title(lang).words,
        "title": seat_title(view, view.me, lang),
        "fingerprint": door.fingerprint(found.process),
    }
