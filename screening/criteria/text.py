"""The source text cleaned for reading, each cleaned character still knowing where it stood: how no word gets lost."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

# Escapes of the registry's mark-up; entities, also escaped twice ("&amp;gt;"); line ends; odd blanks; invisible signs.
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|&(?P<entity>(?:amp;){0,4}#?[0-9A-Za-z]{1,10};)"
    r"|(?P<line>\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029])|(?P<tab>\t)|(?P<blank>[^\S \n])"
    r"|(?P<invisible>[\u200b-\u200d\u2060\ufeff\u00ad\x00])"
)
_PLAIN = {"line": "\n", "tab": "    ", "blank": " ", "invisible": ""}


@dataclass(frozen=True, slots=True)
class Source:
    """The cleaned `text` and where it came from, in pieces, so that a long text costs no more than its escapes.

    Piece i of the text begins at `begins[i]` and comes from `original[origins[i]:]`; `widths[i]` is 0 where it is as
    it was, else the length of the escape or entity that all of it stands for.
    """

    original: str
    text: str
    begins: tuple[int, ...]
    origins: tuple[int, ...]
    widths: tuple[int, ...]

    def start(self, position: int) -> int:
        """Where in the original the character at `position` of the text begins."""
        piece = bisect_right(self.begins, position) - 1
        return self.origins[piece] + (0 if self.widths[piece] else position - self.begins[piece])

    def end(self, position: int) -> int:
        """Where in the original the character at `position` of the text ends."""
        piece = bisect_right(self.begins, position) - 1
        return self.start(position) + (self.widths[piece] or 1)

    def cleaned(self, position: int) -> int:
        """The place in the text of the first character that comes from `original[position:]`."""
        piece = bisect_right(self.origins, position) - 1
        behind = self.begins[piece + 1] if piece + 1 < len(self.begins) else len(self.text)
        if piece < 0:
            return 0
        if self.widths[piece]:
            return self.begins[piece] if position == self.origins[piece] else behind
        return min(self.begins[piece] + position - self.origins[piece], behind)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the original behind `text[start:end]` without blank ends; None where that is blank."""
        words = self.text[start:end]
        visible = words.strip()
        if not visible:
            return None
        start += len(words) - len(words.lstrip())
        return self.start(start), self.end(start + len(visible) - 1)

    def escaped(self, position: int) -> bool:
        """Whether the character was escaped by a backslash, and so is no list marker."""
        piece = bisect_right(self.begins, position) - 1
        return self.widths[piece] > 1 and self.original[self.origins[piece]] == "\\"


def read(original: str) -> Source:
    """Drop escapes, decode entities, make white space and line ends plain. Linear in the length of the text."""
    pieces: list[str] = []
    begins: list[int] = []
    origins: list[int] = []
    widths: list[int] = []
    length = 0

    def add(piece: str, origin: int, width: int) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            begins.append(length)
            origins.append(origin)
            widths.append(width)
            length += len(piece)

    done = 0
    for match in _TOKEN.finditer(original):
        decoded = _decoded(match)
        if decoded or match["invisible"]:
            add(original[done : match.start()], done, 0)
            add(decoded, match.start(), match.end() - match.start())
            done = match.end()
    add(original[done:], done, 0)
    return Source(original, "".join(pieces), tuple(begins), tuple(origins), tuple(widths))


def word_set(words: str) -> frozenset[str]:
    """The words of a line, for look-ups."""
    return frozenset(words.split())


def fold(text: str) -> str:
    """White space folded to single spaces, none at the ends."""
    return " ".join(text.split())


def after(start: re.Pattern[str], text: str) -> str:
    """The text without what the pattern matches at its start."""
    match = start.match(text)
    return text[match.end() :] if match else text


# What `re.IGNORECASE` takes for an "i" or "s", and `str.lower` does not, or not at the same length.
_ALIKE = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
_ITEMS_KEPT = 32  # the same words are asked for by many modules one after the other


@lru_cache(maxsize=_ITEMS_KEPT)
def small(text: str) -> str:
    """The text in small letters, of the same length: places found in it hold for the text as well."""
    return text.lower() if text.isascii() else text.translate(_ALIKE).lower()


def names_one(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the text, be it inside another word."""
    for word in words:  # noqa: SIM110 -- a generator would cost more than the search that this saves
        if word in text:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Finder:
    """A pattern in small letters, searched only where one of `needs` occurs: without them it cannot match.

    Several times faster than `re.IGNORECASE`, and the same outcome.
    """

    pattern: re.Pattern[str]
    needs: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text in small letters."""
        for need in self.needs:
            if need in text:
                return self.pattern.search(text)
        return None

    def found(self, text: str) -> bool:
        """Whether it matches somewhere in a text in any letters."""
        return self.search(small(text)) is not None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of a text in small letters."""
        return self.pattern.match(text)


def finder(pattern: str, needs: str = "") -> Finder:
    """A finder for a pattern in small letters, its `needs` parted by bars; without them it always searches."""
    return Finder(re.compile(pattern), tuple(needs.split("|")))


def _decoded(match: re.Match[str]) -> str:
    """What stands for a token; "" where it is left out, or is no entity after all."""
    kind = match.lastgroup or ""
    if kind == "escaped":
        return match["escaped"]
    if kind != "entity":
        return _PLAIN[kind]
    name = match["entity"].replace("amp;", "") or "amp;"
    decoded = html.unescape(f"&{name}")
    if len(decoded) != 1:
        return ""
    return "\n" if decoded in "\n\r" else " " if decoded.isspace() else decoded
