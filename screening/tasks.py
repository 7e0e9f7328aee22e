"""Composition: the tasks of every package, for the worker."""

from screening.contacts import tasks as contacts
from screening.questionnaire import tasks as questionnaire

__all__ = ["contacts", "questionnaire"]
