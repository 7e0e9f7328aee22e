"""Composition: the models of every package, for Django."""

from screening.common.models import AuditEvent, Deletion, StaffExpiry
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.note_models import CoordinatorNote, NoteVersion
from screening.contacts.place_models import Assignment, Routing, SiteAddress
from screening.questionnaire.models import Answer, AnswerCount, Screening
from screening.trials.models import Condition, RegistryRecord, StudyCenter, Treatment, Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.site_models import Site, SiteName

__all__ = [
    "Answer",
    "AnswerCount",
    "Assignment",
    "AuditEvent",
    "Condition",
    "ContactRequest",
    "CoordinatorNote",
    "Deletion",
    "NoteVersion",
    "Question",
    "QuestionSet",
    "RegistryRecord",
    "RequestMail",
    "Routing",
    "Screening",
    "Site",
    "SiteAddress",
    "SiteName",
    "StaffExpiry",
    "StudyCenter",
    "Treatment",
    "Trial",
]
