"""Reads the criteria of all stored trials again after the parser has changed; shows what would change, or stores it."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.management.base import CommandError
from django.db import DatabaseError, OperationalError, ProgrammingError
from tqdm import tqdm

from screening.management.command import INTERRUPTED, NOT_SET_UP, STOPPED, HelpfulCommand
from screening.management.reparse_words import in_detail, in_short, summary
from screening.questionnaire.queries import count_unfinished
from screening.registry.reader import is_nct_id
from screening.trials.models import Trial
from screening.trials.question_reread import Reread, read_again, store

HELP = """\
Reads the criteria of all stored trials again with the parser of today, and shows what would change:

  reparse_criteria                        which trials would change, and how much
  reparse_criteria --details              with the old and the new question of each criterion
  reparse_criteria --trial NCT03304080    one trial
  reparse_criteria --apply                the same, and stores it

A trial whose reading changed gets a new version of its questions; the others are left as they are. Wording edited by
staff moves to the new version, screenings keep the version that they began with. A new version is not approved: where
questions need an approval, nobody is asked until somebody gives it.

Each trial is stored by itself: it can be interrupted and run again. Exit code: 0, 1 when a trial could not be stored or
is not there, 2 when it could not go on, 130 when it was interrupted.
"""


@dataclass(slots=True)
class Tally:
    """What was seen so far; the keys of `counts` are those of `reparse_words.summary`."""

    apply: bool
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, found: Reread) -> None:
        """Count one trial that was read, and stored if that was asked for."""
        self.counts["read"] += 1
        self.counts["kept"] += found.kept
        if found.difference is None:
            return
        self.counts["changed"] += 1
        self.counts["lost"] += found.lost
        self.counts["approvals"] += found.ends_an_approval
        self.counts["added items"] += len(found.difference.added)
        self.counts["removed items"] += len(found.difference.removed)
        self.counts["changed items"] += len(found.difference.changed)


class Command(HelpfulCommand):
    help = HELP

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--apply", action="store_true", help="Store it; without, nothing is changed.")
        parser.add_argument("--details", action="store_true", help="Show the old and the new questions.")
        parser.add_argument(
            "--trial", nargs="+", action="extend", default=[], metavar="NCT", help="Only these trials (NCT numbers)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        tally = Tally(options["apply"])
        try:
            numbers = self._known(list(dict.fromkeys(options["trial"])), tally)
            detailed = options["details"] or options["verbosity"] > 1
            for found in self._results(numbers, tally):
                self._show(found, detailed)
        except KeyboardInterrupt:
            self.stderr.write("Interrupted. What is said below was done; run the same again to go on.")
            self.stdout.write(summary(tally.counts, applied=tally.apply))
            raise SystemExit(INTERRUPTED) from None
        except ProgrammingError as error:
            raise CommandError(NOT_SET_UP, returncode=STOPPED) from error
        except OperationalError as error:
            self.stdout.write(summary(tally.counts, applied=tally.apply))
            raise CommandError(f"Stopped, the database fails: {error}", returncode=STOPPED) from error
        self.stdout.write(summary(tally.counts, applied=tally.apply))
        if tally.counts["problems"]:
            raise SystemExit(1)

    def _known(self, numbers: list[str], tally: Tally) -> list[str]:
        """The numbers of stored trials among those asked for; the others are named. Raises CommandError if none is."""
        if wrong := [number for number in numbers if not is_nct_id(number)]:
            raise CommandError(f"{wrong[0]!r} is not an NCT number, such as NCT03304080.", returncode=STOPPED)
        stored = set(Trial.objects.filter(nct_id__in=numbers).values_list("nct_id", flat=True))
        for number in numbers:
            if number not in stored:
                tally.counts["problems"] += 1
                self.stderr.write(f"{number} is not stored here; import it with manage.py import_trials.")
        if numbers and not stored:
            raise SystemExit(1)
        return sorted(stored)

    def _results(self, numbers: list[str], tally: Tally) -> Iterator[Reread]:
        """Each trial that changes, stored where that was asked for; all are counted."""
        total = len(numbers) or Trial.objects.count()
        with tqdm(total=total, unit=" trials", disable=None) as bar:
            for batch in read_again(numbers):
                begun = [found.before.pk for found in batch if found.difference and found.before]
                tally.counts["screenings"] += count_unfinished(begun)
                for found in batch:
                    done = self._stored(found, tally) if tally.apply and found.difference else found
                    bar.update()
                    if done is not None:
                        tally.add(done)
                    if done is not None and done.difference:
                        yield done

    def _stored(self, found: Reread, tally: Tally) -> Reread | None:
        """What was stored; None where the database refuses it, which is named."""
        try:
            return store(found=found)
        except (OperationalError, ProgrammingError):
            raise  # the database is away: no fault of a trial
        except DatabaseError as error:
            tally.counts["problems"] += 1
            self.stderr.write(f"{found.nct_id} was not stored: {str(error).partition(chr(10))[0]}")
            return None

    def _show(self, found: Reread, detailed: bool) -> None:
        # Otherwise the line would stand in the middle of the progress bar.
        with tqdm.external_write_mode():
            self.stdout.write(in_short(found))
            for line in in_detail(found) if detailed else ():
                self.stdout.write(line)
