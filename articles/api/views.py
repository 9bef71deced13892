"""Articles and directories as JSON, by the same parameters as the pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from django.http import Http404, QueryDict
from django.utils import translation
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, inline_serializer
from rest_framework.fields import URLField
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView

from articles.api import serializers
from articles.exports import export_keys, flat_record
from articles.feeds import error
from articles.listing import ArticleFilter, WrongParameter, check_names, is_tracker, make_listing
from articles.models import Entity, Organisation, Person, Place, Source
from articles.views import DirectoryEntry, directory_of, fold

SIZE = 50  # stories on a page of the list
ENTRIES = 200  # on a page of a directory
LANGUAGE = "en"
#: Parameters of which the list takes one value.
SINGLE = frozenset({"q", "mention", "whose", "since", "until", "copies", "order", "view", "after"})


DAYS = frozenset({"since", "until"})


def _described(name: str, label: str) -> str:
    """What a parameter finds, and for one of several values how these are joined."""
    return (
        label if name in SINGLE else f"{label}; repeat it for or, join values by + for and, - before one leaves it out"
    )


def _choices(name: str) -> list[str] | None:
    """The values that a parameter may have, where they are few."""
    choices = getattr(ArticleFilter.base_filters[name].field, "choices", ())
    return [str(value) for value, _ in choices if value] or None


PARAMETERS = [
    OpenApiParameter(
        name,
        OpenApiTypes.DATE if name in DAYS else OpenApiTypes.STR,
        description=_described(name, str(filter.label or "")),
        many=name not in SINGLE,
        explode=True,
        enum=_choices(name),
    )
    for name, filter in ArticleFilter.base_filters.items()
]
WRONG = OpenApiResponse(serializers.ErrorSerializer, "a parameter has a value that means nothing, or none is so called")
#: The parameters of a directory, and what REST framework takes everywhere.
OF_DIRECTORIES, OF_ALL = ("q", "after"), "format"
MISSING = OpenApiResponse(description="it does not exist, or may not be read")


class Throttle(AnonRateThrottle):
    """So that one reader cannot keep all the others waiting."""

    rate = "600/min"


class ReadOnly(APIView):
    """Open to anybody; read only."""

    # Nobody is signed in here, so that no cookie and no password means anything.
    authentication_classes: Sequence[Any] = ()
    throttle_classes = (Throttle,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        translation.activate(LANGUAGE)

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, WrongParameter):
            return Response({"error": error(exc)}, status=400)
        return super().handle_exception(exc)

    def asked(self) -> QueryDict:
        """The parameters without the one that REST framework reads itself."""
        parameters = self.request.GET.copy()
        parameters.pop(OF_ALL, None)
        return parameters

    def base(self) -> str:
        return self.request.build_absolute_uri("/").rstrip("/")

    def after(self, cursor: str) -> str | None:
        """The address of the following page."""
        if not cursor:
            return None
        parameters = self.request.GET.copy()
        for name in [name for name in parameters if is_tracker(name)]:
            del parameters[name]
        parameters["after"] = cursor
        return self.request.build_absolute_uri(f"{self.request.path}?{parameters.urlencode()}")


class Articles(ReadOnly):
    @extend_schema(
        operation_id="articles",
        summary="Stories, by the parameters of the list",
        parameters=PARAMETERS,
        responses={200: serializers.StoryPageSerializer, 400: WRONG},
    )
    def get(self, request: Request) -> Response:
        listing = make_listing(self.asked(), size=SIZE, facets=False, rows=False, folds=False)
        stories = export_keys([article.pk for article in listing.articles])
        return Response(
            {
                "title": listing.title,
                "total": listing.total,
                "next": self.after(listing.next),
                "articles": [flat_record(story, self.base()) for story in stories],
            }
        )


class OneArticle(ReadOnly):
    @extend_schema(
        operation_id="article",
        summary="One story",
        responses={200: serializers.StorySerializer, 404: MISSING},
    )
    def get(self, request: Request, number: int) -> Response:
        stories = export_keys([number])
        if not stories:
            raise Http404
        return Response(flat_record(stories[0], self.base()))


class Directory(ReadOnly):
    """The entries of one directory that readable stories name."""

    model: type[Entity]

    def page(self, request: Request) -> Response:
        """Entries in the order of their slugs, those of them that have the words of `q` in a name."""
        check_names(self.asked(), OF_DIRECTORIES)
        words, after = fold(request.GET.get("q", "").strip()), request.GET.get("after", "")
        behind = (entry for slug, entry in directory_of(self.model).by_slug.items() if slug > after)
        found = list(islice((entry for entry in behind if entry.is_called(words)), ENTRIES + 1))
        shown = found[:ENTRIES]
        following = shown[-1].slug if len(found) > len(shown) else ""
        return Response({"next": self.after(following), self.model.directory: [self.entry(one) for one in shown]})

    def one(self, slug: str) -> Response:
        entry = directory_of(self.model).by_slug.get(slug)
        if entry is None:
            raise Http404
        return Response(self.entry(entry))

    def entry(self, entry: DirectoryEntry) -> dict[str, Any]:
        found = self.model(slug=entry.slug, name=entry.name)
        told = {
            "name": entry.name,
            "slug": entry.slug,
            "address": self.base() + found.get_absolute_url(),
            "aliases": list(entry.aliases),
            "count": entry.count,
        }
        if self.model is Place:
            told |= {"kind": entry.kind, "country": entry.country or None}
            told |= {"latitude": entry.latitude, "longitude": entry.longitude}
        if self.model is Organisation:
            told |= {"acronym": entry.acronym or None}
        return told


def directory(model: type[Entity], entry: type[serializers.EntrySerializer]) -> tuple[type[Directory], type[Directory]]:
    """The views of a directory's list and of one entry, each with its own entry in the OpenAPI document."""
    name = model.directory
    one = str(model._meta.verbose_name)
    fields: dict[str, Any] = {"next": URLField(allow_null=True), name: entry(many=True)}

    class List(Directory):
        @extend_schema(
            operation_id=name,
            summary=f"{name.capitalize()} that stories name",
            parameters=[
                OpenApiParameter("q", OpenApiTypes.STR, description="words of a name, in any language or script"),
                OpenApiParameter("after", OpenApiTypes.STR, description="the slug that the page before ended with"),
            ],
            responses={200: inline_serializer(f"{name.capitalize()}Page", fields), 400: WRONG},
        )
        def get(self, request: Request) -> Response:
            return self.page(request)

    class One(Directory):
        @extend_schema(operation_id=one, summary=f"One {one}", responses={200: entry, 404: MISSING})
        def get(self, request: Request, slug: str) -> Response:
            return self.one(slug)

    return type(f"{name}List", (List,), {"model": model}), type(f"{name}One", (One,), {"model": model})


#: The address of each directory with its two views.
DIRECTORIES = {
    "places": directory(Place, serializers.PlaceEntrySerializer),
    "organisations": directory(Organisation, serializers.OrganisationEntrySerializer),
    "people": directory(Person, serializers.EntrySerializer),
    "sources": directory(Source, serializers.EntrySerializer),
}
