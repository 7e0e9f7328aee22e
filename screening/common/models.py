"""Models that belong to no domain: the proof that something was deleted on time."""

import pgtrigger
from django.db import models


class Deletion(models.Model):
    """One run of a retention rule that deleted something: what kind, how many rows, why, when; never which person."""

    kind = models.CharField(max_length=40)
    reason = models.CharField(max_length=200)
    rows = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        app_label = "screening"
        ordering = ["-at", "-id"]
        constraints = [models.CheckConstraint(condition=models.Q(rows__gt=0), name="deletion_has_rows")]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.rows} {self.kind}, {self.at:%Y-%m-%d %H:%M}"
