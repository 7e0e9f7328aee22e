"""The wizard's storage: formtools' interface to the screening and its answers in the database, without a session."""

from typing import Any

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from formtools.wizard.storage.base import BaseStorage

from screening.eligibility.person import Answer
from screening.questionnaire import services
from screening.questionnaire.about import About, in_units
from screening.questionnaire.forms import POPULATION, field_name
from screening.questionnaire.models import Screening
from screening.questionnaire.queries import askable_for
from screening.questionnaire.standing import BASICS, SCOPE, person_of
from screening.questionnaire.visits import Visit


class ScreeningStorage(BaseStorage):  # type: ignore[misc]
    """Reads and writes the answers of a visit, which the wizard attaches to it.

    The current step is the one of the address and never stored: which step is due follows from the answers.
    """

    visit: Visit

    def __init__(self, prefix: str, request: HttpRequest | None = None, file_storage: object = None) -> None:
        super().__init__(prefix, request, file_storage)
        self.init_data()

    def attach(self, visit: Visit, step: str) -> None:
        """Tell the storage whose answers it holds, and which step the address names."""
        self.visit = visit
        self.current_step = step

    def get_step_data(self, step: str) -> MultiValueDict[str, str]:
        """The stored answers of a step, named as its form names them."""
        if step == BASICS:
            return _basics_data(self.visit.screening)
        if step == SCOPE:
            return _scope_data(self.visit.screening)
        page, answers = self.visit.standing.page(step), self.visit.standing.answers
        items = page.items if page else ()
        return MultiValueDict({field_name(item): [answers[item].value] for item in items if item in answers})

    def set_step_data(self, step: str, cleaned_data: About | int | dict[int, Answer]) -> None:
        """Store what a step's form has read. Raises ScreeningGone."""
        visit = self.visit
        if isinstance(cleaned_data, About):
            services.save_about(screening=visit.screening, askable=visit.askable, about=cleaned_data)
            visit.standing = visit.standing.with_person(person_of(visit.screening))
        elif isinstance(cleaned_data, int):
            services.save_population(screening=visit.screening, askable=visit.askable, population=cleaned_data)
            visit.standing = visit.standing.with_askable(askable_for(visit.screening, visit.askable))
        elif cleaned_data:
            services.save_answers(screening=visit.screening, askable=visit.askable, answers=cleaned_data)
            visit.standing = visit.standing.with_answers(cleaned_data)

    def get_step_files(self, step: str) -> None:
        """No step asks for files."""

    def set_step_files(self, step: str, files: Any) -> None:
        """No step asks for files."""


def _scope_data(screening: Screening) -> MultiValueDict[str, str]:
    told = [] if screening.population is None else [str(screening.population)]
    return MultiValueDict({POPULATION: told})


def _basics_data(screening: Screening) -> MultiValueDict[str, str]:
    number, unit = ("", "years") if screening.age is None else in_units(screening.age)
    values = {"age": number, "unit": unit, "sex": screening.sex, "country": screening.country, "zip": screening.zip3}
    return MultiValueDict({name: [value] for name, value in values.items()})
