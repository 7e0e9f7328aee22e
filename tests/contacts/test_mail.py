"""The mails of a request on their way to real servers: what is queued, what becomes of it, and what stands in it."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from threading import Thread
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from screening.common import outbox
from screening.common.mail import Letter
from screening.common.models import MailState
from screening.contacts import mail_services, place_services, retention, services
from screening.contacts.errors import NothingToSend
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.services import Who
from screening.contacts.tasks import send_mail
from screening.questionnaire.models import Screening
from screening.trials.models import StudyCenter
from tests.common.smtp import Act, PostOffice, Script, Taken, misbehaving, named, nobody, patience, post_office, use
from tests.contacts.cast import MARIA, Cast
from tests.factories import make_centers
from tests.questionnaire.trials import PLAIN, make_trial

pytestmark = pytest.mark.django_db
Kind = RequestMail.Kind
OFFICE = "office@hospital.example"
MARIA_SAID = (MARIA.last_name, MARIA.email, MARIA.phone, "5550143", "555-0143", "Canarymessage")
# Longer than any worker may take for an attempt.
LATER = outbox.LEASE + timedelta(seconds=1)


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    """A good server to which all mail goes."""
    with post_office() as office:
        use(settings, office.port)
        yield office


def send(mail: RequestMail) -> MailState | None:
    return mail_services.send(mail_id=mail.pk)


def now_of(mail: RequestMail) -> RequestMail:
    return RequestMail.objects.get(pk=mail.pk)


def states(request: ContactRequest) -> dict[str, str]:
    """The state of each mail of a request by its kind."""
    return dict(RequestMail.objects.filter(request=request).values_list("kind", "state"))


def jobs(mail: RequestMail) -> list[datetime | None]:
    """When the waiting jobs of a mail are to run; None is at once."""
    waiting = ProcrastinateJob.objects.filter(task_name=mail_services.SEND, args={"mail_id": mail.pk}, status="todo")
    return list(waiting.values_list("scheduled_at", flat=True))


def take_job(mail: RequestMail) -> None:
    """Have a worker take the waiting job of a mail."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE queueing_lock = %s", [lock_of(mail)])


def lock_of(mail: RequestMail) -> str:
    return f"request-mail-{mail.pk}"


def about(office: PostOffice, request: ContactRequest) -> list[Taken]:
    """What arrived about a request."""
    return [one for one in office.taken if request.reference in one.message["Subject"]]


def elsewhere(look: Callable[[], Any]) -> Any:
    """What somebody with another connection to the database sees."""
    seen = []

    def run() -> None:
        try:
            seen.append(look())
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()
    return seen[0]


# ---- queued with what causes it


def test_a_request_queues_a_mail_to_the_center_and_a_receipt(cast: Cast) -> None:
    assert states(cast.request) == {"center": "queued", "receipt": "queued"}
    assert [jobs(mail) for mail in cast.request.mails.all()] == [[None], [None]]


def test_who_gives_no_email_gets_no_receipt(cast: Cast) -> None:
    request = cast.ask(who=Who("Maria", phone="+12125550143"))
    assert states(request) == {"center": "queued"}


@pytest.mark.django_db(transaction=True)
def test_mails_and_jobs_are_there_with_the_request_or_not_at_all(cast: Cast) -> None:
    def there() -> tuple[int, int]:
        jobs = ProcrastinateJob.objects.filter(task_name=mail_services.SEND, args__mail_id__in=keys)
        return RequestMail.objects.filter(pk__in=keys).count(), jobs.count()

    cast.person  # noqa: B018 she answers before anything is asked
    with suppress(LookupError), transaction.atomic():
        keys = [mail.pk for mail in cast.ask().mails.all()]
        assert (there(), elsewhere(there)) == ((2, 2), (0, 0))
        raise LookupError
    assert elsewhere(there) == (0, 0)
    keys = [mail.pk for mail in cast.ask().mails.all()]
    assert elsewhere(there) == (2, 2)


