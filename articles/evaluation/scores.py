"""Which scores there are, and the folder of the corpora that each needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from articles.evaluation import (
    agency_scores,
    annotated_names,
    credit_scores,
    ieer_scores,
    kurdish_scores,
    label_scores,
    labelled_scores,
    lead_scores,
    reuters_scores,
    toponym_scores,
    webpage_scores,
)
from articles.evaluation.marked import marked_scores
from articles.evaluation.pairs import story_scores
from articles.evaluation.score_table import ScoreTable
from articles.evaluation.towns import town_scores

#: Copy of our own, in the repository. "labelled", which needs no recogniser, is scored always.
OWN = frozenset({labelled_scores.NAME, town_scores.NAME, marked_scores.NAME})

#: One line a score: (its folder of the corpora, what it prints). A new score is one more line.
#: Those of OWN are no folders of the corpora.
SCORES: tuple[tuple[str, Callable[[Path], ScoreTable]], ...] = (
    (labelled_scores.NAME, labelled_scores.score_labelled),
    (labelled_scores.NAME, labelled_scores.score_styles),
    (labelled_scores.NAME, story_scores.score_own_pairs),
    (reuters_scores.FOLDER, reuters_scores.score_reuters),
    (reuters_scores.FOLDER, story_scores.score_reuters_pairs),
    (reuters_scores.FOLDER, reuters_scores.score_without),
    (reuters_scores.FOLDER, reuters_scores.score_confidence),
    (agency_scores.FOLDER, agency_scores.score_agency),
    (agency_scores.FOLDER, agency_scores.score_formats),
    (credit_scores.FOLDER, credit_scores.score_credits),
    (kurdish_scores.FOLDER, kurdish_scores.score_kurdish),
    (webpage_scores.FOLDER, webpage_scores.score_webpages),
    (lead_scores.FOLDER, lead_scores.score_leads),
    (ieer_scores.FOLDER, ieer_scores.score_ieer),
    (label_scores.FOLDER, label_scores.score_labels),
    (toponym_scores.FOLDER, toponym_scores.score_toponyms),
    (town_scores.NAME, town_scores.score_towns),
    *((marked_scores.NAME, half) for half in marked_scores.HALVES),
    *((annotated_names.FOLDER, half) for half in annotated_names.HALVES),
)
