"""The last stage: each criterion gets its question and help, and a link to an earlier one that asks the same."""

from collections.abc import Mapping

from screening.criteria import helps, repeats, wording
from screening.criteria.asking import abbreviations, another_cancer
from screening.criteria.items import Reading
from screening.criteria.tree import Item, Reply


def asked(readings: list[Reading]) -> list[Item]:
    """The items in reading order, each criterion with its question."""
    defined = abbreviations.defined_in(reading.item.text for reading in readings)
    of_cancer = another_cancer.trial_is_for_cancer(reading.item for reading in readings)
    return repeats.linked([_asked(reading, defined, of_cancer) for reading in readings])


def _asked(reading: Reading, defined: Mapping[str, str], of_cancer: bool) -> Item:
    item, context = reading.item, reading.context
    if context is None:
        return item
    made = wording.ask(item.text, context)
    plain = another_cancer.of_another(made.question) if of_cancer and item.fits_if is Reply.NO else made.question
    question, below = plain, helps.help_for(item, made, context)
    if defined:
        told = abbreviations.explained_below(question, defined)
        question, below = abbreviations.opened_by(question, defined), f"{below}\n{told}".strip() if told else below
    # Words that are merely asked as they stand can rule somebody out; a doubt about their meaning goes first.
    by_itself = made.assumed in {"", wording.AS_IT_STANDS}
    return Item(  # written out: `replace` takes three times as long
        id=item.id,
        parent=item.parent,
        section=item.section,
        role=item.role,
        text=item.text,
        logic=item.logic,
        min=item.min,
        negated=item.negated,
        fits_if=item.fits_if,
        applies_to=item.applies_to,
        topic=item.topic,
        answerer=item.answerer,
        question=question,
        help=below,
        spans=item.spans,
        assumed=(item.assumed or made.assumed) if by_itself else made.assumed,
        known_age=item.known_age,
        known_sex=item.known_sex,
    )
