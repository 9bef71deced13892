"""Where everything is."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from articles.admin import public_page

urlpatterns = [
    # Before Django's own, which leads anybody of the staff to any row.
    path("admin/r/<path:content_type_id>/<path:object_id>/", admin.site.admin_view(public_page)),
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
