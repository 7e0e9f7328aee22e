"""The addresses of contact requests for people: below the trial while they ask, behind a private link after that."""

from django.urls import path, re_path

from screening.contacts import link_views, views

app_name = "contacts"
_TRIAL = r"^trials/(?P<nct_id>[Nn][Cc][Tt][0-9]{8})/contact"

urlpatterns = [
    re_path(rf"{_TRIAL}/$", views.choose, name="choose"),
    re_path(rf"{_TRIAL}/(?P<center_id>[0-9]{{1,18}})/$", views.ask, name="ask"),
    path("requests/<str:token>/", link_views.status, name="status"),
    path("requests/<str:token>/copy/", link_views.copy, name="copy"),
    path("requests/<str:token>/download/", link_views.download, name="download"),
    path("requests/<str:token>/withdraw/", link_views.withdraw, name="withdraw"),
    path("requests/<str:token>/erase/", link_views.erase, name="erase"),
]
