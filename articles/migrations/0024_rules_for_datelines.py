"""Rules for names of datelines."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0023_front_pins")]

    operations = [
        migrations.AddField(
            model_name="namingrule",
            name="filed",
            field=models.BooleanField(default=False, help_text="Of places of the dateline, not of those in the text."),
        ),
    ]
