"""Finds the place of each new study center: the one that another trial named already, or a new one."""

import re
from collections.abc import Iterable, Sequence

from screening.trials.labels import normalised
from screening.trials.models import StudyCenter
from screening.trials.site_models import Site, SiteName, name_key

# Sponsors that hide their hospitals write the same words for all of them: two "Research Site" of one town are not one
# place, and a request that reached the wrong one would show a stranger somebody's answers.
_HIDDEN = re.compile(
    r"\b(?:research|study|trial|clinical|recruiting|investigat\w*) sites?\b"
    r"|\b(?:study|trial|investigat\w*) (?:cent(?:er|re)s?|facilit(?:y|ies))\b"
    r"|^(?:the )?(?:clinical |medical )*(?:research|clinical) (?:cent(?:er|re)s?|facilit(?:y|ies))\b[ #.:\w-]{0,20}$"
    r"|\bsites?$|^site\b[ #.:\w-]{0,20}$"
    r"|^local institution\b"
    r"|^(?:for (?:additional|more|further) information|call for information)\b"
    r"|^(?:multiple|various|several) (?:sites|locations|centers|hospitals)\b"
    r"|^[a-z]{0,4}[0-9]+(?:[ -][0-9]+)*$"
)
# "City of Hope-Site Number:8400002": the sponsor's own number of a hospital that is named.
_NUMBER = re.compile(r"[ -]*\bsite (?:number|no\.?|id|#) ?:? ?[\w-]+$")
_AROUND = "~\"' "
_GENERIC = frozenset(
    """;n/a;na;none;private practice;private clinic;hospital;clinic;site;tbd;unknown;confidential;central contact
;medical center;cancer center;clinical research;medical office;doctor's office;outpatient clinic""".replace(
        "\n", ""
    ).split(";")
)


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


def is_same_place(center: StudyCenter, facility: str, city: str, state: str, country: str) -> bool:
    """Whether a center that is to be written like this is still where its place is."""
    if not is_named(facility) and not is_named(center.facility):
        written = (center.facility, center.city, center.state, center.country)
        return [normalised(part) for part in written] == [normalised(part) for part in (facility, city, state, country)]
    return is_named(facility) == is_named(center.facility) and _key(center) == _key_of(facility, city, state, country)


def give_sites(centers: Sequence[StudyCenter]) -> None:
    """Set `site` on centers that are new or have moved (not saved here); four queries at most, whatever the number."""
    named: list[tuple[str, StudyCenter]] = []
    hidden: list[StudyCenter] = []
    for center in centers:
        if is_named(center.facility):
            named.append((_key(center), center))
        else:
            hidden.append(center)
    known = _known(key for key, _ in named)
    missing = {key: center for key, center in named if key not in known}
    _add(missing)
    known |= _known(missing)
    for key, center in named:
        center.site_id = known[key]
    _give_own(hidden)


def _key(center: StudyCenter) -> str:
    return _key_of(center.facility, center.city, center.state, center.country)


def _key_of(facility: str, city: str, state: str, country: str) -> str:
    return name_key(plain_name(facility), city, state, country)


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
