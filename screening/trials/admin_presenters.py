"""What the wording review shows: the criteria as a tree, the registry's text with marks, what a draft changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from screening.criteria.tree import ONE_OF_SEVERAL, Answerer, Logic, Role, Section, Sex, Topic
from screening.eligibility.sheet import Sheet
from screening.eligibility.structure import needed
from screening.trials.question_models import Question, QuestionSet
from screening.trials.sheets import askable

SECTIONS = {Section.INCLUSION: "Inclusion criteria", Section.EXCLUSION: "Exclusion criteria", Section.OTHER: "Other"}
ANSWERERS = {
    Answerer.PATIENT: "Answered by the person",
    Answerer.RECORDS: "Answered from records",
    Answerer.SITE: "Answered by the study team",
}
AUDIENCES = {Sex.FEMALE: "Women only", Sex.MALE: "Men only"}
KINDS = {Role.GROUP: "Group", Role.HEADING: "Heading", Role.NOTE: "Note", Role.CRITERION: "Criterion"}
LOGICS = {Logic.ALL: "all of these", Logic.ANY: "any of these", Logic.EXAMPLES: "examples below"}
# What the parser says in one word; whatever else it says is shown as it is.
REASONS = {
    "wording": "The software found no plain question for these words.",
    "too long for one question": "These words are too long for one question. A failing answer rules nobody out.",
    "more than one condition": "The words go on with conditions that the question does not ask.",
    "a ban in words that could not be turned": "A ban asked in the trial's words. A failing answer rules nobody out.",
    "only for some people": "This seems to hold for only some of the people. Failing it rules nobody out.",
    ONE_OF_SEVERAL: "This names some of the people. Everybody is asked first which of them describes them.",
    "one list for inclusion and exclusion": "One list serves for inclusion and exclusion: check the sense.",
    "says the opposite of the list it stands in": "The words say the opposite of the list that they stand in.",
}
WORDING = {"question": "Question", "help": "Help", "topic": "Topic", "hidden": "Hidden"}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a draft says otherwise than the published version, both as staff read it."""

    item: int
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Check:
    """An item whose reading a person should look at: its words, and why."""

    item: int
    words: str
    why: str


@dataclass(slots=True)
class ReviewItem:
    """One item of the criteria tree with all that a reviewer has to know about it."""

    row: Question
    kind: str
    meaning: str
    to_check: str
    tags: tuple[str, ...]
    changes: tuple[Change, ...]
    children: list["ReviewItem"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """The top-level items that stand under one heading of the registry's text."""

    title: str
    items: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the registry's text; `item` is the item whose words it is (None: no item's), `first` its first."""

    text: str
    item: int | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """One of the populations that a person chooses from, and the top-level items that are for it."""

    label: str
    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """One version of a trial's questions as the review page shows it."""

    sections: tuple[ReviewSection, ...]
    pieces: tuple[Piece, ...]
    to_check: tuple[Check, ...]
    asked: int
    hidden: int
    changes: tuple[Change, ...]
    populations: tuple[People, ...] = ()


def review(version: QuestionSet, rows: list[Question], published: Iterable[Question] = ()) -> Review:
    """Lay out `version`; `published` are the rows to compare a draft with, none for a version that is no draft."""
    changes = changes_between(published, rows) if version.status == QuestionSet.Status.DRAFT else ()
    ready = askable(version, rows)
    return Review(
        sections=tuple(_sections(rows, ready.sheet, changes)),
        pieces=tuple(pieces(version.criteria, rows)),
        to_check=tuple(Check(row.item, row.text, reason(row)) for row in rows if row.assumed),
        asked=ready.questions_count,
        hidden=sum(row.hidden for row in rows),
        changes=changes,
        populations=tuple(_people(rows, ready.sheet)),
    )


def _people(rows: Iterable[Question], sheet: Sheet) -> Iterator[People]:
    parents = {row.item: row.parent for row in rows}
    for one in sheet.tree.populations:
        held = one.items
        yield People(one.label, tuple(sorted(item for item in held if parents.get(item) not in held)))


