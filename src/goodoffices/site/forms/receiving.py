"""Forms of receiving: a delivery is acknowledged and read back, the read-back confirmed or corrected."""

from functools import cached_property

from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.site.forms.conveying import mediates
from goodoffices.talks.acts import Acknowledgement, ReadBack, ReadBackConfirmed, ReadBackCorrected
from goodoffices.talks.fold import Delivered, RoomView
from goodoffices.talks.people import said_in
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class AcknowledgeForm(DeedForm):
    """It was received; reading by itself says nothing."""

    slug = "acknowledge"
    title = gettext_lazy("Acknowledge")
    lead = gettext_lazy("It says that you received this, and nothing more.")
    kinds = (RoomKind.CAUCUS,)
    about_act = True
    button = gettext_lazy("Acknowledge receipt")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the party."""
        return room.of_party(view.seat) and cls.fits(room, number)

    @classmethod
    def fits(cls, room: RoomView, number: int) -> bool:
        """Say whether the delivery was not acknowledged yet."""
        one = room.delivered.get(number)
        return one is not None and one.acknowledged is None

    def deed(self) -> Acknowledgement:
        """Make the act."""
        return Acknowledgement(self.number)


class AcknowledgementHeardForm(AcknowledgeForm):
    """The mediation writes down that the party said it received it."""

    slug = "acknowledged-by-voice"
    title = gettext_lazy("They said that they received it")
    lead = gettext_lazy("It will stand as heard by you.")
    button = gettext_lazy("Write it down")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room) and cls.fits(room, number)


class ReadBackForm(DeedForm):
    """The delivery in the recipient's own words."""

    slug = "read-back"
    title = gettext_lazy("Read back")
    lead = gettext_lazy(
        "Say in your own words what you understood. The mediation will confirm it or correct it."
    )
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    words = words_field(gettext_lazy("As understood"))
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the party."""
        return room.of_party(view.seat) and cls.fits(room, number)

    @classmethod
    def fits(cls, room: RoomView, number: int) -> bool:
        """Say whether a read-back would be of use: none waits and none was confirmed."""
        one = room.delivered.get(number)
        return one is not None and one.read_back is None and not one.confirmed

    def deed(self) -> ReadBack:
        """Make the act."""
        return ReadBack(self.number, self.text("words"))


class ReadBackHeardForm(ReadBackForm):
    """The mediation writes down how the party read it back."""

    slug = "read-back-by-voice"
    title = gettext_lazy("They read it back")
    lead = gettext_lazy("Their words, as you heard them. It will stand as heard by you.")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room) and cls.fits(room, number)


def read_back(room: RoomView, number: int) -> Delivered | None:
    """Give the delivery that the read-back of that number is of, while it waits."""
    every = room.delivered.values()
    return next((one for one in every if one.read_back == number and not one.confirmed), None)


class _OnReadBack(DeedForm):
    """What the mediation says of a read-back, with both wordings side by side."""

    kinds = (RoomKind.CAUCUS,)
    about_act = True
    template = "pages/readback.html"

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation while the read-back waits."""
        return mediates(view, room) and read_back(room, number) is not None

    @cached_property
    def compared(self) -> dict[str, object] | None:
        """Give what was delivered and how it was read back, side by side."""
        one = read_back(self.room, self.number)
        if one is None or one.read_back_words is None:
            return None
        said = said_in(one.delivery.texts, one.read_back_words.lang)
        return {
            "title": gettext("Delivered, and as read back"),
            "left": _side(said.words, said.lang, gettext("What was delivered")),
            "right": _side(
                one.read_back_words.words, one.read_back_words.lang, gettext("How they read it back")
            ),
        }


def _side(words: str, lang: str, label: str) -> dict[str, object]:
    return {"runs": [{"words": words, "marked": False}], "lang": lang, "label": label}


class CompareForm(_OnReadBack):
    """They understood it: confirm, once both wordings were compared."""

    slug = "confirm-read-back"
    title = gettext_lazy("Compare and confirm")
    lead = gettext_lazy("Confirm only if it says the same.")
    button = gettext_lazy("Confirm: it was understood")

    def deed(self) -> ReadBackConfirmed:
        """Make the act."""
        return ReadBackConfirmed(self.number)


class CorrectReadBackForm(_OnReadBack):
    """It differs: say what was meant."""

    slug = "correct-read-back"
    title = gettext_lazy("It differs: correct")
    lead = gettext_lazy("They will see what was meant, and can read it back again.")

    words = words_field(gettext_lazy("What was meant"))
    lang = language_field()

    def deed(self) -> ReadBackCorrected:
        """Make the act."""
        return ReadBackCorrected(self.number, self.text("words"))
