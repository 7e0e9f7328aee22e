"""A parsed text as plain data in the shape of the labelled trees: what is printed, scored and compared."""

from typing import TypedDict

from screening.criteria import text
from screening.criteria.tree import Item, Role, Tree


class Record(TypedDict):
    """What is printed of a trial; the items have the keys of the labelled trees and some besides."""

    nct_id: str
    items: list[dict[str, object]]
    assumed: list[str]


def record_of(tree: Tree, nct_id: str, eligibility: str) -> Record:
    """The tree of the text `eligibility` as JSON-ready data: {"nct_id", "items", "assumed"}.

    Each item has the keys of the labelled trees, and `question`, `help`, `span`, `spans`, `assumed` besides. `spans`
    are the pieces of the verbatim text that belong to the item, its marker included; `span` goes from the first to the
    last character of its own words. Places are counted in characters.
    """
    source = text.read(eligibility)
    items = [_item(item, source) for item in tree.items]
    return {"nct_id": nct_id, "items": items, "assumed": list(tree.assumed)}


def _item(item: Item, source: text.Source) -> dict[str, object]:
    asked = item.role is Role.CRITERION
    return {
        "id": item.id,
        "parent": item.parent,
        "section": item.section.value,
        "role": item.role.value,
        "logic": item.logic.value if item.logic else None,
        **({"min": item.min} if item.min else {}),
        "text": item.text,
        "negated": item.negated,
        "fits_if": item.fits_if.value if item.fits_if else None,
        "applies_to": item.applies_to.value,
        "topic": item.topic.value,
        "answerer": item.answerer.value,
        "question": item.question if asked else "",
        "help": item.help if asked else "",
        "span": _own_words(item, source),
        "spans": [list(span) for span in item.spans],
        "assumed": item.assumed,
    }


def _own_words(item: Item, source: text.Source) -> list[int] | None:
    """From the first to the last character of the words, without the marker before them; None where there are none."""
    if not item.spans:
        return None
    visible = [place for span in item.spans for place in _visible(source, *span)]
    written = "".join(source.text[place] for place in visible)
    words = "".join(item.text.split())
    # The marker stands first: of two places that hold the words ("1. 1"), the later one is theirs.
    start = written.rfind(words) if words else -1
    if start < 0:
        return [item.spans[0][0], item.spans[-1][1]]
    return [source.start(visible[start]), source.end(visible[start + len(words) - 1])]


def _visible(source: text.Source, start: int, end: int) -> list[int]:
    """The places in the cleaned text of what is not blank in `original[start:end]`."""
    first, behind = source.cleaned(start), source.cleaned(end)
    return [place for place in range(first, behind) if not source.text[place].isspace()]