def test_without_a_confirmed_address_the_mail_waits_and_then_goes_there(office: PostOffice) -> None:
    cast = Cast(confirmed=False)
    mail = cast.mail()
    assert (mail.state, jobs(mail), send(mail), office.taken) == ("waiting", [], None, [])
    cast.confirm(cast.other_center)
    assert cast.mail().state == "waiting"
    address = cast.confirm(email="desk@hospital.example")
    assert (cast.mail().state, jobs(mail)) == ("queued", [None])
    assert (send(mail), [one.to for one in office.taken]) == ("sent", [("desk@hospital.example",)])
    assert cast.mail().address == address


def test_an_address_for_one_trial_releases_the_mails_of_that_trial_only(office: PostOffice) -> None:
    cast = Cast(confirmed=False)
    other = make_trial(PLAIN, nct_id="NCT09999999", approved=True)
    make_centers(other, 1)
    StudyCenter.objects.filter(trial=other).update(site=cast.center.site)
    mail = cast.mail()
    cast.confirm(trial=other)
    assert (cast.mail().state, jobs(mail)) == ("waiting", [])
    cast.confirm(trial=cast.trial, email="canaries@hospital.example")
    assert (send(mail), [one.to for one in office.taken]) == ("sent", [("canaries@hospital.example",)])


def test_an_address_that_is_no_longer_used_gets_no_mail(cast: Cast, office: PostOffice) -> None:
    mail = cast.mail()
    place_services.retire_address(address=cast.center.site.addresses.get())
    assert (send(mail), cast.mail().state, office.taken) == ("waiting", "waiting", [])
    cast.confirm(email="new@hospital.example")
    assert (send(mail), [one.to for one in office.taken]) == ("sent", [("new@hospital.example",)])


def test_what_waited_goes_out_when_its_place_is_made_one_with_another(office: PostOffice) -> None:
    cast = Cast(confirmed=False)
    cast.confirm(cast.other_center)
    mail = cast.mail()
    place_services.merge_sites(site=cast.center.site, into=cast.other_center.site, user=cast.administrator)
    assert (cast.mail().state, jobs(mail), send(mail)) == ("queued", [None], "sent")


@pytest.mark.django_db(transaction=True)
def test_an_address_that_is_confirmed_while_somebody_asks_is_not_missed() -> None:
    cast = Cast(confirmed=False)
    cast.person  # noqa: B018 she answers before anything is asked
    with transaction.atomic():
        mail = cast.ask().mails.get(kind=Kind.CENTER)
        elsewhere(cast.confirm)
    mail_services.sweep(now=timezone.now())
    assert (now_of(mail).state, jobs(mail)) == ("queued", [None])


# ---- what becomes of an attempt


AFTER_ONE_TRY: tuple[tuple[Script, str, str], ...] = (
    ({}, "sent", ""),
    ({"QUIT": Act.DROP}, "sent", ""),
    ({"connect": "554 no"}, "queued", "The mail server does not let us in (code 554)."),
    ({"connect": Act.DROP}, "queued", "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"connect": Act.STALL}, "queued", "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"RCPT": "550 <maria@canary.example>?"}, "failed", "The mail server does not accept the address (code 550)."),
    ({"RCPT": "451 <maria@canary.example>?"}, "queued", "The mail server does not accept the address (code 451)."),
    ({"DATA": "554 no"}, "failed", "The mail server does not accept the message (code 554)."),
    ({"DATA": "452 full"}, "queued", "The mail server does not accept the message (code 452)."),
    ({"DATA": Act.DROP}, "queued", "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"end": "554 no"}, "failed", "The mail server does not accept the message (code 554)."),
    ({"end": "452 full"}, "queued", "The mail server does not accept the message (code 452)."),
    ({"end": Act.DROP}, "unclear", outbox.NOBODY_KNOWS),
    ({"end": Act.STALL}, "unclear", outbox.NOBODY_KNOWS),
    ({"end": "what?"}, "unclear", outbox.NOBODY_KNOWS),
)


