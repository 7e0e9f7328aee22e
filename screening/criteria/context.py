"""What the wording of a question must know of its criterion: where the tree and the wording meet."""

from typing import NamedTuple

from screening.criteria.sense import Wording
from screening.criteria.tree import Answerer, Reply, Section, Sex, Topic


class Context(NamedTuple):
    """`lead` are the words of the group above the criterion, "" where it stands on its own."""

    section: Section
    topic: Topic
    wording: Wording
    negated: bool
    fits_if: Reply = Reply.YES
    lead: str = ""
    answerer: Answerer = Answerer.PATIENT
    applies_to: Sex = Sex.ALL
