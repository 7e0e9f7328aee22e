"""In which order questions are asked and which stand together: deciding topics first, groups kept whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from screening.criteria.tree import Role, Topic

from .structure import Node

MOST_ON_A_PAGE = 5

TOPICS = (
    Topic.DIAGNOSIS,
    Topic.PRIOR_TREATMENT,
    Topic.HEALTH_CONDITION,
    Topic.MEDICATION,
    Topic.TEST_RESULT,
    Topic.SURGERY,
    Topic.PREGNANCY,
    Topic.MENTAL,
    Topic.SUBSTANCE_USE,
    Topic.LOGISTICS,
    Topic.CONSENT,
    Topic.AGE,
    Topic.OTHER,
)

JOINED = {Topic.PERFORMANCE_STATUS: Topic.TEST_RESULT, Topic.SEX: Topic.AGE}


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Questions (item ids) of one topic that are asked together; never more than fit on a page."""

    topic: Topic
    items: tuple[int, ...]


def sheaves(nodes: Mapping[int, Node], questions: frozenset[int]) -> tuple[Sheaf, ...]:
    """All `questions`, each once, by topic and in reading order within a topic."""
    by_topic: dict[Topic, list[tuple[int, ...]]] = {topic: [] for topic in TOPICS}
    for key, node in nodes.items():
        if node.parent is None:
            for bundle in _bundles(key, nodes, questions):
                by_topic[bundle.topic].append(bundle.items)
    return tuple(Sheaf(topic, page) for topic, bundles in by_topic.items() for page in packed(bundles))


def packed(bundles: Iterable[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """The bundles in order, as many on a page as fit; a bundle is never torn."""
    page: tuple[int, ...] = ()
    for bundle in bundles:
        if page and len(page) + len(bundle) > MOST_ON_A_PAGE:
            yield page
            page = ()
        page += bundle
    if page:
        yield page


def _bundles(key: int, nodes: Mapping[int, Node], questions: frozenset[int]) -> Iterator[Sheaf]:
    """What belongs together below an item: a group that fits on a page, or else its parts by themselves."""
    node = nodes[key]
    inside = _inside(key, nodes, questions)
    if not inside:
        return
    if node.is_leaf or (node.item.role is Role.GROUP and len(inside) <= MOST_ON_A_PAGE):
        yield Sheaf(_topic(key, inside, nodes), inside)
        return
    for child in node.children:
        yield from _bundles(child, nodes, questions)


def _inside(key: int, nodes: Mapping[int, Node], questions: frozenset[int]) -> tuple[int, ...]:
    own = (key,) if key in questions else ()
    return own + tuple(below for child in nodes[key].children for below in _inside(child, nodes, questions))


def _topic(key: int, inside: tuple[int, ...], nodes: Mapping[int, Node]) -> Topic:
    """The group's topic, or its first question's where the lead-in is about nothing in particular."""
    topic = nodes[key].item.topic
    if topic is Topic.OTHER:
        topic = nodes[inside[0]].item.topic
    return JOINED.get(topic, topic)
