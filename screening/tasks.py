"""Composition: the tasks of every package, for the worker."""

from screening.questionnaire import tasks as questionnaire

__all__ = ["questionnaire"]
