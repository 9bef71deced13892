"""A list's question in words: its title and the chips of its filters."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from django.utils.dateformat import format as format_date
from django.utils.translation import get_language, get_language_bidi, get_language_info, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.listing.figures import figure, in_digits
from articles.listing.list_parts import Chip, SearchReading
from articles.listing.list_query import ListQuery
from articles.listing.local_names import local_language, local_name
from articles.listing.parameter_kinds import ORIGINAL, REPRINT
from articles.listing.parameters import MAIN, VALUED, Value
from articles.models import Place
from articles.query import AllOf, Expression, Not, Tongue, Word, describe, in_quotation_marks
from articles.reading import PlaceKind

#: What a title says with the values of each parameter.
SAYS = {
    "place": _("about %(names)s"),
    "dateline": _("filed from %(names)s"),
    "organisation": _("naming %(names)s"),
    "source": _("from %(names)s"),
    "byline": _("by %(names)s"),
    "editor": _("edited by %(names)s"),
    "language": _("in %(names)s"),
}
#: Whose copy it is, by the value of the parameter.
WHOSE = {ORIGINAL: _("Originals"), REPRINT: _("Reprints")}
#: Languages of the wire that Django has no name for.
KURDISH = {"ckb": _("Sorani Kurdish"), "kmr": _("Kurmanji Kurdish"), "ku": _("Kurdish")}
LANGUAGES = KURDISH | {"ps": "Pashto"}


def title(asked: ListQuery) -> str:
    """
    The question in words, plain text.

    Out:     "Stories about Iraq or Syria, not from Harbour News, since 3 March 2026, with “grain”"; "All stories"
    """
    parts = [part for parameter in VALUED for part in _said(asked, parameter)]
    if when := _when(*_days(asked)):
        parts.append(when)
    if words := _words(asked):
        parts.append(gettext("with “%(words)s”") % {"words": words})
    return gettext("Stories %(parts)s") % {"parts": gettext(", ").join(parts)} if parts else gettext("All stories")


def chips(asked: ListQuery) -> list[Chip]:
    """One for each value that narrows the list, in the order of the title."""
    found = [
        Chip(parameter, value.written, _negated(named(value)) if value.excluded else named(value))
        for parameter in VALUED
        for value in asked.values(parameter)
    ]
    if asked.question.main:
        found.append(Chip("mention", MAIN, gettext("mainly about")))
    if whose := asked.given("whose"):
        found.append(Chip("whose", whose, str(WHOSE[whose])))
    since, until = _days(asked)
    if since:
        found.append(Chip("since", asked.given("since"), gettext("since %(day)s") % {"day": day(since)}))
    if until:
        found.append(Chip("until", asked.given("until"), gettext("until %(day)s") % {"day": day(until)}))
    if words := _words(asked):
        found.append(Chip("q", asked.given("q"), f"“{words}”"))
    return found


def reading(asked: ListQuery) -> SearchReading | None:
    """How a search was read; None for plain words, which are what they are."""
    words = asked.question.words
    if words is None or words.tree is None:
        return None
    parts = words.tree.parts if isinstance(words.tree, AllOf) else (words.tree,)
    if not words.notes and all(map(_is_plain, parts)):
        return None
    literal = in_quotation_marks(asked.given("q"), words.named_at) if words.named_at else ""
    said = describe(words.tree, Tongue(gettext, ngettext, figure, day, _quoted, _place))
    return SearchReading(said, tuple(note.said(gettext) for note in words.notes), literal)


def _place(name: str) -> str:
    """What a place is called of which only the name is known."""
    called = (local_name(name, kind) for kind in (PlaceKind.COUNTRY, PlaceKind.CITY, PlaceKind.REGION))
    return next((other for other in called if other != name), name)


def _quoted(words: str) -> str:
    """Words in quotation marks, kept apart from what surrounds them where the page runs from right to left."""
    return f"“\u2068{words}\u2069”" if get_language_bidi() else f"“{words}”"


def _is_plain(part: Expression) -> bool:
    inner = part.part if isinstance(part, Not) else part
    return isinstance(inner, Word) and not inner.within


def label(meant: object) -> str:
    """The name of an entity or of a language."""
    if isinstance(meant, str):
        return language_label(meant)
    return local_name(meant.name, meant.kind) if isinstance(meant, Place) else str(meant)


def labelled(asked: ListQuery, parameter: str) -> list[tuple[Value, str]]:
    """Each value of a parameter once, with what it is called; those left out last."""
    values = {value.written: value for value in asked.values(parameter)}
    ordered = sorted(values.values(), key=lambda value: (value.excluded, value.written))
    return [(value, named(value)) for value in ordered]


def named(value: Value) -> str:
    """ "Iraq"; "Iraq and Syria" for a value that means both."""
    return gettext(" and ").join(map(label, value.meant))


def language_label(code: str) -> str:
    """The name of a language, of a kind of it as "English (us)"; the code itself where nobody here knows it."""
    wider, _, kind = code.partition("-")
    spoken = get_language() or "en"
    name = str(KURDISH[wider]) if wider in KURDISH and spoken != "en" else local_language(wider)
    if not name:
        try:
            known = get_language_info(code)
            wider, name = str(known["code"]), str(known["name_translated"])
        except KeyError:
            name = str(LANGUAGES.get(wider, wider))
    return f"{name} ({kind})" if kind and wider.lower() != code.lower() else name


def day(date: dt.date) -> str:
    return in_digits(str(format_date(date, "j F Y")))


def year_of(since: dt.date | None, until: dt.date | None) -> int | None:
    """The year that two days are the first and last of."""
    if since and until and since == dt.date(since.year, 1, 1) and until == dt.date(since.year, 12, 31):
        return since.year
    return None


def _said(asked: ListQuery, parameter: str) -> Iterator[str]:
    values = asked.values(parameter)
    for excluded, conjunction in ((False, gettext(" or ")), (True, gettext(" nor "))):
        chosen = [value for value in values if value.excluded is excluded]
        names = dict.fromkeys(map(named, chosen))
        # A comma where "Iraq and Syria or Turkey" could be read in two ways.
        comma = "," if len(names) > 1 and any(len(value.meant) > 1 for value in chosen) else ""
        if names:
            said = _phrase(asked, parameter) % {"names": (comma + conjunction).join(names)}
            yield _negated(said) if excluded else said


def _phrase(asked: ListQuery, parameter: str) -> str:
    if parameter == "place" and asked.question.main:
        return gettext("mainly about %(names)s")
    return str(SAYS[parameter])


def _negated(said: str) -> str:
    return gettext("not %(said)s") % {"said": said}


def _days(asked: ListQuery) -> tuple[dt.date | None, dt.date | None]:
    cleaned = asked.filter.form.cleaned_data
    return cleaned["since"], cleaned["until"]


def _words(asked: ListQuery) -> str:
    return " ".join(asked.given("q").split())


def _when(since: dt.date | None, until: dt.date | None) -> str:
    match since, until:
        case None, None:
            return ""
        case _, None:
            return gettext("since %(day)s") % {"day": day(since)} if since else ""
        case None, _:
            return gettext("until %(day)s") % {"day": day(until)} if until else ""
    if since is None or until is None:
        return ""
    if since == until:
        return gettext("of %(time)s") % {"time": day(since)}
    if year := year_of(since, until):
        return gettext("of %(time)s") % {"time": in_digits(str(year))}
    last = calendar.monthrange(since.year, since.month)[1]
    if since.day == 1 and until == since.replace(day=last):
        return gettext("of %(time)s") % {"time": in_digits(format_date(since, "F Y"))}
    return gettext("from %(since)s to %(until)s") % {"since": day(since), "until": day(until)}
