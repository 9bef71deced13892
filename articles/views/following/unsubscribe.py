"""The end of a subscription, from a mail: one click of a mail program, or a page with a button."""

from __future__ import annotations

from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.following import follow_of_token
from articles.models import Cadence
from articles.views.following.follow_pages import in_reading_language


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@in_reading_language
def stop_following(request: HttpRequest, token: str) -> HttpResponse:
    """
    Send no more of one list; it stays pinned.

    Rule:  RFC 8058: only POST ends it, since programs that look through mail open every address in it. The token is
           what allows it, so that no session and no token against forgery is asked for
    """
    try:
        follow = follow_of_token(token)
    except BadSignature as error:
        raise Http404 from error
    ended = follow is None or follow.cadence == Cadence.NONE
    if request.method == "POST" and follow is not None:
        follow.cadence = Cadence.NONE
        follow.save(update_fields=["cadence"])
        ended = True
    return render(request, "articles/unsubscribe.html", {"ended": ended})
