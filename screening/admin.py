"""Composition: the admin of every package, for Django."""

from screening.common import admin as common
from screening.contacts import admin as contacts
from screening.questionnaire import admin as questionnaire
from screening.questionnaire import admin_preview
from screening.trials import admin as trials
from screening.trials import admin_events as trial_events

__all__ = ["admin_preview", "common", "contacts", "questionnaire", "trial_events", "trials"]
