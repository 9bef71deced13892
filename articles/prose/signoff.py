"""The sign-off: the credits that close a story (W45 to W47)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.draft import Credit, Role
from articles.prose import people

#: What opens a credit, by role and by what stands between it and the names: "by" and its like, a colon, or either.
BY_ROLES: tuple[tuple[str, Role], ...] = (
    (r"(?:additional|further|extra)\s+reporting|research|reportage\s+additionnel|reporte\s+adicional", Role.ADDITIONAL),
    (r"reporting|reported|reportage|reporte|reportagem|información|bericht|reportaje", Role.REPORTING),
    (r"writing|written|rewriting|story|words|text|interviews?|rédigé|écrit|escrito|redactado|geschrieben|scritto|texte",
     Role.WRITING),
    (r"compiled|compiling|compilation|compilé|zusammengestellt|compilado|a\s+cura", Role.COMPILED),
    (r"translated|translating|translation|traduit|traduction|traducido|traducción|traduzido|übersetzt|tradotto",
     Role.TRANSLATED),
    (r"photography|photographed|photographs?|photos?|pictures?|fotos?|videos?|graphics?|illustrations?",
     Role.PHOTOGRAPHY),
    (r"(?:copy[\s-]?)?edit(?:ing|ed)|fact[\s-]?check(?:ing|ed)|édité|edité|edición|editado|edição|redigiert|bearbeitet",
     Role.EDITING),
)  # fmt: skip
#: Labels with a colon, in the languages that write credits so.
LABELS: tuple[tuple[str, Role], ...] = (
    (r"additional\s+reporting|mitarbeit|"
     r"weitere\s+berichte?|katkıda\s+bulunan(?:lar)?|(?:ساهم|ساهمت|شارك)\s+في\s+التغطية|بەشداری",
     Role.ADDITIONAL),
    (r"reporters?|report|reporting|bericht|reporterin|haber|muhabir|nûçegihan|peyamnêr|تغطية(?:\s+صحفية)?|تقرير|مراسل|راپۆرت|ڕاپۆرت|"
     r"پەیامنێر|گزارش|خبرنگار", Role.REPORTING),
    (r"writers?|writing|authors?|autor(?:in|en)?|auteur|text|texte|testo|yazan|nivîskar|كتابة|الكاتب|نووسین|نووسەر|نویسنده",
     Role.WRITING),
    (r"compiled|zusammenstellung|derleyen|hazırlayan|amadekirin|amadekar|إعداد|ئامادەکردنی?|تهیه", Role.COMPILED),
    (r"translat(?:or|ion)|übersetzung|traduction|traducción|traduzione|çeviren|çeviri|wergêr|wergerandin|ترجمة|وەرگێڕانی?|"
     r"وەرگێڕ|مترجم|ترجمه", Role.TRANSLATED),
    (r"photos?|photographers?|pictures?|fotos?|photographie|fotoğraf|wêne|تصوير|صور|وێنە|عکس", Role.PHOTOGRAPHY),
    (r"editors?|editing|redaktion|redaktör|redakteur(?:in)?|rédaction|édition|edición|edição|editör|edîtor|sererastkirin|"
     r"تحرير|المحرر|تدقيق|دەستکاری|سەرنووسین|ئیدیت|ویرایش|ویراستار", Role.EDITING),
)  # fmt: skip
BY_WORDS = "|".join(pattern for pattern, _ in BY_ROLES)
LABEL_WORDS = "|".join(pattern for pattern, _ in LABELS)
PHRASE = re.compile(
    rf"(?P<roles>(?:{BY_WORDS})(?:\s*(?:,|and|&|/|et|und|y|e)\s*(?:{BY_WORDS}))*)\s+(?:by|par|von|por|de|di|da)\s*:?(?=\s|$)|"
    rf"(?P<label>(?:{LABEL_WORDS})(?:\s*(?:,|and|&|/|et|und|y|e|و)\s*(?:{LABEL_WORDS}))*)\s*[:：]|"
    r"(?P<arabic>(?:تحرير|إعداد|تغطية(?:\s+صحفية)?|ترجمة|كتابة|تصوير)(?=\s))(?:\s+للنشرة\s+العربية)?",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"[\s.,;:()\[\]/*–—؛،-]*(?:(?:and|et|und|y|with|avec|mit|con)\s+)?(?:للنشرة العربية\s*-?\s*)?"
    r"(?:this\s+(?:story|article|report|piece)\s+(?:was|has\s+been)\s+)?",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[^\W\d_]{2})\.\s+(?=[^\W\d_a-z])")
HELPED = re.compile(
    r"(?P<who>.+?)\s+(?:also\s+)?(?:contributed(?:\s+(?:to|reporting|from)\b.*)?|helped\s+(?:with|to|report)\b.*|assisted\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
REPORTED = re.compile(
    r"(?P<who>.+?)\s+reported\s+from\s+(?P<where>(?-i:[^\W\d_a-z]).{1,60})$", re.IGNORECASE | re.DOTALL
)
STAFF = re.compile(
    r"(?:the\s+)?(?:[\w&./'’-]+\s+){0,4}?(?:writers?|reporters?|journalists?|correspondents?|contributors?|producers?|"
    r"photographers?|staffers?|editors?)\s+(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
ARABIC_SERVICE = "للنشرة العربية"
#: A longer paragraph is no list of credits.
LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Signoff:
    """
    The credits found in a paragraph.

    start:  where in the paragraph they begin; what stands before is the story's
    rest:   what stands behind them and is none of them
    """

    credits: tuple[Credit, ...]
    start: int
    rest: str = ""


def read(paragraph: str) -> Signoff | None:
    """
    Read a closing paragraph that may be, or end with, credits.

    In:      "(Reporting by Jane Doe in Erbil; Editing by John Roe)", "Redaktion: John Roe", or a sentence with such
             a bracket behind it
    Out:     the people with role and place, and where the credits begin; None for everything else
    Raises:  nothing
    Rule:    W45, W46; the same words inside a quotation are prose
    """
    start = _start(paragraph)
    if start is None:
        return contributors(paragraph)
    opened = JOINT.match(paragraph, start)
    position = opened.end() if opened else start
    credits: list[Credit] = []
    whole, strict = True, False
    while (phrase := PHRASE.match(paragraph, position)) is not None:
        strict = strict or phrase["roles"] is None
        following = PHRASE.search(paragraph, phrase.end(), phrase.end() + LONGEST)
        end = following.start() if following else min(len(paragraph), phrase.end() + LONGEST)
        names = paragraph[phrase.end() : end]
        closing = _closing(names)
        found = people.find(names[:closing].replace(ARABIC_SERVICE, " " * len(ARABIC_SERVICE)), Role.REPORTING)
        for role in _roles(phrase):
            credits += [Credit(credit.name, role, credit.outlet, credit.place) for credit in found.credits]
        whole = found.whole or found.cut
        position = phrase.end() + (closing if found.whole else found.read)
        if following is None or not whole:
            break
        joint = JOINT.match(paragraph, position)
        position = joint.end() if joint else position
    rest = paragraph[position:].strip(' .;)]"”\n')
    if strict and (not whole or rest or any(" " not in credit.name for credit in credits)):
        return None
    if not _convincing(paragraph, start, credits, rest, whole=whole):
        return None
    return Signoff(tuple(dict.fromkeys(credits)), start, rest)


def contributors(paragraph: str) -> Signoff | None:
    """
    Read a closing paragraph that says in sentences who helped.

    In:      "Doe reported from Washington. AP writers Ann Poe and Max Low in Beijing contributed to this report."
    Out:     the people with their places; None when one of its sentences says anything else
    Raises:  nothing
    Rule:    W47
    """
    if len(paragraph) > 600 or not re.search(
        r"contributed|reported\s+from|helped\s+(?:with|report)|assisted", paragraph
    ):
        return None
    credits: list[Credit] = []
    for sentence in SENTENCE.split(" ".join(paragraph.split()).strip("() .")):
        reported, helped = REPORTED.match(sentence), HELPED.match(sentence)
        found = reported or helped
        if found is None:
            return None
        staff = STAFF.match(found["who"])
        named = people.find(
            found["who"][staff.end() if staff else 0 :], Role.REPORTING if reported else Role.ADDITIONAL
        )
        if not named.whole or not named.credits:
            return None
        where = reported["where"] if reported else ""
        credits += [Credit(each.name, each.role, each.outlet, each.place or where) for each in named.credits]
    return Signoff(tuple(dict.fromkeys(credits)), 0)


def _start(paragraph: str) -> int | None:
    """Where credits begin: at the start of the paragraph, or at the last bracket that opens with them."""
    opened = JOINT.match(paragraph)
    if PHRASE.match(paragraph, opened.end() if opened else 0):
        return 0
    if paragraph.rstrip(" .")[-1:] not in (")", "]"):
        return None
    for bracket in ("(", "["):
        at = paragraph.rfind(bracket, max(0, len(paragraph) - LONGEST))
        if at > 0 and PHRASE.match(paragraph, at + 1):
            return at
    return None


def _closing(names: str) -> int:
    """Where a list of names ends: at the bracket that closes it, or at a full stop behind which prose goes on."""
    bracket = re.search(r"[)\]]", names)
    limit = bracket.start() if bracket else len(names)
    stop = re.search(r"(?<=[a-zà-ÿ\u0600-\u06ff]{2})\.(?:\s|(?=[A-Z])|$)", names[:limit])
    return stop.start() if stop else limit


def _roles(phrase: re.Match[str]) -> list[Role]:
    """What the words that open a credit say of the people behind them; two roles for "Reporting and editing by"."""
    words = phrase["roles"] or phrase["label"] or phrase["arabic"]
    table = BY_ROLES if phrase["roles"] else LABELS
    found = []
    for part in re.split(r"\s*(?:[,&/]|\b(?:and|et|und|y|e)\b)\s*", words, flags=re.IGNORECASE):
        found += [role for pattern, role in table if re.fullmatch(pattern, part, re.IGNORECASE)][:1]
    return found


def _convincing(paragraph: str, start: int, credits: list[Credit], rest: str, *, whole: bool) -> bool:
    """Whether what looks like credits is none by its first letter, or by prose that goes on behind it."""
    if not credits and not (whole and len(paragraph) - start < 120):
        return False
    bracketed = paragraph[start : start + 1] in ("(", "[")
    first = paragraph[start:].lstrip("([ ")[:1]
    if not bracketed and first.islower():
        # "compiled by Bloomberg compares …" is the middle of a sentence.
        return whole and not rest[:1].isalnum()
    return True
