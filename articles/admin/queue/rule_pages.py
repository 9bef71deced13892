"""The pages of rules for names: what a correction may become, tried on the archive, and the rules there are."""

from __future__ import annotations

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST

from articles import desk
from articles.models import NamingRule

CHANGE, UNDO = "articles.change_article", "articles.undo_batch"
PAGE = 50


def rules(request: HttpRequest) -> HttpResponse:
    """The rules that people made, the newest first."""
    _allowed(request)
    rows = NamingRule.objects.select_related(
        "source", "place", "place_instead", "organisation", "organisation_instead", "by", "batch"
    )
    page = Paginator(rows.order_by("-pk"), PAGE).get_page(request.GET.get("page"))
    context = {**admin.site.each_context(request), "title": "Rules for names", "page": page}
    return TemplateResponse(request, "admin/queue/rules.html", {**context, "may_undo": request.user.has_perm(UNDO)})


def new_rule(request: HttpRequest, act: int) -> HttpResponse:
    """What a correction may become from now on, with what that changes in the archive; sent, it holds."""
    _allowed(request)
    found = desk.rules_of_act(act)
    if not found:
        raise Http404
    number = request.POST.get("rule") or request.GET.get("rule") or "0"
    rule = found[int(number)] if number.isdecimal() and int(number) < len(found) else found[0]
    everywhere = bool((request.POST if request.method == "POST" else request.GET).get("everywhere"))
    if everywhere:
        rule.source = None
    if request.method == "POST":
        held = desk.hold_rule(rule, by=request.user)
        messages.success(request, f"From now on: {held}.")
        return redirect("queue-rules")
    context = {
        **admin.site.each_context(request),
        "title": "From now on",
        "tried": desk.try_rule(rule),
        "number": number,
        "everywhere": everywhere,
        "others": [(index, str(one)) for index, one in enumerate(found) if str(index) != number],
    }
    return TemplateResponse(request, "admin/queue/new_rule.html", context)


@require_POST
def end_rule(request: HttpRequest, number: int) -> HttpResponse:
    """Have a rule hold no more, and take back what it mended."""
    _allowed(request)
    if not request.user.has_perm(UNDO):
        raise PermissionDenied
    get_object_or_404(NamingRule, pk=number)
    try:
        rule = desk.undo_rule(number, by=request.user)
    except ValueError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"Undone: {rule}.")
    return redirect("queue-rules")


def _allowed(request: HttpRequest) -> None:
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
