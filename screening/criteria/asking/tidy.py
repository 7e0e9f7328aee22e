"""Lines of the help cleaned of what cutting leaves behind: doubled signs, blanks before a comma, an open end."""

import re

_DOUBLED = re.compile(r"\s*(?P<signs>[;,.:。；，、](?:\s*[;,.:。；，、])+)(?!\d)")
_BEFORE = re.compile(r"\s+(?=[;,.](?:\s|$))")
_LOOSE = " .;,:。；，"
_OPEN_END = re.compile(r"[\s,;]+(?:and/or|and|or)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def tidy(words: str) -> str:
    """The words with one sign where several stand together, and none at the end."""
    cleaned = _BEFORE.sub("", _DOUBLED.sub(_strongest, words))
    return _OPEN_END.sub("", cleaned.strip(_LOOSE)).strip(_LOOSE)


def _strongest(match: re.Match[str]) -> str:
    signs = match["signs"]
    if "..." in signs:
        return " ... "
    sign = next(
        (sign for kind, sign in ((";；", ";"), (":", ":"), (".。", ".")) if any(one in signs for one in kind)), ","
    )
    behind = match.string[match.end() : match.end() + 1]
    return sign if not behind or signs[-1].isspace() or behind.isspace() else f"{sign} "


def says_nothing_new(line: str, question: str) -> bool:
    """Whether each word of a line stands in the question above it."""
    told = frozenset(_WORD.findall(question.lower()))
    return all(word in told for word in _WORD.findall(line.lower()))
