"""Recognises the places and organisations that stories name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.recognition.candidates.acronym_definitions import find_definitions
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.candidates.feed_entities import find_feed_entities
from articles.recognition.cased_scripts import is_cased, recognise_cased
from articles.recognition.caseless_scripts import CaselessNames, of_script, recognise_caseless
from articles.recognition.headline_names import read_headline
from articles.recognition.implied_places import find_implied, further_countries, mark_implied
from articles.recognition.name_model import NameModel, Tagged
from articles.recognition.organisations.grouping import group_organisations
from articles.recognition.organisations.lexicon import Lexicon
from articles.recognition.places.collect import collect_places
from articles.recognition.places.gazetteer_index import Gazetteer
from articles.recognition.resources import Judge, Resources
from articles.recognition.story import FoundOrganisation, FoundPlace, Recognition, Story
from articles.recognition.subject_places import mark_subjects
from articles.recognition.text.case_repair import repair_case

__all__ = ["FoundOrganisation", "FoundPlace", "Recogniser", "Recognition", "Story"]

#: The language that spaCy's model reads; copy that says no language and is in Latin letters is taken for it.
MODELLED = "en"
#: In scripts without capitals lighter places are not looked for: their names are words too.
UNCASED_WEIGHT = 150
#: What weighs so much less than the heaviest place of a name is not meant.
NAMESAKE = 150
#: From this share of a body on what is said once is an aside.
ASIDE = 0.7
#: Longer bodies are no stories; what stands beyond is not looked at.
LONGEST = 200_000


class Recogniser:
    """Everything that recognition needs, loaded once; call it with as many stories as are at hand."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        lexicon: Lexicon,
        first_names: frozenset[str],
        model: NameModel | None,
        judge: Judge | None = None,
    ) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        self._model = model
        self._weights: dict[str, tuple[int, str]] = {}
        self._uncased: CaselessNames | None = None
        self._known = Resources(lexicon, first_names, self._weight_of, self._countries_of, judge)

    def __call__(self, stories: Sequence[Story]) -> list[Recognition]:
        """
        Recognise what each story names.

        In:      stories
        Out:     a recognition for each, in order, the most salient first
        Raises:  nothing that copy causes
        Rule:    the model sees English in Latin letters; everything else goes by capitals, gazetteer and lexicon
        """
        bodies = [repair_case(story.body[:LONGEST]) for story in stories]
        return [
            self._recognise(story, body, tagged)
            for story, body, tagged in zip(stories, bodies, self._tagged(stories, bodies), strict=True)
        ]

    def _tagged(self, stories: Sequence[Story], bodies: Sequence[str]) -> Iterator[list[Tagged] | None]:
        shown = [body for story, body in zip(stories, bodies, strict=True) if self._is_modelled(story, body)]
        answers = iter(self._model.tag(shown) if self._model is not None else ())
        for story, body in zip(stories, bodies, strict=True):
            yield next(answers) if self._is_modelled(story, body) else None

    def _is_modelled(self, story: Story, body: str) -> bool:
        said = story.language.split("-")[0].lower()
        return self._model is not None and bool(body) and said in ("", MODELLED) and is_cased(body)

    def _recognise(self, story: Story, body: str, tagged: Sequence[Tagged] | None) -> Recognition:
        if is_cased(body):
            told = list(find_feed_entities(story, body))
            claims = recognise_cased(
                story.body[:LONGEST],
                body,
                tagged,
                self._known,
                language=story.language,
                stated=told,
                filed=[place.country for place in story.dateline.places if place.country] if story.dateline else [],
            )
        else:
            claims = recognise_caseless(body, self._uncased_names(), story.language)
        where = [claim for claim in claims if claim.sort is EntityType.PLACE]
        bodies: list[Candidate] = [claim for claim in claims if claim.sort is EntityType.BODY]
        places = collect_places(where, body, story, self._gazetteer)
        places += self._by_people(claims, places, body, story)
        defined = list(find_definitions(body))
        found = group_organisations(bodies, body, defined, self._lexicon, story)
        more = read_headline(story, self._known, self._gazetteer, places, found)
        implied = find_implied(claims, found, body, self._known)
        everywhere = mark_implied([*places, *more.places], implied)
        everything = Recognition(
            tuple(sorted(everywhere, key=lambda place: -place.salience)),
            tuple(sorted([*found, *more.organisations], key=lambda one: -one.salience)),
            tuple(further_countries(everywhere, implied, self._gazetteer)),
        )
        return mark_subjects(everything, story)

    def _uncased_names(self) -> CaselessNames:
        """What is looked for in scripts without capitals; read when the first such story comes."""
        if self._uncased is None:
            places = of_script(self._gazetteer.names(UNCASED_WEIGHT))
            self._uncased = CaselessNames(places, self._lexicon, self._weight_of)
        return self._uncased

    def _by_people(
        self, claims: Sequence[Candidate], places: Sequence[FoundPlace], body: str, story: Story
    ) -> list[FoundPlace]:
        """
        Countries that only their people's name stands for: "a Turkish policeman" where Turkey is named nowhere.

        Rule: a nationality is no place; it stands for its country only where nothing else in the story does, and never
              when it is said once and near the end: that is an aside
        """
        known = {place.country for place in places}
        alone = [claim for claim in claims if claim.by == "nationality" and claim.code and claim.code not in known]
        often = Counter(claim.code for claim in alone)
        end = len(body) * ASIDE
        stand = {claim.code for claim in alone if claim.start < end or often[claim.code] > 1}
        alone = [claim for claim in alone if claim.code in stand]
        return collect_places(alone, body, replace(story, dateline=None), self._gazetteer)

    def _weight_of(self, name: str) -> tuple[int, str]:
        """How heavy the heaviest place of that name is, and its kind; remembered, as names come again and again."""
        known = self._weights.get(name)
        if known is None:
            bearers = self._gazetteer.bearers(name)
            known = (bearers[0].weight, str(bearers[0].place.kind)) if bearers else (0, "")
            if name.isascii() and not name.isupper() and (len(name) < 3 or (len(name) == 3 and known[1] == "country")):
                known = (0, "")  # "Us" is no country and "La" no Los Angeles
            if len(self._weights) > 50_000:
                self._weights.clear()
            self._weights[name] = known
        return known

    def _countries_of(self, name: str) -> frozenset[str]:
        """The countries in which the places lie that a name may mean: those nearly as heavy as the heaviest."""
        bearers = self._gazetteer.bearers(name)
        return frozenset(one.place.country for one in bearers if one.weight > bearers[0].weight - NAMESAKE)
