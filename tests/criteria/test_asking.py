"""Each way of asking: frames, lists, values, pointers, everyday words; and what no rule may make."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.criteria import helps, wording
from screening.criteria.asking.articles import article, with_article
from screening.criteria.asking.effort import grade
from screening.criteria.asking.plainer import plainer
from screening.criteria.asking.pointers import points
from screening.criteria.asking.soundness import MOST_WORDS
from screening.criteria.context import Context
from screening.criteria.parser import parse
from screening.criteria.sense import Wording
from screening.criteria.tree import Answerer, Reply, Role, Section, Topic
from tests.criteria.conftest import labelled_texts


def only(section, text):
    (item,) = parse(f"{'Inclusion' if section == 'i' else 'Exclusion'} Criteria:\n\n* {text}").items
    return item


FRAMES = [
    # had, have, take
    ("e", "Uncontrolled active infection", "Do you have an uncontrolled active infection?", "no"),
    ("e", "Stroke", "Have you ever had a stroke?", "no"),
    ("e", "Exposure to gold within 3 months", "Have you been exposed to gold in the last 3 months?", "no"),
    ("e", "A history of using opioids for pain", "Have you ever used opioids for pain?", "no"),
    ("e", "History or current diagnosis of gout", "Do you have, or have you ever had, gout?", "no"),
    ("e", "Insulin-dependent diabetes mellitus", "Do you have insulin-dependent diabetes?", "no"),
    ("i", "Treatment-naive for lung cancer", "Are you treatment-naive for lung cancer?", "yes"),
    ("i", "At least 4 cycles of azacitidine", "Have you had at least 4 cycles of azacitidine?", "yes"),
    ("i", "Negative for the IDH2 mutation", "Have you tested positive for IDH2 mutation?", "no"),
    # verbs, participles, states, kinds of people
    ("e", "Report active psychotic symptoms", "Do you report active psychotic symptoms?", "no"),
    ("e", "Patients who smoke more than 10 cigarettes a day", "Do you smoke more than 10 cigarettes a day?", "no"),
    ("e", "Incarcerated at time of study enrollment", "Are you incarcerated when you join the trial?", "no"),
    ("e", "patients in legal custody", "Are you in legal custody?", "no"),
    ("e", "Claustrophobic patients", "Are you claustrophobic?", "no"),
    ("e", "Renal failure patients", "Do you have kidney failure?", "no"),
    ("i", "U.S. resident", "Are you a U.S. resident?", "yes"),
    ("i", "Provide fresh tumor tissue", "Can you provide fresh tumor tissue?", "yes"),
    ("i", "Availability of a fresh tumor sample", "Is a fresh tumor sample available?", "yes"),
    ("i", "Patients who test their sugar levels daily", "Do you test your sugar levels daily?", "yes"),
    ("i", "The lesion must be located in the lung", "Is the lesion located in the lung?", "yes"),
    ("i", "≥ 4 weeks from prior chemotherapy", "Have at least 4 weeks passed since you last had chemotherapy?", "yes"),
    # ages with something beside them
    ("i", "At least 18 years of age at the time of surgery", "Are you 18 or older at the time of surgery?", "yes"),
    ("i", "Minimum age of 18 years", "Are you 18 or older?", "yes"),
    ("i", "Equal to or older than 22 years of age.", "Are you 22 or older?", "yes"),
    ("i", "18-75years old, male or female.", "Are you between 18 and 75 years old?", "yes"),
    (
        "i",
        "Skeletally mature and at least 18 years old but not older than 75 years old",
        "Are you skeletally mature and between 18 and 75 years old?",
        "yes",
    ),
]


@pytest.mark.parametrize(("section", "text", "question", "fits_if"), FRAMES)
def test_each_frame_asks_its_own_way(section, text, question, fits_if):
    item = only(section, text)
    assert (item.question, item.fits_if) == (question, fits_if)


LISTS = [
    (
        "e",
        "Acute myocardial infarction, unstable angina, or stable angina in the last six months",
        "Have you had any of these health problems in the last six months?",
    ),
    (
        "e",
        "Prior therapy with gefitinib, erlotinib, afatinib, osimertinib, or dacomitinib in the last 4 weeks",
        "Have you had treatment with any of these in the last 4 weeks?",
    ),
    (
        "i",
        "Participant must be taking 1 of the following medications for prophylaxis: itraconazole, ketoconazole",
        "Are you taking 1 of these medicines for prevention?",
    ),
    (
        "e",
        "Any thromboembolic event within 6 months; any familial thrombophilia; or a bleeding tendency that needs care",
        "Do any of these apply to you?",
    ),
]


@pytest.mark.parametrize(("section", "text", "question"), LISTS)
def test_a_list_is_lifted_out_and_no_member_is_lost(section, text, question):
    item = only(section, text)
    assert item.question == question
    said = plainer(f"{item.question} {item.help}").lower()
    for member in re.split(r"[,;:] (?:or )?| or ", plainer(text).lower()):
        assert all(word in said for word in re.findall(r"[a-z]{5,}", member) if word not in _TURNED)


_TURNED = {"participant", "following", "medications", "prior", "within", "therapy", "prophylaxis"}


def test_what_no_list_may_have_is_asked_of_any_of_it():
    text = "Patients must not have EGFR mutations, ALK gene fusion, and ROS1 gene rearrangement, and BRAF mutation."
    item = only("i", text)
    assert (item.question.startswith("Do you have any of these"), item.fits_if) == (True, Reply.NO)


def test_words_before_one_noun_are_no_list():
    item = only("e", "Severe allergic, anaphylactic, or other reactions to antibodies or fusion proteins of mice")
    assert "these" not in item.question


def test_several_values_in_one_line_are_asked_together_each_on_its_line():
    text = "ANC ≥ 1.5 x 10^9/L; platelets ≥ 100 x 10^9/L; total bilirubin ≤ 1.5 x ULN"
    item = only("i", text)
    assert item.question == "Do your test results meet all of these limits?"
    lines = item.help.split("\n")
    assert [line for line in lines if line.startswith("- ")] == [
        "- ANC at least 1.5 x 10^9/L",
        "- platelets at least 100 x 10^9/L",
        "- total bilirubin at most 1.5 times the upper limit of normal.",
    ]


def test_what_is_for_some_people_only_says_so_and_rules_nobody_out():
    item = only("i", "For patients receiving insulin: stable dose of insulin for 4 weeks")
    assert item.question.startswith("This is only for people receiving insulin. ")
    assert item.assumed not in {"", "wording"}


def test_who_is_somebody_else_is_not_asked_as_you():
    item = only("i", "The donor is willing to give blood")
    assert item.question == 'Is this true of the donor: "The donor is willing to give blood"?'


def test_a_hard_question_asks_its_heart_and_the_help_says_all():
    text = (
        "Psychological impairment that may interfere with the evaluation of neurocognitive rehabilitation and with "
        "participation in multidisciplinary follow-up examinations"
    )
    item = only("e", text)
    assert item.question == "Do you have psychological impairment, as described below?"
    assert "neurocognitive rehabilitation" in item.help
    assert "multidisciplinary follow-up examinations" in item.help


def test_two_questions_that_point_to_different_words_are_not_the_same():
    first = "Acute hepatitis, unstable angina, pulmonary tuberculosis, or rheumatoid arthritis with active disease"
    second = "Chronic hepatitis, stable angina, pulmonary fibrosis, or psoriatic arthritis with active disease"
    items = parse(f"Exclusion Criteria:\n\n* {first}\n* {second}").items
    assert items[0].question == items[1].question
    assert [item.same_as for item in items] == [None, None]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Provide archived or fresh tumor tissue for vendor test", "Do you have"),
        ("Seronegative for HIV-1 RNA PCR", "Do you have"),
        ("According to the RECIST standard, there must be a lesion", "Do you have according"),
        ("Magnetic resonance imaging must be performed within 6 weeks", "Are you"),
        ("Any relapse", "Do you have any relapse"),
        ("Patients with pulmonary hypertension", "Do you have pulmonary high blood pressure"),
        ("Investigational site staff members and their relatives", "Are you experimental"),
    ],
)
def test_what_must_not_be_made(text, made):
    for section in "ie":
        assert not only(section, text).question.startswith(made)


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Do you have portal hypertension?", "Do you have portal hypertension?"),
        ("Do you have renal or hepatic disease?", "Do you have kidney or liver disease?"),
        ("Have you had surgery within 4 weeks?", "Have you had surgery in the last 4 weeks?"),
        (
            "Have you had it within 4 weeks prior to enrollment?",
            "Have you had it in the 4 weeks before you join the trial?",
        ),
        ("Are you willing to use oral contraceptives?", "Are you willing to use birth control pills?"),
        ("Have you had a malignancy?", "Have you had a cancer?"),
        ("Have you had a surgical procedure?", "Have you had an operation?"),
    ],
)
def test_everyday_words_for_exact_synonyms_only(asked, plain):
    assert plainer(asked) == plain


@pytest.mark.parametrize(
    ("word", "expected"), [("infection", "an"), ("uterus", "a"), ("MRI", "an"), ("hernia", "a"), ("European", "a")]
)
def test_articles_by_sound(word, expected):
    assert article(word) == expected


def test_an_article_only_before_what_can_be_counted():
    assert with_article("Do you have other infection?") == "Do you have another infection?"
    assert with_article("Do you have asthma?") == "Do you have asthma?"
    assert with_article("Do you have two infections?") == "Do you have two infections?"


def test_the_quick_grade_tells_easy_from_hard():
    assert grade("Have you had a stroke?") < grade("Do you have multidisciplinary neurocognitive rehabilitation?")


WORDS = st.lists(
    st.sampled_from([*_TURNED, *" ".join(text for _, text, *_ in FRAMES + LISTS).split(), "(", ")", ";", "no"])
)
HOW = st.builds(
    Context,
    section=st.sampled_from(Section),
    topic=st.sampled_from(Topic),
    wording=st.sampled_from(Wording),
    negated=st.booleans(),
    fits_if=st.sampled_from(Reply),
    answerer=st.sampled_from(Answerer),
)


@settings(max_examples=150, deadline=None)
@given(words=WORDS, how=HOW)
def test_whatever_the_words_a_short_question_is_made(words, how):
    made = wording.ask(" ".join(words), how)
    assert made.question.endswith("?")
    assert len(made.question.split()) <= MOST_WORDS


@pytest.mark.parametrize("sign", ["(", "* ", "or ", "a, ", "- ", "and ", "[("])
def test_long_hostile_words_are_left_as_they_stand(sign):
    made = wording.ask(sign * 30_000, Context(Section.EXCLUSION, Topic.OTHER, Wording.PLAIN, negated=False))
    assert made.question.endswith("?")


def _asked():
    trees = [parse(text) for text in labelled_texts().values()]
    return [item for tree in trees for item in tree.items if item.role is Role.CRITERION]


def test_few_criteria_of_the_labelled_texts_are_asked_word_for_word():
    items = _asked()
    as_they_stand = [item for item in items if item.question.startswith(("Is this true", "Does this rule"))]
    assert len(as_they_stand) / len(items) <= 0.14


def test_what_a_question_points_to_stands_in_its_help():
    for item in _asked():
        if points(item.question):
            assert item.help.startswith(("The trial ", "Not asked about here: ")), item.question


def test_helps_keep_the_words_in_full():
    how = Context(Section.INCLUSION, Topic.OTHER, Wording.PLAIN, negated=False)
    made = wording.ask("x " * 200, how)
    item = only("i", "Something")
    assert "x x x" in helps.help_for(item, made, how)
