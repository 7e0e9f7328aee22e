"""Links follow from their seed and the secret key; references can be read out and typed in any spelling."""

from hypothesis import given
from hypothesis import strategies as st

from screening.common.tokens import SPOKEN, as_reference, link_token, new_reference, new_seed, token_hash


def test_a_link_follows_from_its_seed_and_the_key_and_cannot_be_told_from_its_hash(settings):
    seed = new_seed()
    token = link_token(seed)
    assert (len(seed), len(token), link_token(seed), seed in token) == (32, 43, token, False)
    assert len({new_seed() for _ in range(100)}) == 100
    settings.SECRET_KEY = "another"
    assert link_token(seed) != token
    assert len(token_hash(token)) == 64


@given(st.text(SPOKEN, min_size=6, max_size=6))
def test_a_reference_survives_being_read_out_and_typed(drawn):
    reference = f"{drawn[:3]}-{drawn[3:]}"
    for typed in (reference.lower(), f"{drawn[:3]} {drawn[3:]}", f" {reference} ", drawn):
        assert as_reference(typed) == reference


def test_a_new_reference_is_one():
    drawn = {new_reference() for _ in range(200)}
    assert {as_reference(reference) for reference in drawn} == drawn


def test_nothing_in_a_reference_is_taken_for_something_else():
    assert not set(SPOKEN) & set("0O1IL2Z5S8BUVMN")


@given(st.text())
def test_other_words_are_no_reference(text):
    found = as_reference(text)
    assert found == "" or len(found) == 7
