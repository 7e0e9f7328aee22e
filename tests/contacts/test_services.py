"""Requests are made once, moved by one at a time, and leave nothing behind when they are taken back."""

import threading
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from screening.common.models import AuditEvent, MailState, StaffExpiry
from screening.contacts import mail_services, services
from screening.contacts.consent import CONTACT_CONSENT_VERSION
from screening.contacts.errors import MovedMeanwhile, MoveNotAllowed, NotOnTheTeam, RequestClosed, TooManyCenters
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.note_models import CoordinatorNote
from screening.contacts.place_models import Routing
from screening.contacts.services import Who
from screening.contacts.status import Status
from screening.questionnaire import services as questionnaire
from screening.questionnaire.models import Answer, AnswerCount, Screening
from screening.questionnaire.queries import replay
from screening.questionnaire.retention import delete_expired
from screening.trials.models import StudyCenter
from tests.contacts.cast import MARIA, Cast
from tests.factories import make_centers
from tests.questionnaire.trials import Walker

pytestmark = pytest.mark.django_db


def test_a_request_holds_what_was_agreed_to_and_the_verdict(cast):
    request = cast.request
    assert (request.status, request.verdict, request.queue) == ("new", "match", "main")
    assert (request.consent_version, "Center 0" in request.consent_text) == (CONTACT_CONSENT_VERSION, True)
    assert (request.first_name, str(request.phone), request.center_name) == (
        "Maria",
        "+12125550143",
        "Center 0, Town 0, United States",
    )
    assert len(request.reference) == 7


def test_the_same_request_twice_is_one(cast):
    first = cast.request
    again = cast.ask(who=Who("Someone", email="else@canary.example"))
    assert (again.pk, again.first_name) == (first.pk, "Maria")
    assert (ContactRequest.objects.count(), RequestMail.objects.count()) == (1, 2)


def test_another_center_gets_a_request_of_its_own(cast):
    other = cast.ask(cast.other_center)
    assert {cast.request.site_id, other.site_id} == {cast.center.site_id, cast.other_center.site_id}
    assert cast.request.screening_id != other.screening_id


def test_one_person_asks_five_centers_at_most(cast):
    StudyCenter.objects.filter(trial=cast.trial).delete()
    centers = [cast.center_of(row) for row in make_centers(cast.trial, 6)]
    for center in centers[:5]:
        cast.ask(center)
    with pytest.raises(TooManyCenters):
        cast.ask(centers[5])
    assert ContactRequest.objects.count() == 5


def test_the_frozen_answers_stay_when_the_browser_changes_or_clears_its_own(cast):
    request = cast.request
    frozen = Screening.objects.get(pk=request.screening_id)
    said = sorted(frozen.answers.values_list("question__item", "value"))
    cast.person.open(cast.person.address("questions/diagnosis")).send(q1="no", q2="no")
    assert sorted(frozen.answers.values_list("question__item", "value")) == said
    questionnaire.clear(screening=cast.screening)
    request.refresh_from_db()
    assert (request.origin_id, request.verdict, request.screening_id) == (None, "match", frozen.pk)
    assert sorted(frozen.answers.values_list("question__item", "value")) == said


def test_a_frozen_verdict_can_be_replayed_to_the_letter(cast):
    frozen = cast.request.screening
    assert replay(frozen).outcome.value == cast.request.verdict == frozen.outcome
    original = cast.screening
    kept = (
        "question_set_id",
        "record_sha256",
        "consent_version",
        "consented_at",
        "age",
        "sex",
        "reasons",
        "started_at",
    )
    assert [getattr(frozen, name) for name in kept] == [getattr(original, name) for name in kept]


def test_no_browser_opens_a_frozen_copy_and_no_clock_ends_it(cast):
    frozen = cast.request.screening
    assert (frozen.token_hash, frozen.expires_at) == (None, None)
    assert delete_expired(now=timezone.now() + timedelta(days=400)) == 1
    assert Screening.objects.get().pk == frozen.pk


def test_who_has_no_result_cannot_ask(cast):
    Walker().tell()
    screening = Screening.objects.get()
    with pytest.raises(questionnaire.QuestionsLeft):
        services.request_contact(screening=screening, center=cast.center, who=MARIA)
    assert not ContactRequest.objects.exists()


