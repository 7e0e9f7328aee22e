"""What a question must keep of its criterion's sense: and, or, time, people, conditions, further sentences."""

import statistics

import pytest

from bench.readability import grade
from screening.criteria.parser import parse
from screening.criteria.tree import Answerer, Reply, Role
from tests.criteria.conftest import labelled_texts


def only(section, text):
    (item,) = parse(f"{'Inclusion' if section == 'i' else 'Exclusion'} Criteria:\n\n* {text}").items
    return item


AND_OR = [
    ("i", "No history of trauma and congenital abnormalities", "Have you ever had trauma or congenital abnormalities?"),
    ("i", "Non-pregnant and non-nursing", "Are you pregnant or breastfeeding?"),
    ("e", "Patients without a phone and internet access", "Do you have a phone and internet access?"),
    (
        "e",
        "Type 1 diabetes, gestational diabetes and other special types of diabetes",
        "Do you have type 1 diabetes, gestational diabetes or other special types of diabetes?",
    ),
    ("e", "Inability or unwillingness to take folic acid", "Are you unable or unwilling to take folic acid?"),
    (
        "i",
        "Conformity to the diagnostic standards for hypertension (systolic blood pressure ≥140 mmHg and/or diastolic "
        "blood pressure ≥90 mmHg)",
        "Do your test results meet one of these limits, or both?",
    ),
]
LACKS = [
    ("Primitive cells do not express CD19", "Do primitive cells express CD19?"),
    ("Absence of suitable HLA matched donor", "Is there a suitable HLA matched donor for you?"),
    ("Lack of cooperation", "Are you willing to follow the study's rules?"),
    ("Any case not needing a bone graft or fusion", "Do you need a bone graft or fusion?"),
    ("Non-English speaking patients", "Do you speak English?"),
]
TIMES = [
    ("Other ongoing neuromodulation therapy", "Are you now having other neuromodulation treatment?"),
    ("Active diagnosis of leprosy", "Do you now have leprosy?"),
    (
        "Receiving live attenuated vaccine within 4 weeks prior to randomization",
        "Have you had live attenuated vaccine in the 4 weeks before you join the trial?",
    ),
    (
        "Uncontrolled infections less than 4 weeks prior to enrollment",
        "Have you had uncontrolled infections less than 4 weeks before you join the trial?",
    ),
    (
        "Exclusion of individuals who, within the past week, have experienced severe infections",
        "Have you had severe infections in the last week?",
    ),
    (
        "Having other malignant tumors in the last 5 years, but not including who has been cured through surgery",
        "Have you had other cancers in the last 5 years, as described below?",
    ),
    (
        "Subjects taking prescription anticoagulants (such as Warfarin) or has clotting problems that prolong bleeding",
        "Are you taking prescription blood thinners, or anything else described below?",
    ),
    (
        "Participation in other investigational studies during active treatment phase",
        "Would you take part in other experimental studies during active treatment phase?",
    ),
]


@pytest.mark.parametrize(("section", "text", "question"), AND_OR)
def test_and_becomes_or_where_each_of_them_counts(section, text, question):
    assert only(section, text).question == question


def test_what_is_denied_of_the_first_half_only_is_not_turned():
    item = only("e", "With no menstruation for 6 months and the level of FSH is in the post-menopausal range")
    assert item.question.startswith("Are you free of what leaves people out here")
    assert "With no menstruation for 6 months" in f"{item.question} {item.help}"
    assert item.assumed not in {"", "wording"}


@pytest.mark.parametrize(("text", "question"), LACKS)
def test_what_is_lacking_is_asked_for(text, question):
    item = only("e", text)
    assert (item.question, item.fits_if) == (question, "yes")


def test_examples_of_a_lack_never_stand_beside_what_is_lacking():
    item = only("e", "Without capacity to have a pregnancy (uterine aplasia, hysterectomy)")
    assert not item.question.startswith("Do you have capacity")


@pytest.mark.parametrize(("text", "question"), TIMES)
def test_time_is_kept(text, question):
    item = only("e", text)
    assert (item.question, item.fits_if) == (question, "no")


