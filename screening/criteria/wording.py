"""One plain, positively worded question for each criterion, and honest fall-backs where the rules do not reach."""

import re
from collections.abc import Iterator
from dataclasses import replace

from screening.criteria.asking import (
    lacks,
    lists,
    only_some,
    others,
    parted,
    people,
    pregnancy,
    second_sentences,
    shorter,
)
from screening.criteria.asking.articles import with_article
from screening.criteria.asking.as_it_stands import (
    AS_IT_STANDS,
    IN_DOUBT,
    MOST_QUOTED,
    TOO_LONG,
    WORD_FOR_WORD,
    as_it_stands,
)
from screening.criteria.asking.effort import grade
from screening.criteria.asking.joining import any_of, joined
from screening.criteria.asking.made import Asked
from screening.criteria.asking.opened_words import opened
from screening.criteria.asking.openings import by_opening, used
from screening.criteria.asking.phrases import Phrase, phrase_of
from screening.criteria.asking.plainer import plainer
from screening.criteria.asking.positive import positive, without_subject
from screening.criteria.asking.rewordings import reworded
from screening.criteria.asking.said_often import said_often
from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.asking.set_phrases import set_question
from screening.criteria.asking.soundness import MOST_WORDS, sound
from screening.criteria.asking.templates import by_rules
from screening.criteria.asking.waiting import waiting
from screening.criteria.asking.whole_clauses import by_clause
from screening.criteria.context import Context
from screening.criteria.populations import ONLY_FOR_SOME
from screening.criteria.sense import Wording
from screening.criteria.tree import Answerer, Reply, Section, Topic

__all__ = ["AS_IT_STANDS", "Asked", "ask"]
_MORE = "more than one condition"
# Letters: nothing that long is one condition, and no pattern may take long over it.
_LONGEST = 1500
_OWN_CONDITION = re.compile(
    r"^[\s;,.]*[Oo]r\b|\b(?:excluded|ineligible|not (?:be )?eligible|must|should|required|not (?:allowed|permitted))\b"
)


def ask(text: str, context: Context) -> Asked:
    """The question for a criterion's words. Never empty, ends in "?", at most `MOST_WORDS` words."""
    if len(text) > _LONGEST:
        return as_it_stands(text, text, context)
    asked = _in_window(_of_women(_asked(text, context), context), context)
    if not asked.assumed and context.negated and context.section is Section.INCLUSION and context.fits_if is Reply.YES:
        # A ban above the list turned the sense of a line that denies something itself.
        asked = replace(asked, assumed=IN_DOUBT)
    if not asked.assumed and shorter.OTHERS_TOO in asked.question:
        # A hurried reader stops at the first thing that the question names; where all count, a No must not rule out.
        asked = replace(asked, assumed=AS_IT_STANDS if context.fits_if is Reply.NO else _MORE)
    if asked.assumed == TOO_LONG or not _several_conditions(text):
        return asked
    return replace(asked, assumed=_MORE)


_WINDOW_ABOVE = re.compile(
    r"\b(?P<when>(?:within|during|in) (?:the )?(?:last |past |previous |prior )?(?:\d+|one|two|three|four|six|twelve) "
    r"(?:days?|weeks?|months?|years?|hours?)\b[^:;.]{0,60}?)\W*$",
    re.IGNORECASE,
)


def _in_window(asked: Asked, context: Context) -> Asked:
    """The question with the time that only the line above names: "Within 12 weeks of Day 1:" asks of no older event."""
    above = _WINDOW_ABOVE.search(context.lead) if asked.question.startswith("Have you ever ") else None
    if above is None:
        return asked
    when = above["when"][:1].lower() + above["when"][1:]
    question = plainer(f"Have you {asked.question.removeprefix('Have you ever ')[:-1]} {when}?")
    return replace(asked, question=question) if len(question.split()) <= MOST_WORDS else asked


_WOMEN_ONLY = re.compile(r",? ?\(?(?:if|in|for) (?:a |all )?women who can become pregnant\)?(?=[ ,?])")


