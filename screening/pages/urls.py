"""The addresses of pages."""

from django.urls import path

from screening.pages import demo_mail, health, views

app_name = "pages"
urlpatterns = [
    path("demo/mail/", demo_mail.mailbox, name="demo_mail"),
    path("demo/mail/<str:name>/", demo_mail.mail, name="demo_mail_message"),
    path("", views.home, name="home"),
    path("privacy/", views.privacy, name="privacy"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
