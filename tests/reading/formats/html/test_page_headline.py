"""Which of a page's titles is the headline."""

from __future__ import annotations

import pytest

from articles.reading.formats.html import page_headline
from articles.reading.formats.html.page_tree import parse_page


def headline(body: str, *, title: str = "", told: str = "", stated: str = "", site: str = "") -> str:
    meta = f'<meta property="og:title" content="{told}">' if told else ""
    head = f"<title>{title}</title>{meta}"
    return page_headline.page_headline(
        parse_page(f"<html><head>{head}</head><body>{body}</body></html>".encode()), stated, site
    )


def test_a_heading_that_the_title_holds_too_is_the_headline() -> None:
    assert headline("<h1>Tea rises</h1><h1>Weather</h1>", title="Tea rises | Quay", site="Quay") == "Tea rises"


def test_the_longest_of_those_that_agree_in_most_ways_wins() -> None:
    body = "<h1><span>Tea</span> <span>rises again</span></h1>"

    assert headline(body, title="Tea rises again", told="Tea rises again") == "Tea rises again"


def test_what_stands_above_the_headline_is_none() -> None:
    body = '<h1><span class="kicker">Markets</span> <span>Tea rises</span></h1>'

    assert headline(body, title="Tea rises") == "Tea rises"


def test_a_heading_of_the_second_rank_counts_where_it_is_called_so() -> None:
    assert headline('<h2 class="entry-title">Tea rises</h2>', title="Tea rises - Quay", told="Quay") == "Tea rises"
    assert headline("<h2>Tea rises</h2>", title="Tea rises - Quay", told="Quay") == "Quay"


def test_the_name_of_the_site_is_no_headline() -> None:
    body = '<h1 class="site-title">Quay</h1><h1><a href="/">Home of tea</a></h1><h1>Quay</h1>'

    assert headline(body, title="Quay – Tea rises", site="quay") == "Tea rises"


def test_json_ld_and_the_title_agree_without_a_reader_seeing_it() -> None:
    assert headline("", title="Tea rises | Quay", stated="Tea rises", told="Salt") == "Tea rises"
    assert headline("", title="Salt | Quay", stated="Tea rises", told="Salt falls") == "Salt falls"


def test_a_heading_that_stands_alone_goes_before_what_other_sites_are_told() -> None:
    assert headline("<h1>Tea rises</h1>", told="Salt falls") == "Tea rises"
    assert headline("<h1>Tea rises</h1><h1>Oil</h1>", told="Salt falls") == "Salt falls"


@pytest.mark.parametrize(
    ("told", "bare"),
    [
        ("Tea rises | Quay", "Tea rises"),
        ("Quay: Tea rises", "Quay: Tea rises"),
        ("Quay · Tea – and salt", "Tea – and salt"),
        ("Tea rises - Salt", "Tea rises - Salt"),
    ],
)
def test_the_name_of_the_site_is_cut_off(told: str, bare: str) -> None:
    assert headline("", told=told, site="Quay") == bare


def test_of_a_title_alone_the_longest_part_is_left() -> None:
    assert headline("", title="Quay of tea and salt | Tea rises | News", site="Quay of tea and salt") == "Tea rises"
    assert headline("", title="Quay", site="Quay") == "Quay"
    assert headline("") == ""
