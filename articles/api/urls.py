"""The API's addresses."""

from __future__ import annotations

from django.urls import URLPattern, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from articles.api import changed_stories, reconciliation, views

urlpatterns: list[URLPattern] = [
    path("", SpectacularSwaggerSplitView.as_view(url_name="articles:api-schema"), name="api"),
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("articles/", views.Articles.as_view(), name="api-articles"),
    path("articles/<int:number>/", views.OneArticle.as_view(), name="api-article"),
    path("changes/", changed_stories.Changes.as_view(), name="api-changes"),
    path("reconcile", reconciliation.ServiceWithoutSlash.as_view(), name="reconcile-without-slash"),
    path("reconcile/", reconciliation.Service.as_view(), name="reconcile"),
    path("reconcile/view/", reconciliation.EntityRedirect.as_view(), name="reconcile-view"),
    path("reconcile/preview/", reconciliation.Preview.as_view(), name="reconcile-preview"),
    path("reconcile/suggest/entity/", reconciliation.SuggestEntity.as_view(), name="reconcile-suggest-entity"),
    path("reconcile/suggest/type/", reconciliation.SuggestType.as_view(), name="reconcile-suggest-type"),
    path("reconcile/suggest/property/", reconciliation.SuggestProperty.as_view(), name="reconcile-suggest-property"),
]
for name, (several, one) in views.DIRECTORIES.items():
    urlpatterns += [
        path(f"{name}/", several.as_view(), name=f"api-{name}"),
        path(f"{name}/<str:slug>/", one.as_view(), name=f"api-{name}-one"),
    ]
