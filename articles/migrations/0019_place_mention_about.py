"""Whether a story is mainly about a place, on the link; unknown for what is stored until it is recognised again."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0018_earlier_versions")]

    operations = [
        migrations.AddField(
            model_name="placemention",
            name="about",
            field=models.BooleanField(
                editable=False,
                help_text="Whether the story is mainly about the place; unknown until it is recognised again.",
                null=True,
            ),
        ),
    ]
