"""The last stage: each criterion gets its question and help, and a link to an earlier one that asks the same."""

from screening.criteria import helps, repeats, wording
from screening.criteria.items import Reading
from screening.criteria.tree import Item


def asked(readings: list[Reading]) -> list[Item]:
    """The items in reading order, each criterion with its question."""
    return repeats.linked([_asked(reading) for reading in readings])


def _asked(reading: Reading) -> Item:
    item, context = reading.item, reading.context
    if context is None:
        return item
    made = wording.ask(item.text, context)
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
        question=made.question,
        help=helps.help_for(item, made, context.lead),
        spans=item.spans,
        assumed=(item.assumed or made.assumed) if by_itself else made.assumed,
        known_age=item.known_age,
        known_sex=item.known_sex,
    )
