"""The outline of the text: section headings set aside, lines joined to items, items nested by marker and indent."""

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from screening.criteria import sections
from screening.criteria.lines import Line, Marker, lines_of, marker_at
from screening.criteria.text import Source, fold
from screening.criteria.tree import Section

# Where donors have criteria of their own, those for patients are no headings of the whole text either.
_DONORS = re.compile(
    r"\bdonors?['’]?s? (?:in|ex)clusion|(?:in|ex)clusion criteria\W+(?:for )?(?:\w+ )?donors?\b", re.IGNORECASE
)
_RECIPIENTS = re.compile(r"\b(?:patient|recipient|participant|subject)s?\b", re.IGNORECASE)
_WRAPPED_FROM = 55  # characters: a line at least so long may go on below, in the registry's hard-wrapped old layout
# The registry's retired layout indents every line, wraps it hard, and parts all items by blank lines.
_INDENTED = 4
_LONGEST_JOIN = 9
_BROKEN_OFF = re.compile(r"\(\w{0,6}\s*$")
_TAIL = 10
_DEEPEST = 8  # levels of nesting; a text that goes deeper is no outline
_ENDED = (".", ";", ":", ",", "!", "?", "；", "。", "：", " or", " and")
_TERMINAL = (".", ";", ":", "!", "?", "；", "。", "：")


class Piece(NamedTuple):
    """`text[body:end]` are words of an item, `text[start:body]` the markers before them."""

    start: int
    body: int
    end: int


@dataclass(slots=True)
class Node:
    """An item in the making; `text` are its words, white space folded.

    `cohort`: it names a part of the people; `population`: it stands above the sections that are for these people.
    `outer`: it goes on with the list around the one in which it was found.
    `doubled`: its line carried several markers ("* •"). `mixed`: its heading says inclusion and exclusion at once.
    """

    pieces: list[Piece]
    parts: list[str]
    section: Section
    indent: int = 0
    marker: Marker | None = None
    footnote: bool = False
    doubled: bool = False
    cohort: bool = False
    population: bool = False
    mixed: bool = False
    outer: bool = False
    children: list["Node"] = field(default_factory=list)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.parts[0] if len(self.parts) == 1 else " ".join(filter(None, self.parts))

    @property
    def bulleted(self) -> bool:
        """Whether a list marker stands before it."""
        return self.marker is not None


@dataclass(slots=True)
class Outline:
    """The roots in reading order, and the ranges of the cleaned text that are section headings or preamble."""

    roots: list[Node] = field(default_factory=list)
    outside: list[tuple[int, int]] = field(default_factory=list)
    headed: bool = False
    mixed: bool = False


