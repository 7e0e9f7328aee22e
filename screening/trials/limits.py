"""From a registry record to the limits with which its criteria are read: one rule for imports, commands and benches."""

from screening.criteria.tree import Limits, Sex
from screening.registry.records import Study


def limits_from(study: Study) -> Limits:
    """The registry's structured limits, ages in years."""
    return Limits(
        min_age=study.min_age.years if study.min_age else None,
        max_age=study.max_age.years if study.max_age else None,
        sex=Sex(study.sex.lower()),
        healthy_volunteers=study.healthy_volunteers,
    )
