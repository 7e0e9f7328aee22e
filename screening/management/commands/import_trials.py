"""Imports registry records from files, or straight from the registry's public service."""

import hashlib
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db import OperationalError, ProgrammingError
from django.utils import timezone
from tqdm import tqdm

from screening.management.command import INTERRUPTED, NOT_SET_UP, STOPPED, HelpfulCommand
from screening.registry.client import BASE_URL, Client, Page
from screening.registry.errors import RegistryError
from screening.trials.import_run import Position, Report, Run
from screening.trials.import_service import Outcome

HELP = """\
Imports trials from ClinicalTrials.gov records (API v2 JSON). Records that did not change are skipped.

  import_trials studies.jsonl.gz folder/ download.zip
  import_trials --fetch NCT03304080 NCT04129502
  import_trials --fetch --query "breast cancer"

Exit code: 0 when no record was refused, 1 when some were (the report names them), 2 when the import
could not go on, 130 when it was interrupted. What was stored stays; run it again to go on.
"""


class Command(HelpfulCommand):
    help = HELP

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "sources",
            nargs="*",
            metavar="PATH",
            help='Files (JSON, JSON lines, .gz, .zip) or folders; "-" reads standard input. With --fetch: NCT numbers.',
        )
        parser.add_argument("--fetch", action="store_true", help="Fetch from the registry instead of reading files.")
        parser.add_argument("--query", metavar="TEXT", help="With --fetch: what to search the registry for.")
        parser.add_argument("--base-url", default=BASE_URL, help="The registry's API (default: %(default)s).")
        parser.add_argument("--dry-run", action="store_true", help="Change nothing, and say what would be done.")
        parser.add_argument(
            "--report", type=Path, metavar="FILE", help="Where refused records are named (default: below DATA_DIR)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self._check(options)
        run = Run(Report(options["report"] or _default_report()), options["dry_run"])
        with closing(run.report):
            try:
                self._fetch(run, options) if options["fetch"] else self._read(run, options["sources"])
            except KeyboardInterrupt:
                self.stderr.write("Interrupted. What is counted below stays; run the same again to go on.")
                self._close(run)
                raise SystemExit(INTERRUPTED) from None
            except ProgrammingError as error:
                raise CommandError(NOT_SET_UP, returncode=STOPPED) from error
            except (RegistryError, OperationalError, OSError) as error:
                self._close(run)
                raise CommandError(f"The import stopped: {error}", returncode=STOPPED) from error
            self._close(run)
        if run.counts[Outcome.REFUSED]:
            raise SystemExit(1)

    @staticmethod
    def _check(options: dict[str, Any]) -> None:
        if options["query"] is not None and not options["fetch"]:
            raise CommandError("--query needs --fetch.", returncode=STOPPED)
        if (options["query"] is not None) == bool(options["sources"]):
            given = "both NCT numbers and --query" if options["sources"] else "nothing"
            wanted = "NCT numbers or --query" if options["fetch"] else "at least one PATH"
            raise CommandError(f"Give {wanted}, not {given}.", returncode=STOPPED)

    @staticmethod
    def _read(run: Run, paths: list[str]) -> None:
        for path in paths:
            with tqdm(desc=path, unit="B", unit_scale=True, disable=None) as bar:
                for progress in run.import_path(path):
                    bar.total = progress.total
                    bar.update(progress.done - bar.n)

    def _fetch(self, run: Run, options: dict[str, Any]) -> None:
        position = Position(_position_file(options))
        client = Client(options["base_url"])
        with tqdm(unit=" records", disable=None) as bar:
            for progress, notice in run.import_pages(_pages(client, options, position), position):
                bar.total = progress.total
                bar.update(progress.done - bar.n)
                if notice:
                    self.stderr.write(notice)

    def _close(self, run: Run) -> None:
        counts = ", ".join(f"{run.counts[outcome]} {outcome}" for outcome in Outcome)
        self.stdout.write(f"Dry run, nothing was changed. It would be: {counts}." if run.dry_run else f"{counts}.")
        if run.report.is_written:
            self.stdout.write(f"Refused records are named in {run.report.path}")


def _pages(client: Client, options: dict[str, Any], position: Position) -> Iterator[Page]:
    resume = None if options["dry_run"] else position.read()
    if options["query"] is not None:
        return client.search(options["query"], resume)
    return client.by_ids(options["sources"], resume)


def _position_file(options: dict[str, Any]) -> Path:
    asked = repr((options["base_url"], options["query"], options["sources"]))
    return settings.DATA_DIR / "imports" / f"position-{hashlib.sha256(asked.encode()).hexdigest()[:16]}.json"


def _default_report() -> Path:
    return settings.DATA_DIR / "imports" / f"refused-{timezone.now():%Y%m%d-%H%M%S}.jsonl"
