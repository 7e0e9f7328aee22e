"""A hospital or clinic where trials take part: one row for one place, however many trials name it."""

import hashlib

from django.db import models

from screening.trials.labels import normalised


class Site(models.Model):
    """One place with one address book. An import makes new ones and never changes one that is there."""

    name = models.CharField(max_length=500, blank=True, help_text="Empty where the registry hides it.")
    city = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=100, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "screening"
        verbose_name = "place"
        ordering = ["name", "city", "id"]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name or "Unnamed place", self.city, self.country) if part)


class SiteName(models.Model):
    """A way in which the registry writes a place, by which the next trial there finds it.

    `key` is the SHA-256 of the name, city, state and country in one case and spacing: see `name_key`.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="names")
    key = models.CharField(max_length=64, unique=True)
    written = models.CharField(max_length=1010)

    class Meta:
        app_label = "screening"
        ordering = ["written"]

    def __str__(self) -> str:
        return self.written


def name_key(name: str, city: str, state: str, country: str) -> str:
    """What two trials must write alike to mean one place: 64 hexadecimal digits."""
    parts = (normalised(part) for part in (name, city, state, country))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
