"""The same text in another dress gives the same items: markers, blank lines, line ends, the retired layout."""

import re
import textwrap

import pytest

from screening.criteria.parser import read_tree
from tests.criteria.conftest import LABELLED, texts_in

TEXTS = {nct_id: text for folder in LABELLED for nct_id, text in texts_in(folder).items()}
# Texts whose line ends were lost before they came to the registry, or whose headings take more than one line: wrapped
# again, they are another text.
ALREADY_BROKEN = {
    "NCT00330447",
    "NCT00477386",
    "NCT04374877",
    "NCT04204473",
    "NCT04691388",
    "NCT05086315",
    "NCT05147818",
    "NCT05508360",
    "NCT05751044",
    "NCT06029816",
}
BULLET = re.compile(r"^( *)((?:\*|\d{1,2}\.|[a-z]\.) +)(.*)$")
WIDTH, MARGIN = 78, 10


def items(text: str) -> list[tuple[object, ...]]:
    return [
        (item.section, item.role, item.parent, item.logic, item.fits_if, item.topic, " ".join(item.text.split()))
        for item in read_tree(text).items
    ]


def retired_layout(text: str) -> str:
    """As old dumps of the registry hold it: all lines indented and wrapped, dashes, a blank line after each item."""
    lines: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        match = BULLET.match(line)
        margin = " " * (MARGIN + len(line) - len(line.lstrip()))
        marker = match[2].strip().replace("*", "-") + "  " if match else ""
        words = match[3] if match else line.strip()
        hanging = margin + " " * len(marker)
        width = max(WIDTH - len(margin), 40)
        lines += textwrap.wrap(
            words,
            width,
            initial_indent=margin + marker,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("marker", ["-", "•", "○", "–"])
def test_other_bullets_change_nothing(marker):
    changed = [
        nct_id for nct_id, text in TEXTS.items() if items(text) != items(re.sub(r"(?m)^( *)\* ", rf"\1{marker} ", text))
    ]
    assert changed == []


@pytest.mark.parametrize(
    ("old", "new"), [("\n", "\n\n"), ("\n", "\r\n"), ("\n", " \n"), (" ", "\xa0"), ("\\>", "&gt;"), ("\\>", "&amp;gt;")]
)
def test_blanks_line_ends_and_entities_change_nothing(old, new):
    assert [nct_id for nct_id, text in TEXTS.items() if items(text) != items(text.replace(old, new))] == []


@pytest.mark.parametrize("nct_id", sorted(TEXTS.keys() - ALREADY_BROKEN))
def test_the_retired_layout_gives_the_same_items(nct_id):
    assert items(retired_layout(TEXTS[nct_id])) == items(TEXTS[nct_id])


def test_a_line_of_the_retired_layout_that_begins_like_a_marker_goes_on():
    text = """
        Inclusion Criteria:

          -  Chemotherapy within 4 weeks (6 weeks for nitrosoureas or mitomycin
             C) before the study

          -  At least 18 years
    """
    assert [item.text for item in read_tree(text).items] == [
        "Chemotherapy within 4 weeks (6 weeks for nitrosoureas or mitomycin C) before the study",
        "At least 18 years",
    ]
