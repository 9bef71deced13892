"""Give stored stories their providers, as their deliveries say them, and the polled feeds that they came by."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from articles.reading import FAULTS, Unreadable, formats

CONTENT = "sha256:"


def fill_provider(apps: Any, schema_editor: Any) -> None:
    """Read each delivery's structure again; a story of one that cannot be read keeps no provider."""
    deliveries, articles = apps.get_model("articles", "Delivery"), apps.get_model("articles", "Article")
    feeds = list(apps.get_model("articles", "Feed").objects.order_by("pk"))
    for number in deliveries.objects.order_by("pk").values_list("pk", flat=True).iterator():
        delivery = deliveries.objects.get(pk=number)
        feed = next((feed for feed in feeds if _is_from(delivery.name, feed.address)), None)
        if feed:
            deliveries.objects.filter(pk=number).update(feed=feed)
        stories = list(articles.objects.filter(delivery=number).only("guid", "item", "provider", "feed"))
        providers = _providers(delivery) if stories else {}
        for story in stories:
            story.feed = feed
            if not story.guid.startswith(CONTENT):
                unnamed = f"feed:{feed.address}"[:200] if feed else ""
                story.provider = providers.get(story.item, "") or unnamed
        articles.objects.bulk_update(stories, ["provider", "feed"], batch_size=200)


def _is_from(name: str, address: str) -> bool:
    """Whether a delivery of this name is of the feed, or of a file in the folder, at an address."""
    return name == address or name.startswith(f"{address.rstrip('/')}/")


def _providers(delivery: Any) -> dict[int, str]:
    try:
        return {draft.item: draft.provider for draft in formats.read(bytes(delivery.raw), delivery.name)}
    except (Unreadable, *FAULTS):
        return {}


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_provider_identity")]

    operations = [migrations.RunPython(fill_provider, migrations.RunPython.noop)]
