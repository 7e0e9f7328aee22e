"""Measures the import: records a second, and that memory does not grow with their number.

    .venv/bin/python bench/import_trials.py [--records 2000] [--source sample_data/studies.jsonl.gz]

The records of the source are repeated under new NCT numbers, stored in a database of their own that is dropped at the
end, then read again unchanged.
"""

import argparse
import gzip
import json
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import django
from django.test.utils import setup_databases, teardown_databases

from trialscreen import embedded

ROOT = Path(__file__).resolve().parents[1]


def renumbered(source: Path, count: int) -> Iterator[str]:
    """Yield `count` records of `source` as JSON lines, each under a number of its own."""
    lines = gzip.decompress(source.read_bytes()).splitlines()
    for number, line in enumerate(islice(cycle(lines), count), start=1):
        record = json.loads(line)
        record["protocolSection"]["identificationModule"]["nctId"] = f"NCT{number:08}"
        yield json.dumps(record) + "\n"


def peak_megabytes() -> float:
    """The most memory that this process has held so far; Linux counts in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(title: str, path: Path, count: int) -> None:
    """Import `path` and print the pace and the peak of memory at each quarter of the way, and over all."""
    from screening.trials.import_run import Report, Run

    run = Run(Report(path.with_suffix(".report")))
    start, worked = time.perf_counter(), time.process_time()
    quarter = 1
    for _ in run.import_path(str(path)):
        done = sum(run.counts.values())
        if done * 4 >= quarter * count:
            pace = done / (time.perf_counter() - start)
            print(
                f"{title}: {done:6} records, {pace:7.0f} a second, peak memory {peak_megabytes():6.0f} MB", flush=True
            )
            quarter += 1
    counts = ", ".join(f"{number} {outcome}" for outcome, number in run.counts.items())
    seconds, busy = time.perf_counter() - start, time.process_time() - worked
    print(f"{title}: {counts}, {seconds:.1f} s in all, {1000 * busy / count:.1f} ms of processor a record")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=2000, help="how many records to import (default: %(default)s)")
    parser.add_argument(
        "--source", type=Path, default=ROOT / "sample_data" / "studies.jsonl.gz", help="records to repeat"
    )
    options = parser.parse_args()

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trialscreen.settings")
    django.setup()
    embedded.start_if_chosen()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "studies.jsonl")
            with path.open("w") as file:
                file.writelines(renumbered(options.source, options.records))
            print(f"{options.records} records, {path.stat().st_size / 1e6:.0f} MB of JSON lines")
            measure("new      ", path, options.records)
            measure("unchanged", path, options.records)
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
