"""The feeds and folders that are polled."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from articles.admin.confirming import Confirming
from articles.intake import is_allowed, poll_feed
from articles.models import Feed

POLL_FOLDERS = "articles.poll_folders"
#: So many feeds are polled while a person waits.
AT_ONCE = 3
#: What polling writes; a form that is saved meanwhile leaves it alone.
POLLED = ["outcome", "checked", "problem"]
#: How a feed fares, as its page and the list show it.
COURSE = ["succeeded", "brought", "failures"]
MARKS = [*POLLED, *COURSE, "etag", "last_modified", "taken_until"]


class FeedForm(ModelForm):  # type: ignore[type-arg]
    may_poll_folders = False

    class Meta:
        model = Feed
        fields = ["name", "address", "active", "interval"]

    def clean_address(self) -> str:
        """Folders lie open to whoever may enter them, so that it takes a permission and a setting."""
        address: str = self.cleaned_data["address"].strip()
        if not address.startswith("/"):
            return _web(address)
        if not self.may_poll_folders:
            raise ValidationError("You may not have folders of the server polled; ask an administrator.")
        if not is_allowed(Path(address), settings.NEWSROOM_FOLDERS):
            raise ValidationError("This folder is not under one that NEWSROOM_FOLDERS names.")
        return address


@admin.register(Feed)
class FeedAdmin(Confirming, admin.ModelAdmin):  # type: ignore[type-arg]
    # List
    list_display = ["name", "address", "active", "outcome", "checked", "succeeded", "brought", "due", "problem"]
    list_filter = ["active", "outcome"]
    list_per_page = 50
    search_fields = ["name", "address"]
    actions = ["poll_now", "poll_next"]
    # Form
    form = FeedForm
    fields = ["name", "address", "active", "interval", *POLLED, *COURSE, "due"]
    readonly_fields = [*POLLED, *COURSE, "due"]

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, *args, **kwargs)
        form.may_poll_folders = request.user.has_perm(POLL_FOLDERS)
        return form

    def has_change_permission(self, request: HttpRequest, feed: Feed | None = None) -> bool:
        return super().has_change_permission(request, feed) and _may(request, feed)

    def has_delete_permission(self, request: HttpRequest, feed: Feed | None = None) -> bool:
        return super().has_delete_permission(request, feed) and _may(request, feed)

    def save_model(self, request: HttpRequest, feed: Feed, form: Any, change: bool) -> None:
        if not change:
            feed.save()
            return
        names = list(form.changed_data)
        if "address" in names:
            feed.forget()
            names += MARKS
        feed.save(update_fields=names)

    @admin.display(description="next poll")
    def due(self, feed: Feed) -> str:
        """When it is due, and why later than its interval says."""
        if not feed.active:
            return "never: it is not active"
        if feed.next_poll is None:
            return "with the next run"
        told = f"{timezone.localtime(feed.next_poll):%Y-%m-%d %H:%M}"
        failed = f"{feed.failures} failure{'' if feed.failures == 1 else 's'} in a row"
        return f"{told}, later after {failed}" if feed.pause > dt.timedelta(minutes=feed.interval) else told

    @admin.action(description=f"Poll now, {AT_ONCE} at most", permissions=["change"])
    def poll_now(self, request: HttpRequest, feeds: QuerySet[Feed]) -> None:
        """Poll a few while one waits, and have the rest polled with the next run."""
        chosen = [feed for feed in feeds.order_by("name", "pk") if _may(request, feed)]
        for feed in chosen[:AT_ONCE]:
            polled = poll_feed(feed, now=timezone.now(), complain=lambda name, reason: None)
            if polled is None:
                self.message_user(request, f"{feed}: another process polls it.", messages.WARNING)
            elif polled.problem:
                self.message_user(request, f"{feed}: {polled.problem}", messages.ERROR)
            else:
                self.message_user(request, f"{feed}: {polled.tally.written or 'no'} new or updated stories.")
        if rest := chosen[AT_ONCE:]:
            Feed.objects.filter(pk__in=[feed.pk for feed in rest]).update(checked=None)
            self.message_user(request, f"{len(rest)} more will be polled when “fetch” runs next.")

    @admin.action(description="Poll with the next run, due or not", permissions=["change"])
    def poll_next(self, request: HttpRequest, feeds: QuerySet[Feed]) -> None:
        count = feeds.update(checked=None)
        self.message_user(request, f"{count} will be polled when “fetch” runs next.")


def _may(request: HttpRequest, feed: Feed | None) -> bool:
    return feed is None or not feed.is_folder or request.user.has_perm(POLL_FOLDERS)


def _web(address: str) -> str:
    try:
        parts = urlsplit(address)
        known = parts.scheme in {"http", "https"} and parts.hostname and (parts.port or True)
    except ValueError:
        known = False
    if not known:
        raise ValidationError("Enter an address that begins with https:// or http://, or the full path of a folder.")
    if "@" in parts.netloc:
        raise ValidationError("An address with a name or password in it would show them to everybody at the desk.")
    return address
