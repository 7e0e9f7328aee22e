"""Workers that work at once, die at any step, or come back late: each mail is delivered once, or a person decides."""

import ast
import inspect
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from threading import Barrier, Event

import pytest
import time_machine
from django.conf import settings as deployment
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from screening.common import outbox
from screening.common.models import MailState
from screening.contacts import mail_services
from screening.contacts.models import RequestMail
from tests.common.smtp import PostOffice, environment, post_office, use
from tests.contacts.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(deployment.BASE_DIR)
MANAGE = [sys.executable, str(ROOT / "manage.py"), "procrastinate", "--verbosity", "0", "worker"]
GREETING = "Launching a worker on all queues\n"
ROUNDS = 15
PATIENCE = 30


@pytest.fixture(autouse=True)
def no_jobs(transactional_db: None) -> Iterator[None]:
    """No jobs of other tests before, none for other tests after: these tables are not Django's to empty."""

    def empty() -> None:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers CASCADE")

    empty()
    yield
    empty()


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    """A good server that takes its time."""
    with post_office(slowly=0.02) as office:
        use(settings, office.port)
        yield office


def wait_until(what: Callable[[], bool]) -> None:
    """Wait for another process; fails where it does not come to pass."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.02)


def at_once(count: int, action: Callable[[], MailState | None]) -> list[MailState | None]:
    """What `action` returns in several threads at the same moment, each with a connection of its own."""
    barrier = Barrier(count)

    def run(number: int) -> MailState | None:
        barrier.wait()
        try:
            return action()
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(run, range(count)))


def mails_of(cast: Cast, people: int) -> list[RequestMail]:
    """The mails of so many people's requests: two of each, to the center and the receipt."""
    return [mail for _ in range(people) for mail in cast.ask_anew().mails.all()]


def names(office: PostOffice) -> list[str]:
    """The Message-IDs of what arrived, without the domain."""
    return sorted(one.message["Message-ID"].strip("<>").partition("@")[0] for one in office.taken)


def name_of(mail: RequestMail) -> str:
    return f"{mail.request.reference}.{mail.kind}.{mail.number}".lower()


