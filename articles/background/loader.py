"""The recogniser of this installation: the model that a setting names, the gazetteer, the lexicon."""

from __future__ import annotations

import threading
from functools import lru_cache, partial
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from articles import recognition
from articles.gazetteer import open_gazetteer
from articles.recognition import (
    UNUSED,
    Judge,
    Lexicon,
    NameModel,
    Recogniser,
    Weights,
    drop_unlikely,
    read_clubs,
    read_lexicon,
    read_weights,
)

TABLES = Path(recognition.__file__).resolve().parent / "vocabulary"

_loaded = threading.local()


def load_recogniser() -> Recogniser:
    """
    The recogniser, loaded once in each thread.

    Raises:  ImproperlyConfigured, saying what to run, where the model or the gazetteer is missing
    """
    gazetteer = open_gazetteer()
    if getattr(_loaded, "gazetteer", None) is not gazetteer:
        _loaded.recogniser = make_recogniser(partial(drop_unlikely, weights=_span_weights()))
        _loaded.gazetteer = gazetteer
    recogniser: Recogniser = _loaded.recogniser
    return recogniser


def make_recogniser(judge: Judge | None) -> Recogniser:
    """A recogniser of its own, with another judge of which claims stand."""
    model = load_model(settings.NEWSROOM_MODEL)
    return Recogniser(open_gazetteer(), load_lexicon(), _first_names(), model, judge)


@lru_cache(maxsize=1)
def _span_weights() -> Weights:
    return read_weights((TABLES / "span_weights.tsv").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    bodies = read_lexicon((TABLES / "lexicon.tsv").read_text(encoding="utf-8"))
    return Lexicon([*bodies, *read_clubs((TABLES / "clubs.tsv").read_text(encoding="utf-8"))])


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    lines = (TABLES / "first_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def load_model(package: str) -> NameModel:
    # Imported here and only by who recognises: it takes a second and 60 MB.
    import spacy

    try:
        return NameModel(spacy.load(package, exclude=list(UNUSED)))
    except OSError as error:
        raise ImproperlyConfigured(
            f"The model {package} that NEWSROOM_MODEL names is not installed: run “pip install {package}”."
        ) from error
