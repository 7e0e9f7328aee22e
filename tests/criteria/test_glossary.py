"""The glossary: every entry is sound, and texts find theirs."""

from screening.criteria.glossary import TERMS, terms_in


def test_terms_are_found_by_name_abbreviation_and_plural():
    found = [
        term.name
        for term in terms_in("ANC ≥ 1,500, platelets ≥ 75,000, creatinine clearance > 50 and NSCLC with metastases")
    ]
    assert found == [
        "absolute neutrophil count",
        "platelet count",
        "creatinine clearance",
        "non-small cell lung cancer",
        "metastatic",
    ]


def test_short_abbreviations_count_in_capitals_only():
    assert terms_in("the pr and er of all") == ()


def test_entries_are_short_and_named_once():
    assert len({term.name for term in TERMS}) == len(TERMS)
    assert all(term.plain.endswith(".") and len(term.plain.split()) <= 32 for term in TERMS)


def test_there_are_enough_entries():
    assert len(TERMS) >= 150
