"""The address space: the site, the staff's sign-in and the admin."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("staff/", include("screening.common.staff_urls")),
    path("", include("screening.urls")),
]

handler400 = "screening.pages.errors.unreadable"
handler500 = "screening.pages.errors.failed"
