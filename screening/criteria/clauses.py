"""Lists written inside one line ("(1) ...; (2) ...", "a. ... b. ...") and prose sentences, taken apart into items."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from screening.criteria.lines import ROMAN_VALUES, Marker
from screening.criteria.outline import Node, Piece
from screening.criteria.sections import is_preamble
from screening.criteria.text import Source, fold

_INLINE = re.compile(
    r"(?<![^\s(\[;:,.；：，。)）])(?<!\d\.)(?:(?P<circled>[①-⑳])\s*|(?P<open>\()?(?:(?P<number>\d{1,2})|(?P<roman>i{1,3}|iv|vi{0,3}|ix|x)|(?P<letter>[a-zA-Z]))"
    r"(?P<close>[.)])\.?(?:\s+|$|(?=[A-Z≥≤<>])))"
)
# How all inline markers end; most items hold none.
_MAY_MARK = re.compile(r"[.)①-⑳](?:(?<=\b\w.)|(?<=[ivx\d][ivx\d].)|(?<=[①-⑳]))")
_BREAK_BEFORE = frozenset(".;:,；：，。")
_SENTENCE_END = re.compile(
    r"(?<![.\s][a-z])(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bNo)(?<!\bDr)(?<!\bapprox)\.\s+(?=[A-Z])"
)
_OWN_SENSE = re.compile(
    r"\b(?:(?:is|are|will be|must be|be)\s+(?:also\s+)?(?:excluded|eligible|ineligible|permitted|allowed|not eligible)"
    r"|(?:will|may|can)\s*not\s+(?:be\s+)?(?:allowed|included|enrolled|eligible|participate)|so are excluded)\b",
    re.IGNORECASE,
)


class _Mark(NamedTuple):
    start: int
    body: int
    style: str
    ordinal: int
    strong: bool
    before: str = ""  # the last visible character before it; "" where the node begins


def split(source: Source, nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, each with an inline list now apart: under its lead-in, or beside it where it has none."""
    result: list[Node] = []
    for place, node in enumerate(nodes):
        following = nodes[place + 1] if place + 1 < len(nodes) else None
        result.extend(_split(source, node, following))
    return result


def _split(source: Source, node: Node, following: Node | None) -> list[Node]:
    below = split(source, node.children)
    children = [child for child in below if not child.outer]
    beside = [child for child in below if child.outer]
    for child in beside:
        child.outer = False
    return [*_parts(source, node, following, children), *beside]


def _inside(source: Source, part: Node, depth: int) -> list[Node]:
    """A part of an inline list, with the lists inside its own words apart: "(1) a. ...; b. ...; (2) ..."."""
    if depth >= _DEEPEST:
        return [part]
    if part.children:
        part.children = [inner for child in part.children for inner in _inside(source, child, depth + 1)]
        return [part]
    return _parts(source, part, None, [], depth + 1)


_DEEPEST = 2


def _parts(source: Source, node: Node, following: Node | None, children: list[Node], depth: int = 0) -> list[Node]:
    found = _marks(source, node)
    marks = _sequence(found, None if depth else _own_mark(node, following), children)
    if marks:
        return [inner for part in _apart(source, node, marks, children) for inner in _inside(source, part, depth)]
    node.children = children
    outer = _lost(node, found) if found and not children and not depth else []
    if outer:
        return _beside(source, node, outer)
    if not node.bulleted and not children and not node.cohort:
        return _sentences(source, node)
    return [node]


def _marks(source: Source, node: Node) -> list[_Mark]:
    marks: list[_Mark] = []
    last = ""
    for piece in node.pieces:
        if _MAY_MARK.search(source.text, piece.body, piece.end) is None:
            last = source.text[piece.end - 1]
            continue
        for match in _INLINE.finditer(source.text, piece.body, piece.end):
            if not _ONLY_A_NUMBER.search(source.text, max(piece.body, match.start() - _LONGEST_NUMBER), match.start()):
                marks.extend(_readings(source, match, source.text[piece.body : match.start()].rstrip()[-1:] or last))
        last = source.text[piece.end - 1]
    return marks


# "one (1) or two (2) discs": the number is said twice, and opens no list.
_ONLY_A_NUMBER = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|type|grade|class|stage|level|phase|criteri(?:on|a)|section"
    r"|items?|questions?|no\.?)\s+$",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 12


def _readings(source: Source, match: re.Match[str], before: str) -> list[_Mark]:
    """The marker in all styles that it can mean: "i." is a letter and a Roman number."""
    if match["circled"]:
        return [_Mark(match.start(), match.end(), "①", ord(match["circled"]) - ord("①") + 1, True, before)]
    joined = (
        match["letter"] and match["letter"].isupper() and _JOINED.search(source.text, match.start() - 5, match.start())
    )
    strong = not before or before in _BREAK_BEFORE or bool(match["open"]) or bool(joined)
    form = "()" if match["open"] else match["close"]
    if match["number"]:
        values = [("1", int(match["number"]))]
    else:
        word = match["roman"] or match["letter"]
        values = [("i", ROMAN_VALUES[word])] if word in ROMAN_VALUES else []
        if len(word) == 1:
            values.append(("a" if word.islower() else "A", ord(word.lower()) - ord("a") + 1))
    return [_Mark(match.start(), match.end(), kind + form, value, strong, before) for kind, value in values]


_JOINED = re.compile(r"\sand\s$")


