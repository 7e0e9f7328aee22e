"""How well criteria are read and asked: agreement with trees made by hand, reading grade, length, and speed.

    .venv/bin/python bench/criteria.py [RECORDS ...] [--labelled FOLDER ...] [--json]

Topic and answerer were learnt from these trees: what they reach on other trials is printed by bench/learn_about.py.
Needs no database. The labelled trees are those of tests/criteria/labelled*/ (figures of each folder by themselves; what
each figure is stands in bench/scorer.py), the questions those of the sample's records or of the records given: files
or folders as `manage.py import_trials` takes them.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from readability import grade
from scorer import Items, figures

from screening.criteria.asking.as_it_stands import WORD_FOR_WORD
from screening.criteria.asking.soundness import MOST_WORDS
from screening.criteria.parser import parse, read_tree
from screening.criteria.records import record_of
from screening.criteria.tree import Answerer, Item, Limits, Role
from screening.registry.errors import RecordError
from screening.registry.reader import read_eligibility
from screening.registry.sources import read_records
from screening.trials.limits import limits_from

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_data" / "studies.jsonl.gz"
LABELLED = ROOT / "tests" / "criteria"
HOSTILE_LENGTH = 50_000
MEASURED_SECONDS = 3.0
GRADES = (8, 10)
Text = tuple[str, Limits]
Figures = dict[str, Any]

_DENIES = re.compile(
    r"\b(?:no|not|never|none|neither|nor|without|cannot|\w+n['\u2019]t|unable|inability|lack(?:s|ing)?|absence|free of"
    r"|refus\w+|unwilling|fail(?:s|ed|ure)? to|leave you out)\b",
    re.IGNORECASE,
)
_POINTS_TO_THE_WORDS = ("Is what the trial says here", "Does the rule that the trial states here")


def labelled_figures(folder: Path) -> Figures:
    """The scorer's figures for a folder of texts (NCT*.txt) and their trees (NCT*.json)."""
    gold: dict[str, Items] = {}
    read: dict[str, Items] = {}
    for path in sorted(folder.glob("NCT*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold[path.stem] = json.loads(path.read_text(encoding="utf-8"))["items"]
        read[path.stem] = record_of(read_tree(text), path.stem, text)["items"]
    return {"trials": len(gold), "items": sum(map(len, gold.values())), **figures(gold, read)}


def texts_of(paths: Iterable[str]) -> tuple[list[Text], int]:
    """The criteria of all records with their limits, and how many records could not be read."""
    texts, refused = [], 0
    for found in (found for path in paths for found in read_records(path)):
        try:
            study = read_eligibility(found.record)
        except RecordError:
            refused += 1
            continue
        texts.append((study.criteria, limits_from(study)))
    return texts, refused


def question_figures(asked: Sequence[Item]) -> Figures:
    """Form, length and reading grade of the questions of these criteria."""
    questions = [item.question for item in asked]
    lengths = [len(question.split()) for question in questions]
    patients = [item.question for item in asked if item.answerer is Answerer.PATIENT]
    grades, plain = [grade(question) for question in patients], [grade(one, all_words=True) for one in patients]
    return {
        "questions": len(asked),
        "end in a question mark": _share(question.endswith("?") for question in questions),
        "words, median": median(lengths),
        "words, most": max(lengths),
        f"over {MOST_WORDS} words": _share(length > MOST_WORDS for length in lengths),
        "two or more denying words": _share(len(_DENIES.findall(question)) > 1 for question in questions),
        "asked in the trial's own words": _share(q.startswith(WORD_FOR_WORD) for q in questions),
        "only point to the trial's words": _share(q.startswith(_POINTS_TO_THE_WORDS) for q in questions),
        **{f"assumed: {reason or '(nothing)'}": n / len(asked) for reason, n in _reasons(asked)},
        "grade, patients' questions": len(grades),
        "grade, median": median(grades),
        **{f"grade {most} or lower": _share(one <= most for one in grades) for most in GRADES},
        "grade with the syllables of explained names, median": median(plain),
        **{f"grade {most} or lower with them": _share(one <= most for one in plain) for most in GRADES},
    }


def _reasons(asked: Iterable[Item]) -> list[tuple[str, int]]:
    return Counter(item.assumed for item in asked).most_common()


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found) if found else 0.0


def speed_figures(texts: Sequence[Text], read: Callable[[str, Limits], object]) -> Figures:
    """Trials a second on one processor: the best round of those that fit into a few seconds."""
    rounds: list[float] = []
    while sum(rounds) < MEASURED_SECONDS:
        start = time.perf_counter()
        for text, limits in texts:
            read(text, limits)
        rounds.append(time.perf_counter() - start)
    return {"trials a second": len(texts) / min(rounds)}


def hostile_texts(length: int) -> Iterator[tuple[str, str]]:
    """Texts of `length` characters that no registry holds, by name: made to be slow to read."""
    pieces = {
        "opening brackets": "(",
        "brackets": "(a) ",
        "nested lists": "\n * a",
        "bullets": "* ",
        "or": "a or b ",
        "digits": "1",
        "numbers": "1.2 >= 3 ",
        "numbering": "1) a; ",
        "commas": "a, ",
        "sentences": "No a. ",
        "blanks": " ",
        "line breaks": "\n",
        "one long word": "a",
        "backslashes": "\\",
        "entities": "&amp;",
    }
    for name, piece in pieces.items():
        yield name, ("Inclusion Criteria:\n\n* " + piece * length)[:length]


def growth_figures(read: Callable[[str, Limits], object]) -> Figures:
    """For each hostile text of 50 and of 100 KB the seconds, and how much longer the longer one takes (2: linear)."""
    longer = dict(hostile_texts(2 * HOSTILE_LENGTH))
    found: Figures = {}
    for name, text in hostile_texts(HOSTILE_LENGTH):
        once, twice = _seconds(read, text), _seconds(read, longer[name])
        found[name] = {"50 KB, s": once, "100 KB, s": twice, "times": twice / once}
    return found


def _seconds(read: Callable[[str, Limits], object], text: str) -> float:
    """The best of three: anything else that runs can only make it slower."""
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        read(text, Limits())
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def show(title: str, found: Figures) -> None:
    """Print a title and its figures; whole numbers as they are, nested ones on one line."""
    print(f"\n{title}")
    for name, value in found.items():
        inner = value.items() if isinstance(value, dict) else [("", value)]
        print(f"  {name:52}", "  ".join(f"{key} {_shown(one)}".strip() for key, one in inner))


def _shown(value: float) -> str:
    return f"{value:8.3f}" if isinstance(value, float) else f"{value:8}"


def measure(options: argparse.Namespace) -> Iterator[tuple[str, Figures]]:
    """Each part of the benchmark with its title, as soon as it is there."""
    for folder in options.labelled:
        yield f"Agreement with the trees of {folder.name}/", labelled_figures(folder)
    texts, refused = texts_of(options.records)
    trees = [parse(text, limits) for text, limits in texts]
    asked = [item for tree in trees for item in tree.items if item.role is Role.CRITERION]
    if not asked:
        raise SystemExit("There is no criterion in these records: give files that import_trials can read.")
    yield "Questions", {"trials": len(texts), "records that could not be read": refused, **question_figures(asked)}
    yield "Speed, the tree alone", speed_figures(texts, read_tree)
    yield "Speed, tree and questions", speed_figures(texts, parse)
    yield "Growth of the time with hostile texts", growth_figures(parse)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="*", default=[str(SAMPLE)], help="records whose questions are measured")
    parser.add_argument(
        "--labelled",
        nargs="+",
        type=Path,
        default=sorted(path for path in LABELLED.glob("labelled*") if path.is_dir()),
        help="folders of NCT*.txt with NCT*.json beside them",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")
    options = parser.parse_args()
    if options.json:
        print(json.dumps(dict(measure(options)), indent=1))
        return
    for title, found in measure(options):
        show(title, found)


if __name__ == "__main__":
    main()
