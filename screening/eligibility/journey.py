"""Which questions a person is asked, on which pages, and which answers still count: a function of sheet and answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from screening.criteria.tree import Topic

from .order import packed
from .person import Answer, Person
from .sheet import Answers, Sheet
from .tally import Tally

HEADINGS = {
    Topic.DIAGNOSIS: ("diagnosis", "Your condition"),
    Topic.PRIOR_TREATMENT: ("treatments", "Treatments you have had"),
    Topic.HEALTH_CONDITION: ("health", "Your other health conditions"),
    Topic.MEDICATION: ("medicines", "Medicines you take"),
    Topic.TEST_RESULT: ("tests", "Your test results"),
    Topic.SURGERY: ("operations", "Operations and procedures"),
    Topic.PREGNANCY: ("pregnancy", "Pregnancy and birth control"),
    Topic.MENTAL: ("mental-health", "Your mental health"),
    Topic.SUBSTANCE_USE: ("tobacco-alcohol-drugs", "Tobacco, alcohol and drugs"),
    Topic.LOGISTICS: ("daily-life", "Your daily life"),
    Topic.CONSENT: ("taking-part", "Taking part in the trial"),
    Topic.AGE: ("age", "Your age"),
    Topic.OTHER: ("other", "Other questions"),
}
TEAM = ("study-team", "What the study team will check with you")


@dataclass(frozen=True, slots=True)
class Page:
    """Up to five questions (item ids, in asking order) of one topic. `slug` is stable for a sheet and safe in a URL."""

    slug: str
    topic: Topic
    title: str
    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What the answers so far make of the questions.

    `asked`: questions of the ordinary journey that are to be answered, or are and count. `counted`: the answers that
    count. `moot`: questions that an earlier answer made needless. `team`: what only the study team can decide.
    """

    asked: frozenset[int]
    counted: Mapping[int, Answer]
    moot: frozenset[int]
    team: frozenset[int]


def pages(sheet: Sheet) -> tuple[Page, ...]:
    """All pages of the ordinary journey; they depend on no answer."""
    return tuple(
        page
        for topic, group in groupby(sheet.sheaves, key=lambda sheaf: sheaf.topic)
        for page in _numbered(topic, HEADINGS[topic], [sheaf.items for sheaf in group])
    )


def team_pages(sheet: Sheet) -> tuple[Page, ...]:
    """Pages with what only the study team can decide, for whoever wants to answer that too."""
    return _numbered(Topic.OTHER, TEAM, list(packed((key,) for key in sheet.team_questions)))


def _numbered(topic: Topic, heading: tuple[str, str], parts: list[tuple[int, ...]]) -> tuple[Page, ...]:
    slug, title = heading
    return tuple(
        Page(
            slug=slug if number == 1 else f"{slug}-{number}",
            topic=topic,
            title=title if len(parts) == 1 else f"{title}, part {number}",
            items=items,
        )
        for number, items in enumerate(parts, start=1)
    )


def reachable(sheet: Sheet, person: Person, answers: Answers) -> Reach:
    """Go through the questions in asking order with the answers so far.

    A question is moot when the counted answers to earlier ones decide a group above it, wherever its fact is needed. So
    an answer changes nothing for the questions before it, and going through the pages once asks everything.
    """
    told = Tally(sheet, person)
    counted: dict[int, Answer] = {}
    alive: set[int] = set()
    moot: set[int] = set()
    for question in filter(told.applies, sheet.all_questions):
        if told.is_moot(question):
            moot.add(question)
            continue
        alive.add(question)
        if question in answers:
            counted[question] = answers[question]
            told.learn(question, answers[question])
    team = alive.intersection(sheet.team_questions)
    return Reach(frozenset(alive - team), counted, frozenset(moot), frozenset(team))


def open_pages(sheet: Sheet, person: Person, answers: Answers) -> tuple[Page, ...]:
    """The pages with the questions that are asked of this person now; pages without any are left out."""
    asked = reachable(sheet, person, answers).asked
    kept = ((page, tuple(key for key in page.items if key in asked)) for page in pages(sheet))
    return tuple(Page(page.slug, page.topic, page.title, items) for page, items in kept if items)


def due(sheet: Sheet, person: Person, answers: Answers) -> str | None:
    """The slug of the first page with a question that is asked and not answered; None when all are answered."""
    for page in open_pages(sheet, person, answers):
        if any(key not in answers for key in page.items):
            return page.slug
    return None
