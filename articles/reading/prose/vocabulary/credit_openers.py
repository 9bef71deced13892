"""The words that open a credit and say what people did, in the languages that close stories with them (W45)."""

from __future__ import annotations

import re

from articles.reading.draft import Role

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
    (r"reporters?|report|reporting|bericht|reporterin|haber|muhabir|nûçegihan|peyamnêr|"
     r"корреспондент|кореспондент|记者|記者|기자|"
     r"تغطية(?:\s+صحفية)?|تقرير|مراسل|راپۆرت|"
     r"ڕاپۆرت|"
     r"پەیامنێر|گزارش|خبرنگار", Role.REPORTING),
    (r"writers?|writing|authors?|autor(?:in|en)?|auteur|text|texte|testo|yazan|nivîskar|автор|作者|كتابة|الكاتب|نووسین|نووسەر|نویسنده",
     Role.WRITING),
    (r"compiled|zusammenstellung|derleyen|hazırlayan|amadekirin|amadekar|إعداد|ئامادەکردنی?|تهیه", Role.COMPILED),
    (r"translat(?:or|ion)|übersetzung|traduction|traducción|traduzione|çeviren|çeviri|wergêr|wergerandin|перевод|переводчик|翻译|翻譯|翻訳|ترجمة|وەرگێڕانی?|"
     r"وەرگێڕ|مترجم|ترجمه", Role.TRANSLATED),
    (r"photos?|photographers?|pictures?|fotos?|photographie|fotoğraf|wêne|"
     r"фото|摄影|攝影|写真|撮影|사진|تصوير|صور|وێنە|عکس", Role.PHOTOGRAPHY),
    (r"editors?|editing|redaktion|redaktör|redakteur(?:in)?|rédaction|édition|edición|edição|editör|edîtor|sererastkirin|"
     r"редактор(?:ы)?|редакция|责任编辑|責任編輯|责编|責編|编辑|編輯|編集|편집|"
     r"تحرير|المحرر|تدقيق|دەستکاری|سەرنووسین|ئیدیت|ویرایش|ویراستار", Role.EDITING),
)  # fmt: skip
BY_WORDS = "|".join(pattern for pattern, _ in BY_ROLES)
LABEL_WORDS = "|".join(pattern for pattern, _ in LABELS)
#: "Translated from Kurdish by", "Editado en español por".
FROM_LANGUAGE = (
    r"(?:\s+(?:from|into)(?:\s+the)?\s+[^\W\d_]{3,20}(?:\s+(?:original|text|version))?|"
    r"\s+(?:en|em)\s+(?-i:[a-zçãêñ]){3,20})?"
)
PHRASE = re.compile(
    rf"(?P<roles>(?:{BY_WORDS})(?:\s*(?:,|and|&|/|et|und|y|e)\s*(?:{BY_WORDS}))*){FROM_LANGUAGE}"
    r"(?:\s+(?:by|par|von|por|de|di|da)\s*:?(?=\s|$)|\s+d['’](?=[^\W\d_]))|"
    r"(?P<help>(?:inputs?|assistance|contributions?|help|agency\s+inputs?)\s+(?:from|by)\s*:?(?=\s))|"
    r"(?P<bare>(?:(?:additional\s+)?reporting|writing|editing)(?=\s+(?-i:[^\W\d_a-z]))(?!\s+by\b))|"
    rf"(?P<label>(?:{LABEL_WORDS})(?:\s*(?:,|and|&|/|et|und|y|e|و)\s*(?:{LABEL_WORDS}))*)\s*[:：]|"
    r"(?P<arabic>(?:تحرير|إعداد|تغطية(?:\s+صحفية)?|ترجمة|كتابة|تصوير)(?=\s))(?:\s+للنشرة\s+العربية)?",
    re.IGNORECASE,
)


def roles_of(phrase: re.Match[str]) -> tuple[Role, ...]:
    """What the words that open a credit say of the people behind them; two roles for "Reporting and editing by"."""
    if phrase["help"]:
        return (Role.ADDITIONAL,)
    words = phrase["roles"] or phrase["label"] or phrase["arabic"] or phrase["bare"]
    table = LABELS if phrase["label"] or phrase["arabic"] else BY_ROLES
    found: list[Role] = []
    for part in re.split(r"\s*(?:[,&/]|\b(?:and|et|und|y|e)\b)\s*", words, flags=re.IGNORECASE):
        found += [role for pattern, role in table if re.fullmatch(pattern, part, re.IGNORECASE)][:1]
    return tuple(found)
