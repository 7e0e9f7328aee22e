"""In a trial for people with a cancer, a history of cancer that excludes is one of another cancer.

"Prior malignancy within 5 years" stands in most trials of cancer. Asked as it stands, everybody whom the trial is for
would have to say Yes, and would be told that it is not for them.
"""

import re
from collections.abc import Iterable

from screening.criteria.tree import Item, Reply, Section, Topic

_CANCER = re.compile(
    r"\b(?:cancers?|\w*carcinomas?|lymphomas?|leuka?emias?|\w*myelomas?|melanomas?|\w*sarcomas?"
    r"|\w*gliomas?|\w*blastomas?"
    r"|mesotheliomas?|malignan\w+|tumou?rs?|NSCLC|SCLC|AML|CLL|MDS)\b"
)
_ANY_CANCER = re.compile(
    r"^(?P<asks>Have you (?:ever )?(?:had|been diagnosed with)|Do you (?:now )?have"
    r"|Do you have, or have you (?:ever )?had,)"
    r" (?:an? |any )?(?P<how>(?:active |invasive |primary )?)(?P<what>cancers?|malignanc(?:y|ies))"
    r"(?= (?:in|within|except|other than|excluding|or|that|which)\b|[?,])"
)


def trial_is_for_cancer(items: Iterable[Item]) -> bool:
    """Whether one of the requirements is a diagnosis of a cancer."""
    return any(
        item.section is Section.INCLUSION
        and item.topic is Topic.DIAGNOSIS
        and item.fits_if is Reply.YES
        and _CANCER.search(item.text)
        for item in items
    )


def of_another(question: str) -> str:
    """The question of any cancer, asked of another one; every other question as it is."""
    match = _ANY_CANCER.match(question)
    if match is None:
        return question
    many = match["what"].endswith("s")
    return f"{match['asks']} {'other' if many else 'another'} {match['how']}{match['what']}{question[match.end() :]}"
