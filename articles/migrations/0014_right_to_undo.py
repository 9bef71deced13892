"""Let those who could undo batches by seeing them go on doing so: it is a right of its own now."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def grant(apps: Any, schema_editor: Any) -> None:
    """Give the right to undo to each group and account that sees batches and changes stories."""
    permissions = apps.get_model("auth", "Permission").objects
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label="articles", model="batch")
    undo, _ = permissions.get_or_create(content_type=kind, codename="undo_batch", defaults={"name": "Can undo batches"})
    sees = permissions.filter(content_type__app_label="articles", codename="view_batch").first()
    changes = permissions.filter(content_type__app_label="articles", codename="change_article").first()
    if sees is None or changes is None:
        return
    for group in apps.get_model("auth", "Group").objects.filter(permissions=sees).filter(permissions=changes):
        group.permissions.add(undo)
    users = apps.get_model("auth", "User").objects
    for user in users.filter(user_permissions=sees).filter(user_permissions=changes):
        user.user_permissions.add(undo)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0013_remove_history"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
