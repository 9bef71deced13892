"""The rows: what arrived, what was read from it, what people said, and what it names."""

from __future__ import annotations

from articles.models.acts import Act
from articles.models.article import WRITTEN_HERE, Article
from articles.models.batches import Batch, Correction
from articles.models.delivery import LONG, Delivery, DeliveryChunk, Outcome
from articles.models.deskwork.amendment import Amendment
from articles.models.deskwork.front_pin import FrontPin
from articles.models.deskwork.naming_rule import NamingRule
from articles.models.deskwork.open_form import OPEN_FOR, OpenForm
from articles.models.deskwork.set_aside import SetAside, is_set_aside
from articles.models.entity import Entity, Organisation, Person, Place, Source
from articles.models.feed import MARK_LENGTH, Feed
from articles.models.link import (
    DOUBT,
    IN_DOUBT,
    PLACE_DOUBT,
    WEIGHED_DOUBT,
    Credit,
    DatelinePlace,
    Link,
    LinkStatus,
    OrganisationMention,
    PlaceMention,
)
from articles.models.listing_time import UNDATED
from articles.models.notice import Notice
from articles.models.querysets import (
    CORRECTED,
    DIFFERS,
    NAMED_BY,
    NOT_USABLE,
    PROBLEMATIC,
    ArticleQuerySet,
    readable_story,
)
from articles.models.queues import Change, Waiting
from articles.models.readers.follows import Cadence, Follow, SentStory
from articles.models.readers.reprints import reprint_keys, reprinting
from articles.models.replaced import EarlierText, HeldUpdate
from articles.models.story_group import StoryGroup, StoryKey, StoryMember, Uncompared
from articles.models.updating import in_parts, insert_each, update_each

__all__ = [
    "Act",
    "Amendment",
    "CORRECTED",
    "DIFFERS",
    "NOT_USABLE",
    "PROBLEMATIC",
    "DOUBT",
    "IN_DOUBT",
    "NamingRule",
    "OPEN_FOR",
    "OpenForm",
    "PLACE_DOUBT",
    "SetAside",
    "WEIGHED_DOUBT",
    "is_set_aside",
    "Article",
    "ArticleQuerySet",
    "Batch",
    "Cadence",
    "Change",
    "Correction",
    "Credit",
    "DatelinePlace",
    "Delivery",
    "DeliveryChunk",
    "EarlierText",
    "Entity",
    "Feed",
    "Follow",
    "FrontPin",
    "HeldUpdate",
    "LONG",
    "NAMED_BY",
    "Link",
    "MARK_LENGTH",
    "Notice",
    "Organisation",
    "OrganisationMention",
    "Outcome",
    "Person",
    "Place",
    "PlaceMention",
    "SentStory",
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
    "in_parts",
    "insert_each",
    "reprint_keys",
    "reprinting",
    "update_each",
]