@pytest.mark.parametrize("case", AFTER_ONE_TRY, ids=lambda case: named(case[0]))
def test_what_the_server_does_is_what_the_mail_says_and_nothing_of_the_person(
    cast: Cast, settings: Settings, caplog: pytest.LogCaptureFixture, case: tuple[Script, str, str]
) -> None:
    script, state, problem = case
    mail = cast.mail(Kind.RECEIPT)
    caplog.set_level(logging.DEBUG)
    with misbehaving(script) as server, time_machine.travel(timezone.now(), tick=False):
        use(settings, server.port, EMAIL_TIMEOUT=patience(script))
        now = timezone.now()
        take_job(mail)
        assert send(mail) == state
        mail = now_of(mail)
        assert (mail.state, mail.problem, mail.attempts, mail.claim) == (state, problem, 1, None)
        assert (mail.sent_at is not None) == (state == "sent")
        if state == "queued":
            assert (mail.next_try_at - now, jobs(mail)) == (outbox.BACK_OFF[0], [mail.next_try_at])
        else:
            assert send(mail) is None
    assert len(server.taken) == (1 if state in ("sent", "unclear") else 0)
    assert [word for word in (*MARIA_SAID, MARIA.first_name) if word in f"{caplog.text} {problem}"] == []


def test_a_mail_is_tried_ever_more_rarely_and_then_given_up(cast: Cast, settings: Settings) -> None:
    mail, waits = cast.mail(), []
    with nobody() as port:
        use(settings, port)
        while now_of(mail).state == "queued":
            with time_machine.travel(now_of(mail).next_try_at, tick=False):
                send(mail)
                waits.append(now_of(mail).next_try_at - timezone.now())
                assert send(mail) is None
    *waits, _ = waits
    mail = now_of(mail)
    assert waits == sorted(waits) == list(outbox.BACK_OFF)
    assert (mail.state, mail.attempts) == ("failed", len(outbox.BACK_OFF) + 1)
    assert mail.problem == "The mail server cannot be reached (ConnectionRefusedError). It was tried 9 times."


def test_a_mail_that_was_refused_for_now_is_sent_when_its_time_comes(cast: Cast, settings: Settings) -> None:
    mail = cast.mail()
    with misbehaving({"RCPT": "451 later"}) as server:
        use(settings, server.port)
        assert send(mail) == "queued"
    with post_office() as office:
        use(settings, office.port)
        assert (send(mail), office.taken) == (None, [])
        with time_machine.travel(now_of(mail).next_try_at):
            assert send(mail) == "sent"
    mail = now_of(mail)
    assert (len(office.taken), mail.problem, mail.attempts) == (1, "", 2)


def test_sending_twice_sends_once(cast: Cast, office: PostOffice) -> None:
    assert [send(cast.mail()) for _ in range(3)] == ["sent", None, None]
    assert [one.to for one in office.taken] == [(OFFICE,)]


def test_an_address_that_no_mail_can_go_to_is_said_at_once(cast: Cast, office: PostOffice) -> None:
    request = cast.ask(who=Who("Maria", email='"maria\x0bcanary"@canary.example'))
    mail = request.mails.get(kind=Kind.RECEIPT)
    assert (send(mail), office.taken) == ("failed", [])
    assert now_of(mail).problem == "The address holds a character that no address can have."


