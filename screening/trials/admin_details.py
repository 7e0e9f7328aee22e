"""Structured registry data as lines of text, so that staff need not read JSON."""

from collections.abc import Iterator, Mapping, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

NOTHING = "-"


def described(value: object) -> SafeString:
    """JSON data as a list: a mapping by its names, a sequence by its members."""
    found = list(lines(value))
    if not found:
        return format_html("{}", NOTHING)
    return format_html(
        '<ul class="described">{}</ul>', format_html_join("", "<li>{}</li>", ((line,) for line in found))
    )


def dated(date: Mapping[str, str]) -> str:
    """One of a trial's dates as text, with its kind where the registry gives one: "2027-01 (estimated)"."""
    kind = date.get("kind")
    return f"{date.get('text', '')} ({kind})" if kind else date.get("text", "")


def lines(value: object) -> Iterator[str]:
    """One line of text for each member of `value`; empty members are left out."""
    if isinstance(value, Mapping):
        yield from (f"{_name(key)}: {_flat(part)}" for key, part in value.items() if part not in (None, "", [], {}))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from filter(None, map(_flat, value))
    elif value not in (None, ""):
        yield str(value)


def _flat(value: object) -> str:
    return ", ".join(lines(value))


def _name(key: object) -> str:
    return str(key).replace("_", " ").capitalize()
