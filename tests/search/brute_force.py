"""What a search finds when every story is read through, word by word: nothing of how the index goes about it."""

from __future__ import annotations

from itertools import product

from django.utils import timezone

from articles.models import UNDATED, Article
from articles.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Days,
    Expression,
    Leaf,
    Named,
    Near,
    Not,
    Paragraph,
    Prefix,
    Word,
    fold_text,
    other_spellings,
)
from articles.reading import Role
from articles.search import WRITERS, tokenize
from articles.search.schema import ANALYZERS, analyzer_name


def finds(node: Expression, story: Article) -> bool:
    """Whether a story is one of those that a tree asks for."""
    match node:
        case Word() | Prefix():
            return _has(node, story)
        case AllOf(parts):
            return all(finds(part, story) for part in parts)
        case AnyOf(parts):
            return any(finds(part, story) for part in parts)
        case Not(part):
            return not finds(part, story)
        case Days(since, until):
            day = story.listed.astimezone(timezone.get_default_timezone()).date()
            return story.listed != UNDATED and (since or day) <= day <= (until or day)
        case Named(facet, keys):
            return not _entities(facet, story).isdisjoint(keys)
    return _has_in_places(node, story)


def _has_in_places(node: Expression, story: Article) -> bool:
    match node:
        case Near(left, right, distance, ordered):
            return _is_near(_places(left, story.body, story), _places(right, story.body, story), distance, ordered)
        case Paragraph(parts):
            return any(_is_in_one_paragraph(one, story) for one in product(*map(_spelled, parts)))
        case AtLeast(number, part):
            return any(_places(one, story.body, story) and _times(one, story) >= number for one in _spelled(part))
    raise TypeError(node)


def _entities(facet: str, story: Article) -> set[int]:
    if facet == "organisation":
        return {mention.organisation_id for mention in story.organisation_mentions.all()}
    places = [link.place for link in (*story.place_mentions.all(), *story.dateline_places.all())]
    if facet == "called":
        return {place.pk for place in places}
    return {key for mention in story.place_mentions.all() for key in mention.place.lineage}


def _tokens(text: str, story: Article) -> list[tuple[str, str]]:
    """Each word of a text: as it is written, and its stem in the story's language."""
    folded = fold_text(text)
    stems = ANALYZERS[analyzer_name(story.language)].analyze(folded)
    return list(zip(tokenize(folded), stems, strict=True))


def _places(leaf: Leaf, text: str, story: Article) -> list[tuple[int, int]]:
    """From where to where in a text a leaf stands, counted in words."""
    words = _tokens(text, story)
    if isinstance(leaf, Prefix):
        return [(place, place) for place, (written, _) in enumerate(words) if written.startswith(leaf.start)]
    found = []
    for term in (leaf.term, *leaf.spellings):
        sought = [stem for _, stem in _tokens(term, story)]
        stems = [stem for _, stem in words]
        found += [
            (at, at + len(sought) - 1) for at in range(len(stems)) if stems[at : at + len(sought)] == sought and sought
        ]
    return found


def _spelled(leaf: Leaf) -> list[Leaf]:
    return [Word(term) for term in (leaf.term, *leaf.spellings)] if isinstance(leaf, Word) else [leaf]


def _is_in_one_paragraph(parts: tuple[Leaf, ...], story: Article) -> bool:
    """Whether one paragraph has the words of all parts, and the body each part as it is."""
    words = [Word(word) if isinstance(part, Word) else part for part in parts for word in _words(part)]
    together = any(all(_places(word, one, story) for word in words) for one in story.body.split("\n\n"))
    return together and all(_places(part, story.body, story) for part in parts)


def _words(leaf: Leaf) -> list[str]:
    return leaf.term.split() if isinstance(leaf, Word) else [leaf.start]


def _times(leaf: Leaf, story: Article) -> int:
    """How often one written word, or the rarest word of a phrase, is in the body."""
    if isinstance(leaf, Prefix):
        written = [word for word, _ in _tokens(story.body, story) if word.startswith(leaf.start)]
        return max(map(written.count, written), default=0)
    return min(len(_places(Word(word), story.body, story)) for word in leaf.term.split())


def _is_near(left: list[tuple[int, int]], right: list[tuple[int, int]], distance: int, ordered: bool) -> bool:
    return any(
        0 < after[0] - before[1] <= distance or (not ordered and 0 < before[0] - after[1] <= distance)
        for before, after in product(left, right)
    )


def _has(leaf: Leaf, story: Article) -> bool:
    texts = _texts(leaf.within, story)
    if leaf.within in ("", "headline", "lead"):
        found = any(_places(leaf, text, story) for text in texts)
        return found or (not leaf.within and isinstance(leaf, Word) and _spelled_otherwise(leaf, texts))
    plain = Article(language="")
    return any(_places(leaf, text, plain) for text in texts)


def _spelled_otherwise(leaf: Word, texts: list[str]) -> bool:
    others = {other for text in texts for other in other_spellings(text)}
    return not others.isdisjoint({leaf.term, *leaf.spellings})


def _texts(within: str, story: Article) -> list[str]:
    lead = story.body.partition("\n\n")[0]
    credits = list(story.credits.all())
    return {
        "headline": lambda: [story.headline],
        "lead": lambda: [story.standfirst, lead],
        "byline": lambda: [story.byline, *(one.person.name for one in credits if one.role in WRITERS)],
        "editor": lambda: [one.person.name for one in credits if one.role == Role.EDITING],
        "dateline": lambda: [story.dateline],
        "source": lambda: [source.name for source in (story.source, *story.other_sources.all()) if source],
        "": lambda: [story.headline, story.standfirst, story.dateline, story.byline, story.slug, story.body,
                     *story.keywords],
    }[within]()  # fmt: skip


def found_by_hand(tree: Expression) -> list[str]:
    """The headlines of the stories that a tree asks for, each story read through."""
    stories = Article.objects.readable().select_related("source").order_by("-listed", "-id")
    return [story.headline for story in stories if finds(tree, story)]
