"""One run of an import: batch by batch from files or from the registry's service, counted, its refusals reported."""

import gc
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO

from screening.registry.client import Page
from screening.registry.cursor import Cursor
from screening.registry.errors import CursorError
from screening.registry.sources import Progress, SourceRecord, read_records
from screening.trials.import_service import Outcome, Result, import_batch

BATCH = 50


@dataclass(slots=True)
class Report:
    """JSON lines naming each refused record and why; the file is made with the first line."""

    path: Path
    _file: IO[str] | None = field(default=None, repr=False)

    def add(self, result: Result) -> None:
        """Write one line: {"origin", "nct_id", "problem"}. Raises OSError where the file cannot be written."""
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8")
        line = {"origin": result.origin, "nct_id": result.nct_id, "problem": result.problem}
        print(json.dumps(line, ensure_ascii=False), file=self._file, flush=True)

    @property
    def is_written(self) -> bool:
        return self._file is not None

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


@dataclass(slots=True)
class Run:
    """What an import did so far."""

    report: Report
    dry_run: bool = False
    counts: Counter[Outcome] = field(default_factory=Counter)

    def store(self, records: Sequence[SourceRecord]) -> None:
        """Store one batch. Raises OperationalError where the database itself fails."""
        with _garbage_collected_once():
            for result in import_batch(records=records, dry_run=self.dry_run):
                self.note(result)

    def note(self, result: Result) -> None:
        """Count `result`, and report it where the record was refused."""
        self.counts[result.outcome] += 1
        if result.outcome is Outcome.REFUSED:
            self.report.add(result)

    def import_path(self, path: str) -> Iterator[Progress]:
        """Import a file, folder or "-"; yield the bytes read so far after each batch."""
        progress = Progress()
        for batch in _batches(read_records(path, progress)):
            self.store(batch)
            yield progress

    def import_pages(self, pages: Iterable[Page], position: "Position") -> Iterator[tuple[Progress, str]]:
        """Import pages of the registry; yield the records received so far and the page's notice.

        The position is kept after each page is stored. Raises FetchError when the registry gives no usable answer.
        """
        for page in pages:
            for batch in _batches(page.records):
                self.store(batch)
            for nct_id in page.missing:
                self.note(Result(nct_id, nct_id, Outcome.REFUSED, "the registry does not know this number"))
            if not self.dry_run:
                position.keep(page.cursor)
            yield Progress(page.cursor.count, page.total), page.notice


@contextmanager
def _garbage_collected_once() -> Iterator[None]:
    """Collect garbage at the end of a batch, not hundreds of times while its thousands of rows are alive.

    Measured: a tenth of an import's processor time was spent looking through rows that were all still in use.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(1)


def _batches(records: Iterable[SourceRecord]) -> Iterator[list[SourceRecord]]:
    remaining = iter(records)
    while batch := list(islice(remaining, BATCH)):
        yield batch


@dataclass(frozen=True, slots=True)
class Position:
    """The file that remembers where an interrupted download stands."""

    path: Path

    def read(self) -> Cursor | None:
        """Return the kept position, None where there is none or it cannot be read."""
        try:
            return Cursor.from_json(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, CursorError):
            return None

    def keep(self, cursor: Cursor) -> None:
        """Keep `cursor`; forget the position when the last page is done."""
        if not cursor.next_page:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # Written aside first: an interruption must not leave half a position.
        aside = self.path.with_suffix(".new")
        aside.write_text(cursor.to_json(), encoding="utf-8")
        aside.replace(self.path)