def _lost(node: Node, marks: list[_Mark]) -> list[_Mark]:
    """Numbers inside an item that go on with the list around it, whose line ends were lost: "...; 6. Women ..."."""
    own = node.marker.ordinal if node.marker and node.marker.style[0] == "1" else 0
    run: list[_Mark] = []
    for mark in marks:
        ends = mark.before if mark.strong else ""
        last = run[-1].ordinal if run else max(1, own if node.indent else 1)
        if (
            ends
            and ends in _ENDS
            and mark.style[0] == "1"
            and (mark.ordinal == last + 1 if run else mark.ordinal > last)
        ):
            run.append(mark)
    again = [mark for mark in marks if own >= _SURE_NUMBER and mark.style == "1." and mark.ordinal == own + 1]
    if not run and again:
        return again[:1]
    sure = len(run) > 1 or (run and run[0].before in _SURE_ENDS)
    return run if sure else []


_SURE_NUMBER = 3  # the next number of the own list, in the middle of the words; small numbers may be amounts
_ENDS = frozenset(";.；。")
_SURE_ENDS = frozenset(";；。")


def _beside(source: Source, node: Node, marks: list[_Mark]) -> list[Node]:
    """The node without what goes on with the list around it, and that as items of this list."""
    lead, parts = _cut(source, node, [(mark.start, mark.body) for mark in marks])
    inner = node.indent > 0 and node.marker is not None and node.marker.ordinal > 0
    for part, mark in zip(parts, marks, strict=True):
        part.marker, part.outer = Marker(mark.style, mark.ordinal), inner
    return [lead, *parts] if lead is not None else parts


def _own_mark(node: Node, following: Node | None) -> _Mark | None:
    """The node's own marker, where its list may go on inside the line and does not in the next one."""
    if node.marker is None or not node.marker.ordinal:
        return None
    if following is not None and following.marker is not None and following.marker.ordinal == node.marker.ordinal + 1:
        return None
    first = node.pieces[0]
    return _Mark(first.start, first.body, node.marker.style, node.marker.ordinal, strong=True)


def _sequence(marks: list[_Mark], own: _Mark | None, children: list[Node]) -> list[_Mark]:
    """The first run 1, 2, 3 ... of one style; [] where there is none of at least two, the lines below it counted."""
    starts = ([own] if own else []) + [mark for mark in marks if mark.ordinal == 1 and mark.strong]
    for first in starts[:_MOST_STARTS]:
        run = [first]
        for mark in marks:
            alike = mark.style == first.style or (first is own and mark.strong and mark.style[0] == first.style[0])
            step = mark.ordinal - run[-1].ordinal
            follows = mark.start > first.start and alike and (step == 1 or (step == _SKIPPED and len(run) > _SKIPPED))
            if follows and (mark.strong or first.style[0] in "1Ai" or len(run) > _SKIPPED):
                run.append(mark)
        if len(run) > 1 or (first is not own and children and _goes_on(run[-1], children[0])):
            return run
    return []


def _goes_on(mark: _Mark, child: Node) -> bool:
    return child.marker is not None and child.marker.style == mark.style and child.marker.ordinal == mark.ordinal + 1


_MOST_STARTS = 4
_SKIPPED = 2  # a list of several letters may leave one out


def _apart(source: Source, node: Node, marks: list[_Mark], children: list[Node]) -> list[Node]:
    """The lead-in with the listed items as children; without a lead-in the listed items themselves."""
    cuts = [(mark.start, mark.body) for mark in marks]
    lead, parts = _cut(source, node, cuts)
    for part, mark in zip(parts, marks, strict=True):
        part.marker = Marker(mark.style, mark.ordinal)
    if children and _goes_on(marks[-1], children[0]):
        parts.extend(children)
    elif parts:
        parts[-1].children = [child for child in children if child.text]
        if lead is not None and lead.text:
            parts[-1].children = []
            parts.extend(children)
    if lead is None or not lead.text:
        return parts
    lead.children = parts
    return [lead]


def _cut(source: Source, node: Node, cuts: list[tuple[int, int]]) -> tuple[Node | None, list[Node]]:
    """The node taken apart at the cuts (start, body): what stands before the first one, and the parts."""
    bounds = [start for start, _ in cuts[1:]] + [node.pieces[-1].end]
    parts = [_part(source, node, start, body, end) for (start, body), end in zip(cuts, bounds, strict=True)]
    first = cuts[0][0]
    if first <= node.pieces[0].start:
        return None, parts
    lead = _part(source, node, node.pieces[0].start, node.pieces[0].body, first)
    lead.marker = node.marker
    if not lead.text:
        parts[0].pieces.insert(0, Piece(lead.pieces[0].start, first, first))
        return None, parts
    return lead, parts


def _part(source: Source, node: Node, start: int, body: int, end: int) -> Node:
    """The piece of the node from `start` (markers) and `body` (words) to `end`."""
    pieces = []
    for piece in node.pieces:
        low, high = max(piece.start, start), min(piece.end, end)
        if low < high:
            words = max(low, body if low <= body else low, piece.body if start == piece.start else low)
            pieces.append(Piece(low, min(words, high), high))
    return replace(
        node, pieces=pieces, parts=[fold(source.text[piece.body : piece.end]) for piece in pieces], children=[]
    )


def _sentences(source: Source, node: Node) -> list[Node]:
    """A paragraph whose later sentences have a sense of their own ("... are excluded."), by sentences."""
    if is_preamble(node.text) or node.footnote or node.text[:4].lower() == "note":
        return [node]
    ends = [m.end() for piece in node.pieces for m in _SENTENCE_END.finditer(source.text, piece.body, piece.end)]
    if not ends:
        return [node]
    bounds = [node.pieces[0].start, *ends]
    limits = [*ends, node.pieces[-1].end]
    parts = [_part(source, node, start, start, end) for start, end in zip(bounds, limits, strict=True)]
    if not any(_OWN_SENSE.search(part.text) for part in parts[1:]):
        return [node]
    return parts
