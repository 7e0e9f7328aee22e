"""The screen of a request, and what coordinators do there: move it, give it to somebody, send a mail again."""

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from screening.common.models import AuditEvent
from screening.contacts import desk_presenters, mail_services, services
from screening.contacts import queue as queues
from screening.contacts.admin_notes import notes_context
from screening.contacts.audit import note_requests
from screening.contacts.desk import Case, at_request, done, refused
from screening.contacts.errors import MovedMeanwhile, RequestProblem
from screening.contacts.models import ContactRequest
from screening.contacts.queries import colleagues, is_key, mails_of
from screening.contacts.status import Status


def key_of(object_id: str) -> int:
    """The key in an address of the admin. Raises Http404 for what is none."""
    if not is_key(object_id):
        raise Http404
    return int(object_id)


@require_safe
@at_request
def screen(http: HttpRequest, case: Case) -> HttpResponse:
    """Everything about one request on one page. That it was read is audited."""
    request = case.request
    note_requests(AuditEvent.Action.READ, request, user=case.team.user)
    if request.opened_at is None and request.site_id in case.team.roles:
        services.open_request(request=request)
    mails = mails_of(request)
    context = case.context(
        http,
        f"Request {request.reference}",
        **desk_presenters.summary_context(case, timezone.now()),
        reach=desk_presenters.reach_rows(request),
        answers=desk_presenters.answers_context(case),
        mails=desk_presenters.mail_rows(request, mails),
        history=desk_presenters.history_rows(request, mails),
        colleagues=[one for one in colleagues(request.site_id) if one.pk != request.assigned_to_id],
        book_url=reverse("admin:site_book", args=[request.site_id]) if case.sees_answers else "",
        **notes_context(case),
    )
    return render(http, "admin/screening/contactrequest/screen.html", context)


@require_safe
@at_request
def following(http: HttpRequest, case: Case) -> HttpResponse:
    """To the next request that waits, or to the queue where none does."""
    found = queues.next_waiting(case.team, case.request)
    if found is None:
        return done(http, reverse("admin:screening_contactrequest_changelist"), "No other request is waiting.")
    return HttpResponseRedirect(reverse("admin:screening_contactrequest_change", args=[found.pk]))


@require_POST
@at_request
def move(http: HttpRequest, case: Case) -> HttpResponse:
    """Bring the request to the status of the button that was pressed."""
    to = http.POST.get("to", "")
    if to not in Status.values:
        raise Http404
    status = Status(to)
    try:
        services.move(request=case.request, to=status, seen=http.POST.get("seen", ""), user=case.team.user)
    except RequestProblem as problem:
        return refused(
            http, case.url, problem, _what_happened(case.request) if isinstance(problem, MovedMeanwhile) else ""
        )
    return done(http, case.url, f"The request is now: {status.label}.")


def _what_happened(request: ContactRequest) -> str:
    """Who was faster, and what they did."""
    last = AuditEvent.objects.filter(reference=request.reference, subject="request", changes__has_key="status").first()
    if last is None or last.changes["status"][1] not in Status.values:
        return ""
    return f"{last.actor or 'The person'} made it: {Status(last.changes['status'][1]).label}."


@require_POST
@at_request
def assign(http: HttpRequest, case: Case) -> HttpResponse:
    """Claim the request, hand it over to a colleague, or give it back to the team."""
    to, seen = http.POST.get("to", ""), http.POST.get("seen", "")
    user = None
    if to:
        user = case.team.user if to == "me" else User.objects.filter(pk=key_of(to)).first()
        if user is None:
            raise Http404
    try:
        services.assign(request=case.request, to=user, seen=key_of(seen) if seen else None, user=case.team.user)
    except RequestProblem as problem:
        return refused(http, case.url, problem)
    if user is None:
        return done(http, case.url, "The request is back with the team.")
    return done(http, case.url, f"The request is now with {'you' if user == case.team.user else user.get_username()}.")


@require_POST
@at_request
def send_again(http: HttpRequest, case: Case, mail_id: int) -> HttpResponse:
    """Send a mail once more."""
    mail = case.request.mails.filter(pk=mail_id).first()
    if mail is None:
        raise Http404
    try:
        mail_services.send_again(mail=mail, user=case.team.user)
    except RequestProblem as problem:
        return refused(http, case.url, problem)
    return done(http, case.url, "The mail is queued once more.")
