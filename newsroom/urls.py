"""Where everything is."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from newsroom.signing_in import sign_in

handler500 = "newsroom.failures.broken"
urlpatterns = [
    path("admin/login/", sign_in),
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
