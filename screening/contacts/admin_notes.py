"""Private notes on a request: written and changed by their author, opened by an administrator with a reason."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from screening.common.http import read_or_send
from screening.contacts import note_queries, note_services
from screening.contacts.desk import Case, at_request, done, refused
from screening.contacts.errors import RequestClosed
from screening.contacts.note_models import CoordinatorNote
from screening.contacts.status import Status

ME, TEAM = "me", "team"
WHO_READS = [(ME, "Only me"), (TEAM, "The coordinators of this place")]
NOTE_GONE = "This note was deleted meanwhile. What you typed is kept on this page; save it as a new note."


class NoteForm(forms.Form):
    """A note and who reads it; the author chooses."""

    text = forms.CharField(
        label="Note",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Write something, or delete the note."},
    )
    shared = forms.ChoiceField(label="Who can read it?", choices=WHO_READS, widget=forms.Select)


class ReasonForm(forms.Form):
    """Why an administrator opens the notes of others."""

    reason = forms.CharField(
        label="Why do you need to read them?",
        max_length=500,
        min_length=10,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="It is kept for good, with your name and the time. Do not name the person who asked.",
        error_messages={
            "required": "Give a reason.",
            "min_length": "Give a reason that somebody can understand later, of 10 characters or more.",
        },
    )


def notes_context(case: Case) -> dict[str, Any]:
    """The notes that this person may read, and the form for a new one."""
    withdrawn = case.request.status == Status.WITHDRAWN
    return {
        "notes": list(note_queries.readable(case.team, case.request)),
        "note_form": None if withdrawn else NoteForm(auto_id="note_%s"),
        "may_open_notes": case.team.is_administrator and not withdrawn,
    }


@read_or_send
@at_request
def add(http: HttpRequest, case: Case) -> HttpResponse:
    """Write a note."""
    form = NoteForm(http.POST if http.method == "POST" else None)
    if http.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            note_services.write_note(
                request=case.request, author=case.team.user, text=data["text"], shared=data["shared"] == TEAM
            )
        except RequestClosed as problem:
            return refused(http, case.url, problem)
        return done(http, f"{case.url}#notes", "The note is saved.")
    return _form(http, case, "Add a note", form)


@read_or_send
@at_request
def change(http: HttpRequest, case: Case, note_id: int) -> HttpResponse:
    """Change one's own note, with what it said before below the form."""
    note = _mine(case, note_id)
    shown = {"text": note.text, "shared": TEAM if note.shared else ME}
    form = NoteForm(http.POST if http.method == "POST" else None, initial=shown)
    if http.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            note_services.change_note(note=note, text=data["text"], shared=data["shared"] == TEAM)
        except CoordinatorNote.DoesNotExist:
            form.add_error(None, NOTE_GONE)
        else:
            return done(http, f"{case.url}#notes", "The note is changed.")
    return _form(http, case, "Change your note", form, note=note, versions=list(note.versions.all()))


@read_or_send
@at_request
def delete(http: HttpRequest, case: Case, note_id: int) -> HttpResponse:
    """Ask once, then delete one's own note."""
    note = _mine(case, note_id)
    if http.method == "POST":
        note_services.delete_note(note=note)
        return done(http, f"{case.url}#notes", "The note is deleted.")
    context = case.context(http, "Delete your note", note=note)
    return render(http, "admin/screening/contactrequest/note_delete.html", context)


@read_or_send
@at_request
def open_all(http: HttpRequest, case: Case) -> HttpResponse:
    """Show an administrator every note of a request, once, after the reason is recorded.

    Raises PermissionDenied for everybody else.
    """
    if not case.team.is_administrator:
        raise PermissionDenied
    form = ReasonForm(http.POST if http.method == "POST" else None)
    notes = None
    if http.method == "POST" and form.is_valid():
        note_services.open_notes(request=case.request, user=case.team.user, reason=form.cleaned_data["reason"])
        notes = list(note_queries.with_reason(case.request))
    context = case.context(http, "Private notes of others", form=form, opened=notes)
    response = render(
        http, "admin/screening/contactrequest/notes_open.html", context, status=422 if form.errors else 200
    )
    response["Cache-Control"] = "no-store"
    return response


def _mine(case: Case, note_id: int) -> CoordinatorNote:
    note = note_queries.writable(case.team, case.request, note_id)
    if note is None:
        raise Http404
    return note


def _form(http: HttpRequest, case: Case, title: str, form: NoteForm, **more: Any) -> HttpResponse:
    context = case.context(http, title, form=form, **more)
    status = 422 if form.errors else 200
    return render(http, "admin/screening/contactrequest/note_form.html", context, status=status)
