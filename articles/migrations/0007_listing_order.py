"""The column by which lists are ordered: a story's own time, but never later than it came."""

from django.db import migrations, models

from articles.models.listing_time import listing_time


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_listing_arrival"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="article",
            options={"get_latest_by": "listed"},
        ),
        migrations.RemoveIndex(
            model_name="article",
            name="article_newest",
        ),
        migrations.RemoveIndex(
            model_name="article",
            name="article_source",
        ),
        migrations.AddField(
            model_name="article",
            name="listed",
            field=models.GeneratedField(
                db_persist=True,
                expression=listing_time(),
                help_text="Its place in lists.",
                output_field=models.DateTimeField(),
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["-listed", "-id"], name="article_listed"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["source", "-listed", "-id"], name="article_source_listed"),
        ),
    ]