@pytest.mark.parametrize(("answer", "queue"), [("yes", "second"), ("no", "main"), ("unsure", "main")])
def test_an_unlikely_match_goes_to_the_second_look_unless_the_trial_says_otherwise(cast, answer, queue):
    assert cast.ask_anew(q3=answer).queue == queue


def test_the_trials_routing_decides(cast):
    Routing.objects.create(trial=cast.trial, match="second", no_match="main")
    assert (cast.ask_anew().queue, cast.ask_anew(q3="yes").queue) == ("second", "main")


def test_whoever_moves_it_first_gets_it_and_the_second_is_told(cast):
    services.move(request=cast.request, to=Status.IN_REVIEW, seen="new", user=cast.coordinator)
    with pytest.raises(MovedMeanwhile):
        services.move(request=cast.request, to=Status.NOT_A_MATCH, seen="new", user=cast.colleague)
    stored = ContactRequest.objects.get()
    assert (stored.status, stored.assigned_to) == ("in_review", cast.coordinator)


def test_the_wait_goes_on_through_the_review_and_ends_with_an_answer(cast):
    asked = cast.request.since
    services.move(request=cast.request, to=Status.IN_REVIEW, seen="new", user=cast.coordinator)
    assert ContactRequest.objects.get().since == asked
    services.move(request=cast.request, to=Status.CONTACTED, seen="in_review", user=cast.coordinator)
    assert ContactRequest.objects.get().since > asked


def test_closing_and_taking_it_up_again(cast):
    services.move(request=cast.request, to=Status.NOT_A_MATCH, seen="new", user=cast.coordinator)
    assert ContactRequest.objects.get().closed_at is not None
    services.move(request=cast.request, to=Status.IN_REVIEW, seen="not_a_match", user=cast.coordinator)
    assert ContactRequest.objects.get().closed_at is None


@pytest.mark.parametrize("to", [Status.APPOINTMENT, Status.NEW, Status.WITHDRAWN])
def test_staff_make_no_move_that_is_not_allowed(cast, to):
    with pytest.raises(MoveNotAllowed):
        services.move(request=cast.request, to=to, seen="new", user=cast.coordinator)


def test_a_request_is_given_to_staff_of_its_place_only(cast):
    services.assign(request=cast.request, to=cast.colleague, seen=None, user=cast.coordinator)
    assert ContactRequest.objects.get().assigned_to == cast.colleague
    with pytest.raises(NotOnTheTeam):
        services.assign(request=cast.request, to=cast.stranger, seen=cast.colleague.pk, user=cast.coordinator)
    with pytest.raises(NotOnTheTeam):
        services.assign(request=cast.request, to=cast.administrator, seen=cast.colleague.pk, user=cast.coordinator)
    with pytest.raises(MovedMeanwhile):
        services.assign(request=cast.request, to=cast.coordinator, seen=None, user=cast.coordinator)
    services.assign(request=cast.request, to=None, seen=cast.colleague.pk, user=cast.coordinator)
    assert ContactRequest.objects.get().assigned_to is None


def test_nobody_is_given_a_closed_request(cast):
    services.move(request=cast.request, to=Status.NOT_RECRUITING, seen="new", user=cast.coordinator)
    with pytest.raises(RequestClosed):
        services.assign(request=cast.request, to=cast.colleague, seen=cast.coordinator.pk, user=cast.coordinator)


def test_withdrawing_takes_everything_that_names_the_person(cast):
    frozen = cast.request.screening_id
    assert cast.note.pk
    services.withdraw(request=cast.request)
    stored = ContactRequest.objects.get()
    left = (stored.first_name, stored.last_name, stored.email, str(stored.phone), stored.message, stored.verdict)
    assert stored.queue == "main"
    assert (left, stored.screening_id, stored.origin_id) == (("", "", "", "", "", ""), None, None)
    assert not Screening.objects.filter(pk=frozen).exists()
    assert (CoordinatorNote.objects.count(), Answer.objects.filter(screening_id=frozen).count()) == (0, 0)
    services.withdraw(request=cast.request)
    assert ContactRequest.objects.get().closed_at == stored.closed_at


def test_a_withdrawn_request_can_be_sent_anew(cast):
    services.withdraw(request=cast.request)
    again = cast.ask()
    assert (again.pk != cast.request.pk, again.status) == (True, "new")


