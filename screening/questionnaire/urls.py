"""The addresses of the questionnaire; all are below the trial's, which is the path of the screening's cookie."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import URLPattern, re_path

from screening.questionnaire import views
from screening.questionnaire.forms import BasicsForm
from screening.questionnaire.standing import BASICS
from screening.questionnaire.visits import questionnaire_page
from screening.questionnaire.wizard import QuestionsWizard

app_name = "questionnaire"

step = questionnaire_page(
    QuestionsWizard.as_view([(BASICS, BasicsForm)], url_name="questionnaire:step", done_step_name="check")
)


def _below_trial(address: str, view: Callable[..., HttpResponseBase], name: str) -> URLPattern:
    return re_path(rf"^(?P<nct_id>[Nn][Cc][Tt][0-9]{{8}})/{address}/$", view, name=name)


urlpatterns: list[URLPattern] = [
    _below_trial("questions", views.start, "start"),
    _below_trial("questions/check", views.check, "check"),
    _below_trial("questions/stop", views.stop, "stop"),
    _below_trial("questions/clear", views.clear, "clear"),
    _below_trial("questions/(?P<step>[-a-z0-9]+)", step, "step"),
    _below_trial("result", views.result, "result"),
    _below_trial("result/sheet", views.sheet, "sheet"),
    _below_trial("result/keep", views.keep, "keep"),
]
