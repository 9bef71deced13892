"""The JSON API: read only, described by its OpenAPI document."""

from articles.api.urls import urlpatterns

__all__ = ["urlpatterns"]
