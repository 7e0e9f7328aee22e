"""A name as people type it: found without its accents, and never taken for more than a name in somebody's mail."""

import re
import unicodedata

NO_NAME = "Write only the name here: letters, with a space after a dot."
_APOSTROPHES = re.compile("['`\u2018\u2019\u02bc\u00b4]")
# Letters that are no accented ones, as people without them on their keyboard write them.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "\u0131": "i"})
# Addresses, and all that a mail program makes one of.
_ADDRESS = re.compile(
    r"[/\\@<>|{}\[\]=:]|\bwww\.|\.(?:[a-z]{2,}|[A-Z]{2,})\b|\.(?i:com|net|org|info|biz|io|co|ru|xyz)\b"
)
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs"})


class NoName(ValueError):
    """What was written is more than a name."""


def plain(text: str) -> str:
    """A name in single spacing. Raises NoName where it could pass for more than one in a mail."""
    written = " ".join(text.split())
    if _ADDRESS.search(written) or any(unicodedata.category(character) in _INVISIBLE for character in written):
        raise NoName(NO_NAME)
    return written


def folded(text: str) -> str:
    """A name in one case and spacing, without accents and apostrophes: "O'Brien-García" as "obrien-garcia"."""
    parts = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).casefold())
    letters = "".join(character for character in parts if not unicodedata.combining(character))
    return " ".join(letters.translate(_LETTERS).split())