def _of_women(asked: Asked, context: Context) -> Asked:
    """The question with what is for some women only at its beginning."""
    if "women who can become pregnant" not in asked.question or '"' in asked.question:
        return asked
    bare = _WOMEN_ONLY.sub("", asked.question)
    question = f"Only if you can become pregnant: {lower_first(bare)}"
    if bare == asked.question or asked.note or len(question.split()) > MOST_WORDS:
        return asked
    return replace(asked, question=question, note=people.not_about_you(context))


def _asked(text: str, context: Context) -> Asked:
    usual = set_question(text, context.topic, context.negated)
    if usual:
        return Asked(usual.question, Phrase("", extra=usual.extra), measure=usual.label)
    expecting = pregnancy.pregnancy(text, context) if context.topic is Topic.PREGNANCY else None
    asked = _finished(expecting.question) if expecting else ""
    if expecting and sound(asked):
        return replace(_pointing(expecting), question=asked, assumed="")
    several = parted.values(" ".join(text.split()), context) if context.topic in _VALUED else None
    if several:
        return _pointing(several)
    other = others.about_another(text)
    if other:
        return as_it_stands(text, text, context, other)
    return _of_some(text, context) or _waited(text, context) or _by_words(text, context)


def _of_some(text: str, context: Context) -> Asked | None:
    """The question of a criterion that begins with the people whom it is about: "Only if you ...: ...?"."""
    some = people.leading(text, context)
    made = _asked(some.rest, context) if some and len(some.rest.split()) > 1 else None
    if some is None or made is None or "as far as" in made.question or made.note:
        return None
    question = f"{plainer(f'Only if {some.clause}')}: {lower_first(made.question)}"
    if made.question.startswith(WORD_FOR_WORD) or len(question.split()) > MOST_WORDS or not sound(some.clause):
        return None
    return replace(made, question=question, note=people.not_about_you(context))


def _waited(text: str, context: Context) -> Asked | None:
    """The question for a waiting time, or for the lack that leaves people out."""
    waited = waiting(text, context)
    if waited is None:
        question = lacks.lacking(text, context)
        return Asked(_finished(question), Phrase("")) if question and sound(question) else None
    asked = _finished(waited.question)
    if not sound(asked):
        return None
    if waited.whole:
        return Asked(opened(asked), Phrase(""), note=waited.note)
    pointed = _pointing(lists.Shortened(f"{asked[:-1]}, as described below?", "", " ".join(text.split())))
    return replace(pointed, note=waited.note)


def _by_words(text: str, context: Context) -> Asked:
    phrase = phrase_of(text)
    stated = without_subject(phrase.main)
    lacking = context.negated and context.fits_if is Reply.YES
    words = positive(stated, context.wording, context.negated, lacks=lacking)
    if words == stated and context.wording is not Wording.PLAIN and _turns(context):
        return as_it_stands(text, text, context)
    if context.negated and _ILLUSTRATED_LACK.match(stated):
        return as_it_stands(text, text, context)
    several = parted.separate(" ".join(text.split()), context)
    if several:
        return _pointing(several)
    asked = _led(words, phrase, context) or _plain(words, phrase, context, text)
    asked = asked or _for_some(words, phrase, context, text) or _parted(words, text, context)
    asked = asked or as_it_stands(words, text, context)
    if only_some.conditional(text) and not asked.note and "as far as" not in asked.question:
        return replace(asked, note=people.not_about_you(context))
    return asked


def _turns(context: Context) -> bool:
    """Whether the words say the opposite of what their question must ask: they must change on the way to it."""
    return context.negated or (context.wording is Wording.BANNED and context.section is not Section.EXCLUSION)


# "Cannot swallow, such as diarrhea": the examples are of the lack; beside the ability they would mean nothing.
_ILLUSTRATED_LACK = re.compile(
    r"(?:can ?not|lacks?|absence|without)\b.{0,200}(?:\b(?:such as|including)\b|\((?:e\.?g|[a-z]+ [a-z]+, )"
    r"|\([a-z]+, )",
    re.IGNORECASE,
)


