"""Mentions of organisations folded to one body each: forms of a name, acronyms, aliases, "the" and legal forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from articles.reading import Origin, Span
from articles.recognition.candidates.acronym_definitions import AcronymDefinition
from articles.recognition.candidates.candidate import Candidate
from articles.recognition.organisations.lexicon import Lexicon, LexiconEntry
from articles.recognition.places.name_keys import name_key
from articles.recognition.prominence import prominence_of
from articles.recognition.story import FoundOrganisation, Story
from articles.recognition.vocabulary.head_words import LEGAL
from articles.recognition.vocabulary.linking_words import SMALL_IN_DEFINITIONS
from articles.recognition.vocabulary.nationalities import nationality_country

#: How sure it is which body a form means: nothing else bears it or the story names it in full; of those that share it
#: only this one is of the dateline's country; nothing in the story settles it.
CERTAIN, AT_HOME, UNSETTLED = 1.0, 0.8, 0.4
ALIKE = 0.84
THE = re.compile(r"^(?:the|The|THE|Le|La|Les)\s+(?=\S)")


@dataclass(slots=True)
class _Group:
    """Everything in a story that names one body."""

    forms: dict[str, int] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    confidence: float = 0.0
    acronym: str = ""
    body: LexiconEntry | None = None

    def add(self, form: str, span: Span | None, confidence: float) -> None:
        self.forms[form] = self.forms.get(form, 0) + 1
        if span is not None:
            self.spans.append(span)
        self.confidence = max(self.confidence, confidence)


def group_organisations(
    claims: Iterable[Candidate], text: str, defined: Sequence[AcronymDefinition], lexicon: Lexicon, story: Story
) -> list[FoundOrganisation]:
    """
    One answer for each body that a story names.

    In:      claims of organisations in the body; its text; what its acronyms stand for; the lexicon; the story
    Out:     bodies with all spans, the fullest form of the name first, the lexicon's code where it is known
    Raises:  nothing
    Rule:    what copy defines goes before the lexicon; the agency that sent the story is left out
    """
    meanings = {name_key(one.acronym): one for one in defined}
    groups: dict[str, _Group] = {}
    claimed = [claim for claim in claims if text[claim.start : claim.end].strip()]
    full = {_key(text[claim.start : claim.end]) for claim in claimed}
    for claim in claimed:
        form = THE.sub("", " ".join(text[claim.start : claim.end].split()))
        key, body, certainty = _club(claim, lexicon) or _identity(form, meanings, full, lexicon, story)
        group = groups.setdefault(key, _Group(body=body))
        group.add(form, claim.span, claim.weight * certainty)
        if name_key(form) in meanings:
            group.acronym = form
            group.forms.setdefault(meanings[name_key(form)].name, 0)
    _shortened(groups)
    own = _own(story, lexicon)
    return [_found(group, text, story) for key, group in groups.items() if key not in own]


def _club(claim: Candidate, lexicon: Lexicon) -> tuple[str, LexiconEntry, float] | None:
    """The club that a town's name stands for in a report on sport."""
    body = lexicon.codes.get(claim.code) if claim.by == "weighed" else None
    return (body.code, body, CERTAIN) if body is not None else None


def _key(form: str) -> str:
    """A name without "the", case and legal form."""
    parts = name_key(THE.sub("", form)).split()
    while len(parts) > 1 and parts[-1] in LEGAL:
        parts.pop()
    return " ".join(parts)


def _identity(
    form: str, meanings: Mapping[str, AcronymDefinition], full: set[str], lexicon: Lexicon, story: Story
) -> tuple[str, LexiconEntry | None, float]:
    """Under what a form is filed, the lexicon's body if it is one, and how certain that is."""
    meaning = meanings.get(name_key(form))
    name = meaning.name if meaning is not None else form
    bodies = _named(name, lexicon)
    if not bodies and meaning is not None:
        bodies = tuple(body for body in lexicon.abbreviated(form) if _is_misspelt(name, body))
    if not bodies:
        return _key(name), None, CERTAIN
    body, certainty = _meant(bodies, full, story)
    return body.code, body, certainty


