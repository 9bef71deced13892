"""What a list consists of: its facets, every value of one of them, and how it lies in time."""

from __future__ import annotations

from articles.listing.facets.facet_counts import LABELS, MOST_YEARS, company, count_free, facets
from articles.listing.facets.facet_values import FacetValues, list_values
from articles.listing.facets.list_counts import CountRow, ListCounts, count_list
from articles.listing.facets.story_company import StoryCompany, add_company
from articles.listing.facets.timeline import timeline

__all__ = [
    "CountRow",
    "FacetValues",
    "LABELS",
    "ListCounts",
    "MOST_YEARS",
    "StoryCompany",
    "add_company",
    "company",
    "count_free",
    "count_list",
    "facets",
    "list_values",
    "timeline",
]
