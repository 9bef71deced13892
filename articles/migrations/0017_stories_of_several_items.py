"""What is one story: its items, what they are looked up by, what is still to compare; earlier versions."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0016_delivery_chunks"),
    ]

    operations = [
        migrations.CreateModel(
            name="StoryGroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "story of several items",
                "verbose_name_plural": "stories of several items",
            },
        ),
        migrations.CreateModel(
            name="Uncompared",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "uncompared",
            },
        ),
        migrations.AddField(
            model_name="earliertext",
            name="published",
            field=models.DateTimeField(blank=True, help_text="The story's own time in that version.", null=True),
        ),
        migrations.AddField(
            model_name="earliertext",
            name="updated",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="earliertext",
            name="version_kind",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="earliertext",
            name="version_number",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="earliertext",
            name="withdrawn",
            field=models.BooleanField(default=False, help_text="Readers may not see this version."),
        ),
        migrations.AlterField(
            model_name="batch",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reparse", "read again"),
                    ("apply", "corrected alike"),
                    ("merge", "merged"),
                    ("split", "split"),
                    ("held", "held update"),
                    ("join", "joined as one story"),
                    ("apart", "set apart"),
                ],
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="StoryKey",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("key", models.BigIntegerField()),
                ("day", models.IntegerField()),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="articles.article"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["key", "day", "article"], name="story_key_day")],
            },
        ),
        migrations.CreateModel(
            name="StoryMember",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="membership",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("day", models.IntegerField(help_text="The day of its own time, counted from the year 1.")),
                ("alert", models.BooleanField(default=False, help_text="A headline without a story to it.")),
                ("fixed", models.BooleanField(default=False)),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="members",
                        to="articles.storygroup",
                    ),
                ),
            ],
            options={
                "verbose_name": "item of a story",
                "verbose_name_plural": "items of stories",
                "indexes": [
                    models.Index(condition=models.Q(("alert", True)), fields=["day"], name="story_alert_day"),
                    models.Index(condition=models.Q(("fixed", True)), fields=["group"], name="story_fixed_group"),
                ],
            },
        ),
    ]
