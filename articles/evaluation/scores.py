"""Which scores there are, and the folder of the corpora that each needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from articles.evaluation import agency, credits, ieer, kurdish, labelled, labels, reuters, toponyms, webpages
from articles.evaluation.table import Table

#: One line a score: (its folder of the corpora, what it prints). A new score is one more line.
#: "labelled" is no folder of the corpora: its copy is our own, in the repository.
SCORES: tuple[tuple[str, Callable[[Path], Table]], ...] = (
    (labelled.NAME, labelled.score),
    (labelled.NAME, labelled.score_styles),
    (reuters.FOLDER, reuters.score),
    (reuters.FOLDER, reuters.score_without),
    (reuters.FOLDER, reuters.score_confidence),
    (agency.FOLDER, agency.score),
    (agency.FOLDER, agency.score_formats),
    (credits.FOLDER, credits.score),
    (kurdish.FOLDER, kurdish.score),
    (webpages.FOLDER, webpages.score),
    (ieer.FOLDER, ieer.score),
    (labels.FOLDER, labels.score),
    (toponyms.FOLDER, toponyms.score),
)
