"""The story so far on a story's page, its time line, earlier versions, and two versions word by word."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, EarlierText, StoryGroup, StoryMember
from articles.reading.draft import PubStatus
from tests.factories import make_article
from tests.stories.items import BODY, HEADLINE, NOON, paragraphs

pytestmark = pytest.mark.django_db


def make(body: str = BODY, *, headline: str = HEADLINE, hours: float = 0, source: str = "Northern Wire") -> Article:
    return make_article(headline, body=body, source=source, published=NOON + dt.timedelta(hours=hours))


def together(*articles: Article) -> StoryGroup:
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=article, group=group, day=1) for article in articles)
    return group


def earlier(article: Article, body: str, *, withdrawn: bool = False) -> EarlierText:
    return EarlierText.objects.create(
        article=article, headline="Northern port to reopen", body=body, published=article.published, withdrawn=withdrawn
    )


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_story_alone_has_no_story_so_far(client: Client) -> None:
    assert "so-far" not in page(client, make().get_absolute_url())


def test_a_page_shows_versions_and_copies_with_what_changed(client: Client) -> None:
    one, two = make(), make(BODY.replace("48", "50"), hours=2)
    copy = make(paragraphs(0, 1), source="Meridian Press", hours=5)
    together(one, two, copy)

    shown = page(client, one.get_absolute_url())

    assert "“48” is now “50”" in shown
    assert "Copy of another agency" in shown
    assert "ends before “The southern basin stays shut until divers have …”" in shown
    assert shown.index("Meridian Press") < shown.index("is now")


def test_a_newer_version_is_one_link_away(client: Client) -> None:
    one, two = make(), make(headline="Northern port open", hours=2)
    together(one, two, make(source="Meridian Press", hours=5))

    assert "There is a newer version" in page(client, one.get_absolute_url())
    assert f'href="{two.get_absolute_url()}"' in page(client, one.get_absolute_url())
    assert "There is a newer version" not in page(client, two.get_absolute_url())


def test_the_lead_is_the_newest_of_the_first_agency(client: Client) -> None:
    one, two = make(), make(headline="Northern port open", hours=2)
    group = together(one, two, make(source="Meridian Press", headline="Port opens again", hours=5))

    shown = page(client, group.get_absolute_url())

    assert f'<h1><a href="{two.get_absolute_url()}">Northern port open</a></h1>' in shown
    assert "3 items" in shown
    assert "1 other agency" in shown


@pytest.mark.parametrize(
    "hidden",
    [{"status": PubStatus.CANCELED}, {"embargo": timezone.now() + dt.timedelta(days=1)}],
    ids=["killed", "embargoed"],
)
def test_what_is_hidden_does_not_show_through_a_story(client: Client, hidden: dict[str, object]) -> None:
    """W52"""
    one, two = make(), make(headline="Northern port open", hours=2)
    group = together(one, two)
    EarlierText.objects.create(article=two, headline="Northern quay", body=BODY)
    Article.objects.filter(pk=two.pk).update(**hidden)

    shown = page(client, one.get_absolute_url())

    assert "so-far" not in shown
    assert client.get(group.get_absolute_url()).status_code == 404
    assert client.get(f"/stories/compare/{one.pk}/{two.pk}/").status_code == 404
    assert client.get(f"/articles/{two.pk}/versions/{two.earlier_texts.get().pk}/").status_code == 404


def test_an_earlier_version_can_be_opened(client: Client) -> None:
    article = make()
    version = earlier(article, "The port reopens on <Wednesday>.")

    shown = page(client, article.get_absolute_url())
    assert f"/articles/{article.pk}/versions/{version.pk}/" in shown

    shown = page(client, f"/articles/{article.pk}/versions/{version.pk}/")
    assert "The port reopens on &lt;Wednesday&gt;." in shown
    assert f"/stories/compare/{article.pk}.{version.pk}/{article.pk}/" in shown
    assert article.get_absolute_url() in shown


def test_a_withdrawn_version_is_gone_for_readers(client: Client) -> None:
    """W51"""
    article = make()
    version = earlier(article, "The port reopens.", withdrawn=True)

    assert "so-far" not in page(client, article.get_absolute_url())
    assert client.get(f"/articles/{article.pk}/versions/{version.pk}/").status_code == 404
    assert client.get(f"/stories/compare/{article.pk}.{version.pk}/{article.pk}/").status_code == 404


def test_two_versions_are_compared_word_by_word(client: Client) -> None:
    article = make()
    version = earlier(article, BODY.replace("48", "50").replace("dusk", "<dusk>"))

    shown = page(client, f"/stories/compare/{article.pk}.{version.pk}/{article.pk}/")

    assert "<del>50 </del><ins>48 </ins>" in shown
    assert "<del>&lt;dusk&gt;, </del><ins>dusk, </ins>" in shown


@pytest.mark.parametrize(
    "name", ["0", "x", "1.x", "99999999999999999999999", "9" * 400, "1.99999999999999999999999", "²"]
)
def test_what_is_no_version_is_not_found(client: Client, name: str) -> None:
    article = make()

    assert client.get(f"/stories/compare/{article.pk}/{name}/").status_code == 404


def test_two_stories_are_not_compared(client: Client) -> None:
    assert client.get(f"/stories/compare/{make().pk}/{make(hours=2).pk}/").status_code == 404


@pytest.mark.parametrize("items", [2, 12])
def test_the_number_of_queries_does_not_grow(client: Client, django_assert_max_num_queries: object, items: int) -> None:
    group = together(*(make(hours=number) for number in range(items)))

    with django_assert_max_num_queries(4):  # type: ignore[operator]
        client.get(group.get_absolute_url())
