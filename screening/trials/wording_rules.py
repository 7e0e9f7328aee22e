"""Words that recruiting material must not use, looked for before staff wording can be saved or published (rules 6)."""

import re
import unicodedata

FORBIDDEN = (
    "you qualify",
    "you are qualified",
    "you will qualify",
    "you may qualify",
    "you could qualify",
    "eligible",
    "eligibility",
    "approved",
    "new treatment",
    "new treatments",
    "new drug",
    "new medicine",
    "new medication",
    "free",
    "safe",
    "safely",
    "effective",
    "proven",
    "guarantee",
    "guaranteed",
    "cure",
    "cures",
    "breakthrough",
    "miracle",
    "best",
    "hurry",
    "act now",
    "limited time",
    "last chance",
    "don't miss",
)


def offending_words(wording: str, own_words: str = "") -> tuple[str, ...]:
    """Return the forbidden words in `wording`, each once, in the order of the list.

    A word that the criterion itself uses (`own_words`: "effective birth control", "free T4") is the trial's term and
    no praise, so it may stay. Source of the list: FDA, "Recruiting Study Subjects", and OHRP's guidance on recruiting.
    """
    said, owned = _plain(wording), _plain(own_words)
    return tuple(word for word in FORBIDDEN if _holds(said, word) and not _holds(owned, word))


def _plain(text: str) -> str:
    # Copied from a document, a word can hold signs that nobody sees, such as soft hyphens.
    text = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return " ".join(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


def _holds(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
