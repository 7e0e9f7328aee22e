"""Composition: the addresses of every package."""

from django.urls import include, path

urlpatterns = [
    path("", include("screening.pages.urls")),
    path("trials/", include("screening.questionnaire.urls")),
    path("", include("screening.contacts.urls")),
    path("", include("screening.trials.urls")),
]
