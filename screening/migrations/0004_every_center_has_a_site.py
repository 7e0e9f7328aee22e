"""From here on no study center is without a place."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("screening", "0003_sites_of_centers")]

    operations = [
        migrations.AlterField(
            model_name="studycenter",
            name="site",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="centers",
                to="screening.site",
                verbose_name="place",
            ),
        ),
    ]