def _sections(rows: list[Question], sheet: Sheet, changes: Iterable[Change]) -> Iterator[ReviewSection]:
    by_item: dict[int, ReviewItem] = {}
    roots: dict[str, list[ReviewItem]] = {}
    for row in rows:
        own_changes = tuple(change for change in changes if change.item == row.item)
        shown = ReviewItem(row, kind(row), meaning(row, sheet), reason(row), tuple(tags(row, sheet)), own_changes)
        by_item[row.item] = shown
        siblings = by_item[row.parent].children if row.parent in by_item else roots.setdefault(row.section, [])
        siblings.append(shown)
    for section, items in roots.items():
        yield ReviewSection(SECTIONS[Section(section)], tuple(items))


def kind(row: Question) -> str:
    """What the item is: "Criterion", "Group: any of these", "Group: at least 2 of these" ..."""
    name = KINDS[Role(row.role)]
    if row.minimum:
        return f"{name}: at least {row.minimum} of these"
    return f"{name}: {LOGICS[Logic(row.logic)]}" if row.logic else name


def meaning(row: Question, sheet: Sheet) -> str:
    """What the two answers do, in words; "" for what is not asked."""
    if row.hidden or not row.fits_if:
        return ""
    passing, failing = ("Yes", "No") if row.fits_if == "yes" else ("No", "Yes")
    verdict = "does not meet this criterion"
    if row.answerer == Answerer.RECORDS:
        verdict = f"{verdict}, to be confirmed with records"
    elif _decides_alone(row.item, sheet):
        verdict = "this rules the trial out"
    return f"{passing} means: meets this criterion. {failing} means: {verdict}."


def reason(row: Question) -> str:
    """Why a person should look at the item; "" where nobody has to."""
    return REASONS.get(row.assumed, row.assumed)


def _decides_alone(item: int, sheet: Sheet) -> bool:
    """Whether failing the item fails everything above it, so that the trial is ruled out."""
    node = sheet.nodes.get(item)
    if node is None:
        return False
    while node.parent is not None:
        node = sheet.nodes[node.parent]
        if needed(node.item, len(node.children)) < len(node.children):
            return False
    return True


def tags(row: Question, sheet: Sheet) -> Iterator[str]:
    """Short facts about an item."""
    if people := [one.label for one in sheet.tree.populations if row.item in one.items]:
        yield f"Only for: {', '.join(people)}"
    if row.role == Role.CRITERION:
        yield topic_label(row.topic)
        yield ANSWERERS[Answerer(row.answerer)]
    if row.applies_to != Sex.ALL:
        yield AUDIENCES[Sex(row.applies_to)]
    if row.known_age or row.known_sex:
        yield "Known from age or sex, not asked"
    if row.same_as:
        yield f"Same fact as {row.same_as}, asked once"
    if row.hidden:
        yield "Hidden"
    if row.edited:
        yield "Wording by staff"


def topic_label(topic: str) -> str:
    """A topic as staff read it: "Prior treatment"."""
    return Topic(topic).value.replace("_", " ").capitalize()


def pieces(text: str, rows: Iterable[Question]) -> Iterator[Piece]:
    """Cut the registry's text at the spans of the items. The pieces joined are the text, whatever the spans say."""
    marked: set[int] = set()
    position = 0
    for start, end, item in sorted((start, end, row.item) for row in rows for start, end in row.spans):
        begin = max(start, position)
        if end <= begin or end > len(text):
            continue
        if begin > position:
            yield Piece(text[position:begin])
        yield Piece(text[begin:end], item, first=item not in marked)
        marked.add(item)
        position = end
    if position < len(text):
        yield Piece(text[position:])


def changes_between(published: Iterable[Question], draft: Iterable[Question]) -> tuple[Change, ...]:
    """What staff changed in a draft, in reading order. An item is the same where its place and words are the same."""
    before = {(row.item, row.text): row for row in published}
    pairs = ((before.get((row.item, row.text)), row) for row in draft)
    return tuple(change for old, new in pairs if old for change in _row_changes(old, new))


def _row_changes(old: Question, new: Question) -> Iterator[Change]:
    shown: Mapping[str, tuple[object, object]] = {name: (getattr(old, name), getattr(new, name)) for name in WORDING}
    for name, (was, is_now) in shown.items():
        if was != is_now:
            yield Change(new.item, WORDING[name], worded(name, was), worded(name, is_now))


def worded(name: str, value: object) -> str:
    """A field's value as staff read it."""
    if name == "topic" and value:
        return topic_label(str(value))
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return "" if value is None else str(value)
