"""Many small replacements in one pass: each is tried only where a word occurs that begins as it needs."""

import re
from collections.abc import Callable, Iterable

from screening.criteria.text import small

Put = str | Callable[[re.Match[str]], str]
_START = 4


class Rewriter:
    """Replacements in their order; the needs of each are parted by bars, and only the first letters of a word count."""

    def __init__(self, rows: Iterable[tuple[str, str | re.Pattern[str], Put]]) -> None:
        self._rows: list[tuple[re.Pattern[str], Put]] = []
        self._by_start: dict[str, list[int]] = {}
        for place, (needs, pattern, put) in enumerate(rows):
            compiled = re.compile(pattern, re.IGNORECASE) if isinstance(pattern, str) else pattern
            self._rows.append((compiled, put))
            for need in needs.split("|"):
                self._by_start.setdefault(need.strip()[:_START], []).append(place)
        self._starts = frozenset(self._by_start)

    def __call__(self, words: str) -> str:
        """The words with every replacement made. Linear in their length."""
        split = small(words).replace("/", " ").replace("-", " ").replace("(", " ").split()
        found = self._starts.intersection([word[:_START] for word in split])
        if not found:
            return words
        places = [place for start in found for place in self._by_start[start]]
        for place in sorted(set(places)):
            pattern, put = self._rows[place]
            words = pattern.sub(put, words)
        return words
