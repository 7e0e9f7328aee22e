"""Requests that cannot be served as asked: each gets a clear page that says what to do, and changes nothing."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse


@dataclass
class Refusal(Exception):
    """A page instead of the one that was asked for. `url` and `link` lead on from it."""

    status: int
    title: str
    text: str
    url: str
    link: str


def no_answers(nct_id: str, *, status: int) -> Refusal:
    """The browser holds no token, or one that opens nothing any more."""
    return Refusal(
        status,
        "Your answers are no longer here",
        "We found no answers for this trial in this browser. They may have been deleted because their time was over, "
        "or you may have started in another browser. Nothing was saved. You can start again at any time.",
        reverse("questionnaire:start", args=[nct_id]),
        "Start again",
    )


def other_version(nct_id: str, step_url: str) -> Refusal:
    """The page that was sent shows another version of the questions than the one that the person answers."""
    return Refusal(
        409,
        "This page is out of date",
        "The page you sent belongs to another version of these questions. Nothing was saved. Open the page again "
        "to see the questions as they are now.",
        step_url,
        "Open the page again",
    )


def unknown_page(nct_id: str) -> Refusal:
    """An address of a step that this trial's questions do not have."""
    return Refusal(
        404,
        "There is no such page",
        "This address belongs to no page of these questions. Nothing was changed.",
        reverse("questionnaire:start", args=[nct_id]),
        "Go to the questions",
    )


def not_open(nct_id: str) -> Refusal:
    """The trial has no questions that may be asked."""
    return Refusal(
        403,
        "The questions for this trial are not open yet",
        "A person has to review the questions before anybody is asked. You can still read about the trial and find "
        "its study centers.",
        reverse("trials:detail", args=[nct_id]),
        "Go to the trial",
    )


def refuse(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal, with its status."""
    return render(request, "questionnaire/refusal.html", {"refusal": refusal}, status=refusal.status)
