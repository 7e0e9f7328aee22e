"""What the wording of a question must know of its criterion: where the tree and the wording meet."""

from typing import NamedTuple

from screening.criteria.sense import Wording
from screening.criteria.tree import Answerer, Reply, Section, Topic


class Context(NamedTuple):
    """`lead` are the words of the group above the criterion, "" where it stands on its own.

    `heading` are the words of the heading above it, or of the criterion that it illustrates. `one_of` tells how many
    of the members of its group are enough, where that is not all of them; 0 where each is needed.
    """

    section: Section
    topic: Topic
    wording: Wording
    negated: bool
    fits_if: Reply = Reply.YES
    lead: str = ""
    answerer: Answerer = Answerer.PATIENT
    heading: str = ""
    one_of: int = 0
