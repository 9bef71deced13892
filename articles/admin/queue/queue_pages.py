"""The pages of the queue: one thing at a time, with what may be said of it, and the next when that is done."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from articles import desk
from articles.admin.queue.queue_cards import cards
from articles.admin.queue.rule_pages import end_rule, new_rule, rules

CHANGE, UNDO = "articles.change_article", "articles.undo_batch"
#: Where the session keeps what was said, so that it may be taken back, and how much of it.
SAID, KEPT = "queue-said", 100
#: How the desk says that what was done is an act on a story.
ACT = "act"


def first(request: HttpRequest) -> HttpResponse:
    """The first thing that waits; the front page of the desk when nothing does."""
    _allowed(request)
    keys = desk.queue()
    if keys:
        return redirect("queue-item", str(keys[0]))
    messages.success(request, "The queue is empty.")
    return redirect("admin:index")


def item(request: HttpRequest, name: str) -> HttpResponse:
    """One thing of the queue; sent, what a person says of it, and then the next."""
    _allowed(request)
    key = desk.read_key(name)
    if key is None:
        raise Http404
    keys = desk.queue()
    if request.method == "POST":
        return _judge(request, key, keys)
    found = cards([key], whole=True)
    if not found:
        raise Http404
    before, after = desk.around(keys, key)
    waits = key in keys
    context = {
        **admin.site.each_context(request),
        "title": "Queue",
        "card": found[0],
        "part": desk.PARTS[key.part],
        "waits": waits,
        "place": keys.index(key) + 1 if waits else 0,
        "all": len(keys),
        "before": before,
        "after": after,
        "may_undo": bool(request.session.get(SAID)) and request.user.has_perm(UNDO),
    }
    return TemplateResponse(request, "admin/queue/item.html", context)


@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Take back what was said last, and come back to it."""
    _allowed(request)
    if not request.user.has_perm(UNDO):
        raise PermissionDenied
    said = list(request.session.get(SAID, ()))
    if not said:
        messages.info(request, "There is nothing to undo.")
        return redirect("queue")
    name, done = said.pop()
    request.session[SAID] = said
    try:
        desk.take_back(done, by=request.user)
    except ValueError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Undone.")
    # A link that is brought back is a new row: it stands in the queue again under another name.
    key = desk.read_key(name)
    return redirect("queue-item", name) if key and cards([key]) else redirect("queue")


def after_saving(name: str) -> HttpResponse | None:
    """Where saving the form of a story leads that was opened from the queue: to what comes next there."""
    key = desk.read_key(name)
    if key is None:
        return None
    _, after = desk.around(desk.queue(), key)
    return redirect("queue-item", str(after)) if after else redirect("queue")


def _judge(request: HttpRequest, key: desk.QueueKey, keys: list[desk.QueueKey]) -> HttpResponse:
    _, after = desk.around(keys, key)
    try:
        done = desk.judge(key, request.POST.get("say", ""), by=request.user, words=request.POST.get("words", ""))
    except ValueError as error:
        messages.error(request, str(error))
        return redirect("queue-item", str(key)) if key in keys else redirect("queue")
    if done[0] == ACT and desk.rules_of_act(done[1]):
        address = reverse("queue-rule-new", args=[done[1]])
        messages.success(request, format_html('Said of this story. <a href="{}">From now on?</a>', address))
    request.session[SAID] = [*request.session.get(SAID, ()), [str(key), done]][-KEPT:]
    return redirect("queue-item", str(after)) if after and after != key else redirect("queue")


def _allowed(request: HttpRequest) -> None:
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied


def queue_urls() -> list[URLPattern]:
    """The addresses of the queue, each for who is signed in at the desk."""
    wrap: Any = admin.site.admin_view
    return [
        path("", wrap(first), name="queue"),
        path("undo/", wrap(take_back), name="queue-undo"),
        path("rules/", wrap(rules), name="queue-rules"),
        path("rules/new/<int:act>/", wrap(new_rule), name="queue-rule-new"),
        path("rules/<int:number>/undo/", wrap(end_rule), name="queue-rule-undo"),
        path("<slug:name>/", wrap(item), name="queue-item"),
    ]
