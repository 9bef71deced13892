"""When each story's delivery came, beside its own time."""

from django.db import migrations, models
from django.db.models import F, OuterRef, Subquery


def take_arrivals(apps, schema_editor):
    """Stories that have no time of their own came when they are said to be published; the others with their delivery."""
    article, delivery = apps.get_model("articles", "Article"), apps.get_model("articles", "Delivery")
    received = delivery.objects.filter(pk=OuterRef("delivery")).values("received")
    delivered = article.objects.filter(delivery__isnull=False)
    delivered.update(arrived=Subquery(received))
    undated = article.objects.filter(provenance__published__by="received")
    corrected = [key for key, names in undated.values_list("pk", "corrected").iterator() if "published" in names]
    undated.exclude(pk__in=corrected).update(arrived=F("published"))


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0005_withdrawn_were_public"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="arrived",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="When the delivery of its time came; None for a person's own.",
                null=True,
            ),
        ),
        migrations.RunPython(take_arrivals, migrations.RunPython.noop),
    ]
