"""Stories written at the desk count as corrected only where somebody changed them after they were written."""

from __future__ import annotations

from typing import Any

from django.db import migrations

#: What was noted as corrected of each story that was written at the desk.
ALL = [
    "body", "byline", "dateline", "dateline_date", "embargo", "headline", "keywords", "language", "notes",
    "other_sources", "published", "slug", "source", "standfirst", "status", "subjects", "tabular", "updated",
    "version_kind", "version_number",
]  # fmt: skip


def forget(apps: Any, schema_editor: Any) -> None:
    """Keep as corrected what the record says that somebody changed of such a story since."""
    acts = apps.get_model("articles", "Act").objects.filter(subject="article").exclude(kind="written")
    stories = apps.get_model("articles", "Article").objects.filter(guid__startswith="desk:", delivery=None)
    for story in stories.only("corrected").order_by("pk").iterator(500):
        if sorted(story.corrected) == ALL:
            after = acts.filter(subject_id=story.pk).values_list("after", flat=True)
            story.corrected = sorted({name for values in after for name in values} & set(ALL))
            story.save(update_fields=["corrected"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_right_to_undo")]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
