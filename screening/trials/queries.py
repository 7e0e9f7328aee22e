"""What the pages of trials read from the database; each function says how many queries it takes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, F, Prefetch, Q, QuerySet

from screening.trials.models import Condition, StudyCenter, Treatment, Trial
from screening.trials.places import UNITED_STATES, Place, Point, coordinates, distance_km, same_country
from screening.trials.plain_words import RECRUITING
from screening.trials.question_models import QuestionSet

LONGEST_WORDS = 200
_NCT_NUMBER = re.compile(r"NCT[0-9]{8}", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w-]+|_+")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# What a card shows; the long texts stay in the database.
CARD_FIELDS = (
    "nct_id",
    "brief_title",
    "status",
    "phases",
    "sex",
    "min_age",
    "max_age",
    "ends_on",
)


@dataclass(frozen=True, slots=True)
class CenterAt:
    """A study center and how far it is, in kilometres; None where that is not known."""

    center: StudyCenter
    distance_km: float | None = None


@dataclass(frozen=True, slots=True)
class PopularCondition:
    """A condition with the number of its recruiting trials."""

    name: str
    slug: str
    trials_count: int


def nct_number(words: str) -> str:
    """Return the NCT number, in capitals, that `words` are, or "" where they are something else."""
    written = words.strip()
    return written.upper() if written.isascii() and _NCT_NUMBER.fullmatch(written) else ""


def trial_page(nct_id: str) -> Trial | None:
    """The trial with its conditions, treatments and study centers: four queries; None where there is no such trial."""
    return Trial.objects.prefetch_related("conditions", "treatments", "centers").filter(nct_id=nct_id).first()


def search(words: str, *, recruiting_only: bool = True) -> QuerySet[Trial]:
    """Trials whose title, conditions, keywords, treatments or NCT number hold all `words`, the best first.

    The last word may be the beginning of one. Without words, all trials, the latest updated first. Any text is safe.
    """
    found = cards(recruiting_only=recruiting_only)
    wanted = _full_text(_UNSTORABLE.sub(" ", words)[:LONGEST_WORDS])
    if wanted is None:
        return found
    ranked = found.filter(search=wanted).annotate(rank=SearchRank(F("search"), wanted))
    return ranked.order_by("-rank", F("updated_on").desc(nulls_last=True), "nct_id")


def _full_text(words: str) -> SearchQuery | None:
    *leading, last = words.split() or [""]
    beginning = _NO_WORD.sub(" ", last).strip("- ")
    query = SearchQuery(" ".join(leading), config="english", search_type="plain") if leading else None
    if not beginning:
        return query
    # Nothing in quotes can be an operator, and no quote or backslash is left in it.
    prefix = SearchQuery(f"'{beginning}':*", config="english", search_type="raw")
    return query & prefix if query else prefix


def cards(*, recruiting_only: bool = True) -> QuerySet[Trial]:
    """Trials as a list shows them, the latest updated first; their conditions take one query more."""
    trials = Trial.objects.only(*CARD_FIELDS).prefetch_related(
        Prefetch("conditions", queryset=Condition.objects.only("name", "slug").order_by("name"))
    )
    if recruiting_only:
        trials = trials.filter(status=RECRUITING)
    return trials.order_by(F("updated_on").desc(nulls_last=True), "nct_id")


def popular_conditions(limit: int) -> list[PopularCondition]:
    """The conditions with the most recruiting trials, the most first. One query."""
    recruiting = Count("trials", filter=Q(trials__status=RECRUITING))
    counted = Condition.objects.annotate(trials_count=recruiting).filter(trials_count__gt=0)
    rows = counted.order_by("-trials_count", "name").values_list("name", "slug", "trials_count")
    return [PopularCondition(*row) for row in rows[:limit]]


def condition(slug: str) -> Condition | None:
    """The condition of that slug, if there is one."""
    return Condition.objects.filter(slug=slug).first()


def treatment(slug: str) -> Treatment | None:
    """The treatment of that slug, if there is one."""
    return Treatment.objects.filter(slug=slug).first()


def trials_of_condition(slug: str, *, recruiting_only: bool = True) -> QuerySet[Trial]:
    """The trials that study a condition, as a list shows them."""
    return cards(recruiting_only=recruiting_only).filter(conditions__slug=slug)


def trials_of_treatment(slug: str, *, recruiting_only: bool = True) -> QuerySet[Trial]:
    """The trials that give or do a treatment, as a list shows them."""
    return cards(recruiting_only=recruiting_only).filter(treatments__slug=slug)


def centers_of(trials: Iterable[Trial]) -> dict[int, list[StudyCenter]]:
    """The study centers of some trials by the trial's key, without their contacts. One query."""
    centers: dict[int, list[StudyCenter]] = {trial.pk: [] for trial in trials}
    for center in StudyCenter.objects.defer("contacts").filter(trial_id__in=list(centers)).order_by("position"):
        centers[center.trial_id].append(center)
    return centers


def country_of_centers(country: str) -> str:
    """The country as its study centers name it, whatever the case of `country`; "" where there are none. One query."""
    center = StudyCenter.objects.filter(country__iexact=country).only("country").order_by("country").first()
    return center.country if center else ""


def nearest_centers(centers: Sequence[StudyCenter], place: Place | None) -> list[CenterAt]:
    """The centers in the order of their distance from `place`; those of its country first where only that is known.

    Without a place they stay in the registry's order. Takes no query.
    """
    if place is None:
        return [CenterAt(center) for center in centers]
    if place.point is None:
        elsewhere = sorted(centers, key=lambda center: not same_country(center.country, place.country))
        return [CenterAt(center) for center in elsewhere]
    measured = [CenterAt(center, _distance(center, place.point)) for center in centers]
    return sorted(measured, key=lambda item: float("inf") if item.distance_km is None else item.distance_km)


def _distance(center: StudyCenter, point: Point) -> float | None:
    where = _point(center)
    return distance_km(where, point) if where else None


def _point(center: StudyCenter) -> Point | None:
    if center.latitude is not None and center.longitude is not None:
        return Point(center.latitude, center.longitude)
    return coordinates(center.zip) if same_country(center.country, UNITED_STATES) else None


def published_questions(trial: Trial) -> QuestionSet | None:
    """The published version of the trial's questions. One query.

    It may hold no criterion ("Nil"): the registry's limits of age and sex are asked all the same.
    """
    return trial.question_sets.filter(status=QuestionSet.Status.PUBLISHED).first()


def may_be_asked(questions: QuestionSet | None) -> bool:
    """Whether this version may be asked here: it is approved, or the deployment asks unreviewed ones (rules 1)."""
    return questions is not None and (questions.approved_at is not None or settings.ASK_UNREVIEWED_QUESTIONS)
