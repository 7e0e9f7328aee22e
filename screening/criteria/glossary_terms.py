"""The shape of a glossary entry: kept apart so that the data tables and the finder can both use it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an entry is about; only laboratory tests have a unit."""

    CONDITION = "condition"
    CANCER = "cancer"
    MARKER = "marker"
    DRUG = "drug"
    TREATMENT = "treatment"
    LAB = "laboratory test"
    EXAMINATION = "examination"
    SCORE = "score"
    RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class Term:
    """A medical term: its full name, one or two plain sentences, and its other names and abbreviations.

    `source` is the code of the source of fact; `everyday` and `unit` are the everyday name of a laboratory test and the
    unit in which its result is usually given.
    """

    name: str
    plain: str
    aliases: tuple[str, ...] = ()
    kind: Kind = Kind.CONDITION
    source: str = ""
    everyday: str = ""
    unit: str = ""


def table(kind: Kind, text: str) -> tuple[Term, ...]:
    """Terms of one kind from lines of "name | other names, by commas | plain words | source"."""
    terms = []
    for name, aliases, plain, source in _rows(text):
        terms.append(Term(name, plain, _names(aliases), kind, source))
    return tuple(terms)


def lab_table(text: str) -> tuple[Term, ...]:
    """Laboratory tests from lines of "name | other names | everyday name | usual unit | plain words | source"."""
    terms = []
    for name, aliases, everyday, unit, plain, source in _rows(text):
        terms.append(Term(name, plain, _names(aliases), Kind.LAB, source, everyday, unit))
    return tuple(terms)


def _rows(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
