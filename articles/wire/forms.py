"""Stories that were typed into a form: the mail's text is a mapping of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from articles.draft import Dateline, DatelinePlace, Draft, Provenance, Unreadable
from articles.wire import json, markup

#: What forms call a story's fields.
FIELDS = {
    "headline": ("headline", "title", "subject"),
    "standfirst": ("abstract", "summary", "standfirst", "subheading"),
    "byline": ("byline", "author", "by", "reporter"),
    "slug": ("slugline", "slug"),
    "source": ("source", "agency"),
}
KEYWORDS = ("keywords", "keyword", "tags")
BODY = ("body", "story", "text", "article", "copy")


def filled(draft: Draft) -> Draft:
    """
    The draft with the fields of a form, where its copy is one.

    In:      a draft whose copy may be a JSON mapping with a headline or a body
    Out:     the draft with the form's fields in place of the mail's, and the form's body as copy; else unchanged
    Raises:  nothing
    """
    text = draft.copy.strip()
    if not text.startswith("{") or not text.endswith("}"):
        return draft
    try:
        form = {key.casefold().strip(): value for key, value in json.mapping(json.parse(text.encode()).value).items()}
    except Unreadable:
        return draft
    values: dict[str, Any] = {name: value for name, keys in FIELDS.items() if (value := _said(form, keys))}
    body = _said(form, BODY)
    if not body and "headline" not in values:
        return draft
    provenance = {**draft.provenance, **{name: Provenance("form", None, 0.95) for name in values}}
    return replace(
        draft,
        copy=markup.copy_of(markup.paragraphs(body)),
        copy_start=None,
        dateline=_dateline(form),
        keywords=draft.keywords or _all(form, KEYWORDS),
        provenance=provenance,
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
    return Dateline(", ".join(places), places=tuple(DatelinePlace(place, place.title()) for place in places))
