"""Lines of the source with their indent and list marker: what the outline and the section headings are read from."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from screening.criteria.text import Source

BULLETS = "*•·▪▫●○◦‣⁃∙■□◆◇►▶➢➤❖✓✔–—‐-"
_BULLET = re.compile(rf"[{re.escape(BULLETS)}](?:\s+|(?=[^\W\d_]))|o(?:\s+)(?=\S)")
_NUMBER = re.compile(
    r"\(?(?P<number>\d{1,3})(?:[.)][.)]?|、|\s?[：:](?=\s))(?:\s+|(?=[^\W\d_(]))|[(（](?P<inner>\d{1,2})[)）]\s*"
)
_MULTILEVEL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=[A-Z(])")
_LETTER = re.compile(r"\(?(?P<letter>[a-zA-Z])[.)](?:\s+|(?=[A-Z][a-z]))")
_ROMAN = re.compile(r"\(?(?P<roman>[ivx]{1,5}|[IVX]{1,5})[.)](?:\s+|(?=[A-Z][a-z]))")
# How all markers begin; most lines are told apart by this alone.
_MAY_MARK = re.compile(r"[^a-zA-Z\s]|[a-zA-Z][.)]|[ivxIVX]{2,5}[.)]|(?:[IE]|INC|EXC)[- ]?\d|o\s")
_CIRCLED = re.compile(r"(?P<circled>[①-⑳])\s*")
_CODE = re.compile(r"(?:[IE]|INC|EXC)[- ]?(?P<code>\d{1,2})[.):]\s+")
_MOST_MARKERS = 3
ROMAN_VALUES = {
    roman: value
    for value, roman in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], start=1)
}


class Marker(NamedTuple):
    """A list marker: its style ("*", "1.", "a)", "i." ...) and place in its list (0 for bullets)."""

    style: str
    ordinal: int


class Line(NamedTuple):
    """One line that is not blank: `text[start:end]` with its markers, `text[body:end]` without.

    `indent` counts the blanks before it; `gap` tells that a blank line stands above, `doubled` that several markers
    stand before its words ("* •").
    """

    start: int
    body: int
    end: int
    indent: int
    gap: bool
    marker: Marker | None = None
    doubled: bool = False
    footnote: bool = False


# Where the end of a line was lost: a heading or a round bullet that stands right after the end of a sentence.
_LOST_END = re.compile(
    r"(?<=[)\].;:])\s*(?=(?:Inclusion|Exclusion|INCLUSION|EXCLUSION) (?:Criteria|CRITERIA) ?:)"
    r"|(?<=[\w.;:,)\]])\s*(?=[•●▪■◦➢►✓]\s?[A-Z≥≤<>\d])"
)


_MAY_LOSE = re.compile(r"[•●▪■◦➢►✓]|\S [-–] \W{0,2}[A-Z≥≤<>]|[)\].;:][ \t]*(?:In|Ex|IN|EX)(?:clusion|CLUSION) ")


# "- one. - two. - three": dashes that were bullets of lines of their own.
_LOST_DASH = re.compile(r"(?<=[\w.;:,)\]])\s+(?=(?:[-–]|o)\s+(?:\W{0,2})[A-Z≥≤<>])")
_MOST_DASHES_OF_A_SENTENCE = 1


def lines_of(source: Source) -> list[Line]:
    """All lines that hold a visible character, in order."""
    found: list[Line] = []
    position, gap = 0, True
    whole = _MAY_LOSE.search(source.text) is None
    for raw in source.text.split("\n"):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            end = start + len(stripped)
            if whole:
                found.append(_line(source, start, end, indent, gap))
            else:
                found.extend(_parted(source, start, end, indent, gap))
        gap = not stripped
        position += len(raw) + 1
    return found


def _parted(source: Source, start: int, end: int, indent: int, gap: bool) -> Iterator[Line]:
    """One line of the text; several where it lost the ends of some, all of the same indent."""
    dashes = list(_LOST_DASH.finditer(source.text, start + 1, end)) if source.text[start] in "-–" else []
    ends = dashes if len(dashes) > _MOST_DASHES_OF_A_SENTENCE else _LOST_END.finditer(source.text, start + 1, end)
    for match in ends:
        if source.text[start : match.start()].strip(BULLETS + " "):
            yield _line(source, start, match.start(), indent, gap)
            start, gap = match.end(), False
    yield _line(source, start, end, indent, gap)


def marker_at(text: str, position: int, end: int) -> tuple[Marker, int] | None:
    """The list marker that starts at `position`, and where the words after it begin."""
    if _MAY_MARK.match(text, position, end) is None:
        return None
    for pattern, read in _STYLES:
        match = pattern.match(text, position, end)
        if match:
            return read(match), match.end()
    return None


def _line(source: Source, start: int, end: int, indent: int, gap: bool) -> Line:
    if source.text[start] in "*^°†‡#" and (source.escaped(start) or source.text[start] in "^°†‡"):
        return Line(start, start, end, indent, gap, None, footnote=True)
    body, marker, count = start, None, 0
    for _ in range(_MOST_MARKERS):
        found = marker_at(source.text, body, end)
        if found is None or (found[1] >= end and body > start):
            break
        marker, body = found
        count += 1
    if marker is None and source.text[start:end].strip(BULLETS) == "":
        return Line(start, end, end, indent, gap, Marker("*", 0))
    return Line(start, body, end, indent, gap, marker, doubled=count > 1)


def _bullet(match: re.Match[str]) -> Marker:
    return Marker(match.group()[0], 0)


def _number(match: re.Match[str]) -> Marker:
    return Marker("1" + _form(match.group()), int(match["number"] or match["inner"]))


def _form(marker: str) -> str:
    """How a marker is closed: "1.", "1)" and "(1)" are lists of their own."""
    return "()" if marker[0] in "(（" else ")" if ")" in marker else "."


def _multilevel(match: re.Match[str]) -> Marker:
    return Marker(
        "1.1" + ".1" * (match.group().strip(". )").count(".") - 1), int(re.split(r"\.", match.group().strip(". )"))[-1])
    )


def _letter(match: re.Match[str]) -> Marker:
    letter = match["letter"]
    return Marker(("a" if letter.islower() else "A") + _form(match.group()), ord(letter.lower()) - ord("a") + 1)


def _roman(match: re.Match[str]) -> Marker:
    return Marker(
        ("i" if match["roman"].islower() else "I") + _form(match.group()), ROMAN_VALUES.get(match["roman"].lower(), 1)
    )


def _circled(match: re.Match[str]) -> Marker:
    return Marker("①", ord(match["circled"]) - ord("①") + 1)


def _code(match: re.Match[str]) -> Marker:
    return Marker("code", int(match["code"]))


_STYLES = (
    (_BULLET, _bullet),
    (_MULTILEVEL, _multilevel),
    (_CODE, _code),
    (_CIRCLED, _circled),
    (_NUMBER, _number),
    (_ROMAN, _roman),
    (_LETTER, _letter),
)
