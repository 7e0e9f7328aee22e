"""The addresses of trials."""

from django.urls import path, re_path

from screening.trials import views

app_name = "trials"
urlpatterns = [
    path("trials/", views.trial_list, name="list"),
    re_path(r"^trials/(?P<nct_id>[Nn][Cc][Tt][0-9]{8})/$", views.trial_detail, name="detail"),
    path("conditions/<slug:slug>/", views.condition, name="condition"),
    path("treatments/<slug:slug>/", views.treatment, name="treatment"),
]