def _named(name: str, lexicon: Lexicon) -> tuple[LexiconEntry, ...]:
    """Bodies of that name, with or without its legal form and the country before it."""
    return lexicon.named(name) or lexicon.named(_key(name)) or _american(name, lexicon)


def _meant(bodies: Sequence[LexiconEntry], full: set[str], story: Story) -> tuple[LexiconEntry, float]:
    """
    Which of the bodies that share a form a story means, and how certain that is.

    Rule: the one that the story also names in full; else the only one of the dateline's country; else the likeliest
    """
    if len(bodies) == 1:
        return bodies[0], CERTAIN
    in_full = next((body for body in bodies if any(_key(name) in full for name in body.names)), None)
    if in_full is not None:
        return in_full, CERTAIN
    near = {place.country for place in (story.dateline.places if story.dateline else ())}
    at_home = [body for body in bodies if body.country and body.country in near]
    return (at_home[0], AT_HOME) if len(at_home) == 1 else (bodies[0], UNSETTLED)


def _american(name: str, lexicon: Lexicon) -> tuple[LexiconEntry, ...]:
    """Bodies that American copy names with their country: "U.S. Transportation Department"."""
    first, _, rest = name.partition(" ")
    return tuple(body for body in lexicon.named(rest) if body.country == "US") if first in ("U.S.", "US") else ()


def _is_misspelt(name: str, body: LexiconEntry) -> bool:
    """Whether copy means this body by a name with a slip in it: "General Agreement of Tariffs and Trade (GATT)"."""
    return any(SequenceMatcher(None, _key(name), _key(other)).ratio() > ALIKE for other in body.names)


def _shortened(groups: dict[str, _Group]) -> None:
    """A short form joins the only longer name that it can stand for."""
    for key in sorted(groups, key=len):
        if groups[key].body is not None or len(key) < 3:
            continue
        longer = [other for other, group in groups.items() if group.body is None and _stands_for(key, other)]
        if len(longer) == 1:
            short, whole = groups.pop(key), groups[longer[0]]
            for form, count in short.forms.items():
                whole.forms[form] = whole.forms.get(form, 0) + count
                if form.isupper() and " " not in form:
                    whole.acronym = whole.acronym or form
            whole.spans.extend(short.spans)
            whole.confidence = max(whole.confidence, short.confidence)


def _stands_for(short: str, whole: str) -> bool:
    """
    Whether one key can stand for another: it begins it ("sorrel" and "sorrel mills"), is it without its nationality
    ("foreign ministry" and "turkish foreign ministry"), or its initials.
    """
    if whole.startswith(f"{short} "):
        return True
    first, _, rest = whole.partition(" ")
    if rest == short:
        return first in ("us", "uk") or nationality_country(first.capitalize()) is not None
    initials = "".join(word[0] for word in whole.split() if word not in SMALL_IN_DEFINITIONS)
    return len(short) > 2 and short == initials


def _own(story: Story, lexicon: Lexicon) -> set[str]:
    """Under what the agency that sent the story is filed, by name and by code."""
    names = [story.source, *(story.dateline.sources if story.dateline else ())]
    return {_key(name) for name in names if name} | {
        body.code for name in names if name for body in lexicon.named(name)[:1]
    }


def _found(group: _Group, text: str, story: Story) -> FoundOrganisation:
    forms = sorted(group.forms, key=lambda form: (-len(form), form))
    body = group.body
    name = body.name if body is not None else _cased(next((form for form in forms if form != group.acronym), forms[0]))
    acronym = group.acronym or (body.acronym if body is not None else "")
    others = [*forms, *((acronym,) if acronym else ())]
    spans = tuple(sorted(set(group.spans)))
    return FoundOrganisation(
        name=name,
        acronym=acronym,
        code=body.code if body is not None else "",
        aliases=tuple(dict.fromkeys(form for form in others if form != name)),
        spans=tuple(span for span in spans if span[0] >= 0),
        origin=Origin.TEXT,
        confidence=round(min(group.confidence, 1.0), 3),
        salience=prominence_of(spans, [name, *others], story),
    )


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 8 and " " in name else name
