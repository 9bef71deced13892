"""Keep the earlier texts that are stored already for the desk: nobody has said which of them readers may see."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def keep_for_the_desk(apps: Any, schema_editor: Any) -> None:
    apps.get_model("articles", "EarlierText").objects.update(withdrawn=True)


class Migration(migrations.Migration):
    dependencies = [("articles", "0017_stories_of_several_items")]

    operations = [migrations.RunPython(keep_for_the_desk, migrations.RunPython.noop)]
