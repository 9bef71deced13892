"""Recognises the places and organisations that stories name. Pure: no Django, clock, file or network."""

from __future__ import annotations

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.classify.span_scorer import (
    Features,
    ReadText,
    Weights,
    drop_unlikely,
    features_of,
    likelihoods,
    read_weights,
)
from articles.recognition.found_as_json import entities_as_json
from articles.recognition.name_model import UNUSED, NameModel
from articles.recognition.organisations.lexicon import Lexicon, read_clubs, read_lexicon
from articles.recognition.organisations.name_folding import folded_name
from articles.recognition.places.containment import areas_named, kilometres
from articles.recognition.places.dateline_resolution import DatelineResolver
from articles.recognition.places.disambiguation import disambiguate
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace
from articles.recognition.places.name_keys import name_key, without_article
from articles.recognition.recogniser import Recogniser
from articles.recognition.resources import Judge
from articles.recognition.story import (
    FoundOrganisation,
    FoundPlace,
    Recognition,
    Story,
    place_of_dateline,
    story_of_draft,
)

__all__ = [
    "Candidate",
    "EntityType",
    "Features",
    "Judge",
    "ReadText",
    "Weights",
    "drop_unlikely",
    "features_of",
    "likelihoods",
    "read_weights",
    "DatelineResolver",
    "FoundOrganisation",
    "FoundPlace",
    "Gazetteer",
    "GazetteerPlace",
    "Lexicon",
    "NameModel",
    "Recogniser",
    "Recognition",
    "Story",
    "UNUSED",
    "entities_as_json",
    "folded_name",
    "areas_named",
    "disambiguate",
    "kilometres",
    "name_key",
    "place_of_dateline",
    "read_clubs",
    "read_lexicon",
    "story_of_draft",
    "without_article",
]
