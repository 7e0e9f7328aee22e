"""The append-only audit: database triggers write each change of an audited model, and refuse to change what they wrote.

Questions and their versions keep the whole row as it was and as it became (`audited`). Of what is about a person one
table, AuditEvent, keeps who did what to which reference, and no word of the person's own (`trail`, `note_event`): it
has to outlive them. Either way who did it stands in the event row itself, so that nothing outside the append-only table
can rewrite it (21 CFR 11.10(e)).
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import reduce
from operator import or_
from typing import TypeVar

import pghistory
import pgtrigger
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, models
from django.utils import timezone

from screening.common.models import AuditEvent

M = TypeVar("M", bound=type[models.Model])


def audited(*trackers: pghistory.Tracker) -> Callable[[M], M]:
    """Class decorator: keep the old and the new row of each update, and what `trackers` name besides."""

    def decorate(model: M) -> M:
        tracked: M = pghistory.track(
            pghistory.UpdateEvent("before", row=pghistory.Old),
            pghistory.UpdateEvent("after"),
            *trackers,
            context_field=pghistory.ContextJSONField(),
            append_only=True,
            meta={"ordering": ["-pgh_id"]},
        )(model)
        return tracked

    return decorate


def changed(*fields: str) -> pgtrigger.Q:
    """A trigger's condition: any of `fields` gets another value; it can be combined, which pgtrigger's own cannot."""
    differences: list[pgtrigger.Q] = [
        pgtrigger.Q(**{f"old__{name}__df": pgtrigger.F(f"new__{name}")}) for name in fields
    ]
    return reduce(or_, differences)


# Who writes: pghistory's context, which the staff's middleware (or `acting`) puts into the transaction.
_TRAIL = """
    IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
    SELECT jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)) INTO changes
    FROM unnest(ARRAY[{columns}]) AS key
    WHERE COALESCE(before -> key, 'null') IS DISTINCT FROM COALESCE(after -> key, 'null');
    IF TG_OP = 'UPDATE' AND changes IS NULL THEN RETURN NULL; END IF;
    now_row := COALESCE(after, before);
    who := NULLIF(current_setting('pghistory.context_metadata', true), '')::jsonb;
    INSERT INTO screening_auditevent
        (at, actor, actor_key, action, subject, object_key, reference, site_key, changes, reason)
    VALUES (
        clock_timestamp(), left(COALESCE(who ->> 'username', ''), 150), (who ->> 'user')::bigint,
        CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END,
        '{subject}', (now_row ->> 'id')::bigint, COALESCE(({reference}), ''), ({site}),
        COALESCE(changes, '{{}}'::jsonb), ''
    );
    RETURN NULL;
"""


def trail(subject: str, columns: Iterable[str], *, reference: str, site: str) -> pgtrigger.Trigger:
    """A trigger that writes an AuditEvent for each row that is added, changed (in one of `columns`) or deleted.

    `columns` are all that is ever told of a row: none of them may hold what a person said or wrote. `reference` and
    `site` are SQL expressions over `now_row` (the row as jsonb) for the event's columns of that name.
    """
    listed = ", ".join(f"'{name}'" for name in columns)
    return pgtrigger.Trigger(
        name="trail",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("before", "jsonb"), ("after", "jsonb"), ("now_row", "jsonb"), ("changes", "jsonb"), ("who", "jsonb")],
        func=_TRAIL.format(columns=listed, subject=subject, reference=reference, site=site),
    )


@contextmanager
def acting(name: str, key: int | None = None) -> Iterator[None]:
    """What is changed inside was done by `name`: somebody without an account, or the account `key`."""
    with pghistory.context(username=name, user=key):
        yield
    # pghistory sets the name until the end of the transaction, which may go on with changes of others.
    if connection.in_atomic_block and not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('pghistory.context_metadata', '', true)")


def note_event(
    *,
    action: AuditEvent.Action,
    subject: str,
    events: Iterable[tuple[int | None, str, int | None]],
    user: AbstractBaseUser | None = None,
    by: str = "",
    reason: str = "",
) -> None:
    """Write what no trigger sees: one event for each (object key, reference, place) in `events`. One statement.

    It was done by `user`, or by somebody without an account, whom `by` names.
    """
    now = timezone.now()
    AuditEvent.objects.bulk_create(
        AuditEvent(
            at=now,
            actor=user.get_username() if user else by,
            actor_key=user.pk if user else None,
            action=action,
            subject=subject,
            object_key=key,
            reference=reference,
            site_key=site,
            reason=reason,
        )
        for key, reference, site in events
    )