class _Builder:
    """Reads line after line; `open` holds the items under which the next line may stand, outermost first."""

    def __init__(self, source: Source, margin: int) -> None:
        self.source = source
        self.margin = margin
        self.wrapped = margin >= _INDENTED
        self.outline = Outline()
        self.open: list[Node] = []
        self.section = Section.INCLUSION
        self.mixed = False
        self.last: Line | None = None
        self.donors = "onor" in source.text.lower() and _DONORS.search(source.text) is not None
        self.level = self.outline.roots  # where an item that stands under no other one goes

    def read(self, line: Line, following: Line | None) -> None:
        if self.wrapped and self._goes_on_below(line):
            _extend(self.open[-1], self.source, line._replace(body=line.start))
            self.last = line
            return
        if following is not None and self._names_population(line, following):
            self._open_population(line)
            return
        rest: Line | None = line
        while rest is not None:
            heading = sections.heading_of(self.source, rest) or self._announced(rest)
            if heading is None:
                self._place(rest)
                self.last = rest
                return
            self._enter(heading, rest)
            rest = _rest(self.source, rest, heading.end)

    def _goes_on_below(self, line: Line) -> bool:
        """Whether a line of the hard-wrapped layout goes on with the item above, whatever it looks like: "B) cells"."""
        if line.gap or not self.open or self.last is None:
            return False
        above = self.open[-1]
        return line.indent > above.indent or (not above.bulleted and line.indent == above.indent)

    def _names_population(self, line: Line, following: Line) -> bool:
        """Whether a line names whom the sections after it are for: "PATIENTS", before "Inclusion Criteria:"."""
        text = self.source.text[line.body : line.end]
        if line.marker is not None or line.indent > self.margin or not sections.is_population(text):
            return False
        heading = sections.heading_of(self.source, following)
        return heading is not None and heading.section is Section.INCLUSION and not heading.cohort

    def _open_population(self, line: Line) -> None:
        node = self._node(line)
        node.section = Section.INCLUSION
        node.cohort = node.population = True
        self.outline.roots.append(node)
        self.level = node.children
        self.section, self.open, self.last = Section.INCLUSION, [], None

    def _announced(self, line: Line) -> sections.Heading | None:
        """A preamble that turns the list below it into exclusions, in a text without a heading for them."""
        text = self.source.text[line.body : line.end]
        if line.indent > self.margin or not sections.is_preamble(text):
            return None
        announced = sections.preamble_section(text)
        if announced is not Section.EXCLUSION or self.section is Section.EXCLUSION:
            return None
        return sections.Heading(Section.EXCLUSION, line.end)

    def _enter(self, heading: sections.Heading, line: Line) -> None:
        recipients = self.donors and _RECIPIENTS.search(self.source.text, line.body, heading.end)
        self.section = heading.section
        self.mixed = heading.mixed
        self.outline.headed = True
        self.outline.mixed |= heading.mixed
        self.open, self.last = [], None
        if heading.cohort or recipients:
            node = self._node(line._replace(end=heading.end))
            node.cohort = True
            self.level.append(node)
        else:
            self.outline.outside.append((line.start, heading.end))

    def _place(self, line: Line) -> None:
        if self._broken(line) or self._only_joins(line) or (line.marker is None and self._continues(line)):
            _extend(self.open[-1], self.source, line)
            return
        self._close(line)
        del self.open[_DEEPEST:]
        parent = self.open[-1] if self.open else None
        node = self._node(line)
        (parent.children if parent else self.level).append(node)
        self.open.append(node)

    def _only_joins(self, line: Line) -> bool:
        """Whether a line is nothing but "or" or "and" between two items: it closes the one above."""
        if line.end - line.body > _LONGEST_JOIN or not self.open:
            return False
        return self.source.text[line.body : line.end].strip(" .,;:").lower() in {
            "or",
            "and",
            "and/or",
        }

    def _broken(self, line: Line) -> bool:
        """Whether the item above broke off inside a parenthesis just opened, so that even a bullet goes on with it."""
        tail = self.open[-1].parts[-1][-_TAIL:] if self.open and not line.footnote else ""
        return "(" in tail and _BROKEN_OFF.search(tail) is not None

    def _continues(self, line: Line) -> bool:
        """Whether a line without marker goes on with the item above it."""
        if not self.open or self.last is None or line.footnote:
            return False
        above, words = self.open[-1], self.source.text[line.start : line.end]
        if words.lower().startswith(("note", "nb:", "n.b.")):
            return False
        if above.bulleted and line.indent > above.indent:
            return True
        if line.gap:  # a line that goes on in small letters with a bullet that did not end
            small = words[0].islower() and not words.startswith("http")
            return small and above.bulleted and not above.parts[-1].endswith(_ENDED)
        return self._wraps(words, above)

    def _wraps(self, words: str, above: Node) -> bool:
        if words[0].islower() or words[0] in ",;)":
            return True
        if above.parts[-1].endswith(_TERMINAL):
            return False
        return above.bulleted or (self.last is not None and self.last.end - self.last.body >= _WRAPPED_FROM)

    def _close(self, line: Line) -> None:
        """Close the open items that end before a line: the innermost one left is its parent."""
        while self.open and self.open[-1].indent > line.indent:
            self.open.pop()
        if line.marker is None:
            while self.open and self.open[-1].indent >= line.indent:
                self.open.pop()
            return
        while self.open and self.open[-1].indent == line.indent:
            if self._nests(line.marker, self.open[-1]):
                return
            beside = self.open.pop()
            if beside.marker and beside.marker.style == line.marker.style:
                break

    def _nests(self, marker: Marker, above: Node) -> bool:
        """Whether a marker of another style at the same indent opens a list under the item above."""
        if above.marker is None or marker.style == above.marker.style:
            return False
        if any(node.marker and node.marker.style == marker.style for node in self.open if node.indent == above.indent):
            return False
        return marker.ordinal <= 1 and above.parts[-1].endswith((":", "："))

    def _node(self, line: Line) -> Node:
        return Node(
            pieces=[Piece(line.start, line.body, line.end)],
            parts=[fold(self.source.text[line.body : line.end])],
            section=self.section,
            indent=line.indent,
            marker=line.marker,
            footnote=line.footnote,
            doubled=line.doubled,
            mixed=self.mixed,
        )


def build(source: Source) -> Outline:
    """The outline of a whole text."""
    lines = lines_of(source)
    builder = _Builder(source, margin=min((line.indent for line in lines), default=0))
    for line, following in zip_longest(lines, lines[1:]):
        builder.read(line, following)
    return builder.outline


def _extend(node: Node, source: Source, line: Line) -> None:
    node.pieces.append(Piece(line.start, line.body, line.end))
    node.parts.append(fold(source.text[line.body : line.end]))
    node.text = " ".join(filter(None, node.parts))


def _rest(source: Source, line: Line, start: int) -> Line | None:
    """What follows a heading on its own line, as a line."""
    while start < line.end and source.text[start].isspace():
        start += 1
    if start >= line.end:
        return None
    marker, body = marker_at(source.text, start, line.end) or (None, start)
    return Line(start, body, line.end, line.indent, gap=True, marker=marker)
