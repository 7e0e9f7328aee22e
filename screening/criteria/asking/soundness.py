"""Whether a question reads as one: what the rules made is asked only where nothing of the third person is left."""

import re

from screening.criteria.text import names_one, small, word_set

MOST_WORDS = 40
_THIRD_PERSON = word_set(
    "patient patients subject subjects participant participants eligible ineligible excluded must should shall he she "
    "his her himself herself they them permitted no not without never none nor neither"
)
_SIGNS = (
    "<",
    ">",
    "≥",
    "≤",
    "=",
    ":",
    ";",
    '"',
    "those,",
    "those?",
    "are you at least",
    "are you at most",
    "()",
    "( )",
)
_SECOND_SENTENCE = re.compile(r"\.\s(?!\w+ \()")
_OPEN_BRACKET = re.compile(r"[([][^)\]]*\?$")
_ENDS_OPEN = word_set("with of by to for as following including and or than from include includes exception exceptions")
_VERBS = word_set("are is have has")
# Words that cannot follow one another in a question to one person.
_PAIRS: dict[str, frozenset[str]] = {
    "study": word_set("will"),
    "had,": word_set("presenting to in at with of"),
    "of": word_set("you you,"),
    "or": word_set("has requires needs cannot"),
    "have": word_set("have had prior previous no of and or with to who are is has"),
    "had": word_set(
        "had prior previous no of and or with to who starting having taking using being receiving treatment-naive"
    ),
    "are": word_set("prior previous no of and or with to who are is have has allowed"),
    "is": word_set("prior previous no of and or with to who are is have has"),
    "has": _VERBS,
    "you": word_set("prior previous no of and or with to who hypersensitivity"),
    "those": word_set("who with receiving taking having on under"),
    "for": word_set("whom"),
    "advanced": word_set("that"),
    "metastatic": word_set("that"),
    "unresectable": word_set("that"),
    "taken": word_set("receipt"),
    "highly": word_set("allergic"),
    "see": word_set("below above appendix"),
}
_AND_VERBS = word_set("has is are have was had needs requires cannot")
_NOT_HAD = word_set(
    "suffered possess possesses own owns failed undergone been provided used received refused denied consented "
    "agreed accepted"
    " couldn unable unwilling willing able eligible morbidly there it this these appear need test experience "
    "report use take"
    " meet live want plan require suffer undergo receive exhibit display develop complain consume smoke drink "
    "participate"
    " refuse pregnancy lactation unwillingness inability willingness availability conformity seronegative "
    "seropositive provide"
    " give agree complete sign signed starting having taking using being receiving to from by as if decision voluntary"
    " informed written according tested treated fully enrolled responded participated completed started stopped "
    "donated smoked"
    " relapsed progressed recovered hiv-positive non-ambulatory passed manifested requested"
)
_NOT_HAD_OF = {"failure": "to", "receipt": "of", "involved": "in", "hiv": "positive"}
_HALF_SAID = word_set("known diagnosed currently previously")
_AFTER_HALF = word_set("to with is are in a an undergone been participating participated taking receiving received")
_NOT_ARE = word_set(
    "performed obtained present confirmed documented measurable evaluated collected completed done given "
    "required accepted used"
    " defined assessed included no possible calculated verified measured demonstrated stored provided made signed"
)
_RELATIVE = word_set("which that")
# A verb or a little word glued behind "Do you have": no thing that one has.
_GLUED = re.compile(
    r"(?:do you (?:now |currently )?have|have you (?:ever )?had|(?:are you having"
    r"|do you have), or have you (?:ever )?had,) (?:an? |any )?"
    r"(?:(?!(?:need|bleed|bleeding|swelling|itching|vomiting|wheezing|scarring|tingling|breathing|feeling|finding"
    r"|training"
    r"|hearing|screening|sequencing|imaging|planning|ring|blood|speed)\b)\w+(?:ed|ing)"
    r" (?:with|by|to|at(?! least\b| most\b)|as|that|through|on|from|into|because|when|if|who|which|according)\b"
    r"|(?:who|with|without|in|on|at(?! least\b| most\b)|by|for|from|to|of|as|after|before|between|within|due|because"
    r"|under|if|when|while|since"
    r"|that|which|and/or|incarcerated|smokes|vapes|fasted|vaccinated|documented surgical|stable for"
    r"|off)\b|(?:averaging|experiencing|residing|complaining|undergoing|taking|receiving|suffering"
    r"|defined"
    r"|diagnosed as)\b)"
)
_NOT_DONE = re.compile(
    r"have you (?:relapsed(?: or |/)refractory|taken (?:administered|report|changes?|prior)|(?:recurrent|refractory))\b"
)
_BE_THING = re.compile(
    r"are you (?:(?!\w*ing\b|on\b|in\b|under\b|able\b|unable\b|\w*willing\b|\w*ed\b|to\b|an?\b|the\b|naive|free|at\b"
    r"|of\b|\w+[- ]naive)"
    r"\S+ ){0,3}(?:therapy|treatment|chemotherapy|potential|medicines?|medications?|surgery|devices)(?![\w-])"
)
_SECOND_VERB = re.compile(
    r"(?:do you (?:now )?have|have you (?:ever )?had|are you (?:now )?(?:taking|having)|do you (?:take|need|use)) "
    r"(?:(?!\b(?:that|which|who|whom|whose|where|when|if|unless|as|it|you|because|so|what|how|or)\b)[^?])*?"
    r" (?:is|are|was|were|has been|have been|demonstrated|indicated|showed|underwent|revealed|will be|should|has)\b"
)


