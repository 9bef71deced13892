"""Who in a story is a person: full names, names behind titles, and the surnames that stand for them later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from articles.recognition.text.capitalised_runs import CapitalisedRun
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.head_words import HEADS, OF_HEADS, PLACE_HEADS, SURNAMES
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.personal_names import PARTICLES, SUFFIXES
from articles.recognition.vocabulary.titles_of_address import TITLES

#: Names of people have no more words.
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class StoryPeople:
    """
    The people of one story.

    spans:      words first..last of each full name
    surnames:   the words that stand for somebody of the story: last names, and names behind titles
    firsts:     first names of theirs
    """

    spans: tuple[tuple[int, int], ...]
    surnames: frozenset[str]
    firsts: frozenset[str]


def find_people(
    text: Sequence[Token],
    chunks: Sequence[CapitalisedRun],
    tagged: Collection[tuple[int, int]],
    first_names: frozenset[str],
    is_place: Callable[[str], bool],
) -> StoryPeople:
    """
    The people of a story.

    In:      its words and runs of capitalised words; the spans that a model takes for people; known first names; which
             names are those of places beyond doubt
    Out:     full names and what stands for them later
    Raises:  nothing
    """
    spans: list[tuple[int, int]] = []
    surnames: set[str] = set()
    firsts: set[str] = set()
    for name in _candidates(text, chunks, tagged, first_names, is_place):
        if len(name.words) == 1:
            if _is_surname_behind_title(name, is_place):
                spans.append(name.span)
                surnames.add(text[name.end].text)
        elif not _is_rather_place(name, is_place) and _is_person(name):
            if name.titled or name.shortened or name.has_first_name:
                spans.append(name.span)
            surnames |= {*_surnames(name), text[name.end].text}
            firsts.add(name.words[0].text)
    return StoryPeople(tuple(spans), frozenset(surnames), frozenset(firsts))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """
    A run of capitalised words that may be somebody's name, without the titles and nationalities before it.

    first, end:      the words of the text that it opens and closes with; behind the run small particles may go on
    titled:          whether a title stands before it
    tagged:          whether a model takes it for a person
    shortened:       whether its last word alone stands for it later
    has_first_name:  whether it opens with a known first name
    """

    words: Sequence[Token]
    first: int
    end: int
    titled: bool
    tagged: bool
    shortened: bool
    has_first_name: bool

    @property
    def span(self) -> tuple[int, int]:
        return self.first, self.end

    @property
    def keys(self) -> list[str]:
        return [word.key for word in self.words]


def _candidates(
    text: Sequence[Token],
    chunks: Sequence[CapitalisedRun],
    tagged: Collection[tuple[int, int]],
    first_names: frozenset[str],
    is_place: Callable[[str], bool],
) -> Iterator[_Candidate]:
    alone = Counter(text[chunk.first].text for chunk in chunks if len(chunk) == 1)
    for chunk in chunks:
        first, titled = _behind_title(text, chunk)
        words = text[first : chunk.last + 1]
        if words:
            yield _Candidate(
                words,
                first,
                _name_end(text, chunk.last),
                titled=titled,
                tagged=(words[0].start, words[-1].end) in tagged,
                shortened=_is_shortened(words, alone, is_place),
                has_first_name=words[0].key in first_names,
            )


def _is_surname_behind_title(name: _Candidate, is_place: Callable[[str], bool]) -> bool:
    """Whether one word alone is somebody's surname: a title stands before it, and it means nothing else."""
    word = name.words[0]
    return name.titled and word.key not in HEADS and _may_be_surname(word.text, is_place)


def _is_rather_place(name: _Candidate, is_place: Callable[[str], bool]) -> bool:
    """Whether a known place is meant: no title speaks against it, nor do the model and a first name together."""
    return (
        not name.titled
        and not (name.tagged and name.has_first_name)
        and is_place(" ".join(word.text for word in name.words))
    )


def _surnames(name: _Candidate) -> Iterator[str]:
    """The words of the run that stand for somebody later: the last, and before "Jr." the one before it."""
    yield name.words[-1].text
    if name.words[-1].key in SUFFIXES and len(name.words) > 2:
        yield name.words[-2].text


