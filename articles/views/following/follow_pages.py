"""Following a list: its feeds, and for those who are signed in a pin and e-mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.following import MOST_FOLLOWS, follow_list, followed_list, mail_is_set_up, set_cadence
from articles.listing import Listing, WrongParameter, make_listing
from articles.models import Cadence, Follow
from articles.views.page_base import wrong_parameter
from articles.views.page_language import reading_language

SIGN_IN = "articles:sign-in"
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class FollowedList:
    """A list that somebody follows, as it is now; `listing` is None where it asks for what is no more."""

    follow: Follow
    listing: Listing | None


def in_reading_language(view: View) -> View:
    """In the language of the reader, kept by nobody; a wrong parameter is named."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        with translation.override(reading_language(request)):
            try:
                return view(request, *args, **kwargs)
            except WrongParameter as wrong:
                return wrong_parameter(request, wrong)

    return never_cache(answer)


@require_http_methods(["GET", "HEAD", "POST"])
@in_reading_language
def follow(request: HttpRequest) -> HttpResponse:
    """The ways to follow the list that the address's parameters mean."""
    if request.method == "POST":
        return _begin(request)
    listing = make_listing(request.GET, size=1, facets=False)
    user = request.user
    known = Follow.objects.none()
    if user.is_authenticated:
        known = Follow.objects.filter(owner=user, question=listing.parameters.urlencode())
    context = {
        "listing": listing,
        "cadences": cadences_of(request),
        "chosen": known.values_list("cadence", flat=True).first() or Cadence.DAILY,
    }
    return render(request, "articles/follow.html", context)


@require_safe
@in_reading_language
@login_required(login_url=SIGN_IN)
def following(request: HttpRequest) -> HttpResponse:
    """All lists that somebody follows."""
    follows = Follow.objects.filter(owner=request.user.pk)[:MOST_FOLLOWS]
    lists = [FollowedList(one, followed_list(one)) for one in follows]
    return render(request, "articles/following.html", {"lists": lists, "cadences": cadences_of(request)})


@require_POST
@in_reading_language
@login_required(login_url=SIGN_IN)
def change_follow(request: HttpRequest, number: int) -> HttpResponse:
    """Send a list more or less often, or follow it no more."""
    found = Follow.objects.filter(pk=number, owner=request.user.pk).first()
    if found is None:
        raise Http404
    if "remove" in request.POST:
        found.delete()
    else:
        set_cadence(found, _cadence(request))
    return redirect("articles:following")


def cadences_of(request: HttpRequest) -> list[tuple[str, str]]:
    """What may be chosen: e-mail only where it can be sent, and the reader's account has an address."""
    mailed = mail_is_set_up() and bool(getattr(request.user, "email", ""))
    return [(str(each.value), str(each.label)) for each in Cadence if mailed or each == Cadence.NONE]


def _begin(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect(SIGN_IN)
    language = reading_language(request)
    parameters = QueryDict(request.POST.get("question", ""))
    begun = follow_list(request.user, parameters, cadence=_cadence(request), language=language)
    if begun is None:
        told = gettext("Nobody can follow more than %(number)s lists.") % {"number": MOST_FOLLOWS}
        messages.error(request, told)
    return redirect("articles:following")


def _cadence(request: HttpRequest) -> Cadence:
    """The cadence that a form names, if it may be chosen."""
    given = request.POST.get("cadence", "")
    if given not in dict(cadences_of(request)):
        raise WrongParameter(
            "cadence", given, gettext("Choose how often the list is sent among those that the page offers.")
        )
    return Cadence(given)
