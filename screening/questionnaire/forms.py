"""The forms of the wizard's steps, and the opt-in.

The steps' forms are no Django forms: they validate three fixed choices and are drawn by a template of ours, because
half of the time of a wizard's step goes into Django's widgets (measured: 37 ms with them, 20 ms with a template).
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from screening.criteria.tree import Topic
from screening.eligibility.journey import Page
from screening.eligibility.person import Answer
from screening.questionnaire.about import OLDEST_ENTERED, UNITS, About, in_years, kept_zip3
from screening.questionnaire.consent import CONSENT_TEXT
from screening.questionnaire.models import Screening
from screening.questionnaire.places import COUNTRIES
from screening.questionnaire.standing import Standing
from screening.trials.places import UNITED_STATES

UNSURE_ALL = "unsure_all"
POPULATION = "population"
NOT_SURE_WHICH = "Not sure, or none of these"
VALUES = frozenset(answer.value for answer in Answer)
ZIP_LENGTHS = (3, 5, 9)
LONGEST_NUMBER = 8

Data = QueryDict | MultiValueDict[str, str]


def field_name(item: int) -> str:
    """The name of a question's field, which is also the HTML id of its first radio."""
    return f"q{item}"


def can_skip(page: Page | None) -> bool:
    """Whether all questions of a page may be answered with Not sure at once: whoever has no test results does."""
    return page is not None and page.topic is Topic.TEST_RESULT


class OptInForm(forms.Form):
    """The opt-in before the first question, never ticked beforehand (rules 2)."""

    agree = forms.BooleanField(
        label=CONSENT_TEXT, error_messages={"required": "Tick the box if you want to answer the questions."}
    )


class StepForm:
    """What formtools needs of a form: `data`, `is_valid`, `cleaned_data`, `errors` (by HTML id)."""

    base_fields: ClassVar[Mapping[str, forms.Field]] = {}

    def __init__(self, *, data: Data | None, standing: Standing, page: Page | None, **_: Any) -> None:
        self.data: Data = MultiValueDict() if data is None else data
        self.standing = standing
        self.page = page
        self.errors: dict[str, str] = {}
        self.cleaned_data: Any = None
        self.files: Mapping[str, object] = {}

    def is_valid(self) -> bool:
        """Read `data` into `cleaned_data` and `errors`."""
        self.errors = {}
        self.cleaned_data = self.clean()
        return not self.errors

    def clean(self) -> Any:
        """What `data` means; problems go to `errors`."""
        raise NotImplementedError

    def value(self, name: str) -> str:
        """What was entered for a field, "" for nothing."""
        return str(self.data.get(name, "")).strip()


class PageForm(StepForm):
    """Some questions with Yes, No or Not sure. `cleaned_data`: answers by item; fields of no question are ignored."""

    def clean(self) -> dict[int, Answer]:
        """The chosen answers. A question that another answer of the same page makes needless may stay empty."""
        items = self.page.items if self.page else ()
        if UNSURE_ALL in self.data and can_skip(self.page):
            return dict.fromkeys(items, Answer.UNSURE)
        given = {item: self.value(field_name(item)) for item in items}
        answers = {item: Answer(value) for item, value in given.items() if value in VALUES}
        asked = self.standing.with_answers(answers).reach.asked
        for item, value in given.items():
            if value not in VALUES and (value or item in asked):
                number = self.standing.numbers[item]
                self.errors[field_name(item)] = f"Question {number}: choose Yes, No or Not sure."
        return answers


class ScopeForm(StepForm):
    """Which population describes the person. `cleaned_data`: its number, 0 for "not sure", or None with errors."""

    def clean(self) -> int | None:
        """The chosen number; one that the page does not offer is no choice."""
        value = self.value(POPULATION)
        if value in {str(number) for number in range(len(self.standing.askable.populations) + 1)}:
            return int(value)
        self.errors[POPULATION] = f"Choose what describes you, or “{NOT_SURE_WHICH}”."
        return None


class BasicsForm(StepForm):
    """Age, sex at birth and place. `cleaned_data`: About, or None with errors."""

    def clean(self) -> About | None:
        """What the person tells; of the ZIP code only the part that is kept."""
        age, sex, country, zip3 = self._age(), self._sex(), self._country(), self._zip3()
        if self.errors or age is None:
            return None
        return About(age=age, sex=sex, country=country or (UNITED_STATES if zip3 else ""), zip3=zip3)

    def _age(self) -> float | None:
        number, unit = self.value("age").replace(",", "."), self.value("unit") or "years"
        if not number:
            self.errors["age"] = "Enter the age."
            return None
        if unit not in UNITS:
            self.errors["unit"] = "Choose years, months, weeks or days."
            return None
        if not _is_number(number):
            self.errors["age"] = "Enter the age as a number, such as 54."
            return None
        if float(number) / UNITS[unit] > OLDEST_ENTERED:
            self.errors["age"] = f"Enter an age of {OLDEST_ENTERED} years or less."
            return None
        return in_years(float(number), unit)

    def _sex(self) -> str:
        sex = self.value("sex")
        if sex not in Screening.Sex.values:
            self.errors["sex"] = "Choose female, male or “I would rather not say”."
        return sex

    def _country(self) -> str:
        country = self.value("country")
        if country and country not in COUNTRIES:
            self.errors["country"] = "Choose a country from the list, or leave it empty."
        return country

    def _zip3(self) -> str:
        zip_code = self.value("zip").replace("-", "").replace(" ", "")
        if zip_code and not (_is_digits(zip_code) and len(zip_code) in ZIP_LENGTHS):
            self.errors["zip"] = "Enter a US ZIP code of 5 digits, or only its first 3 digits."
        elif zip_code and self.value("country") not in ("", UNITED_STATES):
            return ""
        return kept_zip3(zip_code)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _is_number(text: str) -> bool:
    """Whether it is a number without sign, such as 54 or 1.5."""
    whole, _, part = text.partition(".")
    return _is_digits(whole) and (not part or _is_digits(part)) and len(text) <= LONGEST_NUMBER
