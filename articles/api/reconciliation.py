"""The Reconciliation Service API 0.2, by which OpenRefine and other tools match their tables with what is here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.html import escape
from django.views.decorators.clickjacking import xframe_options_exempt
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api.directory_names import name_key, named_directory
from articles.api.entity_matching import TYPES, EntityCandidate, describe, entities_beginning, match_batch
from articles.api.query_batch import COUNTRY, GEONAMES, LONGEST_BATCH, LONGEST_NAME, read_batch
from articles.api.views import MISSING, WRONG, ReadOnly
from articles.listing import WrongParameter
from articles.models import Entity, Place
from newsroom import __version__

VERSIONS = ["0.2"]
SCHEMA = "https://www.geonames.org/ontology"
TYPE_NAMES = {"place": "Place", "organisation": "Organisation", "person": "Person", "source": "Source"}
PROPERTIES = {COUNTRY: "Country", GEONAMES: "GeoNames id"}
SUGGESTED = 20
PREVIEW = {"width": 400, "height": 200}
#: Form fields that are the escapes of a batch may be that much longer than it.
ESCAPED = 6
#: Ways of asking that are not those of 0.2, or that we do not have.
ABSENT = {
    "callback": "JSONP is not supported; ask for JSON, which pages of any site may read.",
    "extend": "Data extension is not supported; the JSON API has what is known of an entity.",
}
PREFIX = OpenApiParameter("prefix", OpenApiTypes.STR, description="how a name begins, in any script")
ID = OpenApiParameter("id", OpenApiTypes.STR, required=True, description="as results have it: places/erbil")


class Reconciling(ReadOnly):
    """What pages of any site may read, since nobody is signed in here and everything is public."""

    parser_classes = (FormParser, MultiPartParser)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        _refuse_absent(request.GET)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Response:
        answer = super().finalize_response(request, response, *args, **kwargs)
        answer.headers["Access-Control-Allow-Origin"] = "*"
        answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return answer

    def entity(self) -> tuple[str, Entity]:
        """
        The type and the entity that the parameter `id` names; of a merged one, what it was merged into.

        Raises:  Http404, alike for what is not there and for what nobody may know of (W52, W67)
        """
        directory, _, slug = self.request.GET.get("id", "").partition("/")
        for name, model in TYPES.items():
            if model.directory == directory:
                found = model.objects.readable_by_slug([slug[:LONGEST_NAME].replace("\0", "")])
                for entity in found.values():
                    return name, entity.merged_into or entity
        raise Http404


class Service(Reconciling):
    @extend_schema(
        operation_id="reconcile",
        summary="Reconciliation Service API 0.2: the manifest, or candidates for a batch of names",
        parameters=[OpenApiParameter("queries", OpenApiTypes.STR, description="a batch of queries, as JSON")],
        responses={200: OpenApiTypes.OBJECT, 400: WRONG},
    )
    def get(self, request: Request) -> Response:
        if "queries" in request.GET:
            return _answer(request.GET["queries"])
        return Response(self.manifest())

    @extend_schema(
        operation_id="reconcile_batch",
        summary="Candidates for a batch of names, sent as a form",
        request={
            "application/x-www-form-urlencoded": {
                "type": "object",
                "properties": {"queries": {"type": "string"}},
                "required": ["queries"],
            }
        },
        responses={200: OpenApiTypes.OBJECT, 400: WRONG, 415: OpenApiResponse(description="it is no form")},
    )
    def post(self, request: Request) -> Response:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > LONGEST_BATCH * ESCAPED:
            raise WrongParameter("queries", "", f"A batch has at most {LONGEST_BATCH:,} characters.")
        form = request.POST
        _refuse_absent(form)
        if "queries" not in form:
            raise WrongParameter("queries", "", "The form has no queries.")
        return _answer(form["queries"])

    def manifest(self) -> dict[str, Any]:
        base = self.base()
        service = base + reverse("articles:reconcile")
        suggest = {
            each: {"service_url": base, "service_path": reverse(f"articles:reconcile-suggest-{each}")}
            for each in ("entity", "type", "property")
        }
        return {
            "versions": VERSIONS,
            "name": settings.NEWSROOM_NAME,
            "identifierSpace": f"{base}/",
            "schemaSpace": SCHEMA,
            "serviceVersion": __version__,
            "documentation": base + reverse("articles:api"),
            "defaultTypes": _types(TYPES),
            "view": {"url": f"{service}view/?id={{{{id}}}}"},
            "preview": {"url": f"{service}preview/?id={{{{id}}}}", **PREVIEW},
            "suggest": suggest,
        }


@extend_schema_view(get=extend_schema(exclude=True), post=extend_schema(exclude=True))
class ServiceWithoutSlash(Service):
    """The same at the address that people type: a redirection would turn what is posted into a GET."""


class SuggestEntity(Reconciling):
    @extend_schema(
        operation_id="reconcile_suggest_entity",
        summary="Entities with a name that begins so",
        parameters=[PREFIX, OpenApiParameter("type", OpenApiTypes.STR, description="of one type alone")],
        responses={200: OpenApiTypes.OBJECT, 400: WRONG},
    )
    def get(self, request: Request) -> Response:
        types = [each for each in request.GET.getlist("type") if each] or list(TYPES)
        found = entities_beginning(_prefix(request), types, SUGGESTED)
        return Response(
            {
                "result": [
                    {
                        "id": one.id,
                        "name": one.entry.name,
                        "description": one.description,
                        "notable": _types([one.type_id]),
                    }
                    for one in found
                ]
            }
        )


class SuggestType(Reconciling):
    @extend_schema(
        operation_id="reconcile_suggest_type",
        summary="Types with a name that begins so",
        parameters=[PREFIX],
        responses={200: OpenApiTypes.OBJECT, 400: WRONG},
    )
    def get(self, request: Request) -> Response:
        return Response({"result": _named_so(TYPE_NAMES, _prefix(request))})


class SuggestProperty(Reconciling):
    @extend_schema(
        operation_id="reconcile_suggest_property",
        summary="Properties with a name that begins so",
        parameters=[PREFIX],
        responses={200: OpenApiTypes.OBJECT, 400: WRONG},
    )
    def get(self, request: Request) -> Response:
        return Response({"result": _named_so(PROPERTIES, _prefix(request))})


class EntityRedirect(Reconciling):
    @extend_schema(
        operation_id="reconcile_view",
        summary="Leads from an id to its page",
        parameters=[ID],
        responses={302: OpenApiResponse(description="where its page is"), 404: MISSING},
    )
    def get(self, request: Request) -> HttpResponseBase:
        _, entity = self.entity()
        return HttpResponseRedirect(entity.get_absolute_url())


class FramedPage(BaseRenderer):
    """HTML as it is; what is wrong in a line of it, without the site around it."""

    media_type = "text/html"
    format = "html"

    def render(self, data: Any, *args: Any, **kwargs: Any) -> str:
        if isinstance(data, str):
            return data
        reason = data["error"]["reason"] if "error" in data else data.get("detail", "")
        return f'<!doctype html>\n<html lang="en"><title>Preview</title>\n<p>{escape(reason)}</p>\n</html>\n'


@method_decorator(csp_replace({"frame-ancestors": ["*"]}), name="dispatch")
@method_decorator(xframe_options_exempt, name="dispatch")
class Preview(Reconciling):
    """A small page without script, which any tool may show in a frame."""

    renderer_classes = (FramedPage,)

    @extend_schema(
        operation_id="reconcile_preview",
        summary="An entity as a small page for a frame",
        parameters=[ID],
        responses={(200, "text/html"): OpenApiTypes.STR, 404: MISSING},
    )
    def get(self, request: Request) -> Response:
        type_id, entity = self.entity()
        entry = named_directory(type(entity)).entries.get(entity.pk)
        if entry is None:
            raise Http404
        context = {
            "entity": entity,
            "about": describe(type_id, entry, named_directory(Place).entries if type_id == "place" else {}),
            "aliases": [entry.acronym, *entry.aliases] if entry.acronym else entry.aliases,
            "geonames": getattr(entity, "geonames_id", None),
            "address": self.base() + entity.get_absolute_url(),
        }
        return Response(render_to_string("articles/reconcile_preview.html", context))


def _refuse_absent(parameters: QueryDict) -> None:
    for name, reason in ABSENT.items():
        if name in parameters:
            raise WrongParameter(name, str(parameters[name]), reason)


def _answer(queries: str) -> Response:
    found = match_batch(read_batch(queries))
    return Response({key: {"result": [_result(one) for one in several]} for key, several in found.items()})


def _result(one: EntityCandidate) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.entry.name,
        "description": one.description,
        "type": _types([one.type_id]),
        "score": one.score,
        "features": [{"id": "name", "value": round(one.name_score, 1)}, {"id": "stories", "value": one.entry.count}],
        "match": one.match,
    }


def _types(ids: Any) -> list[dict[str, str]]:
    return [{"id": each, "name": TYPE_NAMES[each]} for each in ids]


def _named_so(names: Mapping[str, str], prefix: str) -> list[dict[str, str]]:
    start = name_key(prefix)
    return [{"id": each, "name": name} for each, name in names.items() if name_key(name).startswith(start)]


def _prefix(request: Request) -> str:
    prefix = request.GET.get("prefix", "")
    if len(prefix) > LONGEST_NAME:
        raise WrongParameter("prefix", prefix, f"A name has at most {LONGEST_NAME} characters.")
    return prefix
