"""What only the headline names: countries, large towns and organisations of the lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.entities import casing, chunks, nationalities, organisations, patterns, placing, words
from articles.entities.claims import Claim, Sort, settle
from articles.entities.found import FoundOrganisation, FoundPlace, Recognition, Story
from articles.entities.gazetteer import Gazetteer
from articles.entities.known import Known
from articles.entities.ordinary import ORDINARY

#: In a headline every word may be capitalised: only places of this weight are taken for meant.
HEAVY, HEAVY_WORDS = 520, 400


def read(
    story: Story,
    known: Known,
    gazetteer: Gazetteer,
    places: Sequence[FoundPlace],
    bodies: Sequence[FoundOrganisation],
) -> Recognition:
    """
    The places and organisations that the headline names and the body does not.

    In:      the story; what is known beforehand; what the body names
    Out:     further places and organisations, without spans
    Raises:  nothing
    """
    headline = casing.repair(story.headline)
    read_words = words.read(headline)
    claims = [
        Claim(read_words[hit.first].start, hit.end, Sort.BODY, 0.7, "lexicon", hit.bodies[0].code)
        for hit in known.lexicon.find(read_words)
    ]
    runs = list(chunks.find(read_words))
    claims.extend(patterns.bodies(read_words, runs, known.first_names))
    for run in runs:
        for first in range(run.first, run.last + 1):
            for last in range(min(run.last, first + 3), first - 1, -1):
                if first == last and _is_ordinary(read_words[first].key):
                    continue
                weight, kind = known.weight_of(" ".join(word.text for word in read_words[first : last + 1]))
                if kind == "country" or weight >= (HEAVY if first == last else HEAVY_WORDS):
                    claims.append(Claim(read_words[first].start, read_words[last].end, Sort.PLACE, 0.7, "headline"))
                    break
    settled = settle(claims)
    opening = {form.split()[0] for body in bodies for form in (body.name, *body.aliases) if " " in form}
    outline = replace(story, body=headline)
    # "BOMBAY <CURY> BASES GROWTH …" means the restaurants that the body names in full.
    meant = [one for one in settled if one.sort is Sort.PLACE and headline[one.start : one.end] not in opening]
    named = placing.gather(meant, headline, outline, gazetteer)
    found = organisations.gather(
        (one for one in settled if one.sort is Sort.BODY), headline, (), known.lexicon, outline
    )
    ids = {place.geonames_id for place in places} | {None}
    codes = {(body.code or body.name) for body in bodies}
    return Recognition(
        tuple(replace(place, spans=()) for place in named if place.spans and place.geonames_id not in ids),
        tuple(replace(body, spans=()) for body in found if (body.code or body.name) not in codes),
    )


def _is_ordinary(key: str) -> bool:
    """Whether a word is one that headlines capitalise without naming a place."""
    return key in ORDINARY or key in chunks.NO_NAMES or nationalities.country_of(key.capitalize()) is not None