WAITING = [
    (
        "e",
        "At least 42 days must have elapsed since completion of any type of immunotherapy",
        "Have at least 42 days passed since you last had immunotherapy?",
        "Answer Yes if you never had any.",
    ),
    (
        "i",
        "Patients must be at least 4 weeks from major surgery and must be fully recovered.",
        "Have at least 4 weeks passed since you last had major surgery, and have you fully recovered?",
        "Answer Yes if you never had any.",
    ),
    (
        "e",
        "Less than 4 weeks from the last clinical trial",
        "Have less than 4 weeks passed since you last were in a clinical trial?",
        "Answer No if you never had any.",
    ),
]
PEOPLE = [
    ("i", "Fertile males agree to use condoms", "Only if you can father a child: do you agree to use condoms?", "yes"),
    (
        "e",
        "Sexually active participants not willing to use contraception",
        "Only if you are sexually active: are you willing to use birth control?",
        "yes",
    ),
    (
        "i",
        "Subject taking any medication for headache prevention has been on a stable regimen for 1 month",
        "Only if you take any medicine for headache prevention: have you been on a stable regimen for 1 month?",
        "yes",
    ),
    (
        "e",
        "If female, subjects who are trying to lose weight",
        "Only if you are female: are you trying to lose weight?",
        "no",
    ),
    (
        "i",
        "Is using or agrees to use contraception (female of child-bearing potential)",
        "Only if you can become pregnant: are you using, or do you agree to use birth control?",
        "yes",
    ),
]


@pytest.mark.parametrize(("section", "text", "question", "note"), WAITING)
def test_who_never_had_a_treatment_can_answer_how_long_it_is_past(section, text, question, note):
    item = only(section, text)
    assert item.question == question
    assert note in item.help.split("\n")


@pytest.mark.parametrize(("section", "text", "question", "reply"), PEOPLE)
def test_whom_a_criterion_is_about_is_said_and_others_get_past(section, text, question, reply):
    item = only(section, text)
    assert (item.question, item.fits_if) == (question, reply)
    assert f"Answer {reply.capitalize()} if this is not about you." in item.help.split("\n")


def test_a_condition_that_no_rule_can_turn_still_tells_others_how_to_answer():
    item = only("i", "If archival tissue is unavailable, tissue must be obtained from a biopsy performed at screening")
    assert "Answer Yes if this is not about you." in item.help.split("\n")


SECOND = [
    (
        "e",
        "Active graft versus host disease. Patients receiving any agent to treat it are not eligible.",
        "Do you have active graft versus host disease, or is anything else below true of you?",
    ),
    (
        "e",
        "Severe infection; Or suffering from autoimmune diseases",
        "Do you have a severe infection, or is anything else below true of you?",
    ),
    (
        "i",
        "Documented mutation in the cohesin complex. Patient must have a minimum share of 5%.",
        "Do you have a documented mutation in the cohesin complex, and is all else below true of you?",
    ),
    (
        "e",
        "Brain metastases. Subjects who have been treated for them are allowed but must be stable.",
        "Do you have brain metastases, as described below?",
    ),
]


@pytest.mark.parametrize(("section", "text", "question"), SECOND)
def test_a_further_sentence_that_decides_is_asked_too_and_rules_nobody_out(section, text, question):
    item = only(section, text)
    assert (item.question, item.assumed) == (question, "more than one condition")
    assert item.help.startswith("The trial says: ")


def test_a_question_that_names_the_first_thing_only_is_marked():
    item = only("e", "Subjects taking anticoagulants (such as Warfarin) or has clotting problems that prolong bleeding")
    assert item.question.endswith("or anything else described below?")
    assert item.assumed == "wording"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Other headaches (i.e. migraine, tension-type headaches)", "That means: migraine, tension-type headaches."),
        ("Liver disease (e.g. cirrhosis, hepatitis)", "For example: cirrhosis, hepatitis."),
        ("Gut problems which include colitis and chronic diarrhea", "That means: colitis and chronic diarrhea."),
    ],
)
def test_what_is_meant_is_no_example(text, line):
    assert line in only("e", text).help.split("\n")


def test_a_quotation_is_never_altered():
    for text in labelled_texts().values():
        for item in parse(text).items:
            if item.role is Role.CRITERION and item.question.count('"') > 1:
                quoted = item.question[item.question.index('"') + 1 : item.question.rindex('"')]
                assert quoted in " ".join(item.text.replace('"', "'").replace("“", "'").replace("”", "'").split())


def test_a_line_of_little_words_takes_no_time():
    item = only("e", f"Pregnant {'women of the age or ' * 20}zzz")
    assert item.question.endswith("?")


LEADS = """Inclusion Criteria:

CONTROLS

* Healthy

Diagnosis confirmed by one of the following:

* Headache attacks on one side
* Eyelid swelling
"""


def test_what_stands_above_an_item_is_said_and_that_one_of_several_is_enough():
    asked = {item.text: item.help for item in parse(LEADS).items if item.role is Role.CRITERION}
    assert "One of several: it is enough if one of them is true of you." in asked["Eyelid swelling"].split("\n")
    assert "one of the following" in asked["Eyelid swelling"]


def test_a_long_lead_is_shortened():
    lead = "Patients who have had any of the following " + "very serious and long known " * 6 + "illnesses:"
    items = parse(f"Exclusion Criteria:\n\n* {lead}\n  * Stroke\n  * Gout\n").items
    assert "…”" in items[1].help


