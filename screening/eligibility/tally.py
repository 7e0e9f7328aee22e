"""Keeps the truth of every item up to date, answer by answer: the one place where answers become truth."""

from collections.abc import Mapping

from screening.criteria.tree import Answerer, Item, Sex

from .facts import is_known
from .limits import age_finding
from .person import OPPOSITE, Answer, Person
from .scope import SURE_READINGS
from .sheet import Sheet
from .structure import Node, needed
from .truth import Truth, reached


class Tally:
    """What is known about one person. Items of the other sex have no `truth`.

    An item's truth changes once at most, from UNSURE to YES or NO; so learning all answers costs as much as the tree is
    long. `facts` are the answers by criterion, in the criterion's own sense; `against` holds the items that fail and
    rule nobody out, because they have to be confirmed first.
    """

    def __init__(self, sheet: Sheet, person: Person) -> None:
        self.sheet = sheet
        self.person = person
        self.truth: dict[int, Truth] = {}
        self.facts: dict[int, Answer] = {}
        self.against: set[int] = set()
        self._size: dict[int, int] = {}
        self._passed: dict[int, int] = {}
        self._failed: dict[int, int] = {}
        self._age_fits = age_finding(sheet.limits, person) is Truth.YES
        for node in reversed(sheet.nodes.values()):
            if not person.sex_known or person.sex in node.audience:
                self._enter(node)
        for question in sheet.known:
            self.learn(question, known_fact(sheet.item(question), person))

    def learn(self, question: int, answer: Answer) -> None:
        """Take the answer to a question over to every criterion that needs its fact."""
        for key, opposite in self.sheet.uses[question]:
            if key in self.truth:
                self.facts[key] = OPPOSITE[answer] if opposite else answer
                self._judge(key)

    def applies(self, question: int) -> bool:
        """Whether the question is one for this person."""
        return question in self.truth

    def is_moot(self, question: int) -> bool:
        """Whether every criterion that needs the fact stands below a group that is decided."""
        return all(self._is_decided_above(key) for key, _ in self.sheet.uses[question] if key in self.truth)

    def _is_decided_above(self, key: int) -> bool:
        above = self.sheet.nodes[key].parent
        while above is not None:
            if self.truth[above] is not Truth.UNSURE:
                return True
            above = self.sheet.nodes[above].parent
        return False

    def _enter(self, node: Node) -> None:
        """Begin with an item before anything is told; its children have been entered before it."""
        key = node.item.id
        below = [self.truth[child] for child in node.children if child in self.truth]
        self.truth[key] = Truth.UNSURE
        self._size[key] = len(below)
        self._passed[key] = below.count(Truth.YES)
        self._failed[key] = below.count(Truth.NO)
        self._weigh(key)

    def _judge(self, key: int) -> None:
        """Decide a criterion by its fact."""
        fact, fits_if = self.facts[key], self.sheet.item(key).fits_if
        if fact is not Answer.UNSURE:
            passes = fits_if is not None and fact.value == fits_if.value
            self._settle(key, Truth.YES if passes else Truth.NO)

    def _weigh(self, key: int) -> None:
        """Decide a group by its children, as far as they are decided."""
        if size := self._size[key]:
            possible = size - self._failed[key]
            self._settle(key, reached(needed(self.sheet.item(key), size), sure=self._passed[key], possible=possible))

    def _settle(self, key: int, value: Truth) -> None:
        if self.truth[key] is not Truth.UNSURE or value is Truth.UNSURE:
            return
        if value is Truth.NO and self._must_be_confirmed(self.sheet.nodes[key]):
            self.against.add(key)
            return
        self.truth[key] = value
        parent = self.sheet.nodes[key].parent
        if parent in self.truth:
            counts = self._passed if value is Truth.YES else self._failed
            counts[parent] += 1
            self._weigh(parent)

    def _must_be_confirmed(self, node: Node) -> bool:
        """Whether failing the item rules nobody out by itself.

        So it is with a doubtful reading, with words for one sex when the sex is not known, and with three kinds of
        criteria: what needs records or the study team, what has no fitting answer, and an age that the registry takes.
        """
        item = node.item
        if item.assumed not in SURE_READINGS:
            return True
        if item.applies_to is not Sex.ALL and not self.person.sex_known:
            return True
        return node.is_leaf and self._is_unproven(node)

    def _is_unproven(self, node: Node) -> bool:
        if node.item.fits_if is None:
            return True
        if is_known(node.item):
            return node.item.known_age is not None and node.at_root and self._age_fits
        return node.item.answerer is not Answerer.PATIENT


def known_fact(item: Item, person: Person) -> Answer:
    """The answer to a criterion that is nothing but an age or a sex, from what the person has told already."""
    if item.known_age is not None:
        if person.age is None:
            return Answer.UNSURE
        return Answer.YES if item.known_age.holds(person.age) else Answer.NO
    if item.known_sex is Sex.ALL:
        return Answer.YES
    if not person.sex_known:
        return Answer.UNSURE
    return Answer.YES if item.known_sex is person.sex else Answer.NO


def tally(sheet: Sheet, person: Person, answers: Mapping[int, Answer]) -> Tally:
    """Everything that the answers tell, whether or not it still matters."""
    told = Tally(sheet, person)
    for question in sheet.all_questions:
        if question in answers:
            told.learn(question, answers[question])
    return told
