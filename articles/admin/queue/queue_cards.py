"""How the things of the queue are shown: what each is, why it waits, and what may be said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.timesince import timesince

from articles import desk
from articles.gazetteer import open_gazetteer
from articles.models import Amendment, Article, Delivery, HeldUpdate, LinkStatus, Notice

#: Characters of a text that are shown on either side of a name, and how many passages of one story.
BESIDE, PASSAGES = 90, 3
#: How many other places a value in doubt may be said to be: as many as there are digits to press.
CHOICES = 9


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """One thing that may be said: what is sent, in which words it is offered, and the key for it."""

    value: str
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class NamePassage:
    """Where a name stands in a text."""

    before: str
    name: str
    after: str


@dataclass(frozen=True)
class QueueCard:
    """One thing of the queue as the desk shows it. `form` is where all of it may be changed."""

    key: desk.QueueKey
    title: str
    reason: str
    form: str
    story: Article | None = None
    choices: tuple[QueueChoice, ...] = ()
    facts: Sequence[tuple[str, str, str]] = ()
    passages: Sequence[NamePassage] = ()
    update: HeldUpdate | None = None
    asks_words: bool = False

    @property
    def page(self) -> str:
        return reverse("queue-item", args=[str(self.key)])


def cards(keys: Iterable[desk.QueueKey], *, whole: bool = False) -> list[QueueCard]:
    """
    These things as they are shown, in order; what has gone meanwhile is left out.

    In:      `whole`: with all that a person needs to judge, for a page of its own
    Out:     one query for each kind that there is
    """
    wanted: dict[str, list[int]] = {}
    ordered = list(keys)
    for key in ordered:
        wanted.setdefault(key.kind, []).append(key.row)
    rows = {kind: _rows_of(kind).in_bulk(numbers) for kind, numbers in wanted.items()}
    make: dict[str, Callable[[desk.QueueKey, Any, bool], QueueCard]] = {
        "notice": _notice,
        "update": _update,
        "delivery": _delivery,
        "publish": _publish,
        "differs": _differs,
    }
    found = [(key, rows[key.kind].get(key.row)) for key in ordered]
    return [make.get(key.kind, _doubt)(key, row, whole) for key, row in found if row is not None]


def _rows_of(kind: str) -> Any:
    match kind:
        case "notice":
            return Notice.objects.select_related("article__source").defer("article__body")
        case "update":
            return HeldUpdate.objects.select_related("article__source").defer("body", "article__body")
        case "delivery":
            return Delivery.objects.select_related("feed").defer("raw")
        case "publish":
            return Amendment.objects.select_related("article__source", "by").defer("article__body")
        case "differs":
            return Article.objects.select_related("source").defer("body")
    model, _ = desk.IN_QUEUE[kind]
    target = desk.TARGETS[model]
    within = [f"{target}__parent"] if target == "place" else [target]
    return model.objects.select_related("article__source", *within).defer("article__body")


def _form(story: int, key: desk.QueueKey) -> str:
    return f"{reverse('admin:articles_article_change', args=[story])}?queue={key}"


def _notice(key: desk.QueueKey, notice: Notice, whole: bool) -> QueueCard:
    until = f" until {notice.until:%-d %B %Y, %H:%M}" if notice.until else ""
    words = f": “{notice.words[:300]}”" if notice.words else ""
    return QueueCard(
        key,
        notice.article.headline,
        f"A notice came {timesince(notice.came)} ago. The story is {notice.get_kind_display()}{until}{words}",
        _form(notice.article_id, key),
        notice.article,
        (QueueChoice(desk.ACCEPT, "Seen", "a"),),
    )


def _update(key: desk.QueueKey, update: HeldUpdate, whole: bool) -> QueueCard:
    return QueueCard(
        key,
        update.headline,
        f"It would change “{update.article}”. It waits since {update.reason[:1].lower()}{update.reason[1:]}",
        reverse("admin:articles_heldupdate_change", args=[update.pk]),
        update.article,
        (
            QueueChoice(desk.ACCEPT, "Take as an update", "a"),
            QueueChoice(desk.REJECT, "Drop", "r"),
            QueueChoice(desk.KEEP, "Keep as a story of its own", "b"),
        ),
        update=update if whole else None,
    )


def _delivery(key: desk.QueueKey, delivery: Delivery, whole: bool) -> QueueCard:
    reasons = [str(problem.get("reason", "")) for problem in delivery.problems if isinstance(problem, dict)]
    by, why = f" from {delivery.feed}" if delivery.feed else "", " ".join(reasons[:3]) or "no reason was kept."
    return QueueCard(
        key,
        delivery.name,
        f"It came {timesince(delivery.received)} ago{by} and could not be read: {why}",
        reverse("admin:articles_delivery_change", args=[delivery.pk]),
        None,
        (QueueChoice(desk.ACCEPT, "Set aside", "a"),),
    )


def _publish(key: desk.QueueKey, amendment: Amendment, whole: bool) -> QueueCard:
    names, who = ", ".join(_title(name) for name in amendment.after), amendment.by or "Somebody"
    return QueueCard(
        key,
        amendment.article.headline,
        f"{who} changed {names} {timesince(amendment.at)} ago, while readers could see the story.",
        _form(amendment.article_id, key),
        amendment.article,
        (
            QueueChoice(desk.ACCEPT, "A correction", "a"),
            QueueChoice(desk.KEEP, "An update", "b"),
            QueueChoice(desk.REJECT, "Housekeeping: say nothing", "r"),
        ),
        facts=_compared(amendment.before, amendment.after) if whole else (),
        asks_words=True,
    )


def _differs(key: desk.QueueKey, article: Article, whole: bool) -> QueueCard:
    names = ", ".join(_title(name) for name in article.suggested)
    now = {name: getattr(article, name, "") for name in article.suggested if not name.startswith("credits.")}
    return QueueCard(
        key,
        article.headline,
        f"The wire says something else than an editor has set: {names}.",
        _form(article.pk, key),
        article,
        (
            QueueChoice(desk.ACCEPT, "Take the wire’s", "a"),
            QueueChoice(desk.REJECT, "Leave the editor’s", "r"),
        ),
        facts=_compared(now, article.suggested) if whole else (),
    )


def _doubt(key: desk.QueueKey, row: Any, whole: bool) -> QueueCard:
    entity = getattr(row, desk.TARGETS[type(row)])
    where = "filed from" if key.kind == "dateline" else "about" if getattr(row, "about", False) else "naming"
    sure = f"{row.confidence:.0%} sure".replace("%", " %")
    lies = f" in {entity.parent}" if getattr(entity, "parent", None) else ""
    touched = _touched(row, entity) if whole else ""
    return QueueCard(
        key,
        f"{entity}{lies}",
        f"The machine reads the story as {where} {entity}{lies}, and is {sure}.{touched}",
        _form(row.article_id, key),
        row.article,
        (
            QueueChoice(desk.ACCEPT, "It is right", "a"),
            QueueChoice(desk.REJECT, "Not this", "r"),
            *(_runners_up(row) if whole and row.standing == LinkStatus.MACHINE else ()),
        ),
        passages=_passages(row) if whole else (),
    )


def _touched(row: Any, entity: Any) -> str:
    others = len(desk.stories_touched(type(row), entity).values_list("pk")[: desk.COUNTED])
    told = f"{others} or more" if others == desk.COUNTED else str(others)
    return f" It reads {told} {'story' if others == 1 else 'stories'} so." if others else ""


def _runners_up(row: Any) -> list[QueueChoice]:
    numbers = getattr(row, "runners_up", None) or []
    if not numbers:
        return []
    gazetteer = open_gazetteer()
    places = [place for number in numbers[:CHOICES] if (place := gazetteer.place(number))]
    return [
        QueueChoice(
            f"{desk.UNNAMED}{place.geonames_id}",
            ", ".join([place.name, *(above.name for above in gazetteer.parents(place))]),
            str(number),
        )
        for number, place in enumerate(places, 1)
    ]


def _passages(row: Any) -> list[NamePassage]:
    if not hasattr(row, "spans"):
        return [NamePassage("", row.text or str(row.place), f" — {row.article.dateline}")]
    body = row.article.body
    spans = [(int(start), int(end)) for start, end in row.spans[:PASSAGES]]
    return [
        NamePassage(body[max(0, start - BESIDE) : start], body[start:end], body[end : end + BESIDE])
        for start, end in spans
    ]


def _compared(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Each changed value by name, as it was and as it would be."""
    return [(_title(name), _shown(before.get(name)), _shown(value)) for name, value in after.items()]


def _title(name: str) -> str:
    return name.replace("_", " ").replace(".", ": ")


def _shown(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str("" if value is None else value)
    return f"{text[:600]}{'…' if len(text) > 600 else ''}"
