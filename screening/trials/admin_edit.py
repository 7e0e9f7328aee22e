"""Pages on which staff write: start a draft, change a question, publish or discard the draft, approve a version."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import Q
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST

from screening.common.http import read_or_send
from screening.trials.admin_desk import Desk, at_desk, rows_of
from screening.trials.admin_forms import ApprovalForm, PublishForm, QuestionForm
from screening.trials.admin_presenters import changes_between, kind, reason
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import QuestionsRefused, discard_draft, start_draft


@require_POST
@at_desk
def start(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Start a draft, or go on with the one there is."""
    try:
        draft = start_draft(trial=desk.trial, user=_user(request))
        messages.success(request, f"You are working on draft {draft.number}. Patients still see the published version.")
    except QuestionsRefused as refusal:
        messages.error(request, str(refusal))
    return HttpResponseRedirect(desk.address())


@read_or_send
@at_desk
def edit(request: HttpRequest, desk: Desk, item: int) -> HttpResponse:
    """Change one item of the draft. Nothing that was typed is lost when the draft is gone or somebody was faster."""
    current = _row(desk.draft, item)
    row = current or _row(desk.published, item)
    if row is None:
        raise Http404
    form = QuestionForm(request.POST or None, row=row, current=current)
    if request.method == "POST" and form.is_valid() and form.save():
        messages.success(request, f"Criterion {item} is saved in the draft.")
        return HttpResponseRedirect(_after_edit(request, desk, row))
    if request.method != "POST" and current is None:
        messages.info(request, "Start a draft first.")
        return HttpResponseRedirect(desk.address())
    context = desk.context(request, f"Criterion {item}", form=form, row=row, kind=kind(row), to_check=reason(row))
    return _form_page(request, "edit", form, context)


def _row(version: QuestionSet | None, item: int) -> Question | None:
    return version.questions.filter(item=item).first() if version else None


def _after_edit(request: HttpRequest, desk: Desk, row: Question) -> str:
    """Back to the item, or on to the next one that a person should look at."""
    if "next" in request.POST and desk.draft:
        waiting = desk.draft.questions.filter(~Q(assumed=""), item__gt=row.item, edited=False).order_by("item").first()
        if waiting:
            return desk.address("question_edit", item=waiting.item)
    return f"{desk.address()}#item-{row.item}"


@read_or_send
@at_desk
def publish(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show what the draft changes, and make it the version that is asked from now on."""
    draft = _draft(desk)
    rows = rows_of(draft)
    form = PublishForm(request.POST or None, draft=draft, rows=rows)
    if request.method == "POST" and form.is_valid() and form.save(_user(request)):
        messages.success(
            request, f"Version {draft.number} is published. It is asked from now on, and not yet approved."
        )
        return HttpResponseRedirect(desk.address())
    changes = changes_between(rows_of(desk.published), rows)
    context = desk.context(request, "Publish", form=form, changes=changes)
    return _form_page(request, "publish", form, context)


@read_or_send
@at_desk
def discard(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Throw the draft away, after asking once."""
    draft = _draft(desk)
    if request.method == "POST":
        try:
            discard_draft(draft=draft)
            messages.success(request, f"Draft {draft.number} is discarded.")
        except QuestionsRefused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(desk.address())
    changes = changes_between(rows_of(desk.published), rows_of(draft))
    return render(request, "admin/screening/trial/discard.html", desk.context(request, "Discard", changes=changes))


@read_or_send
@at_desk
def approval(request: HttpRequest, desk: Desk, number: int) -> HttpResponse:
    """Record who approved this version, when, and the ethics board's reference."""
    version = desk.version(number)
    form = ApprovalForm(request.POST or None, version=version)
    if request.method == "POST" and form.is_valid() and form.save():
        messages.success(request, f"The approval of version {number} is recorded.")
        return HttpResponseRedirect(desk.address())
    return _form_page(request, "approval", form, desk.context(request, "Approval", form=form, version=version))


def _draft(desk: Desk) -> QuestionSet:
    """Raises Http404 where there is no draft."""
    if desk.draft is None:
        raise Http404
    return desk.draft


def _user(request: HttpRequest) -> User:
    """The member of staff; the admin site let nobody else through. Raises Http404."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def _form_page(request: HttpRequest, name: str, form: Form, context: dict[str, object]) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, f"admin/screening/trial/{name}.html", context, status=status)
