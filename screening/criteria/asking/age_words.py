"""Age limits in unusual words ("age <18 or >80", "older participants (65+ years)"), where nothing else is said."""

import re

from screening.criteria.text import small

_BOUND = re.compile(
    r"(?:(?P<op>≥|>=|≤|<=|>|<|＞|＜|greater than or equal to|less th[ae]n or equal to|at least|at most|over|above"
    r"|older th[ae]n|under"
    r"|below|younger th[ae]n|less th[ae]n|greater th[ae]n|more th[ae]n|up to|until|from|between|minimum of) ?)?"
    r"(?P<n>\d{1,3}(?:\.\d+)?)\s*(?P<unit>years?|yrs?|y/?o|months?)?(?: of age| old)?"
    r"(?P<post> ?\+(?: years?)?| ?(?:or|and|&) (?:older|over|above|more|younger|under|below)\b)?"
)
_FILLER = re.compile(
    r"\b(?:patients?|subjects?|participants?|individuals?|persons?|people|volunteers?|adults?|late|adolescents?"
    r"|child(?:ren)?|elderly"
    r"|older|younger|males?|females?|m[ae]n|wom[ae]n|boys?|girls?|both|sex(?:es)?|genders?|any|all|either|the|an?|is"
    r"|are|was|were|be"
    r"|being|must|should|with|who|have|has|of|age[sd]?|years?|yrs?|old|inclusive|and|or|to|from|between|in|range"
    r"|ranging|group|limit"
    r"|advanced|population|pediatric|paediatric|at|time|informed|consent|enrol+ment|inclusion|screening|complete"
    r"|skeletal|skeletally"
    r"|mature|maturation|regardless|irrespective|limited|not|minimum|maximum|then|than|legal|but|eligible|aging"
    r"|consent|signing|the)\b"
    r"|[^\w\s]"
)
_LOW = ("≥", ">=", "greater than or equal to", "at least", "from", "minimum of")
_ABOVE = (">", "＞", "over", "above", "older", "greater than", "greater then", "more than", "more then")
_HIGH = ("≤", "<=", "less than or equal to", "less then or equal to", "at most", "up to", "until")
_BELOW = ("<", "＜", "under", "below", "younger", "less than", "less then")
_EXCLUDED = re.compile(r",? (?:are|will be|were) excluded(?: from (?:the|this) (?:study|trial))?\W*$")
_MATURE = re.compile(r"\bskeletal(?:ly)? matur")
_LONGEST = 150
_TWO = 2


def age_words(text: str) -> str:
    """The ages as a question says them after "Are you"; "" where the words say more, or no age."""
    lowered = _EXCLUDED.sub("", small(text).strip(" .;"))
    if len(text) > _LONGEST or "month" in lowered or "grade" in lowered:
        return ""
    bounds = list(_BOUND.finditer(lowered))
    rest = _FILLER.sub(" ", _BOUND.sub(" ", lowered)).split()
    if not bounds or len(bounds) > _TWO or rest:
        return ""
    said = [_said(bound) for bound in bounds]
    if len(bounds) == 1 and not said[0] and lowered.endswith("inclusive"):
        said = [f"{bounds[0]['n']} or older"]
    before = "skeletally mature and " if _MATURE.search(lowered) else ""
    if len(bounds) == 1:
        return f"{before}{said[0]}" if said[0] else ""
    both = _both(bounds, said, lowered)
    return f"{before}{both}" if both else ""


def _both(bounds: list[re.Match[str]], said: list[str], lowered: str) -> str:
    low, high = bounds
    first, second = float(low["n"]), float(high["n"])
    outside = said[0].startswith("younger") and said[1].startswith("older")
    if (outside and " or " in lowered) or (outside and ", and " in lowered):
        return f"{said[0]} or {said[1]}"
    if first >= second or outside:
        return ""
    if not said[1] or said[1].endswith("or younger") or said[1].startswith("at most"):
        plain = not said[0] or said[0].endswith("or older")
        top = f"{second - 0.99:g}" if high["n"].endswith(".99") else high["n"]
        return f"between {low['n']} and {top} years old" if plain else f"{said[0]} and {high['n']} or younger"
    inside = said[1].startswith("younger") and (not said[0] or not said[0].startswith("younger"))
    return f"{said[0] or low['n'] + ' or older'} and {said[1]}" if inside else ""


def _said(bound: re.Match[str]) -> str:
    """One bound: "18 or older", "younger than 18"; "" where the words do not tell which."""
    op, post, n = (bound["op"] or "").strip(), (bound["post"] or "").strip(), bound["n"]
    if post.startswith("+") or post.endswith(("older", "over", "above", "more")) or op in _LOW:
        return f"{n} or older"
    if post.endswith(("younger", "under", "below")) or op in _HIGH:
        return f"{n} or younger"
    if op.startswith(_ABOVE):
        return f"older than {n}"
    return f"younger than {n}" if op.startswith(_BELOW) else ""
