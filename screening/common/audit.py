"""The append-only audit: database triggers write each change of an audited model, and refuse to change what they wrote.

Each event row holds the time, the row as it was and as it became, and the context (who, from which address of ours) in
the event row itself, so that nothing outside the append-only table can rewrite it (21 CFR 11.10(e)).
"""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models

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
