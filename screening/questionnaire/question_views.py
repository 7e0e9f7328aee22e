"""A question as the page shows it: its words, the group above it, help, definitions, and whose words they are."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Any

from screening.criteria.asking.pointers import POINTED_TO, points
from screening.criteria.helps import CUT, PART_OF
from screening.criteria.tree import ONE_OF_SEVERAL, Answerer, Item, Logic, Role
from screening.eligibility.scope import SURE_READINGS
from screening.questionnaire.forms import field_name
from screening.trials.sheets import KEPT_IN_MEMORY, AskableSheet, published_sheet

RECORDS_REMARK = (
    "This answer never rules this trial out by itself. Your doctor or the study team will check your records."
)
DOUBT_REMARK = "This answer never rules this trial out by itself. The study team will check this point with you."

QuestionView = dict[str, Any]


def views_for(askable: AskableSheet) -> Mapping[int, QuestionView]:
    """`question_views` of a published version, as it stands for the population that it was made ready for."""
    return published_views(askable.question_set_id, askable.sheet.population)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def published_views(question_set_id: int, population: int | None) -> Mapping[int, QuestionView]:
    """`question_views` of a version that never changes, made once in each process."""
    return question_views(published_sheet(question_set_id, population))


def question_views(askable: AskableSheet) -> Mapping[int, QuestionView]:
    """What components/question.html needs of each question by item, as far as it depends on no person."""
    return {item: _view(askable, item) for item in askable.sheet.all_questions}


def _view(askable: AskableSheet, question: int) -> QuestionView:
    item, words = askable.sheet.item(question), own_words(askable, question)
    quote = "" if _pointed_to(item) else _quote(item)
    return {
        "name": field_name(question),
        "id": field_name(question),
        "text": item.question or item.text,
        "wording": wording(item),
        "lead_in": " ".join(_leads(askable, item)),
        "quote": quote,
        "help": "\n".join(_help(askable, item)),
        "terms": askable.terms.get(question, ()),
        "words": "" if words in quote else words,
        "remark": _remark(item),
    }


def _remark(item: Item) -> str:
    if item.answerer is Answerer.RECORDS:
        return RECORDS_REMARK
    return "" if item.assumed in SURE_READINGS else DOUBT_REMARK


def wording(item: Item) -> str:
    """The question as it stands by itself in a list, with the trial's words where it only points to them."""
    return f"{item.question or item.text} {_quote(item)}".strip()


def _quote(item: Item) -> str:
    """The words that a question points to ("Do you have any of these?"): from its help, else the trial's own."""
    return (_pointed_to(item) or f"“{item.text}”") if points(item.question) else ""


def _pointed_to(item: Item) -> str:
    """The first line of the help, with the list below it, where it gives the words that the question points to."""
    first, *below = item.help.split("\n")
    if not first.startswith(POINTED_TO):
        return ""
    return " ".join([first, *takewhile(lambda line: line.startswith("- "), below)])


def own_words(askable: AskableSheet, question: int) -> str:
    """The trial's own words of every criterion that a question decides, one in a line."""
    used = (askable.sheet.item(key).text for key, _ in askable.sheet.uses.get(question, ()))
    return "\n".join(dict.fromkeys(used)) or askable.sheet.item(question).text


def _leads(askable: AskableSheet, item: Item) -> list[str]:
    """The words of the groups and headings above an item, outermost first.

    Not those that its help quotes, nor those that name the people that the person has chosen.
    """
    leads: list[str] = []
    below, above = item, item.parent
    while above is not None and above < below.id and above in askable.sheet.tree.by_id:
        below = askable.sheet.tree.by_id[above]
        told = below.assumed == ONE_OF_SEVERAL and askable.sheet.population is not None
        if not told and below.text.rstrip(" :.") not in _uncut(item.help):
            leads.insert(0, below.text)
        above = below.parent
    return leads


def _uncut(text: str) -> str:
    """The help without what it quotes cut short of the words above: here these stand in full above the question."""
    return "\n".join(line for line in text.split("\n") if not (line.startswith(PART_OF) and f"{CUT}”" in line))


def _help(askable: AskableSheet, item: Item) -> Iterator[str]:
    """The question's own help, then what the trial's text adds below it: examples and notes."""
    if own := _uncut(item.help):
        yield own
    below = askable.sheet.tree.children.get(item.id, ())
    examples = [child.text for child in below if child.role is not Role.NOTE]
    if examples and item.logic is Logic.EXAMPLES:
        yield f"The trial names as examples: {'; '.join(examples)}."
    notes = [child.text for child in below if child.role is Role.NOTE]
    if notes:
        yield f"The trial adds: {' '.join(notes)}"