def _odd(words: list[str]) -> bool:
    """Whether two words stand together that do not in a question to one person."""
    before = ""
    for one, two, three in zip(words, words[1:], [*words[2:], ""], strict=False):
        after = _PAIRS.get(one)
        if after and two in after:
            return True
        if one == "and" and two in _AND_VERBS and three != "you":
            return True
        if two == "be" and ((one == "will" and before not in _RELATIVE) or (one == "to" and before == "need")):
            return True
        if one == "you" and two == "have" and (three in _NOT_HAD or (three in _NOT_HAD_OF and _says(words, three))):
            return True
        if before == "have" and one in _HALF_SAID and two in _AFTER_HALF:
            return True
        before = one
    return False


def _says(words: list[str], word: str) -> bool:
    place = words.index(word) + 1
    return place < len(words) and words[place] == _NOT_HAD_OF[word]


_NOT_OF_IT = re.compile(
    r"\b(?:that|which) (?:(?:does|do|did|is|are|was|were|has|have|can|could|may|would|will|might)(?: be)? not|cannot)\b"
)
# Beside one of these, "without" would deny twice.
_DENIES = re.compile(
    r"\b(?:un\w+|in(?:ability|capable|adequate|sufficient)|not|no|never|lack\w*|fail\w*|except|absence|refus\w*)\b"
)
# A second verb after "that" says more about the same thing: "that is progressing or requires active treatment".
_SAID_OF_IT = re.compile(r"\b(?:that|which) [^,;?]{2,80} (?:or|and) (?:has|requires|needs|is|are|have|was)\b")
_TWICE = re.compile(r"\b(\w+) \1\b")
_SURE_WITH = re.compile(
    r"\bnot compatible\b|\bis not possible\b|\bwilling not to\b|\bwith(?:/| or | and/or )without\b"
    r"|\bunable to [a-z ]{3,40} without\b|\bnot (?:controlled|adequately|taking|using|responding"
    r"|limited|be cured)\b|\b(?:has|have"
    r"|are|is) not\b|\bagree not\b|\band not (?:father|be|become|have|use|take|donate)\b|\bno longer\b|\bnon-"
)


_VERB_SIGNS = (
    " is ",
    " are ",
    " demonstrated ",
    " indicated ",
    " was ",
    " were ",
    " been ",
    " showed ",
    " underwent ",
    " revealed ",
    " will be ",
    " should ",
    " has ",
)


def _glued(question: str) -> bool:
    """Whether a verb or a little word stands where "Do you have" wants a thing."""
    if question.startswith("are you ") and _BE_THING.match(question):
        return True
    if _GLUED.match(question) or (question.startswith("have you ") and _NOT_DONE.match(question)):
        return True
    return names_one(question, _VERB_SIGNS) and _SECOND_VERB.match(question) is not None


def sound(question: str, plain: bool = True) -> bool:
    """Whether a question reads as one: short enough, in the second person, without leftovers of the third.

    `plain`: its criterion states a fact as it is; else a second "without" would deny what is turned already.
    """
    if len(question.split()) > MOST_WORDS or question.count("(") != question.count(")"):
        return False
    question = small(question).replace("u.s. ", "us ").replace("do you have relapsed or ", "do you have old or ")
    return not _glued(question) and _reads_well(_without_sure_denials(question, plain))


def _without_sure_denials(question: str, plain: bool) -> str:
    """The question without the denials that nobody mistakes: what is said of a thing is not asked."""
    related = names_one(question, (" that ", " which "))
    question = _SAID_OF_IT.sub(" ", question) if related else question
    if names_one(question, ("no", "with")):
        question = _SURE_WITH.sub(" so ", question)
    question = _NOT_OF_IT.sub(" ", question) if plain and related else question
    if plain and "without" in question and _DENIES.search(question) is None:
        question = question.replace("without", " ", 1)
    return question


def _reads_well(question: str) -> bool:
    words = question.rstrip("?").split()
    if not words or words[-1] in _ENDS_OPEN or not _THIRD_PERSON.isdisjoint(question.translate(_APART).split()):
        return False
    if names_one(question, _SIGNS) or (". " in question and _SECOND_SENTENCE.search(question)):
        return False
    if ("(" in question or "[" in question) and _OPEN_BRACKET.search(question):
        return False
    if _odd(words) or (words[:2] == ["are", "you"] and words[2:3] and words[2] in _NOT_ARE):
        return False
    return not any(map(str.__eq__, words, words[1:])) or _TWICE.search(question) is None


_APART = str.maketrans(dict.fromkeys("?,.()[]/-'’\":;+", " "))
