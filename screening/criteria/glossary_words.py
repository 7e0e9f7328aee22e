"""How words are compared with the glossary's names, so that the tables need no plurals and no British spellings."""

import re
from functools import lru_cache

WORDS_IN_MEMORY = 16384

# A drug's code ("CT-2103") is one word, so that no abbreviation is found in it. A hyphen, a slash or a space joins
# words; any other sign is a word of its own, so that no name is found across the end of a sentence.
_WORD = re.compile(r"[A-Z]{2,}-?\d{4,}\w*|[^\W_]+(?:['’]s\b)?|[^\s\w'’/-]")
_ENDINGS = ("es", "s", "e")
_LONG = 7
_BRITISH = (
    ("ae", "e"),
    ("oe", "e"),
    ("leuco", "leuko"),
    ("sulph", "sulf"),
    ("isation", "ization"),
    ("ised", "ized"),
    ("ising", "izing"),
)


def words_of(text: str) -> list[str]:
    """The words of a text and the signs that part its phrases, in order."""
    return _WORD.findall(text)


@lru_cache(maxsize=WORDS_IN_MEMORY)
def forms(word: str) -> tuple[str, str]:
    """A word with its capitals, as abbreviations are compared, and without them, as other words are."""
    bare = word.removesuffix("'s").removesuffix("’s")
    exact = bare[:-1] if bare.endswith("s") and bare[-2:-1].isupper() else bare
    return exact, _folded(bare.lower())


def keys_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are looked up.

    Abbreviations count in capitals only ("ER" is no "er"), unless an ordinary word stands beside them ("CT scan").
    """
    words = words_of(name)
    ordinary = any(word.islower() and len(word) > 2 for word in words) and len(words) > 1  # noqa: PLR2004
    return tuple(forms(word)[0 if _is_abbreviation(word) and not ordinary else 1] for word in words)


def _is_abbreviation(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:]) or (word[:1].isupper() and len(word) in (2, 3))


def _folded(word: str) -> str:
    """Plurals and British spellings made alike. It need not be a word, as names and texts go through it alike."""
    if len(word) <= 3:  # noqa: PLR2004
        return word
    for british, american in _BRITISH:
        word = word.replace(british, american)
    if len(word) > 5:  # noqa: PLR2004 -- "tumour", but not "hour"
        word = word.replace("our", "or")
    return _without_ending(word)


def _without_ending(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("is"):
        return word[:-2] if len(word) > _LONG else word
    if word.endswith(("ss", "us")):
        return word
    return next((word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)), word)
