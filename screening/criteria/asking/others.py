"""Criteria about somebody else than the one who is asked: a donor, a partner, a caregiver."""

import re

from screening.criteria.text import names_one, small

_WHO = re.compile(
    r"\W*(?:the |an? |any |all |matched |related |unrelated |suitable |potential |eligible |bone marrow |stem "
    r"cell |sibling"
    r" |patient['’]?s |subject['’]?s |their |male |female |sexual |legal |haploidentical |hla[- ]\w+ |8/8 |primary )*"
    r"(?P<who>donor|partner|spouse|caregiver|carer|parent|guardian)s?\b(?! (?:refus|or (?:patient|subject)))"
    r"(?: [a-z/-]+){0,3}? (?:is|are|must|should|has|have|who|with|will|can|does|do|agrees?|aged|age|willing|able)\b"
)
_OTHERS = ("donor", "partner", "spouse", "caregiver", "carer", "parent", "guardian")
_START = 200


def about_another(text: str) -> str:
    """Whom a criterion is about, as a question names them ("the donor"); "" where it is the patient."""
    start = small(text)[:_START]
    match = _WHO.match(start) if names_one(start, _OTHERS) else None
    return f"the {match['who']}" if match else ""
