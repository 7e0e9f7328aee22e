"""The whole product with one command: database, trials, web server and worker, until Ctrl-C."""

import contextlib
import signal
import sys
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.utils import OperationalError

from screening.common.demo import DemoLogin, ensure_demo_login
from screening.contacts.demo import COORDINATORS, make_desk
from screening.management.processes import PortTaken, ProcessEnded, Processes, check_port

SAMPLE = settings.BASE_DIR / "sample_data" / "studies.jsonl.gz"
READY_SECONDS = 60


class Command(BaseCommand):
    """Set up what is missing, start web server and worker, say where, and stop everything on Ctrl-C."""

    help = __doc__
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError with plain words where the site cannot start or a process ended."""
        # A shell's background job starts with Ctrl-C ignored: both signals mean "stop" here, whoever sends them.
        for stop in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stop, signal.default_int_handler)
        try:
            check_port(settings.HOST, settings.PORT)
            self.prepare()
            self.run_processes()
        except (PortTaken, ProcessEnded) as error:
            raise CommandError(str(error)) from error
        except OperationalError as error:
            raise CommandError(f"The database does not answer: {error} Check DATABASE_URL, or that it runs.") from error
        except KeyboardInterrupt:
            self.stdout.write("\nStopped.")

    def prepare(self) -> None:
        """Migrations, static files, and in the demo the sample trials."""
        self.say("Preparing the database ...")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if settings.DEMO:
            # Each time: trials that are there cost next to nothing, and an interrupted first start is made whole.
            self.say("Importing the sample trials ...")
            call_command("import_trials", str(SAMPLE), stdout=self.stdout, stderr=self.stderr)

    def make_demo(self) -> tuple[DemoLogin, ...]:
        """The accounts that are printed, and their desk with some requests; none outside the demo."""
        if not settings.DEMO:
            return ()
        logins = (ensure_demo_login(), *(ensure_demo_login(name, is_superuser=False) for name in COORDINATORS))
        administrator, *coordinators = (User.objects.get(username=login.username) for login in logins)
        if made := make_desk(coordinators, administrator):
            self.say(f"Made {made} contact requests for the coordinators' desk.")
        return logins

    def run_processes(self) -> None:
        """Web server and worker, until one of them or the person at the keyboard ends it."""
        logins = self.make_demo()
        address = f"http://{settings.HOST}:{settings.PORT}/"
        manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
        with Processes() as processes:
            # A worker gives up when the database is away for half a minute; its new start brings the embedded one back.
            processes.start("worker", [*manage, "procrastinate", "--verbosity", "0", "worker"], again=True)
            processes.start("web server", [sys.executable, "-m", "gunicorn", "-c", "python:trialscreen.gunicorn"])
            processes.wait_until_answers(f"{address}readyz", READY_SECONDS)
            if logins:
                self.show(logins, address)
            self.say(f"Ready: {address}")
            with contextlib.suppress(KeyboardInterrupt):
                processes.wait()
            self.say("\nStopping ...")

    def show(self, logins: Sequence[DemoLogin], address: str) -> None:
        """All that is needed to sign in: as administrator, and as coordinator of two different places."""
        self.say(f"\nStaff sign-in   {address}admin/")
        for login, what in zip(logins, ("administrator", "coordinator", "coordinator of another place"), strict=True):
            self.say(
                f"\n  user name     {login.username}   ({what})\n"
                f"  password      {login.password}\n"
                f"  then a code   {' '.join(login.recovery_codes[:5])} (each works once)\n"
                f"  or an app     add this key to any authenticator app: {login.totp_secret}"
            )
        self.say(f"\nDemo mail       {address}demo/mail/ (nothing is ever sent)\n")

    def say(self, line: str) -> None:
        """Print at once, also into a pipe."""
        self.stdout.write(line)
        self.stdout.flush()
