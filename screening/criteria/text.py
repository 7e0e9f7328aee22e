"""The source text cleaned for reading, each cleaned character still knowing where it stood: how no word gets lost."""

import html
import re
from dataclasses import dataclass

# An escape of the registry's mark-up, or an entity, also one that was escaped twice ("&amp;gt;").
_TOKEN = re.compile(r"\\(?P<escaped>[^\w\s])|&(?P<entity>(?:amp;){0,4}#?\w{1,10};)", re.ASCII)
_LINE_BREAKS = frozenset("\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\x00")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Source:
    """`text` is the cleaned text; character i of it came from `original[starts[i]:ends[i]]`."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the original behind `text[start:end]` without blank ends; None where that is blank."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return (self.starts[start], self.ends[end - 1]) if start < end else None

    def escaped(self, position: int) -> bool:
        """Whether the character was escaped by a backslash, and so is no list marker."""
        return self.ends[position] - self.starts[position] > 1 and self.original[self.starts[position]] == "\\"


def read(original: str) -> Source:
    """Drop escapes, decode entities, make white space and line ends plain. Linear in the length of the text."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def emit(characters: str, start: int, end: int) -> None:
        text.append(characters)
        starts.extend([start] * len(characters))
        ends.extend([end] * len(characters))

    def plain(start: int, end: int) -> None:
        for position in range(start, end):
            emit(_plain(original[position], original[position + 1 : position + 2]), position, position + 1)

    done = 0
    for match in _TOKEN.finditer(original):
        plain(done, match.start())
        decoded = _decoded(match)
        if decoded is None:
            plain(match.start(), match.end())
        else:
            emit(decoded, match.start(), match.end())
        done = match.end()
    plain(done, len(original))
    return Source(original, "".join(text), tuple(starts), tuple(ends))


def fold(text: str) -> str:
    """White space folded to single spaces, none at the ends."""
    return " ".join(text.split())


def _plain(character: str, following: str) -> str:
    if character == "\r":
        return "" if following == "\n" else "\n"
    if character in _LINE_BREAKS:
        return "\n"
    if character == "\t":
        return " " * _TAB
    if character in _INVISIBLE:
        return ""
    return " " if character.isspace() else character


def _decoded(match: re.Match[str]) -> str | None:
    """The one character behind an escape or entity; None where it is neither."""
    if match["escaped"]:
        return match["escaped"]
    name = match["entity"].replace("amp;", "") or "amp;"
    decoded = html.unescape(f"&{name}")
    return _plain(decoded, "") if len(decoded) == 1 else None
