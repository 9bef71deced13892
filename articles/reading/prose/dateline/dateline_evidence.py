"""What speaks for and against words before a mark being a dateline, each question with a name (W31, W32)."""

from __future__ import annotations

from dataclasses import dataclass

from articles.reading.prose.dateline.dateline_parts import DatelineParts
from articles.reading.prose.vocabulary import agency_names
from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier

#: What a mark may consist of and still be none: the full stop and the white space behind a bracket.
NO_MARK = " .\n\t\u00a0\u2009\u202f"
DASHES = ("—", "–", "--", "---")
#: What the paragraph of a story ends with, and a headline does not.
ENDS_STORY = ('"', "”", ".")
#: A paragraph behind a dateline that is longer than this is no headline.
LONG_STORY = 120
#: The name of a place that nobody knows, in mixed case, has no more words; beside a date and no agency even fewer.
LONG_NAME, BRIEF_NAME = 4, 3


@dataclass(frozen=True, slots=True)
class DatelineEvidence:
    """
    Words that may be a dateline, and what can be asked of them.

    head:         what was read of the words before the mark
    names:        its places, without what says more of them
    words, mark, story: the beginning of the paragraph in its three parts
    known:        whether the gazetteer has all of the places
    headline:     whether the paragraph may be a headline, because nothing stands before it
    """

    head: DatelineParts
    names: tuple[str, ...]
    words: str
    mark: str
    story: str
    known: bool
    headline: bool

    @property
    def agency(self) -> bool:
        return bool(self.head.sources)

    @property
    def known_agency(self) -> bool:
        return self.head.agency_known

    @property
    def guessed_agency(self) -> bool:
        """Whether only the shape of a word in brackets says that it is an agency (W20)."""
        return self.agency and not self.known_agency

    @property
    def dated(self) -> bool:
        return self.head.has_date

    @property
    def marked(self) -> bool:
        """Whether more than a full stop and white space parts the words from the story."""
        return bool(self.mark.strip(NO_MARK))

    @property
    def qualified(self) -> bool:
        """Whether a state, province or country stands behind one of the places (W24)."""
        return any(is_known_qualifier(place.qualifier) for place in self.head.places)

    @property
    def identified(self) -> bool:
        return self.known or self.qualified

    @property
    def labelled(self) -> bool:
        """Whether one of the names says what kind of copy follows, or ends as a company's does."""
        return any(map(_is_label, self.names))

    @property
    def upper(self) -> bool:
        return all(name.isupper() for name in self.names)

    @property
    def caseless(self) -> bool:
        """Whether the names stand in a script without capitals."""
        return not any(map(_has_case, self.names))

    @property
    def cased(self) -> bool:
        """Whether the first place is in capitals, or no name could be."""
        return self.names[0].isupper() or self.caseless

    @property
    def apart(self) -> bool:
        """Whether the words stand on a line of their own, or in capitals before a story that does not."""
        alone = "\n" in self.mark or not self.story
        return alone or (self.names[0].isupper() and not self.story.isupper())

    @property
    def broken(self) -> bool:
        """Whether a line ends inside the words."""
        return "\n" in self.words.strip()

    @property
    def long_name(self) -> bool:
        return any(len(name.split()) > LONG_NAME for name in self.names)

    @property
    def brief(self) -> bool:
        """Whether it is a single place with a short name."""
        return len(self.names) == 1 and len(self.names[0].split()) <= BRIEF_NAME

    @property
    def colon(self) -> bool:
        return ":" in self.mark

    @property
    def blank(self) -> bool:
        """Whether the mark is white space, if of a kind that is rarely printed."""
        return not self.mark.strip()

    @property
    def set_off(self) -> bool:
        """Whether the mark is a dash or a colon, and not the hyphen inside a word."""
        return self.mark[:1].isspace() or self.mark.strip() in DASHES or self.colon or self.glued

    @property
    def glued(self) -> bool:
        """Whether a hyphen stands right behind known places in capitals, and a blank parts it from a sentence."""
        return self.mark == "- " and self.known and self.upper and self.opens and not self.story.isupper()

    @property
    def opens(self) -> bool:
        """Whether the story begins as a sentence does: a capital, or a figure, quotation or letter that has no case."""
        first = self.story[:1]
        return first.isupper() or not _has_case(first)

    @property
    def told(self) -> bool:
        """Whether the story is as long as one, or ends as one."""
        ending = self.story.rstrip()[-1:]
        return len(self.story) > LONG_STORY or not ending or ending in ENDS_STORY

    @property
    def files(self) -> bool:
        """Whether known places and a day behind a comma stand before a sentence, as in "MULTAN, Sept 12: Canals …"."""
        return self.known and self.dated and self.head.parted and self.opens_told

    @property
    def opens_told(self) -> bool:
        """Whether what follows opens as a story, and is as long as one where it might be the rest of a headline."""
        return bool(self.story) and self.opens and (self.told or not self.headline)


def _is_label(name: str) -> bool:
    """Whether words say what kind of copy follows, or end as a company's name does (W32)."""
    words = name.lower().split()
    return words[0].strip(".") in agency_names.LABELS or words[-1].strip(".") in agency_names.LABELS


def _has_case(text: str) -> bool:
    return text.upper() != text.lower()
