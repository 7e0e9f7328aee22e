"""Keeps the rows of study centers in step with the registry: a center that stays keeps its row, wherever it moves."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from screening.registry.records import Location
from screening.trials.columns import center_columns
from screening.trials.labels import normalised
from screening.trials.models import StudyCenter
from screening.trials.sites import give_sites

Identity = tuple[str, ...]


def store_centers(wanted: Mapping[int, Sequence[Location]]) -> None:
    """Make the centers of each trial (by its key) those of the registry; a fixed number of statements.

    A center keeps the place (`site`) that it has, whatever the registry writes later: staff may have confirmed it.
    """
    stored: dict[int, list[StudyCenter]] = {trial: [] for trial in wanted}
    for known in StudyCenter.objects.filter(trial_id__in=list(wanted)).order_by("position"):
        stored[known.trial_id].append(known)
    gone: list[int] = []
    new: list[StudyCenter] = []
    moved: dict[StudyCenter, set[str]] = {}
    for trial, locations in wanted.items():
        matches = match(stored[trial], locations)
        staying = {center.pk for center in matches if center}
        gone += [center.pk for center in stored[trial] if center.pk not in staying]
        for position, (center, location) in enumerate(zip(matches, locations, strict=True)):
            values = {**center_columns(location), "position": position}
            if center is None:
                new.append(StudyCenter(trial_id=trial, **values))
            elif changed := _assign(center, values):
                moved[center] = changed
    _write(gone, new, moved)


def _write(gone: list[int], new: list[StudyCenter], moved: Mapping[StudyCenter, set[str]]) -> None:
    if gone:
        StudyCenter.objects.filter(pk__in=gone).delete()
    if moved:
        StudyCenter.objects.bulk_update(list(moved), sorted(set().union(*moved.values())), batch_size=500)
    give_sites(new)
    StudyCenter.objects.bulk_create(new, batch_size=1000)


def _assign(center: StudyCenter, values: Mapping[str, Any]) -> set[str]:
    """Put `values` on `center`; return the names of those that are new."""
    changed = {name for name, value in values.items() if getattr(center, name) != value}
    for name in changed:
        setattr(center, name, values[name])
    return changed


def match(stored: Sequence[StudyCenter], locations: Sequence[Location]) -> list[StudyCenter | None]:
    """For each location the stored center that it is, or None for a new one.

    A center is known by its name, city and country (several of one name: in their order); one that was only renamed,
    by standing at the same place of the list with the same city, postal code and country.
    """
    named = _pools(stored)
    found = [_take(named, _identity(location)) for location in locations]
    taken = {center.pk for center in found if center}
    renamed = {(center.position, *_address(center)): center for center in stored if center.pk not in taken}
    for position, location in enumerate(locations):
        if found[position] is None and location.zip:
            found[position] = renamed.get((position, *_address(location)))
    return found


def _pools(stored: Iterable[StudyCenter]) -> dict[Identity, deque[StudyCenter]]:
    pools: dict[Identity, deque[StudyCenter]] = {}
    for center in stored:
        pools.setdefault(_identity(center), deque()).append(center)
    return pools


def _take(pools: Mapping[Identity, deque[StudyCenter]], identity: Identity) -> StudyCenter | None:
    pool = pools.get(identity)
    return pool.popleft() if pool else None


def _identity(place: StudyCenter | Location) -> Identity:
    return normalised(place.facility), normalised(place.city), normalised(place.country)


def _address(place: StudyCenter | Location) -> Identity:
    return normalised(place.city), normalised(place.zip), normalised(place.country)
