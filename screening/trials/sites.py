"""Finds the place of each new study center: the one that another trial named already, or a new one."""

import re
from collections.abc import Iterable, Sequence

from screening.trials.labels import normalised
from screening.trials.models import StudyCenter
from screening.trials.site_models import Site, SiteName, name_key

# Sponsors that hide their hospitals write the same words for all of them: two "Research Site" of one town are not one
# place, and a request that reached the wrong one would show a stranger somebody's answers.
_HIDDEN = re.compile(
    r"\binvestigat\w* (?:sites?|cent(?:er|re)s?)\b"
    r"|^(?:the )?(?:clinical |medical )*(?:research|study|trial|recruiting|clinical) (?:sites?|cent(?:er|re)s?)\b"
    r"[ #.:\w-]{0,20}$"
    r"|^site\b[ #.:\w-]{0,20}$"
    r"|^local institution\b"
    r"|^for (?:additional|more|further) information\b"
    r"|^[a-z]{0,4}[0-9]+(?:[ -][0-9]+)*$"
)
# "City of Hope-Site Number:8400002": the sponsor's own number of a hospital that is named.
_NUMBER = re.compile(r"[ -]*\bsite (?:number|no\.?|id|#) ?:? ?[\w-]+$")
_AROUND = "~\"' "
_GENERIC = frozenset({"", "n/a", "na", "none", "private practice", "hospital", "clinic", "site", "tbd", "unknown"})


def is_named(facility: str) -> bool:
    """Whether the registry's name tells which place it is ("Research Site" does not)."""
    written = normalised(facility).strip(_AROUND)
    return plain_name(facility) not in _GENERIC and _HIDDEN.search(written) is None


def plain_name(facility: str) -> str:
    """The name in one case and spacing, without the signs around it and a sponsor's number behind it."""
    return _NUMBER.sub("", normalised(facility).strip(_AROUND)).strip(" ,-")


def center_title(center: StudyCenter) -> str:
    """How a study center is called in a sentence: its name, or just where it is when the registry gives none."""
    where = ", ".join(part for part in (center.city, center.country) if part)
    if is_named(center.facility):
        return ", ".join(part for part in (center.facility, where) if part)
    return f"the study center in {where}" if where else "the study center"


def give_sites(centers: Sequence[StudyCenter]) -> None:
    """Set `site` on new centers (not saved yet); four queries at most, whatever the number."""
    named = {_key(center): center for center in centers if is_named(center.facility)}
    known = _known(named)
    missing = {key: center for key, center in named.items() if key not in known}
    _add(missing)
    known |= _known(missing)
    for center in centers:
        if is_named(center.facility):
            center.site_id = known[_key(center)]
    _give_own([center for center in centers if not is_named(center.facility)])


def _key(center: StudyCenter) -> str:
    return name_key(plain_name(center.facility), center.city, center.state, center.country)


def _known(keys: Iterable[str]) -> dict[str, int]:
    wanted = list(keys)
    return dict(SiteName.objects.filter(key__in=wanted).values_list("key", "site_id")) if wanted else {}


def _add(missing: dict[str, StudyCenter]) -> None:
    """Make the places that no trial has named yet.

    In a fixed order, and without a complaint where another import was faster: its place is taken then, and ours is
    left without a name.
    """
    if not missing:
        return
    keys = sorted(missing)
    sites = Site.objects.bulk_create([_site(missing[key]) for key in keys])
    names = [
        SiteName(site=site, key=key, written=center_title(missing[key])) for key, site in zip(keys, sites, strict=True)
    ]
    SiteName.objects.bulk_create(names, ignore_conflicts=True)


def _give_own(centers: Sequence[StudyCenter]) -> None:
    """A place for each center alone."""
    sites = Site.objects.bulk_create([_site(center) for center in centers])
    for center, site in zip(centers, sites, strict=True):
        center.site = site


def _site(center: StudyCenter) -> Site:
    name = center.facility if is_named(center.facility) else ""
    return Site(name=name, city=center.city, state=center.state, country=center.country)
