"""What is asked before the trial's own questions: age, sex at birth and place, kept no finer than rules 4 allow."""

from dataclasses import dataclass

from screening.criteria.tree import Limits

OLDEST = 90.0
OLDEST_ENTERED = 120
GROWN_UP = 18
SMALL_CHILD = 2.0
EVEN = 0.001

# How many of a unit make a year: the same figures as in `screening.registry.records.Age`.
UNITS = {"years": 1.0, "months": 12.0, "weeks": 52.1775, "days": 365.2425}

# ZIP code areas of 20,000 people or fewer, which 45 CFR 164.514(b)(2)(i)(B) has changed to 000 (Census 2000).
SPARSE_ZIP3 = frozenset(
    {"036", "059", "063", "102", "203", "556", "692", "790", "821"}
    | {"823", "830", "831", "878", "879", "884", "890", "893"}
)


@dataclass(frozen=True, slots=True)
class About:
    """Age in years (a fraction for small children, 90 for everybody older), sex at birth, country, three ZIP digits."""

    age: float
    sex: str
    country: str = ""
    zip3: str = ""


def asks_for_unit(limits: Limits) -> bool:
    """Whether the age has to be told in months, weeks or days too, because a limit is below two years."""
    return any(limit is not None and limit < SMALL_CHILD for limit in (limits.min_age, limits.max_age))


def in_years(number: float, unit: str) -> float:
    """An age in years, as it is kept: from GROWN_UP on only whole years. Raises KeyError for a unit not in UNITS.

    An age in days or with decimals would tell the day of birth, and no trial counts grown-ups by it.
    """
    years = number / UNITS[unit]
    return min(float(int(years)) if years >= GROWN_UP else years, OLDEST)


def in_units(age: float) -> tuple[str, str]:
    """A kept age as number and unit, in the largest unit in which it is a whole number."""
    for unit, per_year in UNITS.items():
        number = age * per_year
        if abs(number - round(number)) < EVEN:
            return str(round(number)), unit
    return f"{age:g}", "years"


def kept_zip3(zip_code: str) -> str:
    """The first three digits of a US ZIP code, 000 where few people live; "" for no ZIP code."""
    zip3 = zip_code[:3]
    return "000" if zip3 in SPARSE_ZIP3 else zip3
