"""What the tests of the wording review share: a trial with a text and its tree, and two coordinators."""

from django.test import Client
from django.utils import timezone

from screening.criteria.tree import Answerer, Item, Logic, Reply, Role, Section, Topic
from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import publish
from screening.trials.sheets import row_from
from tests.common.staff import make_staff, sign_in

PERMISSIONS = ("view_trial", "change_questionset")
TEXT = """Inclusion Criteria:

* Confirmed canarycoma
* Any of:
  * Sings at dawn
  * Sings at dusk

Exclusion Criteria:

* Known allergy to <b>seeds</b>
"""


def spans_of(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def item(key, text, *, role=Role.CRITERION, section=Section.INCLUSION, **fields) -> Item:
    asked = {"question": f"Is it true: {text}?", "fits_if": Reply.YES if section is Section.INCLUSION else Reply.NO}
    spans = fields.pop("spans", None) or (spans_of(text) if text in TEXT else ())
    given = {"parent": None, **(asked if role is Role.CRITERION else {}), **fields}
    return Item(id=key, section=section, role=role, text=text, spans=spans, **given)


ITEMS = (
    item(1, "Confirmed canarycoma", topic=Topic.DIAGNOSIS),
    item(2, "Any of:", role=Role.GROUP, logic=Logic.ANY),
    item(3, "Sings at dawn", parent=2, assumed="Read as an alternative."),
    item(4, "Sings at dusk", parent=2, answerer=Answerer.RECORDS),
    item(5, "Known allergy to <b>seeds</b>", section=Section.EXCLUSION, topic=Topic.HEALTH_CONDITION),
)


def make_trial(items=ITEMS, *, nct_id="NCT01234567", published=True) -> Trial:
    """A trial with one version of its questions."""
    trial = Trial.objects.create(
        nct_id=nct_id,
        brief_title=f"A study of canaries {nct_id}",
        status="RECRUITING",
        criteria=TEXT,
        sha256="a" * 64,
        dates={"start": {"text": "2026-01", "kind": "estimated", "precision": "month"}},
        changed_at=timezone.now(),
    )
    trial.records.create(sha256="a" * 64, raw={"protocolSection": {"name": "canaries"}})
    version = QuestionSet.objects.create(trial=trial, number=1, criteria=TEXT, record_sha256=trial.sha256)
    Question.objects.bulk_create(row_from(one, version) for one in items)
    if published:
        publish(question_set=version)
    return trial


def coordinator(username="coordinator", permissions=PERMISSIONS) -> Client:
    """A signed-in member of staff who may review questions."""
    return sign_in(Client(), make_staff(username, permissions=permissions))
