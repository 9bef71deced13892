"""Stories that were taken back after they had been stored keep answering that they were withdrawn."""

import datetime as dt

from django.db import migrations
from django.db.models import F

#: A row that was not touched after it was stored was never to be seen.
TOUCHED = dt.timedelta(seconds=1)


def keep_public(apps, schema_editor):
    article = apps.get_model("articles", "Article")
    withdrawn = article.objects.filter(status="canceled", last_public=None).exclude(body="")
    withdrawn.filter(changed__gt=F("stored") + TOUCHED).update(last_public=F("changed"))


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_notices_and_last_public"),
    ]

    operations = [
        migrations.RunPython(keep_public, migrations.RunPython.noop),
    ]