def _led(words: str, phrase: Phrase, context: Context) -> Asked | None:
    """The question of a line that leads a list in ("any of the following: ..."), the list in the help."""
    parted = lists.led(words)
    if parted is None:
        return None
    head, listed = parted
    for question, _ in _tried(head, context):
        doubt = _MORE if _asks_more(phrase.extra) else ""
        return Asked(_finished(question), phrase, doubt, said=second_person(listed), intro=lists.LISTED)
    return None


def _plain(words: str, phrase: Phrase, context: Context, text: str) -> Asked | None:
    plain = context.wording is Wording.PLAIN and context.fits_if is Reply.NO
    for question, excepted in _tried(words, context):
        phrase = replace(phrase, excepted=excepted) if excepted else phrase
        doubt = _MORE if _asks_more(phrase.extra) else ""
        alternatives = context.section is Section.EXCLUSION and plain
        whole = with_article(plainer(any_of(question) if alternatives else question))
        short = None if excepted else _shortened(whole, context)
        more = second_sentences.asking_more(whole, phrase.extra, context) if doubt and short is None else ""
        pointing = more or (with_article(short.question) if short and doubt else "")
        if pointing:
            return Asked(opened(pointing), Phrase(""), doubt, said=" ".join(text.split()).replace('"', "'"))
        if short is None:
            return Asked(opened(_short_enough(whole, question)), phrase, doubt)
        said = short.words if short.intro else words
        return Asked(with_article(short.question), phrase, doubt, said=said, intro=short.intro or lists.LISTED)
    return None


def _parted(words: str, text: str, context: Context) -> Asked | None:
    """A short question that points to the whole of a long or knotted criterion."""
    folded = " ".join(text.split())
    short = (
        (parted.values(folded, context, 1) if context.topic is Topic.TEST_RESULT else None)
        or parted.rules(folded, context)
        or parted.willing(folded, context)
        or parted.consent(folded, context)
        or parted.alternatives(folded, context)
        or _by_beginning(words, folded, context)
    )
    return _pointing(short) if short else None


_VALUED = {Topic.TEST_RESULT, Topic.HEALTH_CONDITION, Topic.MEDICATION, Topic.DIAGNOSIS}


def _pointing(short: lists.Shortened) -> Asked:
    said = short.words.replace('"', "'")
    doubt = TOO_LONG if len(said.split()) > MOST_QUOTED else ""
    return Asked(short.question, Phrase(""), doubt, said=said, intro=short.intro)


def _by_beginning(words: str, text: str, context: Context) -> lists.Shortened | None:
    """What the first words of a plain criterion name, "as described below"."""
    if context.negated or context.wording is not Wording.PLAIN:
        return None
    for beginning in shorter.beginnings(words):
        for question in _readings(beginning, context):
            whole = _finished(joined(question))
            if shorter.asks_of_a_thing(whole) and sound(whole):
                rest = words[words.find(beginning) + len(beginning) :]
                whole, pointer = _finished(shorter.in_window(whole, rest)), shorter.pointer(rest)
                return lists.Shortened(f"{whole[:-1]}, {pointer}?", "", text) if pointer else None
    return None


def _for_some(words: str, phrase: Phrase, context: Context, text: str) -> Asked | None:
    """The question of a criterion that is for some people only, after a sentence that says for whom."""
    some = only_some.for_some(words, context)
    made = _plain(without_subject(some.rest), phrase, context, text) if some else None
    if some is None or made is None:
        return None
    condition = some.sentence.endswith(":")
    question = f"{plainer(some.sentence)} {lower_first(made.question) if condition else made.question}"
    fits = len(question.split()) <= MOST_WORDS and sound(some.sentence.rstrip(":"))
    note = people.not_about_you(context)
    return replace(made, question=question, assumed=ONLY_FOR_SOME, note=note) if fits else None


def _finished(question: str) -> str:
    return _short_enough(with_article(plainer(question)), question)