def _may_be_surname(word: str, is_place: Callable[[str], bool]) -> bool:
    return nationality_country(word) is None and not word.replace(".", "").isupper() and not is_place(word)


def _is_shortened(words: Sequence[Token], alone: Counter[str], is_place: Callable[[str], bool]) -> bool:
    """
    Whether the last word of a name stands for it later and the first never does: so are people shortened, while
    companies keep their first word.
    """
    surname = words[-1].text
    return (
        len(words) in (2, 3)
        and alone[surname] >= 1
        and not alone[words[0].text]
        and not is_place(surname)
        and not surname.isupper()
    )


def _behind_title(text: Sequence[Token], chunk: CapitalisedRun) -> tuple[int, bool]:
    """Where the name begins behind titles, and whether there are any, in the run or just before it."""
    title = max((number for number in range(chunk.first, chunk.last + 1) if _is_title(text[number])), default=None)
    if title is not None and title < chunk.last:
        return title + 1, True  # "U.S. President-elect Ann Poe"
    first = chunk.first
    while first < chunk.last and nationality_country(text[first].text) is not None:
        first += 1  # "German Claudia Weber"
    before = text[chunk.first - 1] if chunk.first else None
    titled = before is not None and text[chunk.first].joined and _is_title(before) and not before.possessive
    return (chunk.last + 1 if title == chunk.last else first), titled


def _is_title(word: Token) -> bool:
    return word.key in TITLES or ("-" in word.key and any(part in TITLES for part in word.key.split("-")))


def _name_end(text: Sequence[Token], last: int) -> int:
    """The last word of a name that goes on behind small particles: "Carla del Ponte"."""
    position = last + 1
    while position < len(text) and text[position].joined and text[position].text in PARTICLES:
        position += 1
    if last + 1 < position < len(text) and text[position].joined and text[position].capital:
        return position
    return last


def _is_person(name: _Candidate) -> bool:
    """Whether a run of several words is somebody's name: something says so, and nothing speaks against it."""
    return any(holds(name) for _, holds in SIGNS) and not any(holds(name) for _, holds in OBJECTIONS)


def _has_head_of_body(name: _Candidate) -> bool:
    """Whether words name an organisation; one that is a surname too does not behind a first name: "Ernie Banks"."""
    keys = name.keys
    is_surname = len(keys) == 2 and name.has_first_name and keys[1] in SURNAMES
    return not is_surname and any(key in HEADS or key in OF_HEADS for key in keys[1:])


def _has_head_of_place(name: _Candidate) -> bool:
    """Whether words name a place, and no first name together with a title or the model says otherwise."""
    is_said = name.has_first_name and (name.tagged or name.shortened or name.titled)
    return not is_said and any(key in PLACE_HEADS for key in name.keys[1:])


def _has_word_in_capitals(name: _Candidate) -> bool:
    return any(word.text.isupper() and len(word.text) > 2 for word in name.words)


def _has_initial(name: _Candidate) -> bool:
    """Whether an initial stands before the last word: "J. Poe", "Ann B. Poe"."""
    *before, last = name.keys
    initial = any(len(key) == 1 or (len(key) == 3 and key[1] == ".") for key in before)
    return initial and len(last) > 1 and (len(before[0]) > 1 or before[0][0].isalpha())


#: What says that a run of several words is somebody's name: one of these is needed.
SIGNS: tuple[tuple[str, Callable[[_Candidate], bool]], ...] = (
    ("a title stands before it", lambda name: name.titled),
    ("the model takes it for a person", lambda name: name.tagged),
    ("its last word stands for it later", lambda name: name.shortened),
    ("it opens with a first name", lambda name: name.has_first_name),
    ("it has an initial", _has_initial),
)
#: What says that it is none, whatever else does.
OBJECTIONS: tuple[tuple[str, Callable[[_Candidate], bool]], ...] = (
    ("it is too long", lambda name: len(name.words) > MOST_WORDS),
    ("it names an organisation", _has_head_of_body),
    ("it opens with a nationality", lambda name: nationality_country(name.words[0].text) is not None),
    ("it names a place", _has_head_of_place),
    ("it joins two names", lambda name: any("&" in key for key in name.keys)),
    ("it has an acronym", _has_word_in_capitals),
)
