"""The addresses (docs/developer.md lists them all)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from articles import health, views
from articles.api import urlpatterns as api
from articles.feeds import urlpatterns as feeds
from articles.models import Organisation, Person, Place, Source

app_name = "articles"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.front, name="home"),
    *feeds,
    path("articles/", views.stories, name="list"),
    path("articles/counts/", views.counts, name="counts"),
    path("articles/values/<str:facet>/", views.facet_values, name="values"),
    path("articles/<int:number>/", views.story_by_number, name="article-by-number"),
    path("articles/<int:number>/<str:slug>/", views.story, name="article"),
    path("articles/<int:number>/versions/<int:version>/", views.article_version, name="article-version"),
    path("stories/<int:number>/", views.story_group, name="story-group"),
    path("stories/compare/<str:one>/<str:other>/", views.comparison, name="comparison"),
    path("follow/", views.follow, name="follow"),
    path("following/", views.following, name="following"),
    path("following/<int:number>/", views.change_follow, name="change-follow"),
    path("following/stop/<str:token>/", views.stop_following, name="stop-following"),
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("map/", views.coverage_map, name="map"),
    path("corrections/", views.corrections, name="corrections"),
    path("language/<str:code>/", views.choose_language, name="language"),
    path("about/accuracy/", views.accuracy, name="accuracy"),
    path("about/search/", views.search_guide, name="search-guide"),
    path("about/style/", views.style_guide, name="style-guide"),
    path("api/", include(api)),
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("metrics", health.metrics, name="metrics"),
]
for model in (Place, Organisation, Person, Source):
    name = model.directory
    urlpatterns += [
        path(f"{name}/", views.directory, {"model": model}, name=name),
        path(f"{name}/<str:slug>/", views.entity, {"model": model}, name=f"{name}-page"),
    ]
