"""Carries what staff wrote from one version of a trial's questions to the next, where the criterion stayed the same."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from screening.trials.labels import normalised
from screening.trials.question_models import Question

# Which answer fits belongs to the words of a question: "Are you free of X?" turns round what "Do you have X?" asks.
CARRIED = ("question", "help", "topic", "hidden", "edited", "fits_if", "negated")

Key = tuple[str, str, str, str, int]


def carry_over(old: Iterable[Question], new: Sequence[Question]) -> list[Question]:
    """Put staff's wording of the rows `old` on the rows `new` (not saved yet) that hold the same criterion.

    The same: section, role, text and the parent's text, whatever the case and spacing; of several equal ones, the same
    in order. Both are whole versions. Returns the edited rows of `old` whose criterion is in `new` no more.
    """
    places = dict(_keyed(new))
    lost = []
    for key, row in _keyed(old):
        if not row.edited:
            continue
        if target := places.get(key):
            for name in CARRIED:
                setattr(target, name, getattr(row, name))
        else:
            lost.append(row)
    return lost


def _keyed(rows: Iterable[Question]) -> Iterator[tuple[Key, Question]]:
    kept = list(rows)
    texts: dict[int | None, str] = {row.item: normalised(row.text) for row in kept}
    seen: Counter[tuple[str, ...]] = Counter()
    for row in kept:
        words = (row.section, row.role, texts[row.item], texts.get(row.parent, ""))
        seen[words] += 1
        yield (*words, seen[words]), row
