"""Eligibility prose to a tree of criteria with plain questions: the whole way of a text on one screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screening.criteria import clauses, leads, outline, roles, sections, sense, text as texts, topics
from screening.criteria.outline import Node
from screening.criteria.tree import Answerer, Item, Limits, Logic, Role, Section, Sex, Topic, Tree

_NO_LIMITS = Limits()


def parse(text: str, limits: Limits = _NO_LIMITS) -> Tree:
    source = texts.read(text)
    drawn = outline.build(source)
    nodes = clauses.split(source, drawn.roots)
    nodes = leads.adopt(nodes)
    nodes, preamble = _without_preamble(nodes)
    items = _items(source, nodes, limits)
    spans = [source.span(*r) for r in drawn.outside] + [source.span(p.start, p.end) for n in preamble for p in n.pieces]
    return Tree(tuple(items), tuple(s for s in spans if s))


def _without_preamble(nodes):
    kept, pre = [], []
    for n in nodes:
        if sections.is_preamble(n.text) and not n.cohort:
            pre.append(n)
            sub, p2 = _without_preamble(n.children)
            kept.extend(sub)
            pre.extend(p2)
        else:
            kept.append(n)
    return kept, pre


def _items(source, nodes, limits):
    items = []
    inc = []
    def walk(node, parent, first, ban, female):
        part = roles.part_of(node, first)
        if parent and parent.role is Role.NOTE: part = roles.Part(Role.NOTE)
        parent_id = parent.id if parent else None
        text = node.text
        d = topics.disease_words(inc)
        topic = topics.topic_of(text, node.section, d)
        answerer = topics.answerer_of(text, topic, node.section)
        if part.role is Role.NOTE and roles._NO_CONTENT.search(text): parent_id = None
        s = sense.sense_of(text, node.section, ban)
        crit = part.role is Role.CRITERION
        if topic is Topic.DIAGNOSIS and node.section is Section.INCLUSION and crit: inc.append(text)
        sex = sense.restricts_to(text, topic is Topic.PREGNANCY)
        if sex is Sex.ALL and female: sex = female
        item = Item(len(items)+1, parent_id, node.section, part.role, text, part.logic, part.minimum, s.negated if crit else None, s.fits_if if crit else None, sex, topic, answerer,
            spans=tuple(x for x in (source.span(p.start,p.end) for p in node.pieces) if x))
        items.append(item)
        for c in node.children:
            if not c.text: continue
            walk(c, item, False, ban or sense.bans(text), sex if sex is not Sex.ALL and part.role is not Role.HEADING else None)
    last = None
    for n in nodes:
        if not n.text: continue
        walk(n, None, n.section is not last, False, None)
        last = n.section
    return items
