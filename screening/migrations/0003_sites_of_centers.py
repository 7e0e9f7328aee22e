"""Gives each study center that is there already its place, as an import does for new ones."""

from django.db import migrations

from screening.trials.site_models import name_key
from screening.trials.sites import is_named, plain_name

BATCH = 1000


def give_sites(apps, schema_editor):
    centers = apps.get_model("screening", "StudyCenter").objects
    sites = apps.get_model("screening", "Site")
    names = apps.get_model("screening", "SiteName")
    known = dict(names.objects.values_list("key", "site_id"))
    while batch := list(centers.filter(site=None).order_by("pk")[:BATCH]):
        for center in batch:
            key = name_key(plain_name(center.facility), center.city, center.state, center.country)
            named = is_named(center.facility)
            if not named or key not in known:
                place = sites.objects.create(
                    name=center.facility if named else "", city=center.city, state=center.state, country=center.country
                )
                center.site_id = place.pk
                if named:
                    written = ", ".join(part for part in (center.facility, center.city, center.country) if part)
                    names.objects.create(site=place, key=key, written=written)
                    known[key] = place.pk
            else:
                center.site_id = known[key]
        centers.bulk_update(batch, ["site"])


class Migration(migrations.Migration):
    dependencies = [("screening", "0002_contacts")]

    operations = [migrations.RunPython(give_sites, migrations.RunPython.noop)]
