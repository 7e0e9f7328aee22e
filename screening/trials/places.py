"""Where a ZIP code or a country lies and how far it is, without asking anybody outside."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

import zipcodes

_ZIP = re.compile(r"([0-9]{5})(?:-?[0-9]{4})?")
_PREFIX = re.compile(r"[0-9]{3}")
# Mean radius of the Earth (IUGG), and the international mile.
EARTH_RADIUS_KM = 6371.0088
KM_PER_MILE = 1.609344
UNITED_STATES = "United States"

# What people type, and what the registry has called a country at one time, to its present name there.
COUNTRY_NAMES = {
    "us": UNITED_STATES,
    "usa": UNITED_STATES,
    "u.s.": UNITED_STATES,
    "u.s.a.": UNITED_STATES,
    "america": UNITED_STATES,
    "united states of america": UNITED_STATES,
    "uk": "United Kingdom",
    "great britain": "United Kingdom",
    "england": "United Kingdom",
    "scotland": "United Kingdom",
    "wales": "United Kingdom",
    "northern ireland": "United Kingdom",
    "czech republic": "Czechia",
    "holland": "Netherlands",
    "the netherlands": "Netherlands",
    "korea": "South Korea",
    "korea, republic of": "South Korea",
    "russian federation": "Russia",
    "turkiye": "Turkey (Türkiye)",
    "türkiye": "Turkey (Türkiye)",
    "turkey": "Turkey (Türkiye)",
    "viet nam": "Vietnam",
    "uae": "United Arab Emirates",
}


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the Earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is: what they wrote, the point where it is known, the country as the registry names it."""

    text: str
    country: str
    point: Point | None = None


def coordinates(zip_code: str) -> Point | None:
    """Return where a US ZIP code (5 digits, or ZIP+4) lies, None where there is no such code."""
    found = _ZIP.fullmatch(zip_code.strip())
    return _points(found[1]) if found else None


def zip3_centroid(prefix: str) -> Point | None:
    """Return the middle of the US ZIP codes that begin with three digits, None where there are none."""
    return _points(prefix) if _PREFIX.fullmatch(prefix) else None


@lru_cache(maxsize=4096)
def _points(prefix: str) -> Point | None:
    rows = zipcodes.similar_to(prefix)
    points = [(float(row["lat"]), float(row["long"])) for row in rows if row["lat"] and row["long"]]
    # Military post offices stand at 0, 0, which is in the sea.
    known = [point for point in points if any(point)]
    if not known:
        return None
    return Point(sum(latitude for latitude, _ in known) / len(known), sum(long for _, long in known) / len(known))


def country_name(text: str) -> str:
    """Return the registry's present name of a country, or `text` itself in single spacing where none is known."""
    written = " ".join(text.split())
    return COUNTRY_NAMES.get(written.casefold(), written)


def same_country(one: str, other: str) -> bool:
    """Whether two names mean the same country, whatever the case."""
    return country_name(one).casefold() == country_name(other).casefold()


def looks_like_zip(text: str) -> bool:
    """Whether `text` is meant as a US ZIP code: it has figures in it."""
    return any(character.isdecimal() for character in text)


def distance_km(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    latitude, other_latitude = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = (
        math.sin((other_latitude - latitude) / 2) ** 2
        + math.cos(latitude) * math.cos(other_latitude) * math.sin(across / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))
