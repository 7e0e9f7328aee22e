"""What a person enters to be contacted, and to see again what they sent."""

from typing import Any

from django import forms
from phonenumber_field.formfields import PhoneNumberField

from screening.contacts import names
from screening.contacts.models import ContactRequest
from screening.contacts.phones import region_of
from screening.contacts.services import Who
from screening.questionnaire.about import OLDEST, OLDEST_ENTERED

NO_WAY = "Give an email address or a phone number, so that the study team can reach you."
NO_EMAIL = "You want to be reached by email: enter an email address, or choose another way."
NO_PHONE = "You want to be reached by phone: enter a phone number, or choose another way."
BAD_PHONE = "We cannot read this phone number. Enter it with the country code, such as +1 212 555 0123."
READ_AGAIN = "Something has changed since you opened this page. Please read once more what is sent, and send it again."
DOES_NOT_FIT = "This does not match what was entered. Check the first name and the age."


def plain_name(text: str) -> str:
    """See `names.plain`. Raises ValidationError."""
    try:
        return names.plain(text)
    except names.NoName as problem:
        raise forms.ValidationError(str(problem)) from problem


class ContactForm(forms.Form):
    """Who asks and how to reach them.

    `consent` is the exact text that is agreed to, `shown` a hash of all that the page says is sent: a form that was
    opened before something of it changed agrees to something else.
    """

    on_behalf = forms.ChoiceField(
        label="Who is this for?",
        choices=ContactRequest.Behalf.choices,
        widget=forms.RadioSelect,
        help_text="If you ask for somebody else: they should know of it and agree, if they can.",
    )
    first_name = forms.CharField(
        label="Your first name",
        max_length=60,
        help_text="Your own name, also if you ask for somebody else.",
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": "Enter your first name."},
    )
    last_name = forms.CharField(
        label="Your last name",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    email = forms.EmailField(
        label="Email",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="Email or phone: one is enough.",
        error_messages={"invalid": "Enter an email address such as name@example.com."},
    )
    preferred_way = forms.ChoiceField(
        label="How do you want to be reached?",
        choices=ContactRequest.Way.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you want to be reached."},
    )
    preferred_time = forms.ChoiceField(
        label="When is a good time?",
        choices=ContactRequest.Time.choices,
        widget=forms.Select(attrs={"class": "input--medium"}),
    )
    message = forms.CharField(
        label="A message to the study team",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="For example a question, or when not to call. You do not need to write about your health.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    consent = forms.BooleanField(
        error_messages={"required": "Tick the box if you want us to send this to the study center."}
    )

    field_order = [
        "on_behalf", "first_name", "last_name", "email", "phone", "preferred_way", "preferred_time", "message",
        "consent",
    ]  # fmt: skip

    def __init__(self, *args: Any, country: str, consent: str, shown: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown = shown
        self.fields["seen"].initial = shown
        self.fields["phone"] = PhoneNumberField(
            label="Phone",
            required=False,
            region=region_of(country),
            widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "input--medium"}),
            help_text="With the country code if it is not a number of the country where you live.",
            error_messages={"invalid": BAD_PHONE},
        )
        self.fields["consent"].label = consent
        self.fields["on_behalf"].error_messages["required"] = "Choose who this is for."
        self.order_fields(self.field_order)

    def clean_email(self) -> str:
        """An address of printable characters: quotes may hold others, which would break a mail's header."""
        email: str = self.cleaned_data["email"]
        if not email.isprintable():
            raise forms.ValidationError(self.fields["email"].error_messages["invalid"])
        return email

    def clean_first_name(self) -> str:
        return plain_name(self.cleaned_data["first_name"])

    def clean_last_name(self) -> str:
        return plain_name(self.cleaned_data["last_name"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("seen") != self.shown:
            # Shown as it is now, beside everything that was typed.
            self.data = {**dict(self.data.items()), "seen": self.shown, "consent": ""}
            self.add_error("consent", READ_AGAIN)
        tried = {"email", "phone"} & set(self.errors)
        if not tried and not data.get("email") and not data.get("phone"):
            self.add_error("email", NO_WAY)
            return data
        for way, problem in (("email", NO_EMAIL), ("phone", NO_PHONE)):
            if data.get("preferred_way") == way and way not in self.errors and not data.get(way):
                self.add_error(way, problem)
        return data

    @property
    def who(self) -> Who:
        """The person, of a valid form."""
        data = {name: self.cleaned_data[name] for name in Who.__slots__}
        return Who(**{**data, "phone": data["phone"].as_e164 if data["phone"] else ""})


class CopyForm(forms.Form):
    """Two things that the person entered: a link that went to a wrong address opens nothing personal by itself."""

    first_name = forms.CharField(
        label="Your first name",
        max_length=100,
        help_text="As you entered it.",
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": "Enter the first name."},
    )
    age = forms.IntegerField(
        label="The age entered in the questions",
        min_value=0,
        max_value=OLDEST_ENTERED,
        help_text="In whole years.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "input--short", "autocomplete": "off"}),
        error_messages={"required": "Enter the age.", "invalid": "Enter the age in whole years, such as 54."},
    )

    def __init__(self, *args: Any, request: ContactRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not self.errors and not self._fits(data["first_name"], data["age"]):
            raise forms.ValidationError(DOES_NOT_FIT)
        return data

    def _fits(self, first_name: str, age: int) -> bool:
        screening = self.request.screening
        entered = screening.age if screening else None
        return (
            names.folded(first_name) == names.folded(self.request.first_name)
            and entered is not None
            and int(entered) == min(age, int(OLDEST))
        )
