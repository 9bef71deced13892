"""Kills in words that news uses too: what the copy says besides tells which they are."""

from __future__ import annotations

import pytest

from articles.reading import PubStatus
from articles.reading.prose.gate.doubtful_kills import is_doubtful
from tests.reading.prose.gate.test_release_gate import plain, read

NEWS = [
    ("Annullering: Flyg till Oslo ställs in",
     "STOCKHOLM (TT) – Två flygbolag ställde på måndagen in alla avgångar till Oslo på grund av dimman. Resenärerna "
     "får pengarna tillbaka, säger bolagen i ett gemensamt uttalande."),
    ("Annullering: Færgeordre går til Polen",
     "KØBENHAVN (Ritzau) - Rederiet opsagde mandag ordren på to færger hos værftet i byen. De bliver nu bygget i "
     "Polen, oplyser rederiet, som håber på levering til foråret."),
    ("Bericht ist zurückgezogen und wird neu geschrieben",
     "BERLIN (dpa) - Die Kommission räumte am Montag Fehler in ihren Tabellen ein. Im Herbst soll eine neue Fassung "
     "vorliegen, sagte der Vorsitzende nach einer Sitzung mit den Gemeinden."),
    ("Rückzug: Bank schließt zwölf Filialen",
     "Zürich (sda) - Die Bank schließt bis Ende Jahr zwölf Filialen im Mittelland. Betroffen sind achtzig Angestellte, "
     "wie sie am Montag mitteilte. Die Gewerkschaft kritisiert den Entscheid."),
    ("Retrait : les troupes quittent la base",
     "BAMAKO (AFP) – Les troupes ont quitté lundi la base du nord où elles étaient depuis dix ans, a annoncé le "
     "ministère. Le matériel suivra par la route dans les semaines qui viennent."),
    ("Ritiro: la squadra lascia il campionato",
     "ROMA (ANSA) - La squadra di pallanuoto lascia il campionato per mancanza di fondi, ha annunciato lunedì il "
     "presidente. I giocatori sono liberi di cercare un altro ingaggio."),
    ("İptal: Feribot seferleri durdu",
     "İSTANBUL (AA) - Kötü hava nedeniyle pazartesi günü tüm feribot seferleri durdu. Yolculara bilet bedelleri geri "
     "ödenecek, dedi şirketin sözcüsü. Seferlerin salı günü başlaması bekleniyor."),
    ("Intrekking: vergunning voor haven van tafel",
     "ANTWERPEN (Belga) - De vergunning voor de uitbreiding van de haven is van tafel. De minister maakte dat maandag "
     "bekend na een uitspraak van de raad. De haven gaat in beroep."),
    ("سحب: الشركة تستدعي السيارات",
     "بغداد (واع) - استدعت الشركة يوم الاثنين آلاف السيارات بسبب خلل في المكابح، وقالت إنها ستصلحها مجانا في ورشها "
     "خلال الأسابيع القادمة في كل المحافظات"),
]  # fmt: skip
NOTICES = [
    ("Annullering: Flyg till Oslo ställs in", "TT annullerar härmed telegrammet om flyg till Oslo."),
    ("Annullering: Færgeordre går til Polen", "Venligst slet historien om færgerne."),
    ("ANNULLERING: Havnen får ny kaj", NEWS[0][1]),
    ("Der Bericht ist zurückgezogen", "Bitte die Meldung von 10.30 Uhr nicht verwenden."),
    ("Zürich ohne Filialen", "Der Bericht «Bank schließt Filialen» wird hiermit zurückgezogen."),
    ("Rückzug: Bank schließt zwölf Filialen",
     "Zürich (sda) - Die Meldung von 10.30 Uhr über die Bank und ihre Filialen im Mittelland, in denen achtzig "
     "Angestellte arbeiten, stimmt nicht. Redaktionen werden gebeten, sie zu löschen."),
    ("Retrait : les troupes quittent la base", "Prière d'annuler notre dépêche. Les informations sont fausses."),
    ("Ritiro: la squadra lascia il campionato", "Si prega di non utilizzare la notizia."),
    ("سحب: الشركة تستدعي السيارات", "يرجى عدم استخدام الخبر المرسل صباح اليوم"),
    ("MANDATORY KILL", NEWS[0][1]),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body"), NEWS)
def test_news_of_what_is_cancelled_or_withdrawn_is_shown(headline: str, body: str) -> None:
    """W51, W67"""
    draft = read(plain(headline, [body]))

    assert (draft.status, draft.headline) == (PubStatus.USABLE, headline)


@pytest.mark.parametrize(("headline", "body"), NOTICES)
def test_a_notice_that_speaks_to_editors_takes_the_story_back(headline: str, body: str) -> None:
    """W51, W67"""
    assert read(plain(headline, [body])).status is PubStatus.CANCELED


@pytest.mark.parametrize(("headline", "body"), NEWS)
def test_a_story_from_nowhere_is_withheld_in_doubt_and_says_why(headline: str, body: str) -> None:
    """W67: without a dateline nothing says that the words are news; a person decides."""
    told = body.partition(" - ")[2] or body.partition(" – ")[2]

    draft = read(plain(headline, [f"{told} {told}"]))

    assert draft.status is PubStatus.WITHHELD
    assert any(headline in problem for problem in draft.problems)


def test_words_that_only_agencies_use_are_never_in_doubt() -> None:
    """W51"""
    words = ["Mandatory kill", "ANNULLERING: Te", "Die Meldung «Tee» wird zurückgezogen", "Merci de ne pas utiliser"]

    assert not any(map(is_doubtful, words))
