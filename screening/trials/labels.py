"""Names that trials share (conditions, treatments): one slug for each, and their rows made in bulk."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from django.db.models import Model
from django.utils.text import slugify

from screening.trials.models import Condition, Treatment

LONGEST_NAME = 500
LONGEST_SLUG = 120
_HASH_LENGTH = 10
_APOSTROPHES = re.compile("['`\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]")
# Signs that only arrange words. Others tell names apart: "HER2+", "HER2-" (a hyphen that joins nothing), "<".
_SOFT = re.compile(r'\s[-\u2013\u2014]\s|[\s,()\[\]/.:;"_&]+|(?<=\w)[-\u2013\u2014](?=\w)')
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

L = TypeVar("L", Condition, Treatment)


def slug_of(name: str) -> str:
    """Return the slug (at most 120 characters) of a label; the same for names that differ in case or spacing only.

    A name that does not survive as plain letters, figures and hyphens, or that is too long, gets a hash of it as its
    end, so that two names never share a slug and a name never changes its own.
    """
    key = "-".join(_SOFT.sub(" ", _APOSTROPHES.sub("", normalised(name))).split())
    if len(key) <= LONGEST_SLUG and _PLAIN.fullmatch(key):
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()[:_HASH_LENGTH]
    readable = slugify(key)[: LONGEST_SLUG - _HASH_LENGTH - 1].strip("-_")
    return f"{readable}-{digest}" if readable else digest


def normalised(text: str) -> str:
    """Return `text` in one case and one spacing, compatible characters made one (Unicode NFKC)."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def by_slug(names: Iterable[str]) -> dict[str, str]:
    """Return the first way of writing of each label, by its slug; blank names are left out."""
    found: dict[str, str] = {}
    for name in names:
        if shown := " ".join(name.split())[:LONGEST_NAME]:
            found.setdefault(slug_of(shown), shown)
    return found


def get_or_create(model: type[L], names: Iterable[str]) -> dict[str, int]:
    """Return the primary keys of the labels of `names` by slug; three queries at most, whatever the number."""
    wanted = by_slug(names)
    keys = _keys(model, wanted)
    if missing := wanted.keys() - keys.keys():
        # In a fixed order: two imports that run at the same time then wait for each other instead of locking up.
        model._default_manager.bulk_create(
            [model(name=wanted[slug], slug=slug) for slug in sorted(missing)], ignore_conflicts=True
        )
        keys |= _keys(model, missing)
    return keys


def _keys(model: type[L], slugs: Iterable[str]) -> dict[str, int]:
    return dict(model._default_manager.filter(slug__in=list(slugs)).values_list("slug", "pk"))


def link(model: type[Model], column: str, wanted: Mapping[int, Sequence[int]]) -> None:
    """Make the rows of a many-to-many table say what `wanted` says: label keys by trial key. Unchanged rows stay.

    `model` is the table's through model and `column` the label's column in it. New rows come in the order of `wanted`,
    each label once a trial.
    """
    manager = model._default_manager
    rows = manager.filter(trial_id__in=list(wanted)).values_list("pk", "trial_id", column)
    kept: set[tuple[int, int]] = set()
    gone: list[int] = []
    for key, trial, label in rows:
        if label in wanted[trial]:
            kept.add((trial, label))
        else:
            gone.append(key)
    if gone:
        manager.filter(pk__in=gone).delete()
    new = [(trial, label) for trial, labels in wanted.items() for label in labels if (trial, label) not in kept]
    manager.bulk_create([model(trial_id=trial, **{column: label}) for trial, label in new])
