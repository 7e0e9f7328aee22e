"""Ten thousand contact requests for the bench of the coordinators' desk, copied from a hundred real ones."""

import copy
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

PLACES, TRIALS = 20, 10
FEW_PLACES = (9, 19)  # of two trials
WEEKS = 6
AT_A_TIME = 2000
READINGS = 5
# Names as they are typed in the search.
FIRST_NAMES = ["Maria", "Grace", "Ruth", "Peter", "Aisha", "Bruno", "Chloe", "Dmitri", "Elena", "Farid", "Hugo"]
LAST_NAMES = ["Lopez", "Kim", "Adler", "Novak", "Ahmed", "Berg", "Chen", "Diaz", "Evans", "Fischer", "Garcia", "Haas"]
NEW, WITHDRAWN = "new", "withdrawn"
COPY_ANSWERS = """
    INSERT INTO screening_answer (screening_id, question_id, value, answered_at)
    SELECT pair.made, answer.question_id, answer.value, answer.answered_at
    FROM unnest(%s::bigint[], %s::bigint[]) AS pair (source, made)
    JOIN screening_answer AS answer ON answer.screening_id = pair.source
"""
ADD_READINGS = """
    INSERT INTO screening_auditevent
        (at, actor, actor_key, action, subject, object_key, reference, site_key, changes, reason)
    SELECT r.since, 'somebody', NULL, 'read', 'request', r.id, r.reference, r.site_id, '{}', ''
    FROM screening_contactrequest AS r, generate_series(1, %s)
"""


@dataclass
class Seed:
    """Makes the requests. The draws are the same each time, but for references and links."""

    draw: random.Random = field(default_factory=lambda: random.Random(1))
    real: list[Any] = field(default_factory=list)
    references: set[str] = field(default_factory=set)

    def begin(self) -> list[Any]:
        """Three accounts (all places, two places, administrator) and, at each place, a request of five people."""
        from django.contrib.auth.models import User

        from screening.common.demo import ensure_demo_login
        from screening.contacts import demo, place_services
        from screening.contacts.models import ContactRequest
        from screening.contacts.place_models import Assignment

        logins = [ensure_demo_login(name, is_superuser=name == "root") for name in ("all", "few", "root")]
        everywhere, few, root = (User.objects.get(username=login.username) for login in logins)
        for number, center in enumerate(self.centers()):
            site, checked = center.site, {"name": "Office", "email": f"office-{number}@example.org", "how": "Called."}
            place_services.confirm_address(site=site, trial=None, user=root, **checked)
            for user in (everywhere, few) if number in FEW_PLACES else (everywhere,):
                Assignment.objects.create(user=user, site=site)
            for person in demo.PEOPLE[:5]:
                demo._ask(person, center)
        self.staff = [everywhere, few]
        self.real = list(ContactRequest.objects.select_related("screening"))
        self.references = {one.reference for one in self.real}
        return logins

    def seen_by_all(self) -> Any:
        """A request at one of the few places."""
        return next(one for one in self.real if one.site.assignments.count() > 1)

    def centers(self) -> list[Any]:
        """Centers of TRIALS trials, each at a place of its own."""
        from screening.trials.models import Trial
        from screening.trials.plain_words import RECRUITING
        from screening.trials.question_models import QuestionSet
        from screening.trials.sites import is_named

        asked = Trial.objects.filter(status=RECRUITING, question_sets__status=QuestionSet.Status.PUBLISHED)
        chosen: dict[int, Any] = {}
        trials = 0
        for trial in asked.order_by("nct_id"):
            centers = trial.centers.select_related("site", "trial").order_by("position")
            free = [one for one in centers if is_named(one.facility) and one.site_id not in chosen]
            by_site = {one.site_id: one for one in free}
            if trials < TRIALS and len(by_site) >= PLACES // TRIALS:
                chosen |= dict(list(by_site.items())[: PLACES // TRIALS])
                trials += 1
        return list(chosen.values())

    def multiply(self, count: int, statuses: Sequence[str]) -> None:
        """Add `count` requests in these statuses, as copies of the real ones with screening, answers and mails."""
        for start in range(0, count, AT_A_TIME):
            self._copy([self.draw.choice(statuses) for _ in range(min(AT_A_TIME, count - start))])

    def _copy(self, statuses: Sequence[str]) -> None:
        from screening.contacts.models import ContactRequest, RequestMail

        sources = [self.draw.choice(self.real) for _ in statuses]
        pairs = list(zip(sources, statuses, strict=True))
        frozen = iter(frozen_copies([one.screening for one, status in pairs if status != WITHDRAWN]))
        made = ContactRequest.objects.bulk_create(
            self._request(one, status, None if status == WITHDRAWN else next(frozen)) for one, status in pairs
        )
        RequestMail.objects.bulk_create(self._mail(one, kind) for one in made for kind in ("center", "receipt"))

    def _request(self, source: Any, status: str, frozen: Any) -> Any:
        from screening.common.tokens import link_token, new_seed, token_hash
        from screening.contacts.models import PERSONAL
        from screening.contacts.names import folded
        from screening.contacts.place_models import Queue
        from screening.contacts.status import CLOSED, WAITING

        made, seed, draw = as_new(source), new_seed(), self.draw
        made.link_seed, made.link_hash, made.reference = seed, token_hash(link_token(seed)), self._reference()
        made.origin, made.screening, made.status = None, frozen, status
        made.first_name, made.last_name = draw.choice(FIRST_NAMES), draw.choice(LAST_NAMES)
        made.searched_as = folded(f"{made.first_name} {made.last_name}")
        made.since = timezone.now() - timedelta(minutes=draw.randrange(WEEKS * 7 * 24 * 60))
        made.created_at = made.consented_at = made.since - timedelta(days=0 if status in WAITING else draw.randrange(9))
        made.opened_at = None if status == NEW and draw.random() < 0.5 else made.since
        made.closed_at = made.since if status in CLOSED else None
        made.assigned_to = None if status == NEW else draw.choice([None, *self.staff])
        if frozen is None:
            made.verdict, made.queue = "", Queue.MAIN
            for name in PERSONAL:
                setattr(made, name, "")
        return made

    def _reference(self) -> str:
        from screening.common.tokens import new_reference

        known = len(self.references)
        while len(self.references) == known:
            self.references.add(drawn := new_reference())
        return drawn

    def _mail(self, request: Any, kind: str) -> Any:
        from screening.contacts.models import RequestMail

        state = self.draw.choices(["sent", "queued", "failed", "unclear", "waiting"], [94, 2, 2, 1, 1])[0]
        at = request.created_at
        return RequestMail(
            request=request, kind=kind, state=state, next_try_at=at, sent_at=at if state == "sent" else None
        )


def as_new(row: Any) -> Any:
    """A copy of a row that is not stored yet."""
    made = copy.copy(row)
    made._state = copy.copy(row._state)
    made._state.fields_cache = {}
    made.pk, made._state.adding = None, True
    return made


def frozen_copies(screenings: Sequence[Any]) -> list[Any]:
    """Screenings with their answers once more."""
    from screening.questionnaire.models import Screening

    made = Screening.objects.bulk_create([as_new(one) for one in screenings])
    with connection.cursor() as cursor:
        cursor.execute(COPY_ANSWERS, [[one.pk for one in screenings], [one.pk for one in made]])
    return made


def tidy() -> None:
    """Readings for the audit, and what autovacuum does in a database that was not filled a moment ago."""
    with connection.cursor() as cursor:
        cursor.execute(ADD_READINGS, [READINGS])
        cursor.execute("VACUUM (ANALYZE)")
