"""Two changes of one thing: both are shown, and who saves last says which one stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from articles import desk
from articles.models import Act, Article

#: Hidden inputs of a form: the versions it was drawn from, what it asked, and what was answered.
DRAWN, ASKED, ANSWER, KEPT = "drawn", "asked", "settle-", "kept-"
BODY = "body"
#: How many acts are looked through for who changed something.
LOOKED_THROUGH = 50


@dataclass(frozen=True)
class Clash:
    """One thing that two people changed in two ways. `replaced` are inputs with which the form is sent again."""

    key: str
    label: str
    mine: str
    theirs: str
    by: Act | None
    replaced: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def is_long(self) -> bool:
        return self.key == BODY

    @property
    def answer(self) -> str:
        """The name of the input that answers it."""
        return f"{ANSWER}{self.key}"


class Unsettled(Exception):
    """Some changes of a form clash with those of others."""

    def __init__(self, clashes: list[Clash]) -> None:
        super().__init__()
        self.clashes = clashes


def choice_of(sent: Mapping[str, Any], key: str) -> str | None:
    """What was answered of something that clashed: "mine", "theirs", "" for no answer; None for what was not asked."""
    asked = sent.getlist(ASKED) if isinstance(sent, QueryDict) else []
    if key not in asked:
        return None
    answer = sent.get(f"{ANSWER}{key}", "")
    return answer if answer in ("mine", "theirs") else ""


def settled(sent: QueryDict) -> QueryDict:
    """A form as it was sent, with the others' values where they were chosen, and unsaid versions where nothing was."""
    data = sent.copy()
    for key in sent.getlist(ASKED):
        match choice_of(sent, key):
            case "theirs":
                _take_theirs(data, key)
            case "":
                data[DRAWN] = json.dumps({name: at for name, at in versions(data).items() if name != key})
    return data


def versions(sent: Mapping[str, Any]) -> dict[str, str]:
    """The versions of fields that a form was drawn from; none where it does not say."""
    try:
        said = json.loads(sent.get(DRAWN) or "{}")
    except ValueError:
        return {}
    return {str(name): str(at) for name, at in said.items()} if isinstance(said, dict) else {}


def field_clashes(form: forms.ModelForm[Article], now: Article) -> list[Clash]:
    """
    The fields of a form that somebody else has changed in another way since it was drawn.

    In:      a valid form, and the story as it stands
    Out:     what clashes; a body that two people changed in different paragraphs is put together instead
    """
    drawn, current = versions(form.data), desk.fingerprints(now)
    found = []
    for name in form.changed_data:
        mine = form.cleaned_data.get(name)
        if name not in current or drawn.get(name) == current[name] or desk.fingerprint(mine) == current[name]:
            continue
        clash = _body_clash(form, now) if name == BODY else _field_clash(form, now, name)
        found += [clash] if clash else []
    return found


def last_act(story: int, keys: Iterable[str]) -> Act | None:
    """Who changed one of these last; None for the machine."""
    wanted = set(keys)
    acts = Act.objects.filter(subject="article", subject_id=story).select_related("by")[:LOOKED_THROUGH]
    return next((act for act in acts if wanted & act.after.keys()), None)


def inputs_again(sent: QueryDict, clashes: Iterable[Clash], now: Article) -> Iterator[tuple[str, str]]:
    """The hidden inputs with which a form is sent again, as if it had been drawn from what stands now."""
    replaced: dict[str, list[str]] = {DRAWN: [json.dumps(desk.fingerprints(now))]}
    for clash in clashes:
        replaced |= clash.replaced
    for name, values in sent.lists():
        if name not in replaced and name not in ("csrfmiddlewaretoken", ASKED) and not name.startswith(ANSWER):
            yield from ((name, str(value)) for value in values)
    for name, values in replaced.items():
        yield from ((name, value) for value in values)
    yield from ((ASKED, clash.key) for clash in clashes)


def _body_clash(form: forms.ModelForm[Article], now: Article) -> Clash | None:
    """Two changes of a text: put together in the form; what must be chosen of it, if anything."""
    base = "\n".join(str(form.data.get(form.add_initial_prefix(BODY), "")).splitlines())
    merged = desk.merge_texts(base, form.cleaned_data[BODY], now.body)
    form.cleaned_data[BODY] = merged.mine
    replaced = {BODY: [merged.mine], form.add_initial_prefix(BODY): [now.body], f"{KEPT}{BODY}": [merged.theirs]}
    if merged.is_settled:
        return None
    return Clash(BODY, _label(form, BODY), merged.mine, merged.theirs, last_act(now.pk, [BODY]), replaced)


def _field_clash(form: forms.ModelForm[Article], now: Article, name: str) -> Clash:
    field = form.fields[name]
    initial = form.add_initial_prefix(name)
    shown = field.prepare_value(desk.field_value(now, name))
    inputs = _inputs(field, initial, shown)
    mine, theirs = (in_words(value) for value in (form.cleaned_data[name], desk.field_value(now, name)))
    by = last_act(now.pk, [name, *_prefixed(now, name)])
    return Clash(name, _label(form, name), mine, theirs, by, inputs)


def _inputs(field: forms.Field, name: str, value: Any) -> dict[str, list[str]]:
    """A value as the hidden inputs of its field send it."""
    widget = field.hidden_widget()
    if isinstance(widget, forms.MultiWidget):
        parts: Any = widget.decompress(value)
        return {f"{name}_{number}": ["" if part is None else str(part)] for number, part in enumerate(parts)}
    values = value if isinstance(value, list | tuple) else [value]
    return {name: ["" if one is None else str(getattr(one, "pk", one)) for one in values]}


def _prefixed(now: Article, name: str) -> list[str]:
    return [f"{name}.{one.pk}" for one in now.other_sources.all()] if name == "other_sources" else []


def _take_theirs(data: QueryDict, key: str) -> None:
    """Put what somebody else has said in the place of one's own."""
    if key == BODY:
        data.setlist(BODY, data.getlist(f"{KEPT}{BODY}"))
        return
    for name in [one for one in data if one == f"initial-{key}" or one.startswith(f"initial-{key}_")]:
        rest = name.removeprefix(f"initial-{key}")
        if not rest or rest.removeprefix("_").isdecimal():
            data.setlist(f"{key}{rest}", data.getlist(name))


def in_words(value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "nothing"
    return "nothing" if value in ("", None) else str(value)


def _label(form: forms.ModelForm[Article], name: str) -> str:
    return str(form.fields[name].label or name.replace("_", " "))
