"""The gate: a notice is seen in whatever format and field it stands, in each language of copy (W67)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading import formats, prose
from articles.reading.draft import Draft, PubStatus

UNTIL = dt.datetime(2031, 4, 5, 6, 0, tzinfo=dt.UTC)
RECEIVED = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
HEADLINE = "Tea harvest fails"
STORY = "The harvest failed, growers said."
LAST = "They hope for rain."

#: The same embargo in eight wordings.
WORDINGS = [
    "EMBARGOED until 0600 GMT 5 April 2031",
    "Not for publication before 0600 GMT, April 5, 2031",
    "Hold for release until 06:00 GMT on 5 April 2031",
    "Do not use before 6 a.m. GMT April 5, 2031",
    "Sperrfrist: 5. April 2031, 06.00 Uhr GMT",
    "Sous embargo jusqu'au 5 avril 2031 à 06h00 GMT",
    "Embargado hasta las 06:00 GMT del 5 de abril de 2031",
    "محظور النشر حتى الساعة 06:00 بتوقيت غرينتش 5 أبريل 2031",
]


def mail(title: str, text: list[str]) -> str:
    return (
        "From: Ann Poe <ann@hill.example>\nTo: desk@news.example\nDate: Fri, 20 Nov 2026 12:00:00 +0000\n"
        f"Message-ID: <1@hill.example>\nSubject: {title}\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + "\n\n".join(text)
    )


def html_of(text: list[str]) -> str:
    return "".join(f"<p>{escape(one)}</p>" for one in text)


def rss(title: str, text: list[str]) -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hill</title><item>'
        f"<title>{escape(title)}</title><guid>1</guid><pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate>"
        f"<content:encoded>{escape(html_of(text))}</content:encoded></item></channel></rss>"
    )


def atom(title: str, text: list[str]) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Hill</title><entry>'
        f"<id>urn:1</id><title>{escape(title)}</title><updated>2026-11-20T12:00:00Z</updated>"
        f'<content type="html">{escape(html_of(text))}</content></entry></feed>'
    )


def nitf(title: str, text: list[str]) -> str:
    return (
        f'<nitf><head><docdata><doc-id id-string="1"/><date.issue norm="20261120T120000Z"/></docdata></head><body>'
        f"<body.head><hedline><hl1>{escape(title)}</hl1></hedline></body.head>"
        f"<body.content>{html_of(text)}</body.content></body></nitf>"
    )


def newsml(title: str, text: list[str]) -> str:
    return (
        "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>hill</ProviderId><DateId>20261120</DateId>"
        "<NewsItemId>1</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement>"
        '<ThisRevisionCreated>20261120T120000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>'
        f"<NewsComponent><NewsLines><HeadLine>{escape(title)}</HeadLine></NewsLines><ContentItem><DataContent>"
        f"{html_of(text)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )


def newsmlg2(title: str, text: list[str]) -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:hill:1" version="1"><itemMeta>'
        '<itemClass qcode="ninat:text"/><versionCreated>2026-11-20T12:00:00Z</versionCreated>'
        '<pubStatus qcode="stat:usable"/></itemMeta><contentMeta>'
        f"<headline>{escape(title)}</headline></contentMeta><contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"{html_of(text)}</body></html></inlineXML></contentSet></newsItem>"
    )


def ninjs(title: str, text: list[str]) -> str:
    return json.dumps(
        {"uri": "urn:hill:1", "type": "text", "versioncreated": "2026-11-20T12:00:00Z", "pubstatus": "usable",
         "headline": title, "body_html": html_of(text)}
    )  # fmt: skip


def plain(title: str, text: list[str]) -> str:
    return "\n\n".join([title, *text]) + "\n"


Form = Callable[[str, list[str]], str]
FORMS: list[Form] = [mail, rss, atom, nitf, newsml, newsmlg2, ninjs, plain]


def read(raw: str, name: str = "story") -> Draft:
    (draft,) = formats.read(raw.encode(), name)
    return prose.read_prose(draft, received=RECEIVED, known_place=lambda place: place.casefold() == "erbil")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", WORDINGS)
def test_an_embargo_before_the_headline_is_read_in_every_format(form: Form, words: str) -> None:
    """W52, W67"""
    draft = read(form(f"{words}: {HEADLINE}", [STORY, LAST]))

    assert (draft.embargo, draft.status) == (UNTIL, PubStatus.USABLE)
    assert draft.headline == HEADLINE
    assert draft.paragraphs == (STORY, LAST)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", WORDINGS)
@pytest.mark.parametrize("behind", ["{0} ({1})", "{0} - {1}", "{0} [{1}]"])
def test_an_embargo_behind_the_headline_is_read_in_every_format(form: Form, words: str, behind: str) -> None:
    """W52, W67"""
    draft = read(form(behind.format(HEADLINE, words), [STORY, LAST]))

    assert (draft.embargo, draft.headline) == (UNTIL, HEADLINE)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", WORDINGS)
def test_an_embargo_in_the_first_or_the_last_line_is_read_in_every_format(form: Form, words: str) -> None:
    """W52, W67"""
    first = read(form(HEADLINE, [words, f"ERBIL (Hill) - {STORY}", LAST]))
    last = read(form(HEADLINE, [f"ERBIL (Hill) - {STORY}", LAST, f"Note to editors: {words}"]))

    assert (first.embargo, last.embargo) == (UNTIL, UNTIL)


KILLS = [
    "Mandatory kill", "KILL", "Story withdrawn", "STORY REMOVED: Tea", "Please delete story hill-1, Tea. It was wrong.",
    "Kindly remove this story from your systems", "Eds: Kill the story slugged Tea.", "Retraction: Tea harvest",
    "This story has been withdrawn.", "We are withdrawing our story on tea",
    "Achtung Redaktionen: Bitte Meldung nicht verwenden", "Die Meldung «Tee» wird zurückgezogen", "ZURÜCKGEZOGEN: Tee",
    "Merci de ne pas utiliser cette dépêche", "Prière d'annuler notre dépêche Thé", "La dépêche Thé est annulée.",
    "Borrar esta nota: Té", "Se ruega anular la noticia Té", "Queda anulada la noticia Té",
    "Si prega di non utilizzare la notizia", "Notizia annullata", "ANNULLATO: Tè",
    "Favor desconsiderar a matéria Chá", "Notícia anulada", "Pedimos que desconsiderem a notícia",
    "Lütfen bu haberi kullanmayınız", "İPTAL: Çay", "Haber iptal edildi",
    "يرجى إلغاء الخبر", "تنويه: يرجى حذف هذا الخبر", "سحب خبر الشاي",
    "تکایە ئەم هەواڵە بسڕنەوە", "هەواڵەکە هەڵوەشێنرایەوە",
    "Please eliminate the item slugged TEA-HILL", "Editors: Please spike TEA-HILL, sent at noon", "BC-TEA-HILL-KILL",
    "Diese Meldung bitte nicht verwenden!",
    "Gelieve dit bericht niet te gebruiken", "Het bericht Thee wordt ingetrokken",
    "DEPECHE ANNULEE - Thé", "PRIERE D'ANNULER NOTRE DEPECHE", "PLEASE DISREGARD: the item headed Tea",
    "نرجو من السادة المشتركين إلغاء خبر الشاي", "INTREKKING: Thee", "Använd inte texten Te",
    "Vennligst slett meldingen om te", "ANNULLERING: Te",
    "Prosimy nie publikować depeszy Herbata", "Depesza Herbata została wycofana.", "ANULOWANIE: Herbata",
    "Ji kerema xwe vê nûçeyê jê bibin", "Ev nûçe hat betalkirin",
]  # fmt: skip
PRIVATE = [
    "Not for publication", "Advisory: do not use", "This item is not for broadcast.", "For internal use only",
    "(Diese Angaben und Informationen sind nicht zur Veröffentlichung bestimmt)", "Nicht zur Veröffentlichung",
    "Niet voor publicatie", "Ikke til publisering", "Inte för publicering", "Nie do publikacji",
    "Ces informations ne sont pas destinées à la publication.", "Ne pas publier",
    "Esta información no es para su publicación.", "No publicar",
    "Queste informazioni non sono destinate alla pubblicazione.", "Da non pubblicare",
    "Estas informações não são para publicação.", "Não publicar",
    "Bu bilgiler yayın için değildir.", "Yayınlamayınız",
    "هذه المعلومات ليست للنشر", "ئەم زانیارییانە بۆ بڵاوکردنەوە نین", "Ev agahî ne ji bo weşanê ne",
]  # fmt: skip
PLACES = [
    lambda words: [words, f"ERBIL (Hill) - {STORY}", LAST],
    lambda words: [f"ERBIL (Hill) - {STORY}", LAST, words],
]


@pytest.mark.parametrize("words", KILLS)
@pytest.mark.parametrize("text", PLACES, ids=["first line", "last line"])
def test_a_line_that_takes_the_story_back_cancels_it(words: str, text: Callable[[str], list[str]]) -> None:
    """W51, W67"""
    draft = read(plain(HEADLINE, text(words)))

    assert draft.status is PubStatus.CANCELED


@pytest.mark.parametrize("words", KILLS)
def test_a_subject_that_takes_the_story_back_cancels_it(words: str) -> None:
    """W51, W67"""
    assert read(mail(words, [STORY, LAST])).status is PubStatus.CANCELED


@pytest.mark.parametrize("words", PRIVATE)
@pytest.mark.parametrize("text", PLACES, ids=["first line", "last line"])
def test_what_says_that_it_is_not_for_publication_is_withheld(words: str, text: Callable[[str], list[str]]) -> None:
    """W48, W67"""
    draft = read(plain(HEADLINE, text(words)))

    assert draft.status is PubStatus.WITHHELD
    assert any(words.strip("().") in problem for problem in draft.problems)


NEWS = [
    "EU weighs oil embargo", "Arms embargo until 2030", "Embargo on oil to be lifted", "EMBARGO TO HURT TEA EXPORTS",
    "Embargo against the island: sixty years on", "Embargoed tea reaches the market",
    "Under embargo since 1990, it sells tea",
    "The paper withdrew the story", "Bill was killed in committee", "Kill Bill star wins", "KILL BILL STAR WINS",
    "Killed: the men of the Sea Star", "Withdrawn troops return home", "Removed from office, mayor sues",
    "Cancelled flights pile up", "Delete this app, experts say", "Remove item from menu, court tells cafe",
    "Not before time, Rovers win", "Hold for ransom, 6 p.m. deadline", "For release of prisoners, talks at 6 p.m.",
    "Not for sale: the last lighthouse", "Release of hostages at 6 p.m.", "No embargo on tea, says board",
    "Sperrfrist im Abfallgesetz umstritten", "Storno wird teurer", "Embargo pétrolier : Paris hésite",
    "Annulation de vols à Paris", "L'embargo sur le thé est levé", "El embargo cumple 60 años", "Anulada la boda real",
    "Embargo contro la Russia, si tratta", "Annullati i voli", "Embargo ao trigo preocupa", "Ambargo kalktı",
    "حظر النفط يضرب الأسواق", "إلغاء الرحلات بسبب الثلوج", "سحب القوات من الحدود", "Ambargoya petrolê",
    "Embargo op olie treft havens", "Annulering van treinen kost geld", "Embargo mot oljen rammer havnene",
    "Embargo till sjöss splittrar partier", "Niet voor publicatie bedoelde foto's duiken op",
    "Annullering av flyg kostar", "Embargo na ropę do końca roku",
    "Embargo do końca roku", "Anulowanie lotów kosztuje", "Intrekking van wet omstreden",
    "Copyright Hill Press. Not for publication in the United States or Canada.",
]  # fmt: skip


@pytest.mark.parametrize("words", NEWS)
def test_news_of_embargoes_kills_and_withdrawals_is_shown(words: str) -> None:
    """W51, W52, W67"""
    copies = [plain(words, [f"ERBIL (Hill) - {STORY}", LAST]), *(plain(HEADLINE, text(words)) for text in PLACES)]

    for draft in map(read, copies):
        assert (draft.status, draft.embargo) == (PubStatus.USABLE, None)


@pytest.mark.parametrize(
    "words",
    ["Onder embargo tot 5 april 2031 06.00 uur GMT", "Embargo till 5 april 2031 kl 06.00 GMT",
     "Embargo do 5 kwietnia 2031, godz. 06:00 GMT", "Klausuleret til 5. april 2031 kl. 06.00 GMT",
     "EMBARGOED FOR 0600 GMT SATURDAY APRIL 5 2031", "EMBARGOED FOR 0600 GMT APRIL 5 2031",
     "A NE PAS PUBLIER AVANT LE 5 AVRIL 2031 A 06H00 GMT",
     "Proibida a divulgação antes das 06:00 GMT de 5 de abril de 2031"],
)  # fmt: skip
def test_an_embargo_is_read_in_other_languages_and_bare_capitals(words: str) -> None:
    """W52, W67"""
    draft = read(plain(HEADLINE, [words, f"ERBIL (Hill) - {STORY}", LAST]))
    assert (draft.headline, draft.embargo) == (HEADLINE, UNTIL)


def test_the_later_of_two_embargoes_holds() -> None:
    """W67"""
    later, sooner = WORDINGS[0], WORDINGS[0].replace("5 April", "4 April")

    for first, second in ((later, sooner), (sooner, later)):
        assert read(plain(HEADLINE, [first, f"ERBIL (Hill) - {STORY}", second])).embargo == UNTIL


@pytest.mark.parametrize(("days", "held"), [(-1, 0), (1, 1)])
def test_of_an_embargo_that_an_element_states_and_one_in_the_copy_the_later_holds(days: int, held: int) -> None:
    """W67"""
    stated = UNTIL + dt.timedelta(days=days)
    draft = Draft(headline=HEADLINE, copy=f"{WORDINGS[0]}\n\n{STORY}", embargo=stated)

    read_draft = prose.read_prose(draft, received=RECEIVED, known_place=lambda name: False)

    assert read_draft.embargo == UNTIL + dt.timedelta(days=held)


def test_an_embargo_over_is_no_reason_to_wait() -> None:
    assert read(plain("EMBARGO LIFTED", [STORY])).status is PubStatus.USABLE


@pytest.mark.parametrize(
    "words",
    [
        "EMBARGOED until 0600 GMT next week", "EMBARGOED until 0600 GMT next Tuesday",
        "Sperrfrist: morgen, 06.00 Uhr GMT",
        "EMBARGOED until 0600 GMT 04/05/2031", "Embargoed until 5 April 2031", "EMBARGO", "Embargoed until noon",
        "EMBARGOED until 0600 GMT on budget day",
    ],
)  # fmt: skip
def test_what_could_be_read_in_two_ways_is_withheld(words: str) -> None:
    """W52, W67: in doubt the story is held back"""
    draft = read(plain(HEADLINE, [words, f"ERBIL (Hill) - {STORY}"]))

    assert draft.status is PubStatus.WITHHELD
    assert any("cannot be read" in problem for problem in draft.problems)


@pytest.mark.parametrize(
    "private", ["The following information is not for publication", "Not for publication:", "NOT FOR PUBLICATION"]
)
@pytest.mark.parametrize(
    "lines", [["- Editing by: Ann Poe"], ["Ann Poe, +49 30 5555 0100"], ["desk@hill.example", "x"]]
)
def test_a_block_that_is_private_holds_no_story_back(private: str, lines: list[str]) -> None:
    """W48"""
    draft = read(plain(HEADLINE, [f"ERBIL (Hill) - {STORY}", LAST, private, *lines]))

    assert draft.status is PubStatus.USABLE


def test_private_notes_of_newsml_g2_hold_no_story_back() -> None:
    """W48"""
    note = '<edNote pubconstraint="x:nonpublic">Ann Poe, +49 30 5555 0100</edNote></itemMeta>'

    draft = read(newsmlg2(HEADLINE, [STORY, LAST]).replace("</itemMeta>", note))

    assert draft.status is PubStatus.USABLE


@pytest.mark.parametrize("headline", ["Tea harvest fails***", "- Tea harvest fails", "Tea harvest fails /"])
def test_a_headline_without_an_embargo_is_left_as_it_is(headline: str) -> None:
    assert read(rss(headline, [STORY])).headline == headline


def test_a_mails_subject_holds_for_what_is_attached_to_it() -> None:
    """W67"""
    raw = (
        f"From: a@hill.example\nTo: b@news.example\nSubject: {WORDINGS[0]}\nMessage-ID: <2@hill.example>\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n'
        'Content-Disposition: attachment; filename="tea.txt"\n\n' + plain(HEADLINE, [STORY, LAST]) + "\n--x--\n"
    )

    assert read(raw).embargo == UNTIL


@pytest.mark.parametrize(
    "raw",
    [
        nitf(HEADLINE, [STORY]).replace("<head>", f"<head><title>{WORDINGS[0]}: {HEADLINE}</title>"),
        newsmlg2(HEADLINE, [STORY]).replace(
            "<itemMeta>", f"<rightsInfo><usageTerms>{WORDINGS[0]}</usageTerms></rightsInfo><itemMeta>"
        ),
        newsml(HEADLINE, [STORY]).replace("<NewsComponent>", f"<NewsComponent><Comment>{WORDINGS[0]}</Comment>", 1),
        ninjs(HEADLINE, [STORY]).replace('"uri"', f'"usageterms": "{WORDINGS[0]}", "uri"'),
        rss(HEADLINE, [STORY]).replace("<guid>", f"<description>{WORDINGS[0]}</description><guid>"),
        atom(HEADLINE, [STORY]).replace("<id>", f"<rights>{WORDINGS[0]}</rights><id>"),
        mail("Tea", [f"Headline: {HEADLINE}", STORY]).replace("Subject: Tea", f"Subject: {WORDINGS[0]}"),
    ],
    ids=["nitf title", "g2 terms", "newsml comment", "ninjs terms", "rss description", "atom rights", "form"],
)
def test_terms_of_use_and_titles_that_are_not_shown_hold_too(raw: str) -> None:
    """W67"""
    draft = read(raw)

    assert draft.embargo == UNTIL
    assert draft.headline == HEADLINE


@given(st.sampled_from(WORDINGS + KILLS + PRIVATE), st.text(max_size=80), st.text(max_size=80))
def test_whatever_stands_around_a_notice_reading_ends(words: str, before: str, behind: str) -> None:
    """W54"""
    draft = read(plain(f"{before}{words}{behind}", [f"{behind} {words}", STORY]))

    assert isinstance(draft.status, PubStatus)


@given(st.sampled_from(KILLS), st.sampled_from(["{0}", "({0})", "*** {0} ***", "ATTENTION EDITORS - {0}", "  {0}"]))
def test_a_kill_as_the_first_line_always_cancels(words: str, around: str) -> None:
    """W51, W67"""
    assert read(plain(around.format(words), [STORY, LAST])).status is PubStatus.CANCELED
