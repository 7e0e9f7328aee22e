"""Composition: the models of every package, for Django."""

from screening.common.models import Deletion
from screening.questionnaire.models import Answer, AnswerCount, Screening
from screening.trials.models import Condition, RegistryRecord, StudyCenter, Treatment, Trial
from screening.trials.question_models import Question, QuestionSet

__all__ = [
    "Answer",
    "AnswerCount",
    "Condition",
    "Deletion",
    "Question",
    "QuestionSet",
    "RegistryRecord",
    "Screening",
    "StudyCenter",
    "Treatment",
    "Trial",
]
