"""Small trials with questions of the test's own choosing, and a person who walks through them over HTTP."""

import random
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.test import Client
from django.utils import timezone

from screening.criteria.tree import (
    ONE_OF_SEVERAL,
    Answerer,
    Item,
    Limits,
    Logic,
    Population,
    Reply,
    Role,
    Section,
    Topic,
    Tree,
)
from screening.questionnaire.models import Screening
from screening.trials.models import Condition, Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import publish
from screening.trials.sheets import row_from, stored_populations

NCT = "NCT01234567"
ADULTS = Limits(min_age=18, max_age=75)


def criterion(key: int, **fields: Any) -> Item:
    """A criterion that is met by Yes (inclusion) or No (exclusion), with words that name it."""
    section = fields.pop("section", Section.INCLUSION)
    return Item(
        id=key,
        parent=fields.pop("parent", None),
        section=section,
        role=Role.CRITERION,
        text=fields.pop("text", f"Criterion {key} of the trial"),
        fits_if=Reply.YES if section is Section.INCLUSION else Reply.NO,
        topic=fields.pop("topic", Topic.DIAGNOSIS),
        question=fields.pop("question", f"Is criterion {key} true for you?"),
        **fields,
    )


def excluding(key: int, **fields: Any) -> Item:
    """A criterion under exclusion."""
    return criterion(key, section=Section.EXCLUSION, **fields)


def group(key: int, logic: Logic, text: str, **fields: Any) -> Item:
    """A lead-in that is decided by its children."""
    return Item(key, None, fields.pop("section", Section.INCLUSION), Role.GROUP, text, logic=logic, **fields)


# Three pages: the diagnosis, a medicine, two values from the records; and one thing for the study team.
PLAIN = (
    criterion(1, text="Histologically confirmed canarycoma", question="Do you have canarycoma?"),
    criterion(2, help="Only the kind that sings."),
    excluding(3, topic=Topic.MEDICATION, question="Do you take canarizumab?"),
    criterion(4, topic=Topic.TEST_RESULT, answerer=Answerer.RECORDS, question="Is your hemoglobin 9 g/dL or more?"),
    criterion(5, topic=Topic.TEST_RESULT, answerer=Answerer.RECORDS),
    criterion(6, topic=Topic.OTHER, answerer=Answerer.SITE, question="Does the investigator agree?"),
)


# For patients 2 and 3, for controls 5 and 6, for everybody 7.
TWO_PEOPLES = (
    Item(1, None, Section.INCLUSION, Role.HEADING, "PATIENTS", assumed=ONE_OF_SEVERAL),
    criterion(2, parent=1, question="Do you have canarycoma?"),
    excluding(3, topic=Topic.MEDICATION, question="Do you take canarizumab?"),
    Item(4, None, Section.INCLUSION, Role.HEADING, "CONTROLS", assumed=ONE_OF_SEVERAL),
    criterion(5, parent=4, question="Are you well?"),
    excluding(6, topic=Topic.MEDICATION, question="Do you take any medicine?"),
    criterion(7, topic=Topic.LOGISTICS, question="Can you come to the clinic?"),
)
PATIENTS_AND_CONTROLS = (Population("Patients", (1, 2), (3,)), Population("Controls", (4, 5), (6,)))


def make_trial(
    items: Iterable[Item] = PLAIN,
    *,
    nct_id: str = NCT,
    limits: Limits = ADULTS,
    approved: bool = False,
    populations: Iterable[Population] = (),
) -> Trial:
    """A recruiting trial with one published version of its questions."""
    trial = Trial.objects.create(
        nct_id=nct_id,
        brief_title="A study of canaries",
        status="RECRUITING",
        sha256="a" * 64,
        changed_at=timezone.now(),
    )
    trial.conditions.add(Condition.objects.get_or_create(name="Canarycoma", slug="canarycoma")[0])
    add_version(trial, items, limits=limits, approved=approved, populations=populations)
    return trial


def add_version(
    trial: Trial,
    items: Iterable[Item],
    *,
    limits: Limits = ADULTS,
    number: int = 1,
    approved: bool = False,
    populations: Iterable[Population] = (),
) -> QuestionSet:
    """Publish a version of a trial's questions in place of the one before."""
    version = QuestionSet.objects.create(
        trial=trial,
        number=number,
        record_sha256=trial.sha256,
        sex=limits.sex,
        min_age_years=limits.min_age,
        max_age_years=limits.max_age,
        populations=stored_populations(Tree((), populations=tuple(populations))),
    )
    Question.objects.bulk_create(row_from(item, version) for item in items)
    publish(question_set=version)
    if approved:
        approval = {"approved_by": "A. Board", "approved_at": timezone.now().date(), "ethics_reference": "EB-1"}
        QuestionSet.objects.filter(pk=version.pk).update(**approval)
    return version


