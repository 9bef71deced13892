"""Enter what the history of stories knows into the record of acts."""

from __future__ import annotations

from typing import Any

from django.db import migrations

FIELDS = (
    "headline", "standfirst", "tabular", "language", "byline", "dateline", "dateline_date", "source_id", "published",
    "updated", "embargo", "status", "version_kind", "version_number", "slug", "keywords", "subjects", "notes",
    "corrected",
)  # fmt: skip
#: How a reason begins, and the kind of act that it says.
KINDS = {
    "Written at the desk": "written",
    "The machine's: ": "taken",
    "Released: ": "released",
    "Taken as an update": "decided",
    "Kept as a story of its own": "decided",
    "Read from the copy": "read",
}
CHUNK = 500


def enter_history(apps: Any, schema_editor: Any) -> None:
    """An act for each entry of the history but the first of a story, which tells what stood before."""
    history, acts = apps.get_model("articles", "HistoricalArticle"), apps.get_model("articles", "Act")
    previous: Any = None
    found: list[Any] = []
    for record in history.objects.select_related("history_user").order_by("id", "history_id").iterator(CHUNK):
        same = previous is not None and previous.id == record.id
        if same or (record.history_change_reason or "").startswith("Written"):
            found.append(_act(acts, record, previous if same else None))
        previous = record
        if len(found) >= CHUNK:
            acts.objects.bulk_create(found)
            found = []
    acts.objects.bulk_create(found)


def _act(acts: Any, record: Any, previous: Any) -> Any:
    reason = record.history_change_reason or ""
    moved = [name for name in FIELDS if previous is None or getattr(record, name) != getattr(previous, name)]
    return acts(
        at=record.history_date,
        by=record.history_user,
        who=getattr(record.history_user, "username", ""),
        kind=next((kind for words, kind in KINDS.items() if reason.startswith(words)), "corrected"),
        why=reason.removeprefix("Released: "),
        subject="article",
        subject_id=record.id,
        title=record.headline[:300],
        before={name.removesuffix("_id"): _told(getattr(previous, name, None)) for name in moved},
        after={name.removesuffix("_id"): _told(getattr(record, name)) for name in moved},
    )


def _told(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_record_of_acts")]

    operations = [migrations.RunPython(enter_history, migrations.RunPython.noop)]
