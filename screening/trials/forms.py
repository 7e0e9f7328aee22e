"""What people type to find a trial or a study center near them."""

from typing import Any

from django import forms

from screening.trials.places import UNITED_STATES, Place, coordinates, country_name, looks_like_zip
from screening.trials.queries import LONGEST_WORDS, country_of_centers

ALL = "all"
UNKNOWN_PLACE = "We know no study center there. Give a US ZIP code or a country, or leave the place empty."
UNKNOWN_ZIP = "We do not know this ZIP code. Check its 5 digits, or leave the place empty."


class SearchForm(forms.Form):
    """Words and a place; which trials to show: those that look for people (default) or all.

    The controls have the ids of templates/components/search_form.html, where the error summary leads.
    """

    q = forms.CharField(
        label="What are you looking for?",
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.TextInput(attrs={"id": "search-words"}),
    )
    place = forms.CharField(
        label="Where?", required=False, max_length=80, widget=forms.TextInput(attrs={"id": "search-place"})
    )
    show = forms.CharField(required=False)

    def clean_place(self) -> Place | None:
        return place_of(self.cleaned_data["place"])

    @property
    def recruiting_only(self) -> bool:
        """Whether to show only the trials that look for people: unless the address asks for all."""
        return bool(self._valid("show") != ALL)

    @property
    def words(self) -> str:
        return self._valid("q") or ""

    @property
    def near(self) -> Place | None:
        place: Place | None = self._valid("place")
        return place

    def _valid(self, name: str) -> Any:
        self.is_valid()
        return self.cleaned_data.get(name)


class NearForm(forms.Form):
    """Where somebody is, to sort a trial's study centers: a ZIP code, or one of the trial's countries."""

    near = forms.CharField(
        label="US ZIP code",
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs={"class": "input--short", "inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    country = forms.ChoiceField(label="Country", required=False)

    def __init__(self, *args: Any, countries: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["country"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "Any country"), *((name, name) for name in countries)]

    def clean_near(self) -> Place | None:
        text = self.cleaned_data["near"]
        if text and not looks_like_zip(text):
            raise forms.ValidationError(UNKNOWN_ZIP)
        return place_of(text)

    @property
    def place(self) -> Place | None:
        """The place that was given: the ZIP code before the country; None where there is none or it is unknown."""
        self.is_valid()
        near: Place | None = self.cleaned_data.get("near")
        country = self.cleaned_data.get("country") or ""
        return near or (Place(country, country) if country else None)


def place_of(text: str) -> Place | None:
    """The place that `text` names, None for no text.

    Raises ValidationError for a ZIP code that does not exist and for a country without any study center. Two
    queries at most.
    """
    if not text:
        return None
    if not looks_like_zip(text):
        country = country_of_centers(country_name(text)) or country_of_centers(text)
        if not country:
            raise forms.ValidationError(UNKNOWN_PLACE)
        return Place(text, country)
    point = coordinates(text)
    if point is None:
        raise forms.ValidationError(UNKNOWN_ZIP)
    return Place(text, UNITED_STATES, point)
