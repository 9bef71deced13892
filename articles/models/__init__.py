"""The rows: what arrived, what was read from it, what people said, and what it names."""

from __future__ import annotations

from articles.models.acts import Act
from articles.models.article import WRITTEN_HERE, Article
from articles.models.batches import Batch, Correction
from articles.models.delivery import LONG, Delivery, DeliveryChunk, Outcome
from articles.models.entity import Entity, Organisation, Person, Place, Source
from articles.models.feed import MARK_LENGTH, Feed
from articles.models.link import Credit, DatelinePlace, Link, LinkStatus, OrganisationMention, PlaceMention
from articles.models.listing_time import UNDATED
from articles.models.notice import Notice
from articles.models.querysets import ArticleQuerySet, readable_story
from articles.models.queues import Change, Waiting
from articles.models.replaced import EarlierText, HeldUpdate
from articles.models.story_group import StoryGroup, StoryKey, StoryMember, Uncompared
from articles.models.updating import update_each

__all__ = [
    "Act",
    "Article",
    "ArticleQuerySet",
    "Batch",
    "Change",
    "Correction",
    "Credit",
    "DatelinePlace",
    "Delivery",
    "DeliveryChunk",
    "EarlierText",
    "Entity",
    "Feed",
    "HeldUpdate",
    "LONG",
    "Link",
    "MARK_LENGTH",
    "Notice",
    "Organisation",
    "OrganisationMention",
    "Outcome",
    "Person",
    "Place",
    "PlaceMention",
    "Source",
    "StoryGroup",
    "StoryKey",
    "StoryMember",
    "UNDATED",
    "Uncompared",
    "WRITTEN_HERE",
    "LinkStatus",
    "Waiting",
    "readable_story",
    "update_each",
]
