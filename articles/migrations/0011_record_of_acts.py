"""The record of acts, and who undid a batch."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

KINDS = [
    ("written", "written at the desk"),
    ("corrected", "corrected"),
    ("taken", "the machine's taken"),
    ("released", "released from a notice"),
    ("restored", "restored"),
    ("applied", "corrected with others"),
    ("merged", "merged"),
    ("split", "split"),
    ("decided", "held update decided"),
    ("undone", "undone"),
    ("read", "read from the copy"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0010_fill_provider"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="batch",
            options={
                "ordering": ["-at", "-id"],
                "permissions": [("undo_batch", "Can undo batches")],
                "verbose_name_plural": "batches",
            },
        ),
        migrations.AddField(
            model_name="batch",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.CreateModel(
            name="Act",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                (
                    "who",
                    models.CharField(
                        blank=True, help_text="The name of the account, kept when that goes.", max_length=150
                    ),
                ),
                ("kind", models.CharField(choices=KINDS, max_length=10)),
                ("why", models.TextField(blank=True)),
                (
                    "subject",
                    models.CharField(
                        help_text="What kind of thing it is about: article, place, source …", max_length=20
                    ),
                ),
                ("subject_id", models.BigIntegerField()),
                ("title", models.CharField(help_text="What it is about, in the words of then.", max_length=300)),
                ("before", models.JSONField(default=dict)),
                ("after", models.JSONField(default=dict)),
                (
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="acts",
                        to="articles.batch",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ["-at", "-id"]},
        ),
        migrations.AddIndex(
            model_name="act",
            index=models.Index(fields=["subject", "subject_id", "-id"], name="act_subject"),
        ),
    ]
