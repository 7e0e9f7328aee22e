"""Keeps the rows of study centers in step with the registry: a center that stays keeps its row, wherever it moves."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from screening.registry.records import Location
from screening.trials.columns import center_columns
from screening.trials.labels import normalised
from screening.trials.models import StudyCenter
from screening.trials.sites import give_sites, is_named, is_same_place

Identity = tuple[str, ...]


def store_centers(wanted: Mapping[int, Sequence[Location]]) -> None:
    """Make the centers of each trial (by its key) those of the registry; a fixed number of statements.

    A center keeps its place (`site`) as long as it is plainly the same one: staff may have confirmed its address. One
    that gets another name or town gets the place of that name, or a new one: nobody's request may reach a hospital that
    they did not choose.
    """
    stored: dict[int, list[StudyCenter]] = {trial: [] for trial in wanted}
    for known in StudyCenter.objects.filter(trial_id__in=list(wanted)).order_by("position"):
        stored[known.trial_id].append(known)
    changes = _Changes()
    for trial, locations in wanted.items():
        matches = match(stored[trial], locations)
        staying = {center.pk for center in matches if center}
        changes.gone += [center.pk for center in stored[trial] if center.pk not in staying]
        for position, (center, location) in enumerate(zip(matches, locations, strict=True)):
            values = {**center_columns(location), "position": position}
            if center is None:
                changes.new.append(StudyCenter(trial_id=trial, **values))
            else:
                changes.note(center, values)
    changes.write()


@dataclass
class _Changes:
    """What has to be written: centers that are gone, new, changed (with the names of their columns), or elsewhere."""

    gone: list[int] = field(default_factory=list)
    new: list[StudyCenter] = field(default_factory=list)
    moved: dict[StudyCenter, set[str]] = field(default_factory=dict)
    elsewhere: list[StudyCenter] = field(default_factory=list)

    def note(self, center: StudyCenter, values: Mapping[str, Any]) -> None:
        """Put `values` on a center that stays."""
        stays = is_same_place(center, *(values[name] for name in ("facility", "city", "state", "country")))
        changed = {name for name, value in values.items() if getattr(center, name) != value}
        for name in changed:
            setattr(center, name, values[name])
        if not stays:
            self.elsewhere.append(center)
            changed.add("site")
        if changed:
            self.moved[center] = changed

    def write(self) -> None:
        """Delete, update and insert."""
        if self.gone:
            StudyCenter.objects.filter(pk__in=self.gone).delete()
        give_sites([*self.new, *self.elsewhere])
        if self.moved:
            columns = sorted(set().union(*self.moved.values()))
            StudyCenter.objects.bulk_update(list(self.moved), columns, batch_size=500)
        StudyCenter.objects.bulk_create(self.new, batch_size=1000)


def match(stored: Sequence[StudyCenter], locations: Sequence[Location]) -> list[StudyCenter | None]:
    """For each location the stored center that it is, or None for a new one.

    A center is known by its name, city, state and country (several of one name: in their order); one that was only
    renamed, by standing at the same place of the list with the same city, postal code and country. Of centers whose
    name is hidden one is known again only where its postal code tells it from all others: its number in the list tells
    nothing, since another may have left it.
    """
    named = _pools(stored, locations)
    found = [_take(named, _identity(location)) for location in locations]
    taken = {center.pk for center in found if center}
    renamed = {(center.position, *_address(center)): center for center in stored if center.pk not in taken}
    for position, location in enumerate(locations):
        if found[position] is None and location.zip and is_named(location.facility):
            found[position] = renamed.get((position, *_address(location)))
    return found


def _pools(stored: Sequence[StudyCenter], locations: Iterable[Location]) -> dict[Identity, deque[StudyCenter]]:
    """The stored centers by what they are known by; those that cannot be told apart are in none."""
    wanted, there = Counter(map(_identity, locations)), Counter(map(_identity, stored))
    pools: dict[Identity, deque[StudyCenter]] = {}
    for center in stored:
        identity = _identity(center)
        if is_named(center.facility) or wanted[identity] == there[identity] == 1:
            pools.setdefault(identity, deque()).append(center)
    return pools


def _take(pools: Mapping[Identity, deque[StudyCenter]], identity: Identity) -> StudyCenter | None:
    pool = pools.get(identity)
    return pool.popleft() if pool else None


def _identity(place: StudyCenter | Location) -> Identity:
    known = (place.facility, place.city, place.state, place.country)
    told = known if is_named(place.facility) else (*known, place.zip)
    return tuple(normalised(part) for part in told)


def _address(place: StudyCenter | Location) -> Identity:
    return normalised(place.city), normalised(place.zip), normalised(place.country)