def test_an_abbreviation_of_the_trial_is_opened():
    text = "Inclusion Criteria:\n\n* Chronic cluster headache (CCH)\n\nExclusion Criteria:\n\n* Surgery for CCH\n"
    assert "chronic cluster headache (CCH)" in parse(text).items[-1].question


def _grades():
    trees = [parse(text) for text in labelled_texts().values()]
    return [
        grade(item.question)
        for tree in trees
        for item in tree.items
        if item.role is Role.CRITERION and item.answerer is Answerer.PATIENT
    ]


def test_most_questions_to_patients_are_easy_to_read():
    grades = _grades()
    assert statistics.median(grades) <= 5
    assert sum(one <= 10 for one in grades) / len(grades) >= 0.88


@pytest.mark.parametrize(
    ("section", "text", "question"),
    [
        (
            "e",
            "Plans to move out of the area within 12 months",
            "Do you plan to move out of the area in the next 12 months?",
        ),
        (
            "e",
            "Women who are pregnant, breastfeeding or planning to become pregnant within 12 months",
            "Are you pregnant or breastfeeding, or do you plan to become pregnant in the next 12 months?",
        ),
        ("e", "Live vaccines", 'Is this true for you: "Live vaccines"?'),
        ("e", "Smokers", "Do you smoke?"),
        ("e", "Heavy smokers", "Are you a heavy smoker?"),
        ("e", "Illicit drugs use", "Do you use illegal drugs?"),
        ("e", "Known tuberculosis; Active infection; Any autoimmune disease", "Do any of these apply to you?"),
        ("e", "Vertebral fracture, gout, arthritis", "Do you have a vertebral fracture, gout or arthritis?"),
        ("e", "Severe, uncontrolled asthma", "Do you have severe, uncontrolled asthma?"),
        ("e", "Unable to walk without assistance", "Are you unable to walk without help?"),
        ("e", "Concurrent malignancy", "Do you now have cancer?"),
        ("i", "Patients with episodic and chronic headache", "Do you have episodic or chronic headache?"),
        ("i", "Must also have been registered with COG", "Have you also been registered with COG?"),
        ("e", "Need for dialysis", "Do you need dialysis?"),
        ("e", "Travel to Brazil in the last 3 months", "Have you traveled to Brazil in the last 3 months?"),
        ("e", "No strong CYP3A4 inhibitors", "Are you taking, or have you taken, strong CYP3A4 inhibitors?"),
        ("i", "English or Spanish speaking", "Do you speak English or Spanish?"),
        ("i", "KRAS wild-type", "Is your tumor KRAS wild-type?"),
        ("i", "No more than 2 prior regimens", "Have you had at most 2 earlier regimens?"),
        ("i", "Healthy children", "Are you a healthy child?"),
        (
            "i",
            "Postmenopausal women, or surgically sterile women",
            "Are you a postmenopausal woman, or a surgically sterile woman?",
        ),
        (
            "e",
            "Employees of the sponsor or family members of the nurses",
            "Are you an employee of the sponsor, or a family member of the nurses?",
        ),
        (
            "e",
            "Resting heart rate is lower than 40 bpm or higher than 99 bpm",
            "Is your resting heart rate lower than 40 bpm or higher than 99 bpm?",
        ),
        ("e", "Missing more than 2 of the 7 diaries", "Have you missed more than 2 of the 7 diaries?"),
        (
            "e",
            "Participation in another exercise program or use of a fitness tracker",
            "Have you ever taken part in another exercise program, or used a fitness tracker?",
        ),
    ],
)
def test_what_is_often_said_of_one_person(section, text, question):
    assert only(section, text).question == question


def test_who_stopped_long_ago_is_no_smoker():
    item = only("i", "Non-smokers (or ex-smokers who quit at least 6 months ago)")
    assert (item.fits_if, item.assumed) == (Reply.YES, "wording")


@pytest.mark.parametrize(
    "text", ["USE OF", "use of", "Current participation in", "current use of", "prior exposure to"]
)
def test_a_cut_line_is_asked_as_it_stands(text):
    assert only("e", text).question.endswith("?")


def test_a_time_that_only_the_line_above_names_is_in_the_question():
    text = "Exclusion Criteria:\n\n* Within 12 weeks of Day 1:\n\n  * Surgery\n  * Use of cannabis"
    asked = [item.question for item in parse(text).items if item.parent]
    assert asked[0] == "Have you had surgery within 12 weeks of Day 1?"
    assert "ever" not in asked[1].split()


def test_what_comes_after_examples_is_no_example():
    item = only(
        "e", "Complications such as ketoacidosis, or those with heart disease, as well as individuals with cancer"
    )
    assert "For example" not in item.help
    assert "heart disease" in f"{item.question} {item.help}"


def test_following_a_treatment_is_after_it():
    item = only("i", "Has not reached standards following oral lipid-lowering therapy: LDL below 2 mmol/L in adults")
    assert "these" not in item.question
