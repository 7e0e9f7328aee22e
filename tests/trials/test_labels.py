"""Conditions and treatments: one row for a name, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.trials.labels import LONGEST_SLUG, by_slug, get_or_create, link, slug_of
from screening.trials.models import Condition, Trial
from tests.factories import make_trial


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Breast Cancer", "breast-cancer"),
        ("  breast   CANCER ", "breast-cancer"),
        ("Crohn's Disease", "crohns-disease"),
        ("Carcinoma, Non-Small-Cell Lung", "carcinoma-non-small-cell-lung"),
        ("Osteomyelitis - Foot", "osteomyelitis-foot"),
        ("Type 2 Diabetes (T2D)", "type-2-diabetes-t2d"),
        ("COVID-19", "covid-19"),
    ],
)
def test_plain_names_become_plain_slugs(name, slug):
    assert slug_of(name) == slug


def test_signs_that_tell_names_apart_keep_them_apart():
    names = ["HER2", "HER2+", "HER2-", "HER2- Cancer", "HER2+ Cancer", "HER2 Cancer", "β", "α", "Sjögren", "Sjogren"]
    assert len({slug_of(name) for name in names}) == len(names)


def test_long_names_that_begin_alike_stay_apart():
    one, other = slug_of("a" * 300), slug_of("a" * 300 + "b")
    assert one != other
    assert len(one) == LONGEST_SLUG


@given(st.text(min_size=1, max_size=300))
def test_any_name_has_a_short_plain_slug(name):
    slug = slug_of(name)
    assert 0 < len(slug) <= LONGEST_SLUG
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")


def test_the_first_way_of_writing_is_shown():
    assert by_slug(["Asthma", "ASTHMA", " ", "Hay  fever"]) == {"asthma": "Asthma", "hay-fever": "Hay fever"}


@pytest.mark.django_db
def test_a_label_is_made_once(django_assert_num_queries):
    first = get_or_create(Condition, ["Asthma"])
    again = get_or_create(Condition, ["ASTHMA", "Hay fever"])
    assert again["asthma"] == first["asthma"]
    assert list(Condition.objects.values_list("name", flat=True)) == ["Asthma", "Hay fever"]
    with django_assert_num_queries(1):
        get_or_create(Condition, ["asthma", "hay fever"])


@pytest.mark.django_db
def test_links_that_stay_keep_their_rows():
    trial = make_trial()
    keys = get_or_create(Condition, ["A", "B", "C"])
    through = Trial.conditions.through
    link(through, "condition_id", {trial.pk: [keys["b"], keys["a"]]})
    before = dict(through.objects.values_list("condition_id", "pk"))
    link(through, "condition_id", {trial.pk: [keys["a"], keys["c"]]})
    after = dict(through.objects.values_list("condition_id", "pk"))
    assert list(after) == [keys["a"], keys["c"]]
    assert after[keys["a"]] == before[keys["a"]]
