"""What a person tells: age, sex, and one of three answers to each question."""

from dataclasses import dataclass
from enum import StrEnum

from screening.criteria.tree import Sex


class Answer(StrEnum):
    """The three answers of every question."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.UNSURE: Answer.UNSURE}


@dataclass(frozen=True, slots=True)
class Person:
    """Who answers. `age` in years (a fraction for small children), None: not given; `sex` None: rather not say."""

    age: float | None = None
    sex: Sex | None = None

    @property
    def sex_known(self) -> bool:
        """Whether a sex is given that a criterion can be compared with."""
        return self.sex in (Sex.FEMALE, Sex.MALE)
