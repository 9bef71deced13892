"""What the page of corrections reads: a partial index of the stories that were put right; and languages by index."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_feeds"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["-published", "-id"],
                condition=Q(version_kind__in=("correction", "refile", "kill", "withdrawal")) | ~Q(corrected=[]),
                name="article_put_right",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["language"], name="article_language"),
        ),
    ]
