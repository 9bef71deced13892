"""Which stories changed since a moment, and which were withdrawn: for those who keep a copy."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import serializers
from articles.api.views import WRONG, ReadOnly
from articles.listing import WrongParameter, check_names
from articles.models import Article, Change, readable_story

#: Stories on a page.
SIZE = 1000
#: How far back it is known what changed (as far as the log of changes is kept), and how much of the time before an
#: answer the next one has again, for changes that were under way.
KNOWN, AGAIN = dt.timedelta(days=1), dt.timedelta(minutes=1)


class Changes(ReadOnly):
    @extend_schema(
        operation_id="changes",
        summary="Stories that changed since a moment, those that were withdrawn among them",
        parameters=[
            OpenApiParameter("since", OpenApiTypes.DATETIME, required=True, description="at most a day ago"),
            OpenApiParameter("after", OpenApiTypes.INT, description="the number that the page before ended with"),
        ],
        responses={200: serializers.ChangesSerializer, 400: WRONG},
    )
    def get(self, request: Request) -> Response:
        """
        The stories in the order of their numbers, without what changed in them.

        Rule:  W52, W67: of what the public never could see nothing is said, and of what was withdrawn the number alone
        """
        asked = self.asked()
        check_names(asked, ("since", "after"))
        now = timezone.now()
        since, after = _moment(asked.get("since", ""), now), _number(asked.get("after", "") or "0")
        noted = Q(pk__in=Change.objects.filter(at__gte=since).values("article_id"))
        ended = Q(embargo__gte=since, embargo__lte=now)
        known = readable_story() | Q(last_public__isnull=False)
        rows = Article.objects.filter(known, noted | ended, pk__gt=after).order_by("pk")
        found = list(rows.only("pk", "status", "embargo")[: SIZE + 1])
        shown = found[:SIZE]
        following = str(shown[-1].pk) if len(found) > SIZE else ""
        stories = [{"number": story.pk, "withdrawn": not story.is_readable} for story in shown]
        return Response({"as_of": now - AGAIN, "next": self.after(following), "changes": stories})


def _moment(given: str, now: dt.datetime) -> dt.datetime:
    try:
        moment = parse_datetime(given.replace(" ", "+"))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise WrongParameter("since", given, "Write a moment with its zone: 2019-03-18T12:30:00Z.")
    if moment < now - KNOWN:
        raise WrongParameter(
            "since", given, "What changed is known for a day. Read /api/articles/ anew, then ask from then on."
        )
    return moment


def _number(given: str) -> int:
    if not given.isascii() or not given.isdigit() or len(given) > 18:
        raise WrongParameter("after", given, "Write the number of a story.")
    return int(given)