class Browser(Client):
    """Django's test client keeps one cookie of a name; this one keeps one for each path, as browsers do."""

    def __init__(self, **defaults: Any) -> None:
        super().__init__(**defaults)
        self.jar: dict[tuple[str, str], Any] = {}

    def request(self, **request: Any) -> Any:
        """Send the cookies of the address' path only, and keep what comes back."""
        self.cookies.clear()
        for (path, name), one in self.jar.items():
            if request["PATH_INFO"].startswith(path):
                self.cookies[name] = one.value
        response = super().request(**request)
        for name, one in response.cookies.items():
            self.jar[one["path"], name] = one
            if one["max-age"] == 0:
                del self.jar[one["path"], name]
        return response


class Walker:
    """Somebody with a browser: `html` and `url` are of the page before them."""

    def __init__(self, nct_id: str = NCT, client: Browser | None = None) -> None:
        self.client = client or Browser()
        self.nct_id = nct_id
        self.url = ""
        self.html = ""
        self.status = 0
        self.seen: list[str] = []

    def address(self, name: str) -> str:
        """The address of a page below the trial."""
        return f"/trials/{self.nct_id}/{name}/"

    def open(self, url: str) -> "Walker":
        """Open an address and follow where it leads."""
        return self._take(self.client.get(url, follow=True), url)

    def send(self, url: str | None = None, **data: str) -> "Walker":
        """Send the form of the page, its hidden fields included, and follow where that leads."""
        url = url or self.url
        return self._take(self.client.post(url, {**self.hidden(), **data}, follow=True), url)

    def _take(self, response: Any, url: str) -> "Walker":
        chain = response.redirect_chain
        self.url = chain[-1][0] if chain else url
        self.seen += [url, *(target for target, _ in chain)]
        self.status, self.html = response.status_code, response.content.decode()
        return self

    def hidden(self) -> dict[str, str]:
        """The hidden fields of the page, without the token against forged requests."""
        found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', self.html)
        return {name: value for name, value in found if name != "csrfmiddlewaretoken"}

    def questions(self) -> list[str]:
        """The names of the questions on the page, in order."""
        return list(dict.fromkeys(re.findall(r'<input type="radio" name="(q\d+)"', self.html)))

    def populations(self) -> list[str]:
        """What can be chosen as what describes the person: the numbers, in order."""
        return re.findall(r'<input type="radio" name="population" id="[^"]*" value="(\d+)"', self.html)

    def chosen(self) -> dict[str, str]:
        """The radios that are chosen."""
        found = re.findall(r'<input type="radio" name="(\w+)" id="[^"]*" value="(\w+)" checked>', self.html)
        return dict(found)

    def heading(self) -> str:
        """The main heading of the page."""
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.html, re.DOTALL)
        return found[1].strip() if found else ""

    def title(self) -> str:
        """The title of the page."""
        return self.html.partition("<title>")[2].partition("</title>")[0]

    def begin(self) -> "Walker":
        """Opt in."""
        self.open(self.address("questions"))
        return self.send(agree="on")

    def tell(self, **data: str) -> "Walker":
        """Begin, then tell age and sex; lands on the first page of questions."""
        self.begin()
        return self.send(**{"age": "40", "sex": "female", **data})

    def answer(self, **values: str) -> "Walker":
        """Answer the page; what is not named gets the answer that fits PLAIN: Yes, and No to question 3."""
        fitting = {name: "no" if name == "q3" else "yes" for name in self.questions()}
        return self.send(**{**fitting, **values})

    def to_check(self, **values: str) -> "Walker":
        """From the first page of questions to the page with all answers."""
        for _ in range(200):
            if not self.questions():
                return self
            here = {name: value for name, value in values.items() if name in self.questions()}
            self.answer(**here)
        raise AssertionError(f"no end after 200 pages, now at {self.url}")

    def to_result(self, **values: str) -> "Walker":
        """The whole way with fitting answers, but for `values`."""
        return self.tell().to_check(**values).send()

    def screening(self) -> Screening:
        """The only screening there is of this trial."""
        return Screening.objects.get(trial__nct_id=self.nct_id)

    def stored(self) -> dict[int, str]:
        """The stored answers by item."""
        rows = self.screening().answers.values_list("question__item", "value")
        return dict(rows)


def answer_at_random(walker: Walker, draw: random.Random, pick: Callable[[str], str] | None = None) -> list[str]:
    """From the first step to the result, whatever the trial asks; returns the questions that were answered."""
    answered: list[str] = []
    for _ in range(300):
        if walker.url.endswith("/result/"):
            return answered
        names = walker.questions()
        values = {name: draw.choice(("yes", "no", "unsure")) for name in names}
        if walker.url.endswith("/basics/"):
            values = {"age": str(draw.randrange(0, 100)), "sex": draw.choice(("female", "male", "unsaid"))}
        if walker.url.endswith("/which-describes-you/"):
            values = {"population": draw.choice(walker.populations())}
        answered += names
        walker.send(walker.url.partition("?")[0], **values)
        assert walker.status == 200, (walker.url, walker.status)
    raise AssertionError(f"{walker.nct_id}: no end after 300 pages, now at {walker.url}")