def start(office: PostOffice, *command: str) -> subprocess.Popen:
    """A process that works on the test's database and mails to the test's server."""
    return subprocess.Popen(
        command, cwd=ROOT, env=environment(office.port), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def ended(process: subprocess.Popen) -> tuple[int, str]:
    """How a process ended, and what it printed."""
    printed = process.communicate(timeout=PATIENCE)[0]
    return process.returncode, printed


def work(office: PostOffice, *workers: tuple[str, list[RequestMail]]) -> list[int]:
    """How processes end that attempt to send mails at once, each of which dies at its step ("" lives on)."""
    given = [f"{step}:{','.join(str(mail.pk) for mail in mails)}" for step, mails in workers]
    code, printed = ended(start(office, sys.executable, "-m", "tests.contacts.worker", *given))
    assert (code, re.sub(r"[-0-9 \n]", "", printed)) == (0, "")
    return [int(one) for one in printed.split()]


# ---- at once


def test_workers_at_once_send_a_mail_once(cast: Cast, office: PostOffice) -> None:
    mail = cast.mail()
    for number in range(1, ROUNDS + 1):
        results = at_once(3, lambda: mail_services.send(mail_id=mail.pk))
        assert sorted(map(str, results)) == ["None", "None", "sent"]
        assert len(office.taken) == number
        mail_services.send_again(mail=mail, user=cast.coordinator)
    assert len(set(names(office))) == ROUNDS


def test_processes_at_once_send_each_mail_once(cast: Cast, office: PostOffice) -> None:
    mails = mails_of(cast, 3)
    assert work(office, *[("", mails)] * 4) == [0] * 4
    assert names(office) == sorted(name_of(mail) for mail in mails)
    assert set(RequestMail.objects.values_list("state", "attempts")) == {("sent", 1)}


# ---- killed

# How often it has arrived when the worker is dead, and the state after the sweep.
STEPS = (
    ("before the claim", 0, "queued"),
    ("claimed", 0, "queued"),
    ("connected", 0, "queued"),
    ("recipient accepted", 0, "queued"),
    ("text sent", 0, "queued"),
    ("handed over", 0, "unclear"),
    ("server has answered", 1, "unclear"),
    ("answer read", 1, "unclear"),
    ("before settling", 1, "unclear"),
    ("settled", 1, "sent"),
)


def test_a_worker_that_is_killed_at_any_step_loses_no_mail_and_doubles_none(cast: Cast, office: PostOffice) -> None:
    mails = mails_of(cast, len(STEPS) // 2)
    workers = [(step, [mail]) for (step, *_), mail in zip(STEPS, mails, strict=True)]
    assert work(office, *workers) == [-signal.SIGKILL] * len(STEPS)
    died = {step: names(office).count(name_of(mail)) for step, (mail,) in workers}
    states = {step: RequestMail.objects.get(pk=mail.pk).state for step, (mail,) in workers}
    held = {"before the claim": "queued", "settled": "sent"}
    assert states == {step: held.get(step, "sending") for step in states}
    with time_machine.travel(timezone.now() + outbox.LEASE + outbox.BACK_OFF[0]):
        mail_services.sweep(now=timezone.now())
        swept = {mail.pk: RequestMail.objects.get(pk=mail.pk).state for mail in mails}
        second = [mail_services.send(mail_id=mail.pk) for mail in mails]
    found = [(step, died[step], swept[mail.pk]) for step, (mail,) in workers]
    assert found == list(STEPS)
    # What was surely not delivered is sent now, and nothing else.
    assert second == ["sent" if state == "queued" else None for _, _, state in STEPS]
    arrived = [names(office).count(name_of(mail)) for mail in mails]
    assert arrived == [before + (state == "queued") for _, before, state in STEPS]
    ends = [RequestMail.objects.get(pk=mail.pk).state for mail in mails]
    assert ends == ["unclear" if state == "unclear" else "sent" for _, _, state in STEPS]


def test_what_a_dead_worker_left_unclear_is_sent_again_by_a_person_only(cast: Cast, office: PostOffice) -> None:
    mail = cast.mail()
    assert work(office, ("handed over", [mail])) == [-signal.SIGKILL]
    for days in (1, 2, 30):
        with time_machine.travel(timezone.now() + days * outbox.BACK_OFF[-1]):
            mail_services.sweep(now=timezone.now())
            assert (mail_services.send(mail_id=mail.pk), office.taken) == (None, [])
    assert (cast.mail().state, cast.mail().problem) == ("unclear", outbox.NOBODY_KNOWS)
    mail_services.send_again(mail=mail, user=cast.coordinator)
    assert (mail_services.send(mail_id=mail.pk), names(office)) == ("sent", [name_of(cast.mail())])


# ---- the real worker


def queue_of_jobs() -> list[tuple[str, str]]:
    """The jobs that send mail, and how far they are."""
    jobs = ProcrastinateJob.objects.filter(task_name=mail_services.SEND)
    return list(jobs.order_by("id").values_list("status", "args__mail_id"))


def test_the_real_workers_deliver_what_was_queued_each_once(cast: Cast, office: PostOffice) -> None:
    mails = mails_of(cast, 3)
    for mail in mails:
        # As after a worker's death: more than one job is about the same mail.
        app.configure_task(mail_services.SEND).defer(mail_id=mail.pk)
    workers = [start(office, *MANAGE, "--one-shot") for _ in range(2)]
    assert [ended(worker) for worker in workers] == [(0, GREETING)] * 2
    assert {status for status, _ in queue_of_jobs()} == {"succeeded"}
    assert len(queue_of_jobs()) == 2 * len(mails)
    assert names(office) == sorted(name_of(mail) for mail in mails)
    assert set(RequestMail.objects.values_list("state", "attempts")) == {("sent", 1)}


def test_a_job_that_died_with_its_worker_keeps_no_other_from_sending(cast: Cast, office: PostOffice) -> None:
    mail = cast.mail()
    RequestMail.objects.exclude(pk=mail.pk).delete()
    office.go_on = Event()
    worker = start(office, *MANAGE, "--one-shot")
    wait_until(lambda: office.at_recipient.is_set() or worker.poll() is not None)
    worker.kill()
    assert ended(worker) == (-signal.SIGKILL, GREETING)
    office.go_on.set()
    assert (cast.mail().state, ("doing", mail.pk) in queue_of_jobs()) == ("sending", True)
    RequestMail.objects.filter(pk=mail.pk).update(claimed_at=timezone.now() - outbox.LEASE * 2)
    mail_services.sweep(now=timezone.now())
    assert ended(start(office, *MANAGE, "--one-shot")) == (0, GREETING)
    assert (cast.mail().state, cast.mail().attempts, names(office)) == ("sent", 2, [name_of(mail)])


# ---- names


def enqueued() -> list[tuple[str, tuple[str, ...]]]:
    """The task's name and the names of its values, of each call of `enqueue` in the code."""
    found = []
    for path in sorted((ROOT / "screening").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "enqueue":
                name = eval(compile(ast.Expression(call.args[0]), str(path), "eval"), vars(import_module(module)))
                values = tuple(given.arg for given in call.keywords if given.arg not in ("at", "lock"))
                found.append((name, values))
    return found


def test_every_job_has_a_task_that_takes_its_values() -> None:
    known = {name: tuple(inspect.signature(task.func).parameters) for name, task in app.tasks.items()}
    assert enqueued() == [(name, known.get(name)) for name, _ in enqueued()]
    assert (mail_services.SEND, ("mail_id",)) in enqueued()
