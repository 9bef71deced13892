"""The rows: what arrived, what was read from it, what people said, and what it names."""

from __future__ import annotations

from articles.models.article import Article
from articles.models.batches import Batch, Correction
from articles.models.delivery import Delivery, Outcome
from articles.models.entity import Organisation, Person, Place, Source
from articles.models.feed import Feed
from articles.models.link import Credit, DatelinePlace, OrganisationMention, PlaceMention, Standing
from articles.models.queues import Change, Waiting

__all__ = [
    "Article",
    "Batch",
    "Change",
    "Correction",
    "Credit",
    "DatelinePlace",
    "Delivery",
    "Feed",
    "Organisation",
    "OrganisationMention",
    "Outcome",
    "Person",
    "Place",
    "PlaceMention",
    "Source",
    "Standing",
    "Waiting",
]
