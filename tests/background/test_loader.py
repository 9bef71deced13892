"""The recogniser as this installation loads it."""

from __future__ import annotations

import os

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from articles.background import loader


def test_it_is_loaded_once() -> None:
    assert loader.load_recogniser() is loader.load_recogniser()


def test_each_process_multiplies_matrices_in_one_thread() -> None:
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


def test_a_model_that_is_not_there_is_named_with_what_to_do() -> None:
    with pytest.raises(ImproperlyConfigured, match="no_such_model.*pip install"):
        loader.load_model("no_such_model")


@override_settings(NEWSROOM_GAZETTEER="/nowhere/gazetteer.sqlite3")
def test_a_missing_gazetteer_is_named_with_what_to_run() -> None:
    with pytest.raises(ImproperlyConfigured, match="manage.py gazetteer"):
        loader.load_recogniser()


def test_the_lexicon_holds_what_news_names_in_several_scripts() -> None:
    lexicon = loader.load_lexicon()

    assert len(lexicon.bodies) >= 600
    assert {body.kind for body in lexicon.bodies} >= {"international", "regional", "agency", "bank", "armed", "party"}
    for name in ("United Nations", "Nations unies", "Vereinte Nationen", "الأمم المتحدة", "نەتەوە یەکگرتووەکان", "ONU"):
        assert lexicon.named(name)[0].code == "un"


def test_each_body_of_the_lexicon_fits_its_columns() -> None:
    for body in loader.load_lexicon().bodies:
        assert len(body.code) <= 60 and len(body.name) <= 200 and len(body.acronym) <= 30
        assert len(body.country) in (0, 2) and (not body.country or body.country.isupper())
