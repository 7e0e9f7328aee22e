"""What the wording hands back: a question, what belongs into its help, and why a person should look at it."""

from dataclasses import dataclass

from screening.criteria.asking.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the phrase behind it, and the reason why a person should look at it ("" where it is sure).

    `measure` is the name under which a report shows the value; `said` are the trial's words that the question points
    to, `intro` what the help says before them; `note` tells how to answer where the question is not about somebody.
    """

    question: str
    phrase: Phrase
    assumed: str = ""
    measure: str = ""
    said: str = ""
    intro: str = ""
    note: str = ""
