"""Which language a story is in."""

from __future__ import annotations

import pytest

from articles.reading.prose import language

SAID = {
    "en": "The keeper of the granary said on Monday that the doors would be open to everybody by the end of the week.",
    "fr": "Le gardien du grenier a dit lundi que les portes seraient ouvertes à tous avant la fin de la semaine.",
    "de": "Der Hüter des Speichers sagte am Montag, die Türen würden bis zum Ende der Woche für alle geöffnet sein.",
    "es": "El guardián del granero dijo el lunes que las puertas estarían abiertas para todos al final de la semana.",
    "it": "Il custode del granaio ha detto lunedì che le porte saranno aperte a tutti entro la fine della settimana.",
    "pt": "O guarda do celeiro disse na segunda-feira que as portas estarão abertas a todos até o fim da semana.",
    "tr": "Ambarın bekçisi pazartesi günü kapıların hafta sonuna kadar herkes için açık olacağını söyledi ve bekledi.",
    "kmr": "Parêzvan roja duşemê got ku derî dê heta dawiya hefteyê ji bo her kesî vekirî bin û ew li bendê ne.",
    "ckb": "پاسەوانی کۆگاکە ڕۆژی دووشەممە وتی کە دەرگاکان تا کۆتایی هەفتە بۆ هەمووان دەکرێنەوە و چاوەڕێ دەکەن.",
    "ar": "قال حارس المخزن يوم الاثنين إن الأبواب ستفتح أمام الجميع في نهاية الأسبوع كما قال من قبل.",
    "fa": "نگهبان انبار روز دوشنبه گفت که درها تا پایان هفته به روی همه باز خواهد شد و این را برای همه گفت.",
    "ru": "Хранитель амбара сказал в понедельник, что двери будут открыты для всех до конца недели.",
    "el": "Ο φύλακας της αποθήκης είπε τη Δευτέρα ότι οι πόρτες θα είναι ανοιχτές για όλους.",
    "pl": "Strażnik spichlerza powiedział w poniedziałek, że drzwi będą otwarte dla wszystkich do końca tygodnia.",
}


@pytest.mark.parametrize("tag", SAID)
def test_tells_the_language_of_a_sentence(tag: str) -> None:
    told, confidence = language.detect_language(SAID[tag])

    assert told == tag and confidence >= language.LEAST


@pytest.mark.parametrize("tag", ["en", "fr", "de", "es", "tr"])
def test_capitals_do_not_hide_it(tag: str) -> None:
    assert language.detect_language(SAID[tag].upper().replace("İ", "I"))[0] == tag


@pytest.mark.parametrize("text", ["", "   ", "1 234,5", "###", "---\n\n***", "\u200f\u200e"])
def test_says_nothing_of_a_text_without_words(text: str) -> None:
    assert language.detect_language(text) == ("", 0.0)


def test_guesses_at_no_headline_alone() -> None:
    assert language.detect_language("Granary reopens") == ("", 0.0)
    assert language.detect_language("Grain ships loading, price rises, harbour closes early again", guess=False) == (
        "",
        0.0,
    )


def test_common_words_need_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "language_model", lambda: pytest.fail("asked the model"))

    assert [language.detect_language(SAID[tag])[0] for tag in ("en", "de", "fa", "ckb")] == ["en", "de", "fa", "ckb"]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("糧倉管理人星期一表示，大門將於週末前向所有人開放。他說，屋頂已經修好。", "zh"),
        ("粮仓管理人星期一表示，大门将在周末前向所有人开放。", "zh"),
        ("穀倉重新開放", "zh"),
        ("AP 记者报道：粮仓重新开放。", "zh"),
        ("倉庫の管理人は月曜日、週末までに扉を開くと述べた。", "ja"),
        ("창고 관리인은 월요일 주말까지 문을 열겠다고 말했다.", "ko"),
    ],
)
def test_the_scripts_of_east_asia_tell_their_languages(text: str, tag: str) -> None:
    assert language.detect_language(text)[0] == tag