def _short_enough(plain: str, question: str) -> str:
    """The question in plain words, if these do not make it too long."""
    return plain if len(plain.split()) <= MOST_WORDS else question


# Letters a word, blanks included: with fewer, no question is hard.
_LIGHT, _SHORT = 5.3, 15
_LONG_LIST, _COMMAS = 12, 2
_HARD = {Answerer.PATIENT: (9.1, 9), Answerer.RECORDS: (13.0, 22), Answerer.SITE: (14.0, 24)}


def _shortened(question: str, context: Context) -> lists.Shortened | None:
    """A shorter question, where this one is too hard to read, and the words that it leaves to the help."""
    hardest, longest = _HARD[context.answerer]
    length, commas = len(question.split()), question.count(",")
    if length > _LONG_LIST and commas >= _COMMAS and (listed := lists.lifted(question, context)):
        return listed
    if length <= _SHORT and len(question) < _LIGHT * length:
        return None
    if (length <= longest and commas < lists.MANY) or grade(question) <= hardest:
        return None
    return lists.lifted(question, context) or shorter.shorter(question)


def _tried(words: str, context: Context) -> Iterator[tuple[str, str]]:
    """The questions that the rules make and that read well, the best first; and what the help must except."""
    plain = context.wording is Wording.PLAIN and not context.negated
    for question in _readings(words, context):
        if sound(whole := joined(question), plain):
            yield whole, ""
    for excepted, main in _excepting(words):
        for question in _readings(main, context):
            if sound(whole := f"{joined(question)[:-1]}, other than what is named below?", plain):
                yield whole, excepted


def _readings(words: str, context: Context) -> Iterator[str]:
    if len(words.split()) > _MOST_READ:
        return
    yield from filter(None, (said_often(words, context), by_rules(words, context), used(words, context)))
    again = reworded(words)
    if again != words:
        yield from filter(None, (by_rules(again, context),))
    yield from filter(None, (by_clause(again, context), by_opening(again, context)))


def _asks_more(extra: str) -> bool:
    """Whether what follows the first sentence is a condition of its own, which the question does not ask."""
    return bool(extra) and bool(_OWN_CONDITION.search(extra) or _COMPARES.search(_BRACKETS.sub(" ", extra)))


_COMPARES = re.compile(r"[<>≥≤]|\b(?:at least|(?:more|less|greater) than) \d")
_BRACKETS = re.compile(r"\([^()]*\)")
_EXCEPT = re.compile(
    r",?\s+(?:\(?(?:with the )?exceptions? (?:of|for|are)|except(?:ing)?(?: for)?|excluding|other than|unless it is)\s+"
    r"(?P<list>(?!without|if |when |those )[^()]{15,400})$",
    re.IGNORECASE,
)


def _excepting(words: str) -> tuple[tuple[str, str], ...]:
    """Words too long for a question, parted before the list of what does not count."""
    match = _EXCEPT.search(words) if len(words.split()) > _MOST_UNPARTED else None
    return ((match["list"], words[: match.start()]),) if match and not _OWN_CONDITION.search(match["list"]) else ()


_MOST_UNPARTED = 30
_MOST_READ = MOST_WORDS + 15  # no rule drops more words than that


_SENTENCES = re.compile(r"(?<=[a-z)\]\d][.;])\s+(?=[A-Z])")
_STATES = re.compile(
    r"\b(?:must|should|shall|no|not|without|excluded|(?:in)?eligible|required?|requires|have|has|are|is|at least"
    r"|more than"
    r"|less than)\b|[<>≥≤]"
)
_SEVERAL, _STATING = 3, 2


def _several_conditions(text: str) -> bool:
    """Whether a text of three sentences or more states conditions in two of them: one answer cannot meet both."""
    sentences = _SENTENCES.split(text) if text.count(".") + text.count(";") >= _STATING else []
    return len(sentences) >= _SEVERAL and sum(_STATES.search(one) is not None for one in sentences) >= _STATING
