"""Where everything is."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from articles.admin import autocomplete_view, public_page, queue_urls
from newsroom import second_factor
from newsroom.signing_in import sign_in

handler500 = "newsroom.failures.broken"
urlpatterns = [
    path("admin/login/", sign_in),
    path("admin/second-factor/", admin.site.admin_view(second_factor.set_up), name="second-factor"),
    # Before Django's own, which leads anybody of the staff to any row.
    path("admin/r/<path:content_type_id>/<path:object_id>/", admin.site.admin_view(public_page)),
    path("admin/autocomplete/", admin.site.admin_view(autocomplete_view)),
    path("admin/queue/", include(queue_urls())),
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
