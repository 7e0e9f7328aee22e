"""Forms of the wording review: they keep what was typed, and notice when somebody else was faster."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone

from screening.criteria.tree import Role, Topic
from screening.trials.admin_presenters import topic_label
from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import QuestionsRefused, approve, edit_question, publish_draft
from screening.trials.wording_rules import offending_words

CHANGED_MEANWHILE = (
    "Somebody else changed this question while you were writing. Their version is shown below. "
    "What you typed is kept: save again to put it in place of theirs."
)
DRAFT_GONE = (
    "The draft was published or discarded while you were writing. What you typed is kept on this page: "
    "start a new draft in another tab, then save again here."
)
DRAFT_MOVED = "The draft has changed since you opened this page. Please look at the changes once more."
TOPICS = sorted(((topic.value, topic_label(topic.value)) for topic in Topic), key=lambda choice: choice[1])


def fingerprint(rows: Iterable[Question]) -> str:
    """A short hash of the wording of `rows`, by which a form knows that it is out of date."""
    said = [(row.pk, row.question, row.help, row.topic, row.hidden) for row in rows]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


class QuestionForm(forms.Form):
    """The wording of one item. `current` is its row in the draft, None where there is no draft any more."""

    question = forms.CharField(
        max_length=1000,
        error_messages={"required": "Write a question, or hide the criterion if it should not be asked."},
        help_text="One thing each, positively worded, in short words. Yes, No and Not sure must answer it.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    help = forms.CharField(
        required=False,
        max_length=2000,
        help_text="What a person may need to know in order to answer. Never advise to stop or change a medicine.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    topic = forms.ChoiceField(choices=TOPICS, help_text="The page of the questionnaire where it is asked.")
    hidden = forms.BooleanField(required=False, label="Hide: not asked and not counted; its words are still shown")
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, row: Question, current: Question | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row, self.current = row, current
        self.conflict: Question | None = None
        for name in ("question", "help", "topic", "hidden"):
            self.fields[name].initial = getattr(row, name)
        self.fields["seen"].initial = fingerprint([row])
        self.fields["question"].required = row.role == Role.CRITERION

    def clean_question(self) -> str:
        return self._allowed(self.cleaned_data["question"].strip())

    def clean_help(self) -> str:
        return self._allowed(self.cleaned_data["help"].strip())

    def _allowed(self, text: str) -> str:
        if words := offending_words(text, self.row.text):
            listed = ", ".join(f"“{word}”" for word in words)
            raise forms.ValidationError(f"Please write it without {listed}: it promises or hurries.")
        return text

    def save(self) -> bool:
        """Store what was typed. False, with an error on the form, where it cannot be; nothing is changed then."""
        if self.current is None:
            self.add_error(None, DRAFT_GONE)
            return False
        try:
            return self._save(self.current)
        except QuestionsRefused as refusal:
            self.add_error(None, str(refusal))
        except ObjectDoesNotExist:
            self.add_error(None, DRAFT_GONE)
        return False

    @transaction.atomic
    def _save(self, current: Question) -> bool:
        # The same lock as the services take first: nobody else writes between the comparison and the change.
        Trial.objects.select_for_update().only("pk").get(question_sets=current.question_set_id)
        stored = Question.objects.select_related("question_set__trial").get(pk=current.pk)
        if fingerprint([stored]) != self.cleaned_data["seen"]:
            self._tell_conflict(stored)
            return False
        data = self.cleaned_data
        edit_question(
            question=stored,
            wording=data["question"],
            help_text=data["help"],
            topic=Topic(data["topic"]),
            hidden=data["hidden"],
        )
        return True

    def _tell_conflict(self, stored: Question) -> None:
        self.conflict = stored
        self.add_error(None, CHANGED_MEANWHILE)
        self.data = {**self.data, "seen": fingerprint([stored])}


class PublishForm(forms.Form):
    """Confirms the changes that were shown, and no others. `rows` are the rows of the draft now."""

    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, draft: QuestionSet, rows: list[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.draft, self.now = draft, fingerprint(rows)
        self.fields["seen"].initial = self.now

    def save(self, user: User) -> bool:
        """Publish. False, with an error on the form, where the draft has moved or its wording is refused."""
        if self.cleaned_data["seen"] != self.now:
            self.add_error(None, DRAFT_MOVED)
            self.data = {**self.data, "seen": self.now}
            return False
        try:
            publish_draft(draft=self.draft, user=user)
        except QuestionsRefused as refusal:
            self.add_error(None, str(refusal))
            return False
        return True


class ApprovalForm(forms.Form):
    """Who approved a version, when, and under which reference of the ethics board (rules 1)."""

    approver = forms.CharField(max_length=200, help_text="The person who approved these questions.")
    ethics_reference = forms.CharField(max_length=200, label="Reference of the ethics board")
    on = forms.DateField(label="Day of the approval", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, version: QuestionSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.version = version
        self.fields["on"].initial = timezone.localdate

    def save(self) -> bool:
        """Record the approval. False, with an error on the form, where it is refused."""
        data = self.cleaned_data
        try:
            approve(
                question_set=self.version,
                approver=data["approver"],
                ethics_reference=data["ethics_reference"],
                on=data["on"],
            )
        except QuestionsRefused as refusal:
            self.add_error(None, str(refusal))
            return False
        return True
