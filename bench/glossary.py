"""Measures the glossary: how many entries occur in records, what they do not explain, and how fast terms are found.

    .venv/bin/python bench/glossary.py [RECORDS ...] [--most 40]

RECORDS are files of JSON lines, packed or not; without them, the records of sample_data. Needs no database.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from screening.criteria.glossary import TERMS, terms_in
from screening.criteria.glossary_terms import Kind

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_data" / "studies.jsonl.gz"
LONG_WORD = 8
ROUNDS = 5
WORDS_OF_A_CRITERION = 15
_WORD = re.compile(r"[^\W\d_][\w-]*")
_ABBREVIATION = re.compile(r"(?=\w*[A-Z]\w*[A-Z0-9])[\w-]{2,}")


def criteria_of(path: Path) -> Iterator[str]:
    """The eligibility text of each record of a file."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as file:
        for line in file:
            module = json.loads(line)["protocolSection"].get("eligibilityModule", {})
            yield module.get("eligibilityCriteria", "")


def lines_of(texts: Iterable[str]) -> list[str]:
    """The lines of texts that hold words."""
    return [line for text in texts for line in text.splitlines() if line.strip()]


def unexplained(texts: Iterable[str], wanted: re.Pattern[str], shortest: int = 2) -> Counter[str]:
    """In how many texts each wanted word stands for which the glossary has nothing, neither alone nor in a name."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update({word for word in wanted.findall(text) if len(word) >= shortest})
    return Counter({word: count for word, count in found.items() if not terms_in(word) and word not in _in_names()})


@cache
def _in_names() -> frozenset[str]:
    names = (name for term in TERMS for name in (term.name, *term.aliases))
    return frozenset(word for name in names for word in _WORD.findall(name))


def microseconds(lines: Sequence[str]) -> float:
    """The time that a criterion of fifteen words takes, from the fastest of some rounds over all lines."""
    best = min(_seconds(lines) for _ in range(ROUNDS))
    return 1e6 * best * WORDS_OF_A_CRITERION / sum(len(line.split()) for line in lines)


def _seconds(lines: Sequence[str]) -> float:
    start = time.perf_counter()
    for line in lines:
        terms_in(line)
    return time.perf_counter() - start


def listed(words: Counter[str], most: int) -> str:
    """The most frequent words, each with its number of records."""
    return ", ".join(f"{word} {count}" for word, count in words.most_common(most))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="*", type=Path, default=[SAMPLE], help="files of records")
    parser.add_argument(
        "--most", type=int, default=40, help="how many unexplained words to list (default: %(default)s)"
    )
    options = parser.parse_args()

    texts = [text for path in options.records for text in criteria_of(path)]
    occurring = Counter(term.name for text in texts for term in terms_in(text))
    kinds = Counter(term.kind for term in TERMS)
    print(f"entries: {len(TERMS)}, names and aliases: {sum(1 + len(term.aliases) for term in TERMS)}")
    print("by kind: " + ", ".join(f"{kind} {kinds[kind]}" for kind in Kind))
    share = 100 * len(occurring) / len(TERMS)
    print(f"entries that occur in {len(texts)} records: {len(occurring)} ({share:.0f} %)")
    print(f"a criterion of {WORDS_OF_A_CRITERION} words: {microseconds(lines_of(texts)):.1f} microseconds")
    print(f"unexplained abbreviations: {listed(unexplained(texts, _ABBREVIATION), options.most)}")
    small = unexplained((text.lower() for text in texts), _WORD, LONG_WORD)
    print(f"unexplained words of {LONG_WORD} letters and more: {listed(small, options.most)}")


if __name__ == "__main__":
    main()
