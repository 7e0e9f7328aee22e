"""The shape of a glossary entry: kept apart so that the data tables and the finder can both use it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A medical term: its full name, one or two plain sentences, and its other names and abbreviations."""

    name: str
    plain: str
    aliases: tuple[str, ...] = ()


def table(text: str) -> tuple[Term, ...]:
    """Terms from lines of "name | other names, by commas | plain words"."""
    terms = []
    for line in text.strip().splitlines():
        name, aliases, plain = (part.strip() for part in line.split("|"))
        terms.append(Term(name, plain, tuple(alias.strip() for alias in aliases.split(",") if alias.strip())))
    return tuple(terms)
