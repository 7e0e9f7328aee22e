"""What staff wrote stays where its criterion stayed."""

from screening.trials.carry_over import carry_over
from screening.trials.question_models import Question


def row(item, text, **fields):
    given = {"section": "inclusion", "role": "criterion", "question": f"{text}?", "fits_if": "yes", "topic": "other"}
    return Question(item=item, text=text, **{**given, **fields})


def edited(item, text, **fields):
    return row(item, text, **{"question": "Staff's words", "edited": True, **fields})


def questions(rows):
    return [made.question for made in rows]


def test_an_edited_question_moves_with_its_criterion():
    new = [row(1, "Adult"), row(2, "Diagnosis  of ASTHMA")]
    lost = carry_over([edited(1, "Diagnosis of asthma")], new)
    assert questions(new) == ["Adult?", "Staff's words"]
    assert lost == []


def test_everything_that_staff_set_is_carried_with_the_answer_that_fits():
    old = edited(1, "Asthma", help="Help", topic="diagnosis", hidden=True, fits_if="no", negated=True)
    new = [row(1, "Asthma", negated=False)]
    carry_over([old], new)
    (made,) = new
    assert (made.help, made.topic, made.hidden, made.edited) == ("Help", "diagnosis", True, True)
    assert (made.fits_if, made.negated) == ("no", True)


def test_words_that_nobody_edited_are_read_anew():
    new = [row(1, "Asthma", question="Do you have asthma?")]
    carry_over([row(1, "Asthma", question="An older reading?")], new)
    assert questions(new) == ["Do you have asthma?"]


def test_the_same_text_elsewhere_is_another_criterion():
    old = edited(1, "Asthma")
    new = [row(1, "Asthma", section="exclusion"), row(2, "Asthma", role="group")]
    assert carry_over([old], new) == [old]
    assert questions(new) == ["Asthma?", "Asthma?"]


def test_the_same_text_under_another_lead_is_another_criterion():
    old = [row(1, "One of:", role="group"), edited(2, "Asthma", parent=1)]
    new = [row(1, "None of:", role="group"), row(2, "Asthma", parent=1)]
    assert carry_over(old, new) == [old[1]]


def test_of_equal_criteria_each_keeps_its_own_words():
    old = [row(1, "Asthma"), edited(2, "Asthma")]
    new = [row(1, "Asthma"), row(2, "Asthma")]
    assert carry_over(old, new) == []
    assert questions(new) == ["Asthma?", "Staff's words"]