def test_the_center_is_told_of_a_withdrawal_only_when_it_may_know(cast):
    services.withdraw(request=cast.request)
    assert dict(RequestMail.objects.values_list("kind", "state")) == {
        "center": MailState.CANCELLED,
        "receipt": MailState.CANCELLED,
    }


def test_frozen_answers_are_not_counted_when_they_go(cast):
    services.withdraw(request=cast.request)
    assert not AnswerCount.objects.exists()


def test_forgetting_cuts_the_link(cast):
    services.forget(request=cast.request)
    assert ContactRequest.objects.get().link_hash is None


def test_the_database_keeps_no_half_withdrawn_person(cast):
    stored = ContactRequest.objects.filter(pk=cast.request.pk)
    for changed in (
        {"first_name": ""},
        {"email": "", "phone": ""},
        {"screening": None},
        {"closed_at": "2026-01-01T00:00Z"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            stored.update(**changed)


def test_who_did_it_stands_in_the_audit_for_that_change_alone(cast):
    services.withdraw(request=cast.request)
    ContactRequest.objects.filter(pk=cast.request.pk).update(opened_at="2026-01-01T00:00Z")
    events = AuditEvent.objects.filter(subject="request").order_by("pk")
    assert [(event.action, event.actor) for event in events] == [
        ("added", "the person"),
        ("changed", "the person"),
        ("changed", ""),
    ]


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_make_one_request():
    cast = Cast()
    screening, made, barrier = cast.screening, [], threading.Barrier(4)

    def click() -> None:
        barrier.wait()
        made.append(services.request_contact(screening=screening, center=cast.center, who=MARIA).pk)
        connection.close()

    threads = [threading.Thread(target=click) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), len(set(made)), ContactRequest.objects.count(), RequestMail.objects.count()) == (4, 1, 1, 2)
    assert Screening.objects.count() == 2


def test_the_center_is_told_when_it_may_have_read_the_mail_before_it_was_sent_again(cast):
    mails = RequestMail.objects.filter(request=cast.request, kind="center")
    mails.update(state=MailState.SENDING, claim="0" * 32)
    mails.update(state=MailState.SENT, sent_at=timezone.now(), address=cast.center.site.addresses.get())
    mail_services.send_again(mail=mails.get(), user=cast.coordinator)
    services.withdraw(request=cast.request)
    assert RequestMail.objects.get(kind="withdrawn").state == "queued"


def test_the_center_is_told_when_its_staff_opened_the_request_without_a_mail(cast):
    services.open_request(request=cast.request)
    services.withdraw(request=cast.request)
    assert RequestMail.objects.get(kind="withdrawn").state == "queued"


def test_what_was_sent_and_agreed_to_never_changes(cast):
    request = cast.request
    changes = (
        (ContactRequest.objects.filter(pk=request.pk), {"consent_text": "I agree to everything."}),
        (ContactRequest.objects.filter(pk=request.pk), {"kept_days": 9999}),
        (Screening.objects.filter(pk=request.screening_id), {"outcome": "no_match"}),
        (Answer.objects.filter(screening_id=request.screening_id), {"value": "no"}),
    )
    for rows, changed in changes:
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**changed)


def test_nobody_whose_account_has_ended_is_given_a_request(cast):
    StaffExpiry.objects.create(user=cast.colleague, last_day=timezone.localdate() - timedelta(days=1))
    with pytest.raises(NotOnTheTeam):
        services.assign(request=cast.request, to=cast.colleague, seen=None, user=cast.coordinator)


@pytest.mark.django_db(transaction=True)
def test_of_two_coordinators_who_move_it_at_the_same_moment_one_is_told():
    cast = Cast()
    request, barrier, ends = cast.request, threading.Barrier(2), []

    def move(user: User, to: Status) -> None:
        barrier.wait()
        try:
            services.move(request=request, to=to, seen="new", user=user)
            ends.append("moved")
        except MovedMeanwhile:
            ends.append("told")
        connection.close()

    who = ((cast.coordinator, Status.IN_REVIEW), (cast.colleague, Status.NOT_A_MATCH))
    threads = [threading.Thread(target=move, args=one) for one in who]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == ["moved", "told"]
    assert AuditEvent.objects.filter(subject="request", action="changed").count() == 1
