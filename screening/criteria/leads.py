"""Lead-ins at the same indent as what they introduce: a paragraph or bullet that takes what follows as its own."""

import itertools
import re
from collections.abc import Callable

from screening.criteria import remarks
from screening.criteria.lines import Marker
from screening.criteria.outline import Node
from screening.criteria.sections import is_preamble
from screening.criteria.text import word_set
from screening.criteria.tree import Section

_FOLLOWING = re.compile(
    r"\b(?:following|one of|either|any of|at least|such as|includ\w+|defined (?:as|by)|criteria|below"
    r"|these|as specified"
    r"|specified as|listed|follows)\b|\b(?:must(?: have| be| also)?|functions?|values?|parameters?)\s*[:：]?$"
    r"|\b(?:which|that|who) (?:is|are|has|have)\s*[:：]$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:please )?(?:notes?\s*[:.\-–]|note that|nb\b|n\.b\.)", re.IGNORECASE)
_LABEL_WORDS = 9
# "Group A: meet all the items below", "Meet any of 1 to 3": what it points to follows, with or without a colon.
_POINTS_BELOW = re.compile(
    r"\b(?:below|as follows)\W*$|^(?:group|cohort|arm|part) [\dA-Z]{1,3}\b[^:]*:[^:]*\b(?:meet|satisfy|fulfil)",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(r"\b(?:or|and)\W?$", re.IGNORECASE)
_SHORTEST_CAPITALS = 4
_DEEPEST = 4
_NUMBERED_LABEL = re.compile(
    r"\b(?:part|cohort|group|arm|phase|stage|study|module|sub-?study|panel|step)s? [\dA-Z]{1,3}\b", re.IGNORECASE
)
_CONDITION = re.compile(
    r"[<>≤≥=\d]|\b(?:diagnos\w+|of|with|by)\W*$|\b(?:must|should|will|is|are|has|have|agree\w*|no|not|able|willing)\b",
    re.IGNORECASE,
)
_FRESH = re.compile(
    r"(?:age\b|aged\b|measurable|ecog|karnofsky|life expectancy|must\b|no\b|not\b|able|ability|willing|written"
    r"|signed|informed"
    r"|patients?\b|subjects?\b|participants?\b|pregnan|known|history|previous|prior|inability|women|men\b|male"
    r"|female|any other"
    r"|allerg|participat|current|concurrent|other\b|adequate|negative|diagnosis|evidence|severe heart|moderate)",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:either|both) of the following|\b(?:two|2) following", re.IGNORECASE)
_STOP = word_set("the and for with than that have has are was from any all least more less following criteria")


def adopt(nodes: list[Node]) -> list[Node]:
    """The list with each lead-in's items moved under it, on all levels."""
    for node in nodes:
        node.children = adopt(node.children)
    return _bullets(_paragraphs(_notes(_level(nodes))))


def _level(nodes: list[Node]) -> list[Node]:
    """Items that stand deeper only because the first of their list carries two markers ("* •"), back beside it."""
    result: list[Node] = []
    for node in nodes:
        result.append(node)
        if node.children and (_lost_list(node) or _other_sex(node)):
            result.extend(node.children)
            node.children = []
        kept = _before_own_list_goes_on(node)
        result.extend(node.children[kept:])
        del node.children[kept:]
        if node.doubled and node.children and not node.text.endswith(":") and not _FOLLOWING.search(node.text):
            result.extend(node.children)
            node.children = []
    return result


def _lost_list(node: Node) -> bool:
    """Whether the numbers below a bullet begin after 1: they go on with a list around it, whose indent was lost."""
    first = node.children[0].marker
    numbered = first is not None and first.style[0] == "1" and first.ordinal > 1
    return numbered and node.bulleted and not (node.marker and node.marker.ordinal) and not node.text.endswith(":")


def _before_own_list_goes_on(node: Node) -> int:
    """How many of the children stand before the first that is the next number of the node's own list."""
    own = node.marker
    if own is None or not own.ordinal:
        return len(node.children)
    following, before = Marker(own.style, own.ordinal + 1), None
    for place, child in enumerate(node.children):
        if child.marker == following and before != own:  # else it is a list of its own, that has such a number too
            return place
        before = child.marker
    return len(node.children)


def _other_sex(node: Node) -> bool:
    """Whether all below an item for women is for men, or the other way round: it stands beside it by its sense."""
    if len(node.children) > 1 or not node.text.endswith((".", ";")):
        return False
    above, below = _SEX.match(node.text), _SEX.match(node.children[0].text)
    return bool(above and below and above.lastgroup != below.lastgroup)


_SEX = re.compile(
    r"(?:an? |all |for |any )?(?:(?P<female>(?:fe|wo)m(?:ale|an|en)s?)|(?P<male>m(?:ale|an|en)s?))\b", re.IGNORECASE
)


def _notes(nodes: list[Node]) -> list[Node]:
    """Notes and footnotes moved under the item before them, which they explain."""
    result: list[Node] = []
    for node in nodes:
        explains = (node.footnote or (node.text[:1] in "nNpP" and _NOTE.match(node.text))) and not remarks.stands_alone(
            node.text
        )
        before = result[-1] if result else None
        if explains and before and not before.cohort and before.section is node.section and not _capital(before):
            before.children.append(node)
        else:
            result.append(node)
    return result


def _paragraphs(nodes: list[Node]) -> list[Node]:
    """Paragraphs take the bullets after them; capital labels take all up to the next label of their kind."""
    result: list[Node] = []
    place = 0
    while place < len(nodes):
        node = nodes[place]
        taken = _taken(nodes, place)
        if taken:
            below = nodes[place + 1 : place + 1 + taken]
            node.children.extend(_bullets(_paragraphs(below)))
        result.append(node)
        place += 1 + taken
    return result


def _taken(nodes: list[Node], place: int) -> int:
    """How many of the nodes after a paragraph belong to it."""
    node = nodes[place]
    if node.bulleted or node.footnote or node.text[:1].islower() or _NOTE.match(node.text):
        return 0
    if node.cohort or _capital(node):
        return _count(nodes, place, lambda other: other.cohort or _capital(other))
    if place + 1 >= len(nodes) or nodes[place + 1].section is not node.section:
        return 0
    label = is_label(node.text)
    if label or (not node.children and (node.text.endswith(":") or _POINTS_BELOW.search(node.text))):
        if nodes[place + 1].bulleted:
            own = nodes[place + 1].marker
            return _count(nodes, place, lambda other: not other.bulleted or _goes_on_elsewhere(other, own))
        if label and not node.text.endswith(":") and _leads(nodes, place + 1):
            return _count(nodes, place, lambda other: is_label(other.text) and not other.bulleted)
    return 0


def _goes_on_elsewhere(node: Node, first: Marker | None) -> bool:
    """Whether a number after 1 stands among bullets of another kind: it belongs to the list around the paragraph."""
    own = node.marker
    return own is not None and own.ordinal > 1 and (first is None or first.style != own.style)


def _leads(nodes: list[Node], place: int) -> bool:
    return nodes[place].text.endswith(":") and place + 1 < len(nodes) and nodes[place + 1].bulleted


def _count(nodes: list[Node], place: int, stops: Callable[[Node], bool]) -> int:
    taken = 0
    for other in nodes[place + 1 :]:
        if stops(other) or other.section is not nodes[place].section:
            break
        taken += 1
    return taken


_TITLES = ("diagnosis", "diagnoses")


def is_label(text: str) -> bool:
    """A few words that name a topic and state no condition: "Hepatic:", "Part B", "Laboratory values (28 days)"."""
    bare = re.sub(r"\([^()]*\)", "", text).rstrip(": ")
    if bare.lower() in _TITLES:
        return True
    if not bare or bare.endswith((".", ";", ",")) or len(bare.split()) > _LABEL_WORDS:
        return False
    return not _CONDITION.search(_NUMBERED_LABEL.sub("", bare))


def _capital(node: Node) -> bool:
    letters = [character for character in node.text if character.isalpha()]
    return (
        not node.bulleted
        and len(letters) >= _SHORTEST_CAPITALS
        and node.text.upper() == node.text
        and is_label(node.text)
    )


def _bullets(nodes: list[Node], depth: int = 0) -> list[Node]:
    """Bullets that end in "... of the following:" take the bullets of the same indent that belong to them."""
    result: list[Node] = []
    place = 0
    while place < len(nodes):
        node = nodes[place]
        place += 1
        leads = depth < _DEEPEST and node.bulleted and not node.children
        follows = _FOLLOWING.search(node.text) or (place < len(nodes) and _ENDS_OPEN.search(nodes[place].text))
        if leads and node.text.endswith((":", "：")) and follows:
            taken = _run(node, nodes[place:])
            node.children = _bullets(taken, depth + 1)
            place += len(taken)
        elif leads and _names_only(node.text):
            taken = _named(node, nodes[place:])
            node.children = _bullets(taken, depth + 1)
            place += len(taken)
        result.append(node)
    return result


def _names_only(text: str) -> bool:
    return text.endswith(":") and len(text.split()) <= _LONGEST_LABEL and is_label(text)


_LONGEST_LABEL = 3


def _named(label: Node, after: list[Node]) -> list[Node]:
    """The items of the same list that a bullet of one or two words with a colon names: "Hepatic:"."""
    taken = []
    for node in after:
        if node.marker != label.marker or node.section is not label.section or node.text.endswith(":"):
            break
        if _FRESH.match(node.text) or _OTHER_LABEL.match(node.text):
            break
        taken.append(node)
    return taken


_OTHER_LABEL = re.compile(r"[A-Z][\w /-]{1,20}:\s")


def _run(lead: Node, after: list[Node]) -> list[Node]:
    """The items of a flat list: up to the first that opens another subject."""
    if lead.marker and lead.marker.ordinal:
        return []
    most = 2 if _TWO.search(lead.text) else len(after)
    taken: list[Node] = []
    shared: frozenset[str] | None = None
    named = _stems(lead.text)
    if after and _ENDS_OPEN.search(after[0].text):
        return _joined(lead, after)
    if lead.text[:1].isupper() and after and _begins_small(after[0]):
        return [node for node in itertools.takewhile(_begins_small, after[:most]) if node.section is lead.section]
    for node in after[:most]:
        if not node.bulleted or node.section is not lead.section or (taken and node.marker != after[0].marker):
            break
        words = _stems(node.text)
        if taken and shared and not words & (shared | named):
            break
        if not shared and _FRESH.match(node.text):
            break
        shared = _theme(lead, node) if not taken else shared
        taken.append(node)
    return taken


def _joined(lead: Node, after: list[Node]) -> list[Node]:
    """The items that each end in "or" (or "and"), and the one that the last of these joins."""
    open_ended = list(itertools.takewhile(lambda node: node.bulleted and _ENDS_OPEN.search(node.text), after))
    taken = after[: len(open_ended) + 1]
    return [node for node in taken if node.bulleted and node.section is lead.section]


def _begins_small(node: Node) -> bool:
    """Whether a bullet goes on with the sentence of its lead-in: "... must have:", "a life expectancy of ..."."""
    return node.bulleted and node.text[:1].islower()


def _theme(lead: Node, first: Node) -> frozenset[str]:
    """Words that the lead-in and its first item share: they mark the whole list ("wash-out", "urine protein")."""
    return _stems(lead.text) & _stems(first.text)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{4,}", text.lower().replace("wash-out", "washout").replace("wash out", "washout"))
    return frozenset(word.removesuffix("s")[:8] for word in words if word not in _STOP)


def without_preamble(nodes: list[Node]) -> tuple[list[Node], list[tuple[int, int]]]:
    """The roots without lead-ins that add nothing ("All of the following:"), and the ranges of those."""
    kept: list[Node] = []
    ranges: list[tuple[int, int]] = []
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        if node.population:
            node.children, inside = without_preamble(node.children)
            ranges.extend(inside)
        opens = not kept or kept[-1].section is not node.section or kept[-1].cohort
        if (
            (opens or not node.bulleted)
            and not node.cohort
            and is_preamble(node.text, node.section is Section.EXCLUSION)
        ):
            ranges.extend((piece.start, piece.end) for piece in node.pieces)
            waiting.extend(reversed(node.children))
        else:
            kept.append(node)
    return kept, ranges
