"""The registry's age and sex limits as a sentence for patients."""

from screening.criteria.tree import Limits, Sex

from .limits import LimitKind

UNITS = (("year", 1.0), ("month", 12.0), ("week", 52.1775), ("day", 365.2425), ("hour", 8765.82))
EVEN = 0.01


def limit_words(limits: Limits, kind: LimitKind) -> str:
    """Whom the trial is for, by this limit; only for a limit that is stated."""
    if kind is LimitKind.SEX:
        return f"This trial is for {'women' if limits.sex is Sex.FEMALE else 'men'}."
    if limits.min_age is None:
        return f"This trial is for people who are {age_words(limits.max_age or 0)} old or younger."
    if limits.max_age is None:
        return f"This trial is for people who are {age_words(limits.min_age)} old or older."
    return f"This trial is for people from {age_words(limits.min_age)} to {age_words(limits.max_age)} old."


def age_words(age: float) -> str:
    """An age in years as words, in the largest unit in which it comes out even ("18 months"); years if in none."""
    for unit, per_year in UNITS:
        count = round(age * per_year)
        if count and abs(age * per_year - count) < EVEN:
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{age:g} years"
