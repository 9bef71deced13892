"""spaCy's model of names, over a whole batch of stories and only the words near a capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: How many tokens to either side of a capital are shown to the model. Its layers see four; the fourth changes next to
#: no answer and costs an eighth of the time.
SIGHT = 3
#: How many stories go through the layers at once: more no longer fit the caches.
BATCH = 8
#: The parts of the pipeline that recognition needs not.
UNUSED = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of text and the model's label for it: PERSON, ORG, GPE, LOC, FAC, NORP …"""

    start: int
    end: int
    label: str


class NameModel:
    """A loaded spaCy pipeline whose `ner` works alone."""

    def __init__(self, language: Language) -> None:
        self._language = language
        products = _numpy_products()
        recogniser: Any = language.get_pipe("ner")
        for layer in recogniser.model.walk():
            layer.ops = products

    def tag(self, texts: Sequence[str]) -> Iterator[list[Tagged]]:
        """
        The names in each text.

        In:      texts, their case repaired
        Out:     for each, in order, its names with spans in characters
        Raises:  nothing
        Rule:    tokens out of the layers' sight of every capital are not shown to the model
        """
        whole = [self._language.make_doc(text) for text in texts]
        near = [_near(document) for document in whole]
        shown = [_shown(document, kept) for document, kept in zip(whole, near, strict=True)]
        for document, kept, read in zip(whole, near, self._language.pipe(shown, batch_size=BATCH), strict=True):
            yield [
                Tagged(document[kept[name.start]].idx, _end(document[kept[name.end - 1]]), name.label_)
                for name in read.ents
                if kept[name.end - 1] - kept[name.start] == name.end - 1 - name.start
            ]


def _numpy_products() -> Any:
    """Matrix products by numpy's own library, which is three times as quick as the one that thinc brings."""
    # Imported with the model: most that knows what a name is needs neither, and they take a second and 60 MB.
    import numpy
    from thinc.api import NumpyOps

    class NumpyProducts(NumpyOps):
        def gemm(self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            left, right = (x.T if trans1 else x), (y.T if trans2 else y)
            return numpy.dot(left, right) if out is None else numpy.dot(left, right, out=out)

    return NumpyProducts()


def _near(document: Doc) -> list[int]:
    """The tokens that stand near a capital."""
    last = len(document) - 1
    kept: list[int] = []
    following = 0
    for index, token in enumerate(document):
        if token.text[:1].isupper():
            kept.extend(range(max(following, index - SIGHT), min(last, index + SIGHT) + 1))
            following = max(following, min(last, index + SIGHT) + 1)
    return kept


def _shown(document: Doc, kept: Sequence[int]) -> Doc:
    return type(document)(document.vocab, words=[document[index].text for index in kept])


def _end(token: Any) -> int:
    return int(token.idx) + len(token.text)
