"""What is often said, row by row: the words that open a row, the whole of what is said, and its question."""

import re

_T = (
    r"(?:(?:at least|more than|less than|longer than|minimum of|a minimum of|over|about) )?"
    r"(?:\d+(?: ?[-–] ?\d+)?|two|three|four|six|eight|twelve)(?: \(\d+\))? "
    r"(?:days?|weeks?|months?|years?)"
)
_SCAN = (
    r"(?:imaging|imageology|mri|ct|ct/mri|x-?rays?|radiographs?|magnetic resonance imaging|computed tomography|scans?)"
)
_NO_WARRANT = r"(?:conservative|non-?surgical|non-?operative)"
_CARE = r"(?:treatments?|care|therap(?:y|ies)|management|measures?|methods?)"
_POOR = (
    r"(?:(?:is |are |was )?(?:non-?respons(?:ive|e)|not respons\w+|unrespons\w+|refractory|resistan(?:t|ce))"
    r"|(?:has |have )?(?:insufficient|inadequate|poor|no|lack of) (?:response|improvement|relief)"
    r"|(?:have |has )?fail(?:ed|ing|ure|s)?(?: to (?:respond|improve))?)"
)

Row = tuple[tuple[str, ...], re.Pattern[str], str]


def _table(rows: tuple[tuple[str, str, str], ...]) -> tuple[Row, ...]:
    return tuple((tuple(needs.split("|")), re.compile(pattern), question) for needs, pattern, question in rows)


ROWS = _table(
    (
        (
            "show|reveal|confirm|demonstr|indicat|highlight",
            rf"(?:on |the |an? |his |your )*(?:(?P<how>mri|ct|x-?ray)\b|{_SCAN})(?: \([^()]*\))?(?: (?:scans?"
            rf"|imaging|or (?:ct|mri)"
            r"|examination|clearly|findings?))* (?:showed|shows?|showing|reveals?|revealed|demonstrat(?:es?|ed)"
            r"|confirms?"
            r"|confirmed|indicat(?:es?|ed)|highlighted) (?!that\b)(?P<x>.+)",
            "Has a {how} scan shown {x}?",
        ),
        (
            "show|reveal|confirm",
            rf"(?:{_SCAN}|the tumou?r)[\w ()/]{{0,40}} (?:showed|shows?|reveals?|revealed|confirms?"
            rf"|confirmed) that (?P<x>.+)",
            "Has a scan shown that {x}?",
        ),
        (
            "confirm|identified|document",
            r"(?:been )?(?:confirmed|identified|documented|proven|found) (?:with|to have|as having) (?P<x>.+)",
            "Have tests shown {x}?",
        ),
        (
            "diagnosed",
            r"(?:it |is |was |been |are |clinically |patients )*diagnosed as (?P<x>.+)",
            "Have you been diagnosed with {x}?",
        ),
        (
            "diagnosed",
            r"(?:have |has |with |patients )?(?P<y>(?:clinically |newly |recently |previously )?)diagnosed (?!with\b"
            r"|as\b|in\b|by\b|at\b|or\b|and\b|of\b"
            r"|to\b|on\b|before|prior|within)(?P<x>(?:an? )?[^,;]+)",
            "Have you been {y}diagnosed with {x}?",
        ),
        ("diagnosis", r"(?:an? )?active diagnosis of (?P<x>.+)", "Do you now have {x}?"),
        ("experiencing", r"(?:are |is )?(?:currently |now )?experiencing (?P<x>.+)", "Do you now have {x}?"),
        ("residing", r"(?:are |is )?(?:currently )?residing (?P<x>(?:in|at|within) .+)", "Do you live {x}?"),
        ("complain", r"(?:are |is )?complain(?:ing|s)? (?:of |about )?(?P<x>.+)", "Do you have {x}?"),
        (
            "combined|complicated|associated|accompanied",
            r"(?:and )?(?:combined|complicated|associated|accompanied) (?:with|by) (?!or\b)(?P<x>[^,;]+)",
            "Do you also have {x}?",
        ),
        ("averag", r"averaging (?P<x>.+)", "Do you have, on average, {x}?"),
        (
            "lasting",
            r"lasting (?P<x>(?:at least|more than|less than|for|between|about|up to|\d).+)",
            "Does it last {x}?",
        ),
        ("implant", r"(?:are )?implanted (?:with )?(?P<x>.+)", "Do you have implanted {x}?"),
        (
            "duration",
            rf"(?:an? |the )?(?:minimum )?duration of (?:the |your )?(?P<x>[a-z -]{{3,40}}?)(?: symptoms)?(?: is"
            rf"| must be| of|,|:)* (?P<t>{_T}.*)",
            "Has your {x} lasted {t}?",
        ),
        (
            "duration",
            rf"(?:with |have |has |an? )*(?P<x>(?:[a-z-]+ ){{0,3}}(?:pain|symptoms?|disease|headaches?|diabetes"
            rf"|illness)) duration(?: of| is|:)* (?P<t>{_T}.*)",
            "Has your {x} lasted {t}?",
        ),
        ("origin", r"(?P<x>traumatic) origin of (?:the )?(?P<y>.+)", "Was the {y} caused by an injury?"),
        (
            "legal|litigation",
            r"(?:current |pending |active |ongoing |previous |prior |foreseeable |or )*(?:spinal "
            r"|personal injury )?(?:litigation"
            r"|legal proceedings)\b(?P<x>[^;]{0,120})",
            "Are you, or will you be, in a court case {x}?",
        ),
        (
            "progress",
            r"(?:documented |confirmed |evidence of )?disease progression (?P<x>(?:on|after|during|while|following"
            r"|despite) .+)",
            "Has your disease got worse {x}?",
        ),
        (
            "start|initiation",
            rf"(?:the )?(?:start|initiation) of (?P<x>[^,;]{{3,60}}?) (?P<t>{_T}) (?:prior to|before) (?P<y>.+)",
            "Did you start {x} {t} before {y}?",
        ),
        (
            "change",
            r"(?:any )?(?:initiation or change|change or initiation|start or change) (?:in|of) (?P<x>.+)",
            "Have you started or changed {x}?",
        ),
        (
            "change",
            r"(?:any )?(?:recent )?changes? (?:in|of|to) (?P<x>(?:[\w-]+ ){0,4}(?:medic|dose|drug|treatment"
            r"|therap)\w*.*)",
            "Have you changed {x}?",
        ),
        (
            "discovery",
            r"(?:recent )?discovery \((?P<t>less than [^()]+)\) of (?P<x>.+)",
            "Did you find out {t} ago that you have {x}?",
        ),
        (
            "gestation",
            r"gestation(?:al age)?(?: of)? (?P<t>(?:less|more) than \d+ weeks|at (?:least|most) \d+ weeks)",
            "Are you {t} pregnant?",
        ),
        (
            "pregnan",
            r"possible pregnancy or (?P<x>other (?:reason|condition)\w* .+)",
            "Could you be pregnant, or is there an{x}?",
        ),
        ("sustained", r"sustained (?P<x>(?=[^?]*\b(?:fractur|injur|trauma|concussion)).+)", "Have you had {x}?"),
        (
            "use",
            r"(?:current |concurrent |concomitant )?(?P<x>(?!\b(?:for|in|of|other|alcohol|drug|substance|illicit"
            r"|tobacco)\b)[a-z-]+(?: [a-z-]+)?) use"
            r" (?P<t>(?:within|in|during) (?:the )?(?:last|past|previous|prior|preceding|\d).*)",
            "Have you used {x} {t}?",
        ),
        (
            "own",
            r"(?:must |be able to )?owns? (?:and|or)(?:/or)? ha(?:s|ve) (?P<y>(?:regular |reliable "
            r"|daily )*)access to (?P<x>[^,]{3,50})",
            "Do you own, or do you have {y}access to, {x}?",
        ),
        (
            "english|spanish|french|german",
            r"(?P<x>english|spanish|french|german)(?: language)? (?:fluency|proficiency|literacy|literate)\b.*",
            "Are you fluent in {x}?",
        ),
        (
            "english",
            r"non-?english[- ]speaking\b.*|(?:not )?english[- ]speaking(?: patients?| subjects?"
            r"| participants?| people)?",
            "Do you speak English?",
        ),
        (
            "refus|reject",
            r"(?:express |patient'?s? |your )*(?:refus(?:al|es|ed)|rejection)(?: of (?:the )?(?:patient"
            r"|you))?(?: to)? (?:participat\w+|take part|taking part"
            r"|enrol\w*)(?: in (?:the|this) (?:study|trial))?",
            "Do you refuse to take part in the study?",
        ),
        (
            "refus",
            r"refusal (?:of|by) (?:the )?(?:patient|you) (?:from|of|for|to) (?P<x>examination|follow-?up)",
            "Do you refuse to have {x}?",
        ),
        (
            "refus",
            r"(?:patient or parent |patient |parental |your )?refusal(?: of (?:the )?protocol)?",
            "Do you refuse to take part in the study?",
        ),
        (
            "volunt",
            r"(?:volunteers?|voluntary participation|voluntary)",
            "Do you want to take part of your own free will?",
        ),
        ("harbor|harbour", r"(?:patients )?harbou?rs? (?P<x>.+)", "Do you have {x}?"),
        (
            "participation",
            r"(?:concurrent |concomitant )?participation in (?P<x>(?:other|another|any other)[^,;]*?) (?P<t>during"
            r"|while on) "
            r"(?P<y>(?:the |this |active )*(?:study|trial|treatment)[^,;]*)",
            "Would you take part in {x} {t} {y}?",
        ),
        (
            "including",
            r"(?P<x>[^;()]+?),? including in (?:the |your )?(?:medical |past )?history",
            "Do you have, or have you ever had, {x}?",
        ),
        (
            "household",
            r"enrol+ment of more than one member of the same household",
            "Does somebody else in your household already take part?",
        ),
        ("hiv", r"hiv/aids(?: patients?| positive)?", "Do you have HIV or AIDS?"),
        (
            "hiv",
            r"(?:known )?(?:hiv|human immunodeficiency virus)(?: \(hiv\))? (?:serology positiv\w+|seropositiv\w+"
            r"|positiv\w+ serology)",
            "Have you tested positive for HIV?",
        ),
        (
            "weight",
            r"(?P<x>(?:more|less) than \d+ ?% (?:unintentional |unintended )?weight loss .+)",
            "Have you had {x}?",
        ),
        (
            "responsive|nonresponsive|unresponsive|response|fail|refractory|resistan|improvement|relief",
            rf"{_POOR}(?: to| of| with| from| after)? (?P<y>(?:{_T} of )?){_NO_WARRANT}(?:,? (?:and "
            rf"|or )?{_NO_WARRANT})* {_CARE}(?P<x>(?: (?:for|in|over"
            rf"|after|during|of|lasting|despite) [^;]{{2,80}})?)",
            "Have you had {y}treatment without surgery{x} that helped too little?",
        ),
        (
            "unsuccessful|failed",
            rf"(?:have |had )?(?P<y>{_T}) (?:of )?(?:unsuccessful|failed"
            rf"|ineffective) {_NO_WARRANT} {_CARE}(?P<x>(?: (?:for|in) [^;]{{2,60}})?)",
            "Have you had {y} of treatment without surgery{x} that helped too little?",
        ),
        (
            "current|active",
            r"(?:known |with |have |has )*(?:current|active) (?:or|and/or) (?:lifetime|past|prior|previous"
            r"|history of)(?: history of| diagnosis of)? (?P<x>(?!use\b|participation\b|enrol).+)",
            "Do you have, or have you ever had, {x}?",
        ),
        (
            "history",
            r"(?:presence of |known |an? |active "
            r"|current )*(?P<x>[a-z][\w -]{2,50}?)(?: at [^,;]{3,50})?,? or (?:an? )?(?:prior |past |known "
            r"|previous )*history of (?:the same|such|(?P=x))",
            "Do you have, or have you ever had, {x}?",
        ),
        (
            "history",
            r"(?:with |have |has |an? )*(?:(?:known|suspected|documented),? (?:or|and/or|/) (?:known|suspected"
            r"|documented),?) history of (?P<x>.+)",
            "Have you ever had, or did a doctor suspect, {x}?",
        ),
        (
            "history",
            r"(?:an? )?(?P<y>(?:recent|repeated|frequent)(?: or (?:recent|repeated|frequent))?) history of (?P<x>.+)",
            "Have you had {y} {x}?",
        ),
        (
            "asa",
            r"(?:american society of ana?esthesiolog\w+ )?\(?asa\)?(?: physical status| classification| score| class"
            r"| grade| status)*(?: of| is|:)? "
            r"(?P<x>(?:at least |at most |more than |less than |between )?(?:[1-5]|i{1,3}v?|iv|v)(?: ?(?:-|–|to|or"
            r"|and|,) ?(?:[1-5]|i{1,3}v?|iv|v))*)",
            "Is your ASA score (how fit you are for an operation) {x}?",
        ),
        (
            "english|spanish|french|german|chinese|mandarin|arabic|portuguese|italian|dutch|danish|japanese|korean",
            r"(?P<x>(?!non)[a-z]+(?:(?: or | and |/|, )[a-z]+){0,3})[ -]speaking(?: \w+)?",
            "Do you speak {x}?",
        ),
        (
            "dona",
            r"(?:donat(?:ion of|ed|ing) blood|blood donation) or (?:a )?(?:significant|major|excessive"
            r"|substantial) (?:blood )?loss(?: of blood)?(?P<x> .+)?",
            "Have you donated blood, or lost much blood,{x}?",
        ),
        (
            "dona",
            r"(?:(?P<y>blood|plasma|platelets?)(?:(?: or | and |/)(?:blood|plasma))? donation)(?P<x> .+)?",
            "Have you donated {y}{x}?",
        ),
        (
            "rate|interval|score|level|count|pressure|weight|temperature|saturation|index|bmi",
            r"(?:an? |the |your )?(?P<y>(?!if\b|when\b|there\b|have\b|has\b)(?:[\w-]+ ){0,3}(?:rate"
            r"|interval|score|level|count"
            r"|pressure|weight|temperature|saturation|index|bmi)) (?:is |was |of )(?P<x>(?:lower"
            r"|higher|less|more|greater"
            r"|above|below|at least|at most|between|over|under)\b[^,;]*\d[^,;]*)",
            "Is your {y} {x}?",
        ),
        (
            "score|scores",
            r"(?:has |have |an? |with )*scores? (?:of )?(?P<x>(?:at least|at most|(?:more|less"
            r"|greater) than|between|above"
            r"|below|over|under) \d.*)",
            "Is your score {x}?",
        ),
        ("missing|missed", r"(?:has |have )?miss(?:ing|ed) (?P<x>(?:more than|at least) .+)", "Have you missed {x}?"),
        (
            "wild",
            r"(?P<x>[\w/]{2,8}(?:(?:/| and | or )[\w/]{2,8})?)[ -]wild[- ]?type(?: (?:tumou?rs?"
            r"|disease|genes?|status))?",
            "Is your tumor {x} wild-type?",
        ),
        (
            "negative",
            r"(?P<x>hiv|hcv|hbv|hbsag|hepatitis [bc]|covid-19)(?:[ -]|sero| status )*negative",
            "Is your test for {x} negative?",
        ),
        (
            "more",
            r"(?:have |has )?(?:had |received )?(?:no|not) more than (?P<n>\w+) (?:prior|previous"
            r"|earlier) (?P<x>(?!or\b).+)",
            "Have you had at most {n} earlier {x}?",
        ),
        (
            "employee|employees",
            r"(?:an? )?employees? of (?P<x>(?:the "
            r"|an? )?[\w ]{4,40}?) or (?:immediate )?family members? of (?P<y>[^,;]+)",
            "Are you an employee of {x}, or a family member of {y}?",
        ),
        (
            "smoker|smokers",
            r"(?:current |active |cigarette |tobacco )*smokers?",
            "Do you smoke?",
        ),
        ("heavy", r"(?:current )?heavy smokers?", "Are you a heavy smoker?"),
        ("drug", r"(?:current |active )?(?P<x>(?:illicit |illegal |recreational )?drug)s? use", "Do you use {x}s?"),
        (
            "change|adjustment|increase|decrease",
            r"(?:an? |any )?(?P<y>change|adjustment|increase|decrease)s? (?:in|of"
            r"|to) (?P<x>(?:[\w,/-]+ ){0,8}(?:medications?|medicines?"
            r"|treatments?|therap(?:y|ies)|doses?|dosage|regimens?|drugs?))(?P<t> (?:within|in|during) [^;]+)?",
            "Has there been any {y} in your {x}{t}?",
        ),
        (
            "administration|receipt",
            r"(?:administration|receipt) of (?P<x>(?!any\b)[^,;]{3,80} (?:for|within|in) [^;]+)",
            "Have you had {x}?",
        ),
        (
            "concurrent|concomitant|synchronous|second|simultaneous",
            r"(?:any |known |active |an? |other )*(?:concurrent|concomitant|synchronous|second primary"
            r"|simultaneous) (?:active "
            r"|primary |other )*(?:malignan(?:cy|cies|t tumou?rs?)|cancers?)",
            "Do you now have cancer?",
        ),
        ("need", r"(?:have |has )?(?:an? |the )?needs? (?:for|of) (?P<x>(?!an?y? reason).+)", "Do you need {x}?"),
        ("travel", r"(?:recent |history of )?travel to (?P<x>[^;]+ (?:within|in) [^;]+)", "Have you traveled to {x}?"),
        ("carrier|carriers", r"(?:an? |known )?carriers? of (?P<x>[^;]+)", "Are you a carrier of {x}?"),
        ("carry", r"carry (?P<x>an? [^;]+)", "Do you carry {x}?"),
        ("father", r"father (?:an? )?(?:child|children)(?P<x> .+)?", "Do you plan to father a child{x}?"),
        ("non", r"(?:of )?non-?child-?\s?bearing (?:potential|age)", "Are you unable to become pregnant?"),
        ("minor", r"minors?(?: \(?(?:under|<|less than) 18(?: years)?(?: of age)?\)?)?", "Are you under 18?"),
    )
)
