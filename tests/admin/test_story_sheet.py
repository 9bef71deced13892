"""The form of a story: the order of a sub-editor's work, who set each value, and the copy it was read from."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.admin.pages.story_sheet import COPY_SHOWN
from articles.models import Article, Delivery, LinkStatus
from tests.admin.test_article_admin import form, row, save, stored
from tests.factories import make_article
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db


def page_of(desk: Client, article: Article) -> Any:
    page = desk.get(reverse("admin:articles_article_change", args=[article.pk]))
    assert page.status_code == 200
    return html.fromstring(page.content.decode())


def delivered(copy: str) -> Delivery:
    raw = copy.encode()
    return Delivery.objects.create(sha256="a", name="a.txt", raw=raw, size=len(raw), received="2019-03-18T12:00Z")


def field(page: Any, name: str) -> str:
    return " ".join(page.find_class(f"field-{name}")[0].text_content().split())


def test_fields_stand_in_the_order_of_the_work(desk: Client) -> None:
    page = page_of(desk, stored())

    names = [one.name for one in page.get_element_by_id("article_form").inputs if one.name]
    wanted = ["headline", "standfirst", "dateline", "dateline_date", "source", "byline", "status", "embargo_0", "body"]
    assert sorted(wanted, key=names.index) == wanted
    folded = page.xpath("//details//*[@name]/@name")
    assert {"slug", "keywords", "published_0", "language"} <= {*folded}
    assert not {*wanted} & {*folded}


def test_each_value_says_how_it_was_read_or_who_set_it(desk: Client, editor: User) -> None:
    article = stored()
    Article.objects.update(provenance={"headline": {"by": "header.headline", "span": [0, 5], "confidence": 0.9}})
    assert "Read by header.headline, 90% sure" in field(page_of(desk, article), "headline")

    save(desk, article, headline="Two bridges stay closed")

    told = field(page_of(desk, article), "headline")
    assert f"Set by {editor.username}," in told
    assert "Back to what was read: “Bridges stay closed”" in told


def test_a_value_goes_back_to_what_was_read(desk: Client) -> None:
    article = stored()
    save(desk, article, headline="Two bridges stay closed")

    save(desk, article, take=["headline"])

    article.refresh_from_db()
    assert (article.headline, article.corrected) == ("Bridges stay closed", [])


def test_a_value_that_the_machine_reads_alike_is_given_back_to_it(desk: Client) -> None:
    article = stored()
    save(desk, article, headline="Two bridges stay closed")
    take_in(make_draft(headline="Two bridges stay closed"))
    assert "Back to what was read: the same" in field(page_of(desk, article), "headline")

    save(desk, article, take=["headline"])

    article.refresh_from_db()
    assert (article.headline, article.corrected) == ("Two bridges stay closed", [])


def test_a_chip_says_who_set_it(desk: Client, editor: User) -> None:
    article = stored()
    mention = article.place_mentions.get(place__slug="syria")
    prefix = row(desk, article, "place_mentions-", mention.pk)
    other = article.place_mentions.get(place__slug="iraq").place
    save(desk, article, **{f"{prefix}-place": other.pk})

    chip = page_of(desk, article).get_element_by_id("place_mentions-0")

    assert f"set by {editor.username}" in chip.text_content()
    assert chip.find_class("meaning")[0].get("href") == reverse(
        "admin:articles_article_name", args=[article.pk, "places", article.place_mentions.get(place=other).pk]
    )


def test_the_words_that_gave_a_value_are_marked_in_the_copy(desk: Client) -> None:
    copy = "Bridges stay closed\n\nERBIL, 3 March (Tide) - Both bridges stay closed.\n"
    spans = {"headline": [0, 19], "dateline": [21, 42], "dateline.date": [28, 35], "paragraphs": [45, 70]}
    article = make_article(
        delivery=delivered(copy),
        provenance={name: {"by": "test", "span": span, "confidence": 1} for name, span in spans.items()},
    )

    page = page_of(desk, article)

    marks = [(mark.get("data-fields"), mark.text) for mark in page.get_element_by_id("raw-copy").iter("mark")]
    assert marks == [
        ("headline", "Bridges stay closed"),
        ("dateline", "ERBIL, "),
        ("dateline dateline.date", "3 March"),
        ("dateline", " (Tide)"),
    ]
    assert page.get_element_by_id("raw-copy").text_content() == copy
    assert page.find_class("field-dateline_date")[0].get("data-spans") == "dateline.date"


def test_of_a_long_file_the_part_of_the_story_is_shown(desk: Client) -> None:
    copy = "x " * COPY_SHOWN + "\nBridges stay\n closed today\n" + "y " * COPY_SHOWN
    article = make_article("Bridges stay closed today", delivery=delivered(copy))

    shown = page_of(desk, article).get_element_by_id("raw-copy").text_content()

    assert "Bridges stay\n closed today" in shown
    assert len(shown) == COPY_SHOWN


def test_what_is_folded_opens_where_it_is_wrong(desk: Client) -> None:
    article = stored()
    address = reverse("admin:articles_article_change", args=[article.pk])

    answer = desk.post(address, {**form(desk, article), "published_0": "never"})

    page = html.fromstring(answer.content.decode())
    assert [part.get("open") is not None for part in page.find_class("fold")][:2] == [True, False]
    assert page.find_class("field-published")[0].find_class("errorlist")


def test_a_further_credit_stands_behind_the_others(desk: Client) -> None:
    article = make_article()
    first = make_article(byline=["Jane Doe"]).credits.get().person
    second = make_article(byline=["Tom Ash"]).credits.get().person

    save(desk, article, **{"credits-TOTAL_FORMS": 2, "credits-0-person": first.pk, "credits-0-role": "editing",
                           "credits-0-article": article.pk, "credits-0-id": "", "credits-0-position": 0,
                           "credits-1-person": second.pk, "credits-1-role": "editing",
                           "credits-1-article": article.pk, "credits-1-id": "", "credits-1-position": 0})  # fmt: skip

    assert [credit.person for credit in article.credits.order_by("position")] == [first, second]
    assert {credit.standing for credit in article.credits.all()} == {LinkStatus.EDITOR}


def test_a_link_that_has_gone_meanwhile_is_shown_as_a_new_one(desk: Client) -> None:
    article = stored()
    drawn = form(desk, article)
    article.credits.all().delete()

    answer = desk.post(reverse("admin:articles_article_change", args=[article.pk]), {**drawn, "published_0": "never"})

    assert answer.status_code == 200
    assert b"errorlist" in answer.content


def test_who_may_only_look_sees_values_without_inputs(client: Client, db: None) -> None:
    article = stored()
    looker = User.objects.create_user("lou", is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(looker)

    page = client.get(reverse("admin:articles_article_change", args=[article.pk]))

    assert "Bridges stay closed" in page.content.decode()
    assert b'name="headline"' not in page.content


def test_the_form_is_small_also_with_sixty_links(desk: Client, django_assert_max_num_queries: Any) -> None:
    article = make_article(
        body="\n\n".join(["Both bridges stay closed until the river falls."] * 100),
        places=[f"Place number {number}" for number in range(30)],
        organisations=[f"Body number {number}" for number in range(30)],
        byline=["Jane Doe", "Tom Ash"],
        dateline=["Erbil", "Baghdad"],
    )
    address = reverse("admin:articles_article_change", args=[article.pk])
    desk.get(address)

    with django_assert_max_num_queries(26):
        page = desk.get(address)

    assert len(page.content) < 100_000
