"""Weights of `span_scorer`, by multinomial logistic regression on annotated copy whose licence lets one learn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from articles.background import make_recogniser
from articles.evaluation.annotated_names import read_conll
from articles.evaluation.name_spans import AnnotatedStory, trimmed
from articles.recognition import Candidate, Features, ReadText, Story, features_of

#: Wikigold (CC BY 4.0) and the Wikinews of GUM (texts CC BY 2.5, annotation CC BY 4.0).
LEARNED_FROM = ("wikigold.conll", "gum_wikinews.conll")
#: How many sentences of a file make a story; the files do not say where a document ends.
SENTENCES = 25
#: How often a feature has to occur.
OFTEN = 8
#: Strength of the penalty on squares of weights, and steps of the descent and their length.
PENALTY, STEPS, LENGTH = 3.0, 400, 0.05
#: How many stories are recognised at once.
BATCH = 32
HEADER = """\
# What each feature of a claim says for a place, an organisation, neither. Made by `manage.py learn`; see docs/names.md.
# Learned from Wikigold (Balasuriya et al., 2009, CC BY 4.0) and GUM Wikinews (Zeldes, 2017, CC BY 4.0).
"""
#: The kinds of names in the order of their weights; behind them what is neither.
KINDS = ("places", "organisations")
NEITHER = len(KINDS)
Matrix = NDArray[np.float64]
Row = tuple[Features, int]


def learn_span_weights(folder: Path) -> str:
    """
    Learn the weights anew.

    In:      the folder of the annotated copy
    Out:     the table of weights, the same to the byte from the same copy
    Raises:  OSError where a file is missing
    """
    stories = [story for name in LEARNED_FROM for story in read_conll(folder / name, sentences=SENTENCES)]
    rows = _rows(stories)
    often = Counter(feature for features, _ in rows for feature in features)
    names = sorted(feature for feature, count in often.items() if count >= OFTEN)
    weights = _fit(_matrix(rows, names), np.array([answer for _, answer in rows]))
    lines = (
        "\t".join([name, *(f"{value:.3f}" for value in values)]) for name, values in zip(names, weights, strict=True)
    )
    return HEADER + "\n".join(lines) + "\n"


def _rows(stories: Sequence[AnnotatedStory]) -> list[Row]:
    """The features of each claim that the rules make, and what it is: 0 a place, 1 an organisation, 2 neither."""
    wanted = {story.body: story.spans for story in stories}
    rows: list[Row] = []

    def note(claims: Sequence[Candidate], told: ReadText) -> list[Candidate]:
        for claim, features in features_of(claims, told):
            if features is not None:
                spans = wanted.get(told.text, {})
                span = trimmed(told.text[slice(*claim.span)], claim.start)
                is_kind = [span in spans.get(kind, ()) for kind in KINDS]
                rows.append((features, is_kind.index(True) if any(is_kind) else NEITHER))
        return list(claims)

    recogniser = make_recogniser(note)
    for start in range(0, len(stories), BATCH):
        recogniser([Story(body=story.body, language="en") for story in stories[start : start + BATCH]])
    return rows


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Matrix:
    column = {name: index for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for number, (features, _) in enumerate(rows):
        for name, value in features.items():
            if name in column:
                matrix[number, column[name]] = value
    return matrix


def _fit(matrix: Matrix, answers: NDArray[np.int64]) -> Matrix:
    """Weights of each feature for each answer: penalised logistic regression, by Adam over all rows at once."""
    weights = np.zeros((matrix.shape[1], NEITHER + 1))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    right = np.eye(NEITHER + 1)[answers]
    for step in range(1, STEPS + 1):
        odds = np.exp(matrix @ weights - (matrix @ weights).max(axis=1, keepdims=True))
        wrong = odds / odds.sum(axis=1, keepdims=True) - right
        slope = (matrix.T @ wrong + PENALTY * weights) / len(matrix)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        weights -= LENGTH * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights
