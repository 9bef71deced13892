"""Versions of the fields of a story, so that a form can say from which ones it was drawn."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import models

from articles.desk.corrections import CORRECTABLE
from articles.models import Article
from articles.store import OTHER_SOURCES, suggestible

LENGTH = 12


def fingerprints(article: Article) -> dict[str, str]:
    """A short text for the value of each field that a person may set: another one for another value."""
    return {name: fingerprint(field_value(article, name)) for name in CORRECTABLE}


def field_value(article: Article, name: str) -> Any:
    """The value of a field as a form cleans it."""
    return list(article.other_sources.order_by("pk")) if name == OTHER_SOURCES else getattr(article, name)


def fingerprint(value: Any) -> str:
    """The version of one value."""
    told = json.dumps(_told(value), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2s(told.encode(errors="surrogatepass")).hexdigest()[:LENGTH]


def _told(value: Any) -> Any:
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, models.QuerySet | list | tuple):
        return sorted(one.pk for one in value) if all(isinstance(one, models.Model) for one in value) else list(value)
    return suggestible(value)
