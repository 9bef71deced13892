"""What is known of a name before it is classified: its words, its places and clubs, and who is named in the story."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.name_form import NameForm
from articles.recognition.classify.place_cues import is_towards, stands_as_place
from articles.recognition.classify.teams import plays_as_team
from articles.recognition.resources import Resources
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.common_words import ORDINARY

#: Countries whose hamlets have the names of people.
ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
#: What is said so often stands as a place, if it is one, at least once in so many times.
SELDOM = 4


class NameFacts:
    """
    A form with what the features ask of it.

    letters:       the name without full stops and "&"
    alone:         whether it is one word
    last, key:     its last word, as it stands and for look-ups
    weight, kind:  of the heaviest place of that name
    placed:        whether the model takes it for a place anywhere
    is_body:       whether an organisation that the story names in full is called so for short
    often:         how many mentions it has
    """

    def __init__(
        self,
        form: NameForm,
        text: Sequence[Token],
        people: StoryPeople,
        known: Resources,
        bodies: Collection[str],
        countries: frozenset[str],
    ) -> None:
        self.form, self.text, self.people = form, text, people
        self.name, self.labels, self.scores = form.text, form.labels, form.scores
        self.first_names = known.first_names
        self.letters = self.name.replace(".", "").replace("&", "")
        first, last = form.mentions[0]
        self.alone = first == last
        self.last, self.key = text[last].text, text[last].key
        self.weight, self.kind = known.weight_of(self.name)
        self.placed = bool(self.labels["GPE"] + self.labels["LOC"])
        self.is_body = self.name in bodies
        self.known, self.countries = known, countries - ENGLISH_SPEAKING
        self.often = len(form.mentions)
        self.clubs = known.lexicon.playing_as(self.name)

    @property
    def stands_as_place(self) -> bool:
        """Whether it stands where hardly anything but places does, a quarter of the time."""
        return SELDOM * sum(stands_as_place(self.text, *mention) for mention in self.form.mentions) >= self.often

    @property
    def is_towards(self) -> bool:
        """Whether it stands behind "from", "to" or the like, a quarter of the time."""
        return SELDOM * sum(is_towards(self.text, first) for first, _ in self.form.mentions) >= self.often

    @property
    def may_be_place(self) -> bool:
        """Whether the gazetteer knows it, and it is no common word."""
        return self.weight > 0 and self.kind != "country" and self.key not in ORDINARY and not self.is_body

    @property
    def is_around(self) -> bool:
        """Whether it is a place in a country that the story names."""
        return bool(self.countries) and not self.countries.isdisjoint(self.known.countries_of(self.name))

    @property
    def team_mentions(self) -> int:
        """How many mentions do what a team does."""
        return sum(plays_as_team(self.text, first, last) for first, last in self.form.mentions)

    @property
    def only_opens(self) -> bool:
        """Whether it does nothing but open sentences, where every word has a capital."""
        return all(self.text[first].opens for first, _ in self.form.mentions)
