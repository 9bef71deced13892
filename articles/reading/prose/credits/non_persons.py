"""What stands among the people of a byline and is no person: agencies, desks, jobs (W41)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.reading.prose.vocabulary.agency_names import is_known_agency
from articles.reading.prose.vocabulary.word_list import name_set, word_set

#: Words that only what is no person has in its name (W41).
NO_PERSON = word_set(
    """
    agencies agency analytics associates association authority bank board borders bureau bureaus bureaux center
    centre college commission committee company corp corporation correspondent correspondents council department
    desk division editor editors enterprise enterprises foundation group handout house inc institute international
    investment journalists limited llc ltd magazine managers media ministry network news newspaper newsroom newsdesk
    office organisation organization personnel photographer photographers plc pool press producer publications
    reporter reporters reports research securities service services society staff str stringer stringers team times
    tribune university web wire wires writer writers freelance contributor contributors columnist columnists chief
    politics political economics business sports science financial technology diplomatic senior special specialist
    analyst tv television newswire agencia agence agenzia
    redaktion rédaction redacción redazione redação muhabiri servisi
    agenturen agentur nachrichtenredaktion onlineredaktion korrespondent korrespondenten gastautor gastautorin
    gastbeitrag correspondant correspondants correspondante agences envoyés corresponsal corresponsales agencias
    redactores equipo corrispondente corrispondenti agenzie inviato equipe correspondente agências redactie
    verslaggever verslaggevers persbureau redaktionen redaksjonen toimitus redakcja redakce redakcija korespondent
    merkezi masası ajansı muhabir muhabirler editör editörü
    редакция редакції редакція корреспондент корреспонденты агентство пресс-служба
    σύνταξη συντακτική σύνταξης πρακτορείο ανταποκριτής
    التحرير تحرير هيئة وكالات وكالة مراسلون مراسلو مراسلنا محررو محرر المحرر مراسل الموقع الوكالات الأنباء الإخبارية
    تحریریه خبرگزاری خبرنگار خبرنگاران
    ستافی دەستەی ئاژانسی نووسەران پەیامنێران desteya ajansa nûçegihanên
    """
)
#: Who is named where nobody is: nameless, unknown, various and invited authors, and who set up a site (W41).
NOBODY = frozenset(
    name.casefold()
    for name in name_set(
        """
        anonymous | anon | no name | nobody | none | null | n/a | na | unknown | unknown author | no author | not known
        | undefined | various | various authors | various writers | multiple authors | several authors | others
        | et al | guest | guest author | guest post | guest writer | guest blogger | guests | author | authors
        | the author | author name | admin | administrator | site admin | super user | superuser | user | root | test
        | editor | the editor | editors | the editors | editorial | editorial team | webmaster | web master | wordpress
        | owner | moderator | system | noreply | no reply | contributed | submitted | by | staff
        | anonym | unbekannt | unbekannter autor | verschiedene | verschiedene autoren | diverse | diverse autoren
        | mehrere autoren | gast | gastautor | gastbeitrag | n n | o a
        | anonyme | inconnu | auteur inconnu | divers | divers auteurs | plusieurs auteurs | collectif | invité
        | auteur invité | anónimo | anonimo | desconocido | autor desconocido | varios | varios autores | invitado
        | autor invitado | sconosciuto | autore sconosciuto | vari | autori vari | aa vv | ospite
        | anônimo | desconhecido | vários | vários autores | diversos | convidado | anoniem | onbekend | diversen
        | anonim | bilinmiyor | bilinmeyen | çeşitli | muhtelif | konuk | konuk yazar | misafir | misafir yazar
        | yönetici
        | anonimowy | nieznany | autor nieznany | różni | różni autorzy | gość
        | аноним | неизвестен | неизвестный | автор неизвестен | разные | разные авторы | гость | админ | администратор
        | ανώνυμος | άγνωστος | διάφοροι | επισκέπτης | διαχειριστής
        | مجهول | كاتب مجهول | غير معروف | متعدد | متعددون | مؤلفون متعددون | ضيف | كاتب ضيف | كاتب زائر | مدير
        | مدير الموقع | المدير | ناشناس | نامعلوم | نویسنده مهمان | مهمان | نەناسراو | میوان
        | nenas | nenaskirî | mêvan
        | 匿名 | 佚名 | 不明 | 未知 | 綜合報導 | 综合报道 | 管理员 | 管理員 | 管理人 | ゲスト | 익명 | 관리자
        """
    )
)
#: Desks of languages that are written without blanks between the words.
EASTERN_DESK = re.compile(
    r"(?:編集部|編集局|编辑部|編輯部|编辑|取材班|報道部|報道局|通信社|通讯社|通訊社|新闻网|新聞網|편집국|편집부|보도국|취재팀|뉴스팀|통신)$"
)
NUMBERED = re.compile(r"(?:wp-?)?(?:admin|user|guest|editor|test)[\W_]*\d*$", re.IGNORECASE)
#: What an outlet adds to its own name where it stands as an author, or as the title of a feed.
OF_OUTLETS = word_set(
    "the news online staff team desk newsroom editorial rss feed feeds website web site com latest headlines redaktion "
    "rédaction redacción redazione redação haber haberleri"
)
TITLE_END = re.compile(r"\s*(?:[|»:•·]|\s[-–—]\s).*$", re.DOTALL)


#: A site's name: "harbourpost.example".
SITE = re.compile(r"(?:[\w-]{2,}\.)+[a-z]{2,8}$")


def is_outlet(words: str) -> bool:
    """Whether words name an agency, a desk or a job, and no person (W41)."""
    if is_known_agency(words) or (words.split() and words.split()[0].isupper() and is_known_agency(words.split()[0])):
        return True
    if SITE.match(words) or is_nobody(words) or EASTERN_DESK.search(words):
        return True
    parts = {part.lower() for part in re.findall(r"[^\W\d_]+", words[:80])}
    return bool(parts & NO_PERSON) and len(words.split()) <= 7


def is_nobody(words: str) -> bool:
    """
    Whether words stand where a name would and name nobody.

    In:      "Anonymous", "Guest author", "Verschiedene", "admin2"
    Out:     True; False for the name of a person, of an outlet, of a desk
    Raises:  nothing
    Rule:    W41
    """
    return _folded(words) in NOBODY or NUMBERED.match(words.strip()) is not None


def names_outlet(words: str, outlets: Sequence[str]) -> bool:
    """
    Whether words are the name of one of these outlets, as its own feed may state for an author.

    In:      "The Harbour Gazette", "Harbour Gazette Staff"; ("Harbour Gazette » Feed",)
    Out:     True; False for everybody else
    Raises:  nothing
    Rule:    W41
    """
    bare = _bare_outlet(words)
    return bool(bare) and any(bare in (_bare_outlet(name), _bare_outlet(TITLE_END.sub("", name))) for name in outlets)


def _bare_outlet(words: str) -> str:
    """The name of an outlet without what it adds to it; the whole where nothing else is left."""
    parts = _folded(words).split()
    return " ".join([part for part in parts if part not in OF_OUTLETS] or parts)


def _folded(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+(?:/[^\W_]+)?", words[:200].casefold()))


def split_list(name: str) -> tuple[str, str]:
    """A name without the agency that follows it uncommaed: "Brad Smith Reuters"."""
    words = name.split()
    for count in (1, 2, 3):
        if len(words) - count >= 2 and is_known_agency(" ".join(words[-count:])):
            return " ".join(words[:-count]), " ".join(words[-count:])
    return name, ""


def continues_name(rest: str) -> bool:
    """Whether the word behind what looks like a name says that it is none: "Acme staff"."""
    return rest.split(" ", 2)[1:2] != [] and rest.split(" ", 2)[1].lower().strip(".") in NO_PERSON
