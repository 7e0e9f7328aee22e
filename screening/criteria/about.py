"""What a criterion is about and who can answer it, by points: each word speaks for some topics, the highest sum wins.

The points stand in `about_points.tsv`. They were learnt from the labelled trees by `bench/learn_about.py` (a linear
model), so that no order of rules has to be kept in mind, and each decision can be read as a sum of a few lines.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from screening.criteria.text import word_set
from screening.criteria.tree import Answerer, Role, Section, Topic
from screening.criteria.word_classes import classes_of

TOPICS = tuple(Topic)
ANSWERERS = tuple(Answerer)
POINTS = Path(__file__).with_name("about_points.tsv")

_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-z]+)?\d*|\d+|[<>≥≤%]")
_SAYS_NOTHING = word_set(
    "the a an of or and to in with for is are be by on at as any who have has patients patient subject subjects "
    "participants participant must that which this"
)
# "For subjects aged 6 and older: ..." says for whom, not what.
_LABEL = re.compile(r"(?:for|in)\b[^:;.]{3,70}:\s+", re.IGNORECASE)
_MOST_LETTERS = 400
_MOST_WORDS = 26
_OPENING = 5  # words that count once more, for what opens a criterion says most
_SHORT = 4  # letters: such a word has no plural to drop
_STEM = 8
_STEP = 4  # words: lengths are told apart in such steps
_LONGEST = 6
_MOST_KEPT = 1 << 15
_PAIRED = 4
_STEP_BELOW = 3
_LONG_BELOW = 3


class Place(NamedTuple):
    """Where an item stands: its section and role, whether it opens its section, topic and answerer of the one above."""

    section: Section
    role: Role = Role.CRITERION
    first: bool = False
    topic_above: Topic | None = None
    answerer_above: Answerer | None = None


def features(text: str, place: Place) -> list[str]:
    """What counts for an item: its words, their kinds and order, and where it stands."""
    words = _words(text)
    letter, kinds = place.section[0], _first_kinds(words)
    length = min(_LONGEST, len(words) // _STEP)
    found = [*_of_place(letter, place.role, place.first, length, kinds), _first_word(words)]
    if place.topic_above is not None:
        found += _of_above(place, words, kinds)
    for position, word in enumerate(words):
        found.extend(_of_word(word, letter, position < _OPENING))
    return found


def about(text: str, place: Place) -> tuple[Topic, Answerer]:
    """The topic of an item, and who can answer it."""
    words = _words(text)
    letter = place.section[0]
    table = _table()
    opening, later = _WORDS[letter, True], _WORDS[letter, False]
    total = sum(map(opening.__getitem__, words[:_OPENING])) + sum(map(later.__getitem__, words[_OPENING:]))
    kinds = _first_kinds(words)
    length = min(_LONGEST, len(words) // _STEP)
    total += _points_of_place(letter, place.role, place.first, length, kinds) + table.get(_first_word(words), 0)
    if place.topic_above is not None:
        total += sum([table.get(name, 0) for name in _of_above(place, words, kinds)])
    sums = _sums(total)
    topics, answerers = sums[: len(TOPICS)], sums[len(TOPICS) :]
    return TOPICS[topics.index(max(topics))], ANSWERERS[answerers.index(max(answerers))]


def _words(text: str) -> list[str]:
    label = _LABEL.match(text) if text.startswith(("For", "In", "for", "in")) else None
    start = label.end() if label else 0
    return _WORD.findall(text[start : start + _MOST_LETTERS].lower())[:_MOST_WORDS]


def _of_place(letter: str, role: Role, first: bool, length: int, kinds: tuple[str, ...]) -> list[str]:
    """What counts beside the single words: the order of their kinds, where the item stands, its length."""
    found = [f"S:{letter}", f"L:{length}", f"R:{role}"]
    found += [f"{rank}:{letter}{kind}" for rank, kind in enumerate(kinds[:2], 1)]
    found += [f"p:{one}+{other}" for one, other in combinations(kinds, 2)]
    if not kinds:
        found.append(f"n:{letter}")
    if first:
        found.append(f"F:{letter}")
    return found


@lru_cache(maxsize=_MOST_KEPT)
def _points_of_place(letter: str, role: Role, first: bool, length: int, kinds: tuple[str, ...]) -> int:
    table = _table()
    return sum([table.get(name, 0) for name in _of_place(letter, role, first, length, kinds)])


def _first_word(words: list[str]) -> str:
    return f"^:{_stem(words[0])}" if words else "^:"


def _first_kinds(words: list[str]) -> tuple[str, ...]:
    kinds: list[str] = []
    for word in words:
        for kind in classes_of(word):
            if kind not in kinds:
                kinds.append(kind)
                if len(kinds) == _PAIRED:
                    return tuple(kinds)
    return tuple(kinds)


def _of_above(place: Place, words: list[str], kinds: tuple[str, ...]) -> list[str]:
    topic = place.topic_above
    length = min(_LONG_BELOW, len(words) // _STEP_BELOW)
    return [
        "A:",
        f"A:{topic}",
        f"A:{place.answerer_above}",
        f"A:{topic}:{length}",
        *(f"A:{topic}:{kind}" for kind in kinds[:2]),
    ]


def _of_word(word: str, letter: str, opening: bool) -> list[str]:
    stem = _stem(word)
    found = [] if word in _SAYS_NOTHING else [f"w:{stem}", *([f"e:{stem}"] if opening else [])]
    for kind in classes_of(word):
        found += [f"c:{kind}", f"c:{letter}{kind}", *([f"0:{letter}{kind}"] if opening else [])]
    return found


def _stem(word: str) -> str:
    if word.isdigit():
        return "0"
    return word if len(word) <= _SHORT else word.rstrip("s")[:_STEM]


class _Words(dict[str, int]):
    """The points of each word that was met, by the letter of the section and whether the word opens its item."""

    def __init__(self, letter: str, opening: bool) -> None:
        super().__init__()
        self.letter, self.opening = letter, opening

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        table = _table()
        self[word] = points = sum([table.get(name, 0) for name in _of_word(word, self.letter, self.opening)])
        return points


_WORDS = {(section[0], opening): _Words(section[0], opening) for section in Section for opening in (True, False)}


# The points of a feature for all topics and answerers are kept as one whole number, 32 bits for each: to add two such
# numbers adds all points at once, which is ten times faster than adding them one by one.
_BITS = 32
_WIDTH = len(TOPICS) + len(ANSWERERS)
_NUMBERS = Struct(f"<{_WIDTH}I")
_NO_BORROW = sum(1 << (_BITS * place + _BITS - 1) for place in range(_WIDTH))


def _one_number(points: Sequence[int]) -> int:
    return sum(point << (_BITS * place) for place, point in enumerate(points))


def _sums(total: int) -> tuple[int, ...]:
    """The sums for topics and answerers from the number that holds them all, each larger by the same amount."""
    return _NUMBERS.unpack((total + _NO_BORROW).to_bytes(_NUMBERS.size, "little"))


@cache
def _table() -> dict[str, int]:
    """The points of each feature, topics first, then answerers."""
    names = [*TOPICS, *ANSWERERS]
    table: dict[str, int] = {}
    for line in POINTS.read_text(encoding="utf-8").splitlines():
        feature, _, given = line.partition("\t")
        points = dict(pair.split("=") for pair in given.split())
        table[feature] = _one_number([int(points.get(name, 0)) for name in names])
    return table
