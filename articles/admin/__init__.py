"""The editors' desk. Importing these modules is what registers them."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin

from articles.admin import (
    article_admin,
    batch_admin,
    delivery_admin,
    entity_admin,
    feed_admin,
    held_update_admin,
    suggestions,
)
from articles.admin.confirming import public_page
from articles.admin.pages.place_finder import autocomplete_view
from articles.admin.queue.queue_pages import queue_urls
from articles.admin.record import act_admin

__all__ = [
    "act_admin",
    "autocomplete_view",
    "article_admin",
    "batch_admin",
    "delivery_admin",
    "entity_admin",
    "feed_admin",
    "held_update_admin",
    "public_page",
    "queue_urls",
    "suggestions",
]

admin.site.site_header = admin.site.site_title = f"{settings.NEWSROOM_NAME} desk"
admin.site.index_template = "admin/desk_index.html"
admin.site.index_title = "What the desk keeps"
