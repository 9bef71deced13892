"""That the migrations make the tables that the models describe."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from articles.models import UNDATED, Act, Article
from articles.parsing import FIELDS

CAME, DAY = dt.datetime(2019, 3, 18, 12, 0, tzinfo=dt.UTC), dt.timedelta(days=1)


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_stories_that_were_stored_before_take_their_arrival_from_their_delivery() -> None:
    """W66"""
    executor = MigrationExecutor(connection)
    executor.migrate([("articles", "0003_feeds")])
    apps = executor.loader.project_state([("articles", "0003_feeds")]).apps
    delivery = apps.get_model("articles", "Delivery").objects.create(
        raw=b"tea", size=3, sha256="0" * 64, name="one.txt", received=CAME, outcome="stored"
    )
    undated = {"published": {"by": "received"}}
    for headline, published, provenance, corrected in (
        ("Dated", CAME - DAY, {}, []),
        ("Ahead", CAME + 9000 * DAY, {}, []),
        ("Undated", CAME, undated, []),
        ("Set", CAME - 2 * DAY, undated, ["published"]),
    ):
        apps.get_model("articles", "Article").objects.create(
            guid=headline, headline=headline, published=published, provenance=provenance, corrected=corrected,
            delivery=delivery,
        )  # fmt: skip

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    listed = dict(Article.objects.values_list("headline", "listed"))
    assert listed == {"Dated": CAME - DAY, "Ahead": CAME, "Undated": UNDATED, "Set": CAME - 2 * DAY}


@pytest.mark.django_db(transaction=True)
def test_stories_that_were_stored_before_take_their_provider_from_their_delivery() -> None:
    """W68"""
    executor = MigrationExecutor(connection)
    executor.migrate([("articles", "0008_stories_put_right")])
    apps = executor.loader.project_state([("articles", "0008_stories_put_right")]).apps
    channel = "<rss version='2.0'><channel>{}<item><guid>7</guid><title>Tea</title></item></channel></rss>"
    feed = apps.get_model("articles", "Feed").objects.create(name="Salt", address="https://salt.example/rss")
    for number, (guid, name, raw) in enumerate(
        (
            ("named", "one.xml", channel.format("<link>https://tea.example/</link>")),
            ("polled", feed.address, channel.format("")),
            ("sha256:0", "two.xml", channel.format("<link>https://tea.example/</link>")),
            ("broken", "three.xml", "<rss"),
        )
    ):
        delivery = apps.get_model("articles", "Delivery").objects.create(
            raw=raw.encode(), size=len(raw), sha256=f"{number:064}", name=name, received=CAME, outcome="stored"
        )
        apps.get_model("articles", "Article").objects.create(
            guid=guid, headline=guid, published=CAME, arrived=CAME, delivery=delivery
        )

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    assert dict(Article.objects.values_list("guid", "provider")) == {
        "named": "tea.example",
        "polled": "feed:https://salt.example/rss",
        "sha256:0": "",
        "broken": "",
    }
    assert list(Article.objects.exclude(feed=None).values_list("guid", "feed__name")) == [("polled", "Salt")]


@pytest.mark.django_db(transaction=True)
def test_the_history_of_stories_goes_into_the_record_of_acts() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate([("articles", "0010_fill_provider")])
    apps = executor.loader.project_state([("articles", "0010_fill_provider")]).apps
    history = apps.get_model("articles", "HistoricalArticle").objects
    jane = apps.get_model("auth", "User").objects.create(username="jane")
    same = {"id": 7, "guid": "a", "published": CAME, "history_type": "~", "status": "usable", "item": 0}
    history.create(**same, headline="Tea", history_date=CAME, history_change_reason="Read from the copy")
    history.create(
        **same, headline="Rise", corrected=["headline"], history_date=CAME + DAY, history_user=jane,
        history_change_reason="Corrected: headline",
    )  # fmt: skip

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    act = Act.objects.get()
    assert (act.subject_id, act.at, act.who, act.kind) == (7, CAME + DAY, "jane", "corrected")
    assert (act.before, act.after) == (
        {"headline": "Tea", "corrected": []},
        {"headline": "Rise", "corrected": ["headline"]},
    )


@pytest.mark.django_db(transaction=True)
def test_who_could_undo_batches_before_it_was_a_right_of_its_own_can_go_on() -> None:
    rights = Permission.objects.filter(content_type__app_label="articles")
    group, other = Group.objects.create(name="Editors"), Group.objects.create(name="Readers")
    group.permissions.set(rights.filter(codename__in=["view_batch", "change_article"]))
    other.permissions.set(rights.filter(codename="view_batch"))
    executor = MigrationExecutor(connection)
    executor.migrate([("articles", "0013_remove_history")])

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    assert group.permissions.filter(codename="undo_batch").exists()
    assert not other.permissions.filter(codename="undo_batch").exists()


@pytest.mark.django_db(transaction=True)
def test_stories_written_at_the_desk_are_corrected_only_in_what_was_changed_since() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate([("articles", "0014_right_to_undo")])
    apps = executor.loader.project_state([("articles", "0014_right_to_undo")]).apps
    everything = sorted([*FIELDS, "source", "other_sources"])
    keys = [
        apps.get_model("articles", "Article").objects.create(
            guid=f"desk:{number}", headline="Tea", published=CAME, corrected=everything
        ).pk
        for number in range(2)
    ]  # fmt: skip
    acts = apps.get_model("articles", "Act").objects
    for key, kind in ((keys[0], "written"), (keys[1], "written"), (keys[1], "corrected")):
        acts.create(subject="article", subject_id=key, kind=kind, title="Tea", after={"headline": "Tea"})

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    assert list(Article.objects.order_by("guid").values_list("corrected", flat=True)) == [[], ["headline"]]
