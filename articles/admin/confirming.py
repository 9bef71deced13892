"""What the desk confirms to whom: rows that somebody has no right to see answer as rows that never were."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.views import shortcut
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

SEE_STORIES = "articles.view_article"


class Confirming:
    """Part of each admin of ours: its rows are those that a person may see (W52, W67)."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """None without the right to see them."""
        rows: QuerySet[Any] = super().get_queryset(request)  # type: ignore[misc]
        return rows if self.has_view_or_change_permission(request) else rows.none()  # type: ignore[attr-defined]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        """Refused before the row is looked for, as elsewhere at the desk; else it would tell which keys there are."""
        if not self.has_view_or_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)  # type: ignore[misc]


class ConfirmingEntities(Confirming):
    """Part of the admin of an entity: who may not see hidden stories may not learn whom they name."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        entities: Any = super().get_queryset(request)
        known: QuerySet[Any] = entities if request.user.has_perm(SEE_STORIES) else entities.readable()
        return known


def public_page(request: HttpRequest, content_type_id: str, object_id: str) -> HttpResponseBase:
    """
    Lead from a row at the desk to its page, whose address has its name: for who may see the row.

    Raises:  Http404
    """
    if not content_type_id.isdecimal():
        raise Http404
    model = get_object_or_404(ContentType, pk=content_type_id).model_class()
    try:
        rows = admin.site.get_model_admin(model)  # type: ignore[arg-type]
    except NotRegistered as error:
        raise Http404 from error
    if not rows.has_view_permission(request) or rows.get_object(request, object_id) is None:
        raise Http404
    return shortcut(request, content_type_id, object_id)
