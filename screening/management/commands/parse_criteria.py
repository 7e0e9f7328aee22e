"""Reads eligibility criteria from text or registry records and prints their trees as JSON lines, without a database."""

import json
import os
import sys
from argparse import ArgumentParser
from pathlib import PurePath
from typing import Any

from screening.criteria.parser import parse
from screening.criteria.records import record_of
from screening.criteria.tree import Tree
from screening.management.command import HelpfulCommand
from screening.registry.errors import RecordError
from screening.registry.reader import read_eligibility
from screening.registry.sources import STANDARD_INPUT, SourceRecord, read_records
from screening.trials.limits import limits_from

HELP = """\
Reads eligibility criteria and prints one JSON object a line for each trial: {"nct_id", "items", "assumed"}, in the
shape that docs/criteria.md describes.

  parse_criteria criteria.txt NCT03304080.txt.gz
  parse_criteria studies.jsonl.gz page.json folder/
  some-command | parse_criteria > trees.jsonl

A file holds either plain text, or ClinicalTrials.gov records (API v2 JSON: one record, a list, a page of the API, or
JSON lines), packed with gzip or not. The trial's number comes from the record; for plain text it is the file's name
without its ending. Nothing is stored, and no database is needed.

Exit code: 0 when everything was read, 1 when something was not (each is named with the reason).
"""


class Command(HelpfulCommand):
    help = HELP
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "sources",
            nargs="*",
            metavar="FILE",
            help='Files or folders, text or JSON, .gz or not; "-" or nothing reads standard input.',
        )
        parser.add_argument(
            "--nct-id", default="", metavar="NUMBER", help="The trial's number for plain text from standard input."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        sources = options["sources"] or ["-"]
        if "-" in sources and sys.stdin.isatty():
            self.stderr.write("Type or paste the criteria; Ctrl-D on a line of its own ends them.")
        try:
            unread = sum(self._read(source, options["nct_id"]) for source in sources)
        except BrokenPipeError:
            self._forget_output()
            return
        if unread:
            which = "One was" if unread == 1 else f"{unread} were"
            self.stderr.write(f"{which} not read: see above. All others were; mend these and run it again for them.")
            raise SystemExit(1)

    def _read(self, source: str, nct_id: str) -> int:
        """Print a line for each trial of `source` as soon as it is read; return how many could not be read."""
        unread = 0
        for found in read_records(source, texts=True):
            try:
                self._print(*_tree_of(found, nct_id))
            except RecordError as error:
                self.stderr.write(f"{found.origin}: {error}")
                unread += 1
        return unread

    def _print(self, tree: Tree, nct_id: str, eligibility: str) -> None:
        # In ASCII: whatever the terminal's encoding, and whatever counts as the end of a line for the reader.
        self.stdout.write(json.dumps(record_of(tree, nct_id, eligibility)))
        self.stdout.flush()

    @staticmethod
    def _forget_output() -> None:
        """Whoever read our output has had enough: what is still unwritten must not be written when Python ends."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tree_of(found: SourceRecord, nct_id: str) -> tuple[Tree, str, str]:
    """The tree, the trial's number and the text of what was found. Raises RecordError where there is none."""
    if found.error:
        raise RecordError("", found.error.problem)
    if found.text is not None:
        number = nct_id if found.origin == STANDARD_INPUT else _without_ending(found.origin)
        return parse(found.text), number, found.text
    study = read_eligibility(found.record)
    return parse(study.criteria, limits_from(study)), study.nct_id, study.criteria


def _without_ending(origin: str) -> str:
    """The name of a file ("folder/NCT03304080.txt.gz", "all.zip!/NCT03304080.txt") without folder and ending."""
    name = PurePath(origin)
    return PurePath(name.stem).stem if name.suffix.lower() == ".gz" else name.stem
