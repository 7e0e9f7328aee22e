"""Workers in processes of their own, for the tests: `python -m tests.contacts.worker STEP:KEY,KEY ...`.

Each is a process that makes one attempt for each of its mails. At its step it kills itself as `kill -9` does; the step
"" is to live on. Printed is how they ended, one number for each.
"""

import os
import select
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

import django

Wrapped = Callable[..., Any]


def die() -> None:
    """End at once: nothing is closed, nothing is written."""
    os.kill(os.getpid(), signal.SIGKILL)


def before(real: Wrapped) -> Wrapped:
    """Die instead of the step."""

    def step(*arguments: Any, **options: Any) -> Any:
        die()

    return step


def after(real: Wrapped) -> Wrapped:
    """Die right after the step."""

    def step(*arguments: Any, **options: Any) -> Any:
        real(*arguments, **options)
        die()

    return step


def wrap(owner: Any, name: str, by: Callable[[Wrapped], Wrapped]) -> None:
    setattr(owner, name, by(getattr(owner, name)))


def die_when_answered(client: Any) -> None:
    """In place of reading the server's last answer: wait until it has come, and die."""
    select.select([client.sock], [], [], 10)
    die()


def arm(step: str) -> None:
    """Have this process die at a step."""
    from screening.common import mail, outbox

    client = mail._TwoStepSMTP
    if step == "server has answered":
        wrap(client, "_end", lambda real: lambda me: (me.send(mail.END_OF_TEXT), die_when_answered(me)))
        return
    owner, name, by = {
        "before the claim": (outbox, "_claim", before),
        "claimed": (outbox, "_claim", after),
        "connected": (client, "connect", after),
        "recipient accepted": (client, "rcpt", after),
        "text sent": (outbox, "_hand_over", before),
        "handed over": (outbox, "_hand_over", after),
        "answer read": (client, "_end", after),
        "before settling": (outbox, "_settle", before),
        "settled": (outbox, "_settle", after),
    }[step]
    wrap(owner, name, by)


def work(step: str, keys: list[str]) -> None:
    """One worker."""
    from screening.contacts import mail_services

    if step:
        arm(step)
    for key in keys:
        mail_services.send(mail_id=int(key))


def start(worker: str) -> int:
    """Start a worker, which shares nothing with us; the number of its process."""
    step, _, keys = worker.partition(":")
    if process := os.fork():
        return process
    try:
        work(step, keys.split(","))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main(workers: list[str]) -> None:
    # Before there is any connection or thread: processes that begin from here are as good as new.
    django.setup()
    processes = [start(worker) for worker in workers]
    print(*(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
