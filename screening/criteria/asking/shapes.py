"""How the words behind an opening make a question of the past, of now, or of a plan."""

import re
from collections.abc import Callable

from screening.criteria.context import Context
from screening.criteria.text import small
from screening.criteria.tree import Section, Topic

_TIMED = re.compile(
    r"(?:within|in|during|over|for) (?:the )?(?:past|last|previous|preceding|prior|recent|\d|at least|less|one"
    r"|two|three"
    r"|four|five|six|twelve|\w+ \()|\bago\b|\d+ \w+ (?:immediately )?(?:before|prior)|(?:less"
    r"|fewer) than \w+ \w+ (?:before|prior|from|since)"
)


def _history(x: str, context: Context) -> str:
    earlier = _EARLIER.match(x)
    if earlier:
        x = x[earlier.end() :]
        exposed = _EXPOSURE.match(x)
        return _exposed(x[exposed.end() :], context) if exposed else _prior(x, context)
    done = _DOING.match(x)
    if done:
        return f"Have you ever {_DONE[done['verb'].lower()]} {x[done.end() :]}?"
    kept = re.match(
        r"(?:non-?complian|smok|alcohol|drug|substance|inadequate|poor|use|abuse|treatment|therapy|intoleran"
        r"|hypersensitiv|allerg|exposure|prior|noncompl|active|use\b|a |an )",
        x,
        re.IGNORECASE,
    )
    if kept:
        return f"Do you have a history of {x}?"
    return had(x)


_EARLIER = re.compile(r"(?:an? )?(?:prior|previous|past) ", re.IGNORECASE)
_EXPOSURE = re.compile(r"exposure to ", re.IGNORECASE)
_DONE = {
    "using": "used", "taking": "taken", "receiving": "had", "having": "had", "being": "been", "abusing": "abused",
    "attempting": "attempted", "undergoing": "had", "smoking": "smoked", "failing": "failed",
}  # fmt: skip
_DOING = re.compile(
    r"(?P<verb>using|taking|receiving|having|being|abusing|attempting|undergoing|smoking|failing) ", re.IGNORECASE
)


def timed(x: str) -> bool:
    return _TIMED.search(small(x)) is not None


def had(x: str) -> str:
    """Whether something was had, in the time that the words name or ever."""
    return f"Have you {'' if timed(x) else 'ever '}had {x}?"


def _past(x: str, _: Context) -> str:
    x = re.sub(r"^underwent", "undergone", x)
    x = re.sub(r"^participation", "taken part", x)
    return (
        f"Have you {'' if timed(x) else 'ever '}{x}?"
        if not x.startswith(("treated", "diagnosed"))
        else f"Have you been {x}?"
    )


def _prior(x: str, _: Context) -> str:
    if re.match(r"(?:participation|enrol\w+) in", x):
        return f"Have you taken part in {x.split(' in ', 1)[-1]}?"
    if re.match(r"(?:use|intake|exposure) (?:of|to)", x):
        used = re.split(" (?:of|to) ", x, maxsplit=1, flags=re.IGNORECASE)[-1]
        return f"Have you {'' if timed(x) else 'ever '}used {used}?"
    return had(x)


def _current(x: str, context: Context) -> str:
    x = x.removeprefix("presence of ")
    if re.match(r"(?:participation|enrol\w+) in", x):
        return f"Are you taking part in {x.split(' in ', 1)[-1]}?"
    if re.match(r"(?:use|intake) of|treatment with|therapy with", x):
        return f"Are you currently using {re.split(' (?:of|with) ', x, maxsplit=1)[-1]}?"
    if re.match(
        r"(?:taking|receiving|using|undergoing|participating|pregnant|enrolled|hospitali|smoking|treated|on |in "
        r"|under|implanted|breast)",
        x,
    ):
        return f"Are you currently {x}?"
    if context.topic in {Topic.MEDICATION, Topic.PRIOR_TREATMENT}:
        return f"Are you currently having {x}?"
    return f"Have you had {x}?" if "(" not in x and timed(x) else f"Do you currently have {x}?"


def _use(x: str, context: Context) -> str:
    if context.section is Section.EXCLUSION:
        x = x.replace(", and ", ", or ")
    return f"Have you used {x}?" if timed(x) else f"Do you use {x}?"


def _treated(x: str, _: Context) -> str:
    return f"Have you had treatment with {x}?" if timed(x) else f"Are you having, or have you had, treatment with {x}?"


def _part(x: str, _: Context) -> str:
    return f"Have you taken part in {x}?" if timed(x) else f"Are you taking part, or have you taken part, in {x}?"


def _base(x: str, _: Context) -> str | None:
    verb, _space, rest = x.partition(" ")
    return f"Do you {verb.removesuffix('s').lower()} {rest}?"


def _available(x: str, _: Context) -> str:
    head = re.split(r" (?:for|of|to|in|from|that|which|with|at|and|or|on|prior|before)\b", x, maxsplit=1)[0]
    verb = "Are" if head.endswith("s") or x.startswith("both ") else "Is"
    return f"{verb} {x} available?"


def _part_now_or_past(x: str, _: Context) -> str:
    return f"Are you taking part, or have you taken part, in {x}?"


def _part_now_or_planned(x: str, _: Context) -> str:
    return f"Are you taking part, or do you plan to take part, in {x}?"


def _exposed(x: str, _: Context) -> str:
    return f"Have you {'' if timed(x) else 'ever '}been exposed to {x}?"


SHAPES: dict[str, Callable[[str, Context], str | None]] = {
    "HISTORY": _history,
    "PAST": _past,
    "PRIOR": _prior,
    "CURRENT": _current,
    "USE": _use,
    "TREATED": _treated,
    "PART": _part,
    "AVAILABLE": _available,
    "PART_BEFORE": _part_now_or_past,
    "PART_LATER": _part_now_or_planned,
    "EXPOSED": _exposed,
    "BASE": _base,
}
