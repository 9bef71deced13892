"""What the page of corrections reads: a partial index of the stories that were put right; and languages by index."""

from django.db import migrations, models
from django.db.models import F, Func, Q

PUT_RIGHT = Q(
    Func(
        F("version_kind"),
        template="%(expressions)s IN ('correction', 'refile', 'kill', 'withdrawal')",
        output_field=models.BooleanField(),
    )
) | Q(Func(F("corrected"), template="%(expressions)s <> '[]'", output_field=models.BooleanField()))


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_listing_order"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["-listed", "-id"],
                condition=PUT_RIGHT,
                name="article_put_right",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["language"], name="article_language"),
        ),
    ]
