"""Datelines of Chinese, Japanese and Korean houses (W73)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.dateline.opening import Opening, find_dateline

DAY = dt.date(2024, 3, 5)
KNOWN = {"北京", "上海", "台北", "巴黎", "東京", "カイロ", "パリ", "서울", "부산", "수원"}


def find(raw: str) -> Opening | None:
    return find_dateline(raw, known_place=KNOWN.__contains__, reference=DAY)


@pytest.mark.parametrize(
    ("printed", "mark", "places", "source", "day", "people"),
    [
        ("新华社北京3月4日电", "（记者周岚）", ["北京"], "新华社", 4, ["周岚"]),
        ("新华社哈瓦那3月4日电", "（记者周岚 林小雨）", ["哈瓦那"], "新华社", 4, ["周岚", "林小雨"]),
        ("中新社 上海 3 月 4 日电", " (记者 周岚)", ["上海"], "中新社", 4, ["周岚"]),
        ("中新网3月4日电", " ", [], "中新网", 4, []),
        ("新华社北京3月4日电", "（受权发布）", ["北京"], "新华社", 4, []),
        ("本报上海2024年3月4日电", "（记者周岚）", ["上海"], "", 4, ["周岚"]),
        ("据新华社北京3月4日电", "，", ["北京"], "新华社", 4, []),
        ("路透北京3月4日", " - ", ["北京"], "路透", 4, []),
        ("（中央社記者周岚台北4日電）", "", ["台北"], "中央社", None, ["周岚"]),
        ("【法新社巴黎4日電】", "", ["巴黎"], "法新社", None, []),
        ("（中央社東京3月4日綜合外電報導）", "", ["東京"], "中央社", 4, []),
        ("【東京共同】", "", ["東京"], "共同", None, []),
        ("【パリ時事】", "", ["パリ"], "時事", None, []),
        ("（パリ時事）", "", ["パリ"], "時事", None, []),
        ("【AFP=時事】", "", [], "AFP=時事", None, []),
        ("【カイロ＝石井花】", "", ["カイロ"], "", None, ["石井花"]),
        ("［東京　４日　ロイター］", " - ", ["東京"], "ロイター", None, []),
        ("【3月4日 AFP】", "", [], "AFP", 4, []),
        ("(서울=연합뉴스)", " 한바다 기자 = ", ["서울"], "연합뉴스", None, ["한바다"]),
        ("[부산=뉴시스]", "한바다 노을 기자 = ", ["부산"], "뉴시스", None, ["한바다", "노을"]),
        ("(서울·부산=바다통신)", " ", ["서울", "부산"], "바다통신", None, []),
        ("(수원=연합뉴스)", " 한바다 특파원 = ", ["수원"], "연합뉴스", None, ["한바다"]),
        ("서울, 3월 4일 (연합뉴스)", " 한바다 기자 = ", ["서울"], "연합뉴스", 4, ["한바다"]),
        ("[바다일보 한바다 기자]", " ", [], "바다일보", None, ["한바다"]),
    ],
)
def test_a_house_names_agency_place_date_and_reporter(
    printed: str, mark: str, places: list[str], source: str, day: int | None, people: list[str]
) -> None:
    """W73"""
    raw = f"{printed}{mark}轮渡"

    found = find(raw)

    assert found is not None
    line = found.dateline
    assert (line.text, line.mark, raw[found.body :]) == (printed, mark, "轮渡")
    assert [place.name for place in line.places] == places
    assert line.sources == ((source,) if source else ())
    assert line.date == (dt.date(2024, 3, day) if day else None)
    assert list(found.people) == people


@pytest.mark.parametrize(
    "raw",
    [
        "3月4日，北京轮渡恢复。",
        "北京3月4日电影节开幕。",
        "【速報】フェリーが再開した。",
        "【海の声＝石井花】フェリー",
        "(단독) 여객선 운항이 재개됐다.",
        "(바다=하늘) 여객선 운항이 재개됐다.",
        "東京でフェリーが再開した。",
    ],
)
def test_other_brackets_and_dates_are_no_dateline(raw: str) -> None:
    """W73"""
    assert find(raw) is None


@given(st.text(alphabet="新华社北京3月4日电（记者）【】＝共同東京서울=연합뉴스기자 ()[]-", max_size=60))
def test_what_stands_before_the_story_is_never_lost(raw: str) -> None:
    """W35"""
    found = find(raw)
    if found is not None:
        assert raw[found.start : found.end] + found.dateline.mark + raw[found.body :] == raw[found.start :]
