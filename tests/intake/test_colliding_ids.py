"""Feeds that give the same ids, and documents that repeat them: every story is there, and none is there twice (W68)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.intake import run
from articles.intake.files import Arrival
from articles.models import Article, Delivery, Feed, HeldUpdate
from articles.parsing import reading_processes
from tests.newsroom_process import Newsroom, newsroom
from tests.small_atlas import Atlas

NOW = dt.datetime(2019, 3, 18, 12, 0, tzinfo=dt.UTC)
TITLES = ("Ferry runs again", "Goats win the fair", "Mill burns down")
TEXTS = ("Nobody was hurt at the quay.", "Crowds came from every village.", "Rain is likely on Sunday.")
#: Two that a link names, and two that only the polled feed tells apart.
PROVIDERS = ("harbour.example", "hill.example", "", "")
ADDRESSES = tuple(f"https://feeds.example/{number}" for number in range(len(PROVIDERS)))

Item = tuple[str, str, str]
documents = st.lists(
    st.tuples(st.sampled_from(["7", "8"]), st.sampled_from(TITLES), st.sampled_from(TEXTS)), min_size=1, max_size=5
)
#: Which document comes, and in which order its items stand in it.
deliveries = st.lists(st.tuples(st.integers(0, len(PROVIDERS) - 1), st.randoms()), min_size=1, max_size=8)


def rss(items: Sequence[Item], *, provider: str = "", printing: int = 0) -> bytes:
    told = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title><description>{text}</description></item>"
        for guid, title, text in items
    )
    link = f"<link>https://{provider}/</link>" if provider else ""
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{link}{told}</channel></rss><!-- {printing} -->".encode()


def stored() -> list[tuple[str, str, str, str]]:
    return sorted(Article.objects.values_list("provider", "guid", "headline", "body"))


@pytest.fixture
def atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_processes, "open_gazetteer", Atlas)
    monkeypatch.setattr(run, "open_gazetteer", Atlas)


@pytest.mark.django_db
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(wires=st.tuples(*[documents] * len(PROVIDERS)), deliveries=deliveries)
def test_in_any_order_and_any_number_of_times_every_story_is_there_once(
    wires: Sequence[list[Item]], deliveries: Sequence[tuple[int, object]], atlas: None
) -> None:
    """W68"""
    for model in (HeldUpdate, Article, Delivery, Feed):
        model.objects.all().delete()
    feeds = [Feed.objects.create(name=address, address=address) for address in ADDRESSES]

    for printing, (number, chance) in enumerate(deliveries):
        items = sorted(wires[number])
        chance.shuffle(items)  # type: ignore[attr-defined]
        raw = rss(items, provider=PROVIDERS[number], printing=printing)
        run.Ingest(received=NOW, feed=feeds[number].pk).run([Arrival(ADDRESSES[number], raw)])

    came = {number for number, _ in deliveries}
    assert stored() == sorted(
        (PROVIDERS[number] or f"feed:{ADDRESSES[number]}", *item) for number in came for item in set(wires[number])
    )
    assert not HeldUpdate.objects.exists()


@pytest.mark.django_db
def test_the_same_items_in_another_order_are_unchanged(atlas: None) -> None:
    """W53, W68"""
    items = [("7", title, text) for title in TITLES[:2] for text in TEXTS[:2]]
    first = run.Ingest(received=NOW).run([Arrival("one.xml", rss(items, provider="hill.example"))])
    again = run.Ingest(received=NOW).run([Arrival("two.xml", rss(items[::-1], provider="hill.example"))])

    assert (first.counts["stored"], again.counts["unchanged"]) == (4, 4)
    assert Article.objects.count() == 4


#: An item of one feed that says that it is another provider's: by the link of its channel, by the source of its entry.
CLAIMS = {
    "channel": (
        "<?xml version='1.0'?><rss version='2.0'><channel><link>https://hill.example/</link>"
        "<item><guid isPermaLink='false'>7</guid><title>{title}</title><description>{text}</description></item>"
        "</channel></rss>"
    ),
    "source": (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title><id>https://harbour.example/</id>"
        "<entry><id>7</id><source><id>https://hill.example/</id><title>Hill</title></source><title>{title}</title>"
        "<content>{text}</content></entry></feed>"
    ),
}


def claimed(form: str, title: str, text: str) -> bytes:
    return CLAIMS[form].format(title=title, text=text).encode()


@pytest.mark.django_db
@pytest.mark.parametrize("form", CLAIMS)
@pytest.mark.parametrize("polled", [True, False])
@pytest.mark.parametrize(("title", "text"), [("Goats win the fair", TEXTS[1]), ("Mill burns", f"Not so. {TEXTS[1]}")])
def test_an_item_that_claims_the_id_of_another_provider_overwrites_nothing(
    form: str, polled: bool, title: str, text: str, atlas: None
) -> None:
    """W68"""
    own, other = (Feed.objects.create(name=address, address=address) for address in ADDRESSES[:2])
    mine = rss([("7", "Ferry runs again", TEXTS[0])], provider="hill.example")
    run.Ingest(received=NOW, feed=own.pk if polled else None).run([Arrival("one.xml", mine)])

    tally = run.Ingest(received=NOW, feed=other.pk).run([Arrival("two.xml", claimed(form, title, text))])

    assert tally.counts["held"] == 1
    assert [one[2:] for one in stored()] == [("Ferry runs again", TEXTS[0])]
    assert HeldUpdate.objects.get().headline == title


@pytest.mark.django_db
@pytest.mark.parametrize("form", CLAIMS)
def test_a_story_whose_id_another_feed_had_claimed_before_waits_and_is_not_lost(form: str, atlas: None) -> None:
    """W68"""
    own, other = (Feed.objects.create(name=address, address=address) for address in ADDRESSES[:2])
    run.Ingest(received=NOW, feed=other.pk).run([Arrival("two.xml", claimed(form, TITLES[1], TEXTS[1]))])
    mine = rss([("7", "Ferry runs again", TEXTS[0])], provider="hill.example")

    for _ in range(2):
        run.Ingest(received=NOW, feed=own.pk).run([Arrival("one.xml", mine)])

    assert [one[2:] for one in stored()] == [(TITLES[1], TEXTS[1])]
    assert (HeldUpdate.objects.get().headline, HeldUpdate.objects.get().body) == ("Ferry runs again", TEXTS[0])


INGEST = """
import datetime as dt
from pathlib import Path
from articles.intake.files import Arrival
from articles.intake.run import Ingest
paths = sorted(Path("{folder}").iterdir())
files = [Arrival(f"{name}-{{path.name}}", path.read_bytes() + b"<!-- {name} -->") for path in paths]
Ingest(received=dt.datetime(2019, 3, 18, 12, tzinfo=dt.UTC)).run(files)
"""
STORIES = "SELECT provider, guid, headline, body FROM articles_article ORDER BY 1, 2, 3, 4"


@pytest.fixture
def made(django_db_setup: None) -> Iterator[Newsroom]:
    with newsroom() as made:
        yield made


def test_two_processes_at_once_store_every_story_once(made: Newsroom, tmp_path: Path) -> None:
    """W68"""
    items = [(str(number % 20), title, text) for number in range(40) for title, text in zip(TITLES, TEXTS, strict=True)]
    for provider in PROVIDERS[:2]:
        (tmp_path / f"{provider}.xml").write_bytes(rss(items, provider=provider))

    running = [made.script(INGEST.format(name=name, folder=tmp_path)) for name in ("one", "two")]
    for process in running:
        process.communicate()

    assert [process.returncode for process in running] == [0, 0]
    assert made.rows(STORIES) == sorted((provider, *item) for provider in PROVIDERS[:2] for item in set(items))