def test_a_mail_that_cannot_be_written_is_tried_again_and_its_error_not_quoted(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    def write(mail: RequestMail) -> Letter:
        raise ValueError(f"Invalid address {mail.request.email}")

    caplog.set_level(logging.DEBUG)
    mail = cast.mail(Kind.RECEIPT)
    assert outbox.send(RequestMail, mail.pk, write) == "queued"
    assert now_of(mail).problem == "The message could not be written (ValueError)."
    (said,) = (record.getMessage() for record in caplog.records if record.levelname == "ERROR")
    assert said.startswith(f"Mail requestmail {mail.pk} could not be written (ValueError):")
    assert ("in write" in said, "canary.example" in caplog.text) == (True, False)


def test_no_log_of_a_mail_says_who_it_is_about(
    cast: Cast, office: PostOffice, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for mail in cast.request.mails.all():
        send_mail(mail_id=mail.pk)
    services.withdraw(request=cast.request)
    mail_services.sweep(now=timezone.now())
    assert [word for word in (*MARIA_SAID, MARIA.first_name, OFFICE) if word in caplog.text] == []


# ---- sent again by a person


def with_state(cast: Cast, settings: Settings, state: str) -> RequestMail:
    """Her mail to the center, brought into a state by a server."""
    scripts = {"sent": {}, "failed": {"RCPT": "550 no"}, "unclear": {"end": Act.DROP}, "queued": {"MAIL": "451 no"}}
    take_job(cast.mail())
    with misbehaving(scripts[state]) as server:
        use(settings, server.port)
        assert send(cast.mail()) == state
    return cast.mail()


@pytest.mark.parametrize("state", ["sent", "failed", "unclear"])
def test_what_ended_is_sent_once_more_under_a_new_name(cast: Cast, settings: Settings, state: str) -> None:
    mail = with_state(cast, settings, state)
    with post_office() as office:
        use(settings, office.port)
        mail_services.send_again(mail=mail, user=cast.coordinator)
        with pytest.raises(NothingToSend):
            mail_services.send_again(mail=mail, user=cast.coordinator)
        assert jobs(mail) == [None]
        assert [send(mail) for _ in range(2)] == ["sent", None]
    mail = now_of(mail)
    assert [one.message["Message-ID"].partition("@")[0] for one in office.taken] == [
        f"<{cast.request.reference.lower()}.center.2"
    ]
    assert (mail.number, mail.attempts, mail.problem) == (2, 1, "")


def test_what_is_on_its_way_is_not_sent_again(cast: Cast, settings: Settings) -> None:
    for mail in (cast.mail(Kind.RECEIPT), with_state(cast, settings, "queued")):
        with pytest.raises(NothingToSend):
            mail_services.send_again(mail=mail, user=cast.coordinator)
    during: list[type[Exception]] = []

    def again() -> None:
        try:
            mail_services.send_again(mail=cast.mail(Kind.RECEIPT), user=cast.coordinator)
        except NothingToSend as problem:
            during.append(type(problem))

    with post_office() as office:
        use(settings, office.port)
        assert at_moment(1, again, lambda: send(cast.mail(Kind.RECEIPT))) == ("sent", True)
    assert (during, len(office.taken)) == ([NothingToSend], 1)


def test_nothing_of_a_withdrawn_request_is_sent_again_but_the_withdrawal(cast: Cast, office: PostOffice) -> None:
    send(cast.mail())
    services.withdraw(request=cast.request)
    withdrawn = cast.mail(Kind.WITHDRAWN)
    assert send(withdrawn) == "sent"
    for kind in (Kind.CENTER, Kind.RECEIPT):
        with pytest.raises(NothingToSend):
            mail_services.send_again(mail=cast.mail(kind), user=cast.coordinator)
    mail_services.send_again(mail=withdrawn, user=cast.coordinator)
    assert (send(withdrawn), len(office.taken)) == ("sent", 3)


# ---- withdrawn


def test_what_was_not_sent_when_the_person_withdraws_is_never_sent(cast: Cast, office: PostOffice) -> None:
    mails = list(cast.request.mails.all())
    services.withdraw(request=cast.request)
    assert states(cast.request) == {"center": "cancelled", "receipt": "cancelled"}
    mail_services.sweep(now=timezone.now() + LATER)
    assert ([send(mail) for mail in mails], office.taken) == ([None, None], [])


@pytest.mark.parametrize(
    ("state", "told"), [("sent", True), ("unclear", True), ("failed", False), ("queued", False)], ids=str
)
def test_the_center_is_told_of_a_withdrawal_where_it_may_know_of_the_request(
    cast: Cast, settings: Settings, state: str, told: bool
) -> None:
    with_state(cast, settings, state)
    services.withdraw(request=cast.request)
    assert ("withdrawn" in states(cast.request)) is told


@pytest.mark.parametrize("state", ["sent", "unclear"])
def test_the_center_is_told_as_well_while_the_mail_is_about_to_go_out_again(
    cast: Cast, settings: Settings, state: str
) -> None:
    mail_services.send_again(mail=with_state(cast, settings, state), user=cast.coordinator)
    services.withdraw(request=cast.request)
    assert states(cast.request) == {"center": "cancelled", "receipt": "cancelled", "withdrawn": "queued"}


def test_a_center_without_an_address_is_told_nothing(office: PostOffice) -> None:
    cast = Cast(confirmed=False)
    mail_services.send_again(mail=cast.mail(), user=cast.administrator)
    assert send(cast.mail()) == "waiting"
    services.withdraw(request=cast.request)
    cast.confirm()
    assert (states(cast.request)["center"], "withdrawn" in states(cast.request)) == ("cancelled", False)


def test_whoever_got_the_request_is_told_of_the_withdrawal(cast: Cast, office: PostOffice) -> None:
    send(cast.mail())
    place_services.retire_address(address=cast.center.site.addresses.get())
    cast.confirm(email="new@hospital.example")
    services.withdraw(request=cast.request)
    send(cast.mail(Kind.WITHDRAWN))
    told = office.taken[-1]
    assert (told.to, told.message["Subject"]) == ((OFFICE,), f"Request {cast.request.reference} was withdrawn")
    assert "withdrawn the request" in told.text()
    assert [word for word in (*MARIA_SAID, MARIA.first_name) if word in told.everything] == []


# ---- something happens at each moment of an attempt


def at_moment(number: int, happens: Callable[[], Any], attempt: Callable[[], Any]) -> tuple[Any, bool]:
    """The result of `attempt`, in which something happens right after its statement `number` to the database.

    The second value is False where the attempt has fewer statements.
    """
    count = 0

    def count_up(execute: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal count
        result = execute(*arguments)
        count += 1
        if count == number:
            happens()
        return result

    with connection.execute_wrapper(count_up):
        result = attempt()
    return result, count >= number


def every_moment(cast: Cast, kind: str, happens: Callable[[RequestMail], Any]) -> Iterator[tuple[RequestMail, Any]]:
    """For each moment of an attempt: a new mail to which something happened then, and what its attempt returned."""
    for number in range(1, 50):
        mail = cast.ask().mails.get(kind=kind)
        take_job(mail)
        result, happened = at_moment(number, lambda mail=mail: happens(mail), lambda mail=mail: send(mail))
        if not happened:
            assert number > 5
            return
        yield mail, result
        # Only then she may ask the same center again.
        for request in ContactRequest.objects.filter(pk=mail.request_id):
            services.withdraw(request=request)


@pytest.mark.parametrize("kind", [Kind.CENTER, Kind.RECEIPT])
def test_a_withdrawal_at_any_moment_stops_the_mail_or_is_told(cast: Cast, office: PostOffice, kind: str) -> None:
    ends = set()
    for mail, result in every_moment(cast, kind, lambda mail: services.withdraw(request=mail.request)):
        told = Kind.WITHDRAWN in states(mail.request)
        ends.add((result, now_of(mail).state, len(about(office, mail.request)), told))
    assert ends == {(None, "cancelled", 0, False), ("sent", "sent", 1, kind == Kind.CENTER)}


def test_a_second_worker_at_any_moment_sends_nothing(cast: Cast, office: PostOffice) -> None:
    second = []
    for mail, result in every_moment(cast, Kind.CENTER, lambda mail: second.append(send(mail))):
        assert (result, now_of(mail).state, len(about(office, mail.request))) == ("sent", "sent", 1)
    assert set(second) == {None}


def test_a_worker_that_is_taken_for_dead_at_any_moment_sends_nothing_twice(cast: Cast, office: PostOffice) -> None:
    def take_over(mail: RequestMail) -> None:
        with time_machine.travel(timezone.now() + LATER):
            mail_services.sweep(now=timezone.now())
            seen.append((now_of(mail).state, send(mail)))

    seen: list[tuple[str, MailState | None]] = []
    for mail, _ in every_moment(cast, Kind.CENTER, take_over):
        assert (now_of(mail).state, len(about(office, mail.request))) == ("sent", 1)
    assert set(seen) == {("queued", "sent"), ("unclear", None), ("sent", None)}


@pytest.mark.parametrize(
    "script", [{}, {"RCPT": "451 later"}, {"RCPT": "550 no"}, {"end": Act.DROP}], ids=["sent", "later", "no", "unclear"]
)
def test_what_a_worker_learns_too_late_is_not_said_of_the_mail_that_another_has(
    cast: Cast, settings: Settings, script: Script
) -> None:
    def begin(mail: RequestMail) -> Letter:
        raise KeyboardInterrupt

    def overtake(mail: RequestMail) -> None:
        if now_of(mail).state != "sending":
            return
        with time_machine.travel(timezone.now() + LATER):
            mail_services.sweep(now=timezone.now())
            with suppress(NothingToSend):
                mail_services.send_again(mail=mail, user=cast.coordinator)
            with suppress(KeyboardInterrupt):
                outbox.send(RequestMail, mail.pk, begin)
        taken[mail.pk] = ("sending", now_of(mail).claim)

    taken: dict[int, tuple[str, Any]] = {}
    with misbehaving(script) as server:
        use(settings, server.port)
        for mail, _ in every_moment(cast, Kind.CENTER, overtake):
            if mail.pk in taken:
                assert (now_of(mail).state, now_of(mail).claim) == taken[mail.pk]
    assert (len(taken) > 3, None in {claim for _, claim in taken.values()}) == (True, False)


def test_a_person_who_sends_again_at_any_moment_gets_one_more_at_most(cast: Cast, office: PostOffice) -> None:
    def again(mail: RequestMail) -> None:
        with suppress(NothingToSend):
            mail_services.send_again(mail=mail, user=cast.coordinator)

    numbers = set()
    for mail, _ in every_moment(cast, Kind.CENTER, again):
        send(mail)
        numbers.add(now_of(mail).number)
        names = {one.message["Message-ID"] for one in about(office, mail.request)}
        assert len(about(office, mail.request)) == len(names) == now_of(mail).number
    assert numbers == {1, 2}


@pytest.mark.parametrize("script", [{}, {"RCPT": "451 later"}], ids=["taken", "later"])
def test_a_request_that_is_deleted_at_any_moment_breaks_no_worker(
    cast: Cast, settings: Settings, script: Script
) -> None:
    def delete(mail: RequestMail) -> None:
        ContactRequest.objects.filter(pk=mail.request_id).update(created_at=timezone.now() - timedelta(days=9999))
        retention.delete_expired(now=timezone.now())

    with misbehaving(script) as server:
        use(settings, server.port)
        for mail, _ in every_moment(cast, Kind.CENTER, delete):
            assert RequestMail.objects.filter(pk=mail.pk).exists() is False


LATE = (
    ("250 taken", ("sent", "sent"), ("sent", "sent")),
    ("451 later", ("queued", "queued"), ("queued", "queued")),
    ("554 no", ("failed", "failed"), ("failed", "failed")),
    (Act.DROP, ("unclear", "unclear"), (None, "unclear")),
)


@pytest.mark.parametrize(("answer", "in_time", "late"), LATE, ids=["taken", "later", "refused", "dropped"])
def test_a_worker_that_was_given_up_may_still_say_what_the_server_said(
    cast: Cast, settings: Settings, answer: Act | str, in_time: tuple[str, str], late: tuple[str | None, str]
) -> None:
    def give_up(mail: RequestMail) -> None:
        if RequestMail.objects.filter(pk=mail.pk, state="sending", handed_over_at__isnull=False).exists():
            mail_services.sweep(now=timezone.now() + LATER)
            given_up.append((mail.pk, now_of(mail).state))

    given_up: list[tuple[int, str]] = []
    ends = {}
    with misbehaving({"end": answer}) as server:
        use(settings, server.port)
        for mail, result in every_moment(cast, Kind.CENTER, give_up):
            ends[mail.pk] = (result, now_of(mail).state)
    ((key, state),) = given_up
    assert (state, ends.pop(key), set(ends.values())) == ("unclear", late, {in_time})


# ---- swept up


def test_a_mail_that_no_job_is_about_is_found(cast: Cast) -> None:
    mail = cast.mail()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE queueing_lock = %s", [lock_of(mail)])
    assert jobs(mail) == []
    for _ in range(2):
        mail_services.sweep(now=timezone.now())
    assert jobs(mail) == [None]


def test_a_worker_that_is_only_slow_is_not_taken_for_dead(cast: Cast, office: PostOffice) -> None:
    mail = cast.mail()
    swept = lambda: mail_services.sweep(now=timezone.now() + outbox.LEASE - timedelta(seconds=5))  # noqa: E731
    assert at_moment(2, swept, lambda: send(mail)) == ("sent", True)
    assert (now_of(mail).attempts, len(office.taken)) == (1, 1)


# ---- what stands in them

VERDICTS = [*Screening.Outcome.labels, "no_match", "may not be", "may be a match", "find out"]
ASKED = [word for item in PLAIN for word in (item.text, item.question) if word]


def sent_to(office: PostOffice, request: ContactRequest, kind: str) -> Taken:
    """The message of one kind about a request, as it arrived."""
    before = len(office.taken)
    assert send(request.mails.get(kind=kind)) == "sent"
    return office.taken[before]


def test_the_mail_to_the_center_says_who_asks_about_which_trial_and_no_more(cast: Cast, office: PostOffice) -> None:
    request, taken = cast.request, sent_to(office, cast.request, Kind.CENTER)
    for part in (taken.text(), taken.text("html")):
        named = ("Maria", request.trial.nct_id, request.center_name, request.reference)
        assert [word for word in named if word not in part] == []
    hidden = [*MARIA_SAID, *VERDICTS, *ASKED, "anarycoma", "anarizumab", "hemoglobin"]
    assert [word for word in hidden if word.lower() in taken.everything.lower()] == []


def test_the_mail_to_the_center_is_the_same_whatever_was_answered_and_whoever_asks(
    cast: Cast, office: PostOffice
) -> None:
    john = Who("Maria", "Smith", "", "+12125550199", preferred_way="phone", on_behalf="child", message="Hello.")
    requests = [
        cast.request,
        cast.ask_anew(who=john, q1="no"),
        cast.ask_anew(who=john, q4="unsure"),
    ]
    assert {one.verdict for one in requests} == {"match", "no_match", "open"}
    texts = set()
    for request in requests:
        taken = sent_to(office, request, Kind.CENTER)
        texts.add(
            "\n".join([taken.message["Subject"], taken.text(), taken.text("html")])
            .replace(request.reference, "REFERENCE")
            .replace(f"/contactrequest/{request.pk}/", "/KEY/")
            .replace(f"{request.created_at:%-d %B %Y, %H:%M}", "DATE")
        )
    assert len(texts) == 1


def test_the_link_to_the_desk_opens_the_request_for_its_staff_alone(
    cast: Cast, office: PostOffice, client: Client, settings: Settings
) -> None:
    settings.BASE_URL = "https://trials.example/"
    taken = sent_to(office, cast.request, Kind.CENTER)
    (link,) = set(re.findall(r'href="([^"]+)"', taken.text("html")))
    assert (link in taken.text(), link) == (True, f"https://trials.example{cast.screen}")
    path = link.removeprefix("https://trials.example")
    assert MARIA.last_name in cast.signed_in(cast.coordinator).get(path).content.decode()
    assert cast.signed_in(cast.stranger).get(path).status_code == 404
    assert client.get(path).status_code == 302


def test_no_subject_names_trial_condition_or_person(cast: Cast, office: PostOffice) -> None:
    taken = [sent_to(office, cast.request, kind) for kind in (Kind.CENTER, Kind.RECEIPT)]
    services.withdraw(request=cast.request)
    taken.append(sent_to(office, cast.request, Kind.WITHDRAWN))
    reference = cast.request.reference
    assert [one.message["Subject"] for one in taken] == [
        f"Somebody asks about {cast.trial.nct_id} (reference {reference})",
        f"Your request {reference}",
        f"Request {reference} was withdrawn",
    ]


def test_the_receipt_says_how_to_go_on_and_nothing_of_what_was_typed(
    cast: Cast, office: PostOffice, client: Client
) -> None:
    taken = sent_to(office, cast.request, Kind.RECEIPT)
    said = taken.everything.replace(f"('To', '{MARIA.email}')", "")
    hidden = [*MARIA_SAID, *VERDICTS, *ASKED, "Maria", "canar", cast.trial.nct_id, cast.request.center_name, "Center 0"]
    assert (taken.to, [word for word in hidden if word.lower() in said.lower()]) == ((MARIA.email,), [])
    assert cast.request.reference in taken.text()
    (link,) = set(re.findall(r'href="([^"]+)"', taken.text("html")))
    assert link in taken.text()
    page = client.get("/" + link.split("/", 3)[3])
    assert (page.status_code, cast.request.reference in page.content.decode()) == (200, True)


def test_what_people_type_is_text_in_the_mail(cast: Cast, office: PostOffice) -> None:
    request = cast.ask(who=Who("Mar<i>a & 医", email=MARIA.email))
    taken = sent_to(office, request, Kind.CENTER)
    assert "Mar<i>a & 医 would like to be contacted" in taken.text()
    assert "Mar&lt;i&gt;a &amp; 医 would like to be contacted" in taken.text("html")
