"""Stories that were typed into a form: a mapping of fields, or lines that say which field they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from articles.reading.draft import Dateline, Draft, FilingPlace, Provenance, Unreadable
from articles.reading.toolkit import json
from articles.reading.toolkit.markup import copy_of, html_paragraphs
from articles.reading.toolkit.timestamps import doubts
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: What forms call a story's fields.
FIELDS = {
    "headline": ("headline", "title", "subject"),
    "standfirst": ("abstract", "summary", "standfirst", "subheading"),
    "byline": ("byline", "author", "by", "reporter"),
    "slug": ("slugline", "slug"),
    "source": ("source", "agency"),
}
TIMES = ("published", "sent", "date")
KEYWORDS = ("keywords", "keyword", "tags")
EMBARGO = ("embargo", "embargoed", "embargo until", "embargoed until", "embargo_until", "release time")
#: A line that says which field it is, in the opening of a mail.
LABELLED = re.compile(
    r"^[ \t]*(?P<label>headline|abstract|summary|byline|author|slugline|slug|keywords?|tags|source|agency|dateline|"
    r"location|sent|date|published)[ \t]*:[ \t]*(?P<value>[^\n]*)\n?",
    re.IGNORECASE | re.MULTILINE,
)
OPENING = 3000
BODY = ("body", "story", "text", "article", "copy")


def fill_labelled_fields(draft: Draft) -> Draft:
    """
    The draft with the fields of a form, where its copy is one.

    In:      a draft whose copy may be a JSON mapping with a headline or a body, or open with lines like "Headline: …"
    Out:     the draft with the form's fields in place of the mail's, and the form's body as copy; else unchanged
    Raises:  nothing
    """
    text = draft.copy.strip()
    if text.startswith("{") and text.endswith("}"):
        return _mapped(draft, text)
    lines = [line for line in LABELLED.finditer(draft.copy, 0, OPENING) if line["value"].strip()]
    if "headline" not in {line["label"].lower() for line in lines}:
        return draft
    form: dict[str, Any] = {}
    for line in lines:
        form.setdefault(line["label"].lower(), line["value"].strip())
    body = LABELLED.sub(_unread, draft.copy[:OPENING]) + draft.copy[OPENING:]
    return _with(draft, form, body)


def _unread(line: re.Match[str]) -> str:
    """What stays of a line that says which field it is: nothing, unless it states a time that cannot be read."""
    unread = line["label"].lower() in TIMES and read_web_timestamp(line["value"]) is None
    return line[0] if unread and line["value"].strip() else ""


def _mapped(draft: Draft, text: str) -> Draft:
    try:
        form = {
            key.casefold().strip(): value for key, value in json.mapping(json.parse_json(text.encode()).value).items()
        }
    except Unreadable:
        return draft
    body = _said(form, BODY)
    if not body and not _said(form, FIELDS["headline"]):
        return draft
    return _with(draft, form, copy_of(html_paragraphs(body)))


def _with(draft: Draft, form: Mapping[str, Any], body: str) -> Draft:
    values: dict[str, Any] = {name: value for name, keys in FIELDS.items() if (value := _said(form, keys))}
    provenance = {name: Provenance("form", None, 0.95) for name in values}
    sent = _said(form, TIMES)
    stamp = read_web_timestamp(sent)
    if stamp is not None:
        values["published"] = stamp.time
        provenance["published"] = Provenance("form", None, min(0.95, stamp.confidence), stamp.note)
    return replace(
        draft,
        copy=body,
        problems=(*draft.problems, *(doubts(stamp, sent) if stamp is not None else ())),
        copy_start=None,
        dateline=_dateline(form),
        terms=draft.terms + tuple(f"Embargo: {said}" for said in _all(form, EMBARGO)),
        keywords=draft.keywords or _all(form, KEYWORDS),
        provenance={**draft.provenance, **provenance},
        **values,
    )


def _said(form: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next(iter(_all(form, keys)), "")


def _all(form: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        said
        for key in keys
        for value in json.sequence(form.get(key))
        if (said := json.string(value)) and said != "None"
    )


def _dateline(form: Mapping[str, Any]) -> Dateline | None:
    """The places that the form has the story filed from."""
    places = _all(form, ("dateline", "location"))
    if not places:
        return None
    return Dateline(", ".join(places), places=tuple(FilingPlace(place, place.title()) for place in places))
