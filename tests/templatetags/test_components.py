"""Components keep what pages rely on: ids that errors lead to, nothing chosen beforehand, links that keep a search."""

import re
from types import SimpleNamespace

from django import forms
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template.loader import render_to_string

from screening.templatetags.components import FieldError, PageLink, form_errors, pagination


class SomeForm(forms.Form):
    age = forms.IntegerField(error_messages={"required": "Enter your age"}, help_text="In years.")
    sex = forms.ChoiceField(choices=[("f", "Female"), ("m", "Male")], widget=forms.RadioSelect)
    country = forms.CharField(required=False)

    def clean(self):
        raise forms.ValidationError("Enter your age or your year of birth")


def question(**given):
    empty = {"number": 2, "help": "", "terms": [], "words": "", "lead_in": "", "value": "", "error": "", "remark": ""}
    return SimpleNamespace(**empty | {"name": "q2", "id": "q2", "text": "Do you smoke?"} | given)


def render_question(**given):
    return render_to_string("components/question.html", {"q": question(**given)})


def test_the_error_summary_leads_to_the_first_control_of_each_field():
    assert list(form_errors(SomeForm({}))) == [
        FieldError("", "Enter your age or your year of birth"),
        FieldError("id_age", "Enter your age"),
        FieldError("id_sex_0", "This field is required."),
    ]


def test_every_link_of_the_error_summary_has_its_target_on_the_page():
    form = SomeForm({})
    errors = list(form_errors(form))
    summary = render_to_string("components/error_summary.html", {"errors": errors})
    fields = render_to_string("components/field.html", {"field": form["age"]})
    fields += render_to_string("components/choices.html", {"field": form["sex"]})
    assert re.findall(r'href="#(.+?)"', summary) == ["id_age", "id_sex_0"]
    assert {"id_age", "id_sex_0"} <= set(re.findall(r' id="(.+?)"', fields))


def test_without_an_error_there_is_no_error_summary():
    assert render_to_string("components/error_summary.html", {"errors": []}).strip() == ""


def test_hint_and_error_are_tied_to_their_control():
    html = render_to_string("components/field.html", {"field": SomeForm({})["age"]})
    described = re.search(r'aria-describedby="(.+?)"', html)
    assert described
    assert described[1].split() == ["id_age_helptext", "id_age_error"]
    assert {"id_age_helptext", "id_age_error"} <= set(re.findall(r' id="(.+?)"', html))


def test_only_fields_that_may_stay_empty_say_so():
    form = SomeForm()
    said = {
        name: "(optional)" in render_to_string("components/field.html", {"field": form[name]}) for name in form.fields
    }
    assert said == {"age": False, "sex": False, "country": True}


def test_a_question_offers_three_answers_and_chooses_none():
    html = render_question()
    assert re.findall(r'name="q2" id="(.+?)" value="(.+?)"', html) == [
        ("q2", "yes"),
        ("q2-no", "no"),
        ("q2-unsure", "unsure"),
    ]
    assert "checked" not in html
    assert "<details" not in html


def test_a_question_comes_back_with_its_answer():
    assert re.findall(r'value="(\w+)" checked', render_question(value="unsure")) == ["unsure"]


def test_help_and_error_of_a_question_describe_its_group():
    html = render_question(help="Cigarettes count.", error="Choose Yes, No or Not sure")
    described = re.search(r'<fieldset aria-describedby="(.+?)"', html)
    assert described
    assert described[1].split() == ["q2-help", "q2-error"]
    assert {"q2-help", "q2-error"} <= set(re.findall(r' id="(.+?)"', html))


def test_the_trials_own_words_are_escaped():
    assert "&lt;2 weeks" in render_question(words="off steroids <2 weeks")


def test_page_links_keep_the_search_and_leave_gaps_unlinked():
    shown = pagination(Paginator(range(90), 10).page(5), QueryDict("q=breast+cancer&page=5"))
    assert shown["previous"] == "?q=breast+cancer&page=4"
    assert shown["next"] == "?q=breast+cancer&page=6"
    gap = PageLink("…", "", current=False)
    assert shown["links"] == [
        PageLink("1", "?q=breast+cancer&page=1", current=False),
        gap,
        *[PageLink(str(n), f"?q=breast+cancer&page={n}", current=n == 5) for n in (4, 5, 6)],
        gap,
        PageLink("9", "?q=breast+cancer&page=9", current=False),
    ]


def test_a_single_page_has_no_page_links():
    assert pagination(Paginator(range(3), 10).page(1), QueryDict())["links"] == []
