"""The glossary: every entry is sound, texts find theirs, and ordinary words find none."""

import re
from collections import Counter

import pytest

from bench.readability import syllables, words_in
from screening.criteria.glossary import TERMS, terms_in
from screening.criteria.glossary_sources import SOURCES
from screening.criteria.glossary_terms import Kind
from screening.criteria.glossary_words import keys_of

LONGEST = 32
HARDEST = 10.0


def names(text):
    return [term.name for term in terms_in(text)]


def reading_grade(plain):
    """Flesch-Kincaid's grade of a definition; no word of it counts as explained elsewhere."""
    words = words_in(plain)
    return 0.39 * words / plain.count(".") + 11.8 * syllables(plain) / words - 15.59


def test_there_are_enough_entries():
    assert len(TERMS) >= 680


def test_names_are_unique_and_no_name_belongs_to_two_entries():
    owners = {}
    for term in TERMS:
        for name in (term.name, *term.aliases):
            owners.setdefault(keys_of(name), set()).add(term.name)
    assert len({term.name for term in TERMS}) == len(TERMS)
    assert {keys: terms for keys, terms in owners.items() if len(terms) > 1} == {}


def test_each_name_finds_its_own_entry():
    lost = [(term.name, name) for term in TERMS for name in (term.name, *term.aliases) if names(name) != [term.name]]
    assert lost == []


def test_definitions_are_one_or_two_short_sentences():
    for term in TERMS:
        assert re.search(r"[\w%)]\.$", term.plain), term
        assert len(re.findall(r"[.!?](?:\s|$)", term.plain)) <= 2, term
        assert len(term.plain.split()) <= LONGEST, term
        assert term.plain[0].isupper() or term.plain[0].isdigit(), term


def test_definitions_are_easy_to_read():
    grades = {term.name: reading_grade(term.plain) for term in TERMS}
    # The formula says little of a few words ("Diseases of the kidneys."), so the single ones have some room.
    assert {name: grade for name, grade in grades.items() if grade > HARDEST} == {}
    assert sum(grades.values()) / len(grades) < 5


def test_no_definition_tells_anybody_to_stop_or_change_a_medicine():
    told = re.compile(r"(?:^|\. )(?:Stop|Quit|Avoid|Change|Do not|Never|Ask)\b|\byou (?:should|must)\b")
    assert [term.name for term in TERMS if told.search(term.plain)] == []


def test_each_entry_names_a_known_source_and_each_source_is_used():
    assert {term.source for term in TERMS} == set(SOURCES)
    assert all(source.name and source.url.startswith("https://") for source in SOURCES.values())


def test_laboratory_tests_and_only_they_have_an_everyday_name_and_a_unit():
    for term in TERMS:
        assert bool(term.everyday) == bool(term.unit) == (term.kind is Kind.LAB), term
    assert Counter(term.kind for term in TERMS)[Kind.LAB] >= 60


def test_terms_are_found_by_name_abbreviation_and_plural():
    found = names("ANC ≥ 1,500, platelets ≥ 75,000, creatinine clearance > 50 and NSCLC with metastases")
    assert found == [
        "absolute neutrophil count",
        "platelet count",
        "creatinine clearance",
        "non-small cell lung cancer",
        "metastatic",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("non-small cell lung cancer", "non-small cell lung cancer"),
        ("Non small-cell lung cancers", "non-small cell lung cancer"),
        ("haemoglobin", "hemoglobin"),
        ("anaemia", "anemia"),
        ("oestradiol", "estradiol"),
        ("acute myeloid leukaemia", "acute myeloid leukemia"),
        ("brain tumours", "brain tumor"),
        ("randomised", "randomization"),
        ("hospitalised", "inpatient"),
        ("biopsies", "biopsy"),
        ("diagnoses", "diagnosis"),
        ("NSAIDs", "NSAID"),
        ("Crohn’s disease", "Crohn's disease"),
        ("Crohns disease", "Crohn's disease"),
        ("CAR-T cells", "CAR-T therapy"),
        ("anti-PD-1", "immune checkpoint inhibitor"),
        ("SARS-CoV-2", "COVID-19"),
        ("CHEMOTHERAPY", "chemotherapy"),
        ("St. John's wort", "St. John's wort"),
        ("ct scan", "CT scan"),
    ],
)
def test_spellings_lead_to_one_entry(text, name):
    assert names(text) == [name]


def test_each_term_is_told_once_in_the_order_of_first_use():
    assert names("HIV or hepatitis B; HIV RNA, then HIV, then HBV") == ["HIV", "hepatitis B", "viral load"]


def test_the_longest_name_wins():
    assert names("epidermal growth factor receptor") == ["EGFR"]
    assert names("relapsed/refractory") == ["relapsed or refractory"]
    assert names("hepatitis B surface antigen") == ["HBsAg"]
    assert names("MDS-UPDRS") == ["UPDRS"]
    assert names("GM-CSF") == ["G-CSF"]
    assert names("gene fusion") == ["gene rearrangement"]
    assert names("menstrual cycle of the woman") == ["menstruation"]


def test_a_name_does_not_reach_over_the_end_of_a_phrase():
    assert names("no pain in the bone. Marrow") == ["bone marrow"]
    assert names("bone, scan") == []


@pytest.mark.parametrize(
    "text",
    [
        "the pr and er of all",
        "it is as in or at all",
        "who have met the goal and aids for the blind",
        "patients who can read and echo a word",
        "PATIENTS WHO HAVE MET ALL OF IT",
        "PT, MS, RA, PD, PE, AS, IV and IT",
        "the test is done in a car with a pet",
        "results of tests in the month",
        "compound CT-2103 or AMG-33412",
        "an investigation, used once, and the uses of it",
        "has a patch of grass and a bypass road",
        "controls the pump",
    ],
)
def test_ordinary_words_and_ambiguous_abbreviations_find_nothing(text):
    assert names(text) == []


def test_words_that_mean_something_else_are_not_explained_wrongly():
    assert "lactating" not in names("lives in a nursing home")
    assert "spinal stenosis" not in names("aortic stenosis")
    assert "major depressive disorder" not in names("respiratory depression")
    assert "urinary incontinence" not in names("fecal incontinence")
    assert "epilepsy" not in names("febrile seizure")
    assert "invasive cancer" not in names("minimally invasive procedure")
    assert "corticosteroid" not in names("anabolic steroids")
    assert "grade of severity" not in names("medical grade adhesive")
    assert "lactate dehydrogenase" not in names("single level LDH treated by surgery")


def test_an_empty_text_has_no_terms():
    assert terms_in("") == ()
    assert terms_in("  \n * ") == ()
