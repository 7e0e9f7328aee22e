"""Dates and ages as the registry writes them: "2023-07" may mean any day of July, "6 Months" is an age."""

import calendar
import re
from datetime import date

from screening.registry.node import Node, quote
from screening.registry.records import Age, PartialDate

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_AGE = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?) ?(year|month|week|day|hour|minute)s?", re.IGNORECASE)
# "Anticipated" is what the registry called "estimated" before its API v2.
_DATE_KINDS = {"ACTUAL": "actual", "ESTIMATED": "estimated", "ANTICIPATED": "estimated"}


def read_date(node: Node) -> PartialDate | None:
    """Read a date struct {"date": "2023-07", "type": "ESTIMATED"}; None where it holds no date.

    Raises RecordError where the text is no date of the calendar. Source: API v2, `PartialDateStruct`.
    """
    written = node.child("date")
    text = written.text()
    kind = _DATE_KINDS.get(node.child("type").text().upper(), "")
    if not text:
        return None
    try:
        return _partial_date(text, kind)
    except ValueError:
        raise written.refuse(f"{quote(text)} is not a date") from None


def _partial_date(text: str, kind: str) -> PartialDate:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    first = date(year or 0, month or 1, day or 1)
    if day:
        return PartialDate(text, "day", first, first, kind)
    last_month = month or 12
    last = first.replace(month=last_month, day=calendar.monthrange(first.year, last_month)[1])
    return PartialDate(text, "month" if month else "year", first, last, kind)


def read_age(node: Node) -> Age | None:
    """Read an age limit such as "18 Years"; None for "N/A" (no limit) and where it is not given.

    Raises RecordError where the text is no age. Source: API v2, `NormalizedTime`.
    """
    text = node.text()
    if not text or text.upper() == "N/A":
        return None
    found = _AGE.fullmatch(text)
    if found is None:
        raise node.refuse(f"{quote(text)} is not an age")
    return Age(float(found[1]), f"{found[2].lower()}s")
