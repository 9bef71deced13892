"""How Turkish, Arabic and Kurdish say that a story is taken back or held (W67)."""

from __future__ import annotations

from articles.reading.prose.gate.notice_words import NoticeWords

TURKISH = NoticeWords(
    story=r"(?:haber(?:i|in|imiz|imizi|ler|leri)?|metn?i[nm]?|bülten(?:i|imiz)?|içeri[kğ]i?|geçtiğimiz\s+haber\w*|not)",
    this=r"(?:bu|işbu)",
    kill=(
        r"(?:lütfen\s+)?(?:[^\s.;]+\s+){0,8}?{S}(?:[^.;]{0,60}\s)?(?:iptal\s+e(?:diniz|din|dildi|dilmiştir|diyoruz)|"
        r"kullanmay[iı]n(?:[iı]z)?|yay[iı](?:n|m)lamay[iı]n(?:[iı]z)?|"
        r"sil(?:iniz|in)|dikkate\s+almay[iı]n(?:[iı]z)?|kald[iı]r[iı]n(?:[iı]z)?|geri\s+çek(?:ildi|ilmiştir|iyoruz|"
        r"iniz)|yay[iı]ndan\s+kald[iı]r[iı](?:ld[iı]|lm[iı]şt[iı]r|n[iı]z))",
        r"haber\s+iptali?\s*(?:[:.!]|[-–—]+\s|$)", r"iptal\s+haberi?\b",
    ),
    kill_mark=(r"iptal", r"geri\s+çekildi", r"iptal\s+edildi"),
    taken_back=r"(?:iptal\s+edil\w+|geri\s+çekil\w+|yay[iı]ndan\s+kald[iı]r[iı]l\w+)",
    embargo=(r"ambargo(?:lu(?:dur)?)?", r"yay[iı]n\s+yasağ[iı]"),
    late=(
        r"(?:kadar|dek)\s+(?:ambargolu|yay[iı](?:n|m)la\w*m[ae]\w*|kullan\w*m[ae]\w*|yay[iı]na\s+verilme\w*)",
        r"önce\s+(?:yay[iı](?:n|m)la\w*m[ae]\w*|kullan\w*m[ae]\w*|yay[iı]na\s+verilme\w*)",
        r"(?:itibaren|sonra)\s+(?:yay[iı](?:n|m)lanabilir|kullan[iı]labilir)",
    ),
    private=(
        r"yay[iı]n(?:lanmak|a|lama)?\s*(?:için|yönelik)?\s+değildir", r"yay[iı](?:n|m)lanmak\s+üzere\s+değildir",
        r"yay[iı](?:n|m)la(?:namaz|nmamal[iı]d[iı]r|nmas[iı]n|nmayacakt[iı]r|may[iı]n(?:[iı]z)?)\b",
        r"yay[iı]n\s+dışı\b",
        r"(?:sadece|yaln[iı]zca)\s+bilgi\s+içindir\b",
    ),
    following=r"aşağ[iı]daki|şu\s+bilgiler",
)  # fmt: skip
ARABIC = NoticeWords(
    story=r"(?:(?:ال)?(?:خبر|ماده|قصه|تقریر|برقیه|نص|بیان|نشره|معلومات|اخبار)(?:نا)?)",
    this=r"(?:هذا|هذه)",
    kill=(
        r"(?:(?:یرجی|الرجاء|نرجو|رجاء|نرجو\s+منکم)\s+)?(?:من\s+(?:[^\s]+\s+){1,3}?)?(?:الغاء|حذف|سحب|تجاهل|عدم\s+(?:استخدام|"
        r"نشر|اعتماد|استعمال|بث))\s+(?:(?:هذا|هذه)\s+)?{S}",
        r"(?:یلغی|تلغی|الغی|الغیت|سحب|سحبت|حذف|نسحب|نلغی)\s+(?:[^\s.:]+\s+)?(?:هذا\s+|هذه\s+)?{S}\b",
        r"(?:تم\s+)?(?:الغاء|سحب|حذف)\s+{S}",
        r"{S}\s+(?:ملغی|ملغاه|ملغاة|محذوف|مسحوب)(?:ه)?\b",
        r"{S}(?:\s+[^.:]{0,60})?\s+(?:ملغی|ملغاه|مسحوب|مسحوبه)\b",
    ),
    kill_mark=(r"الغاء", r"ملغی", r"ملغاه", r"سحب", r"حذف", r"مسحوب"),
    taken_back=r"(?:ملغی|ملغاه|مسحوب|مسحوبه|محذوف|محذوفه)",
    embargo=(r"(?:حظر|محظور(?:ه)?|ممنوع(?:ه)?|یحظر|تحظر|یمنع)\s+(?:ال)?(?:نشر|بث|استخدام)(?:ه|ها)?"
             r"(?:\s+(?:قبل|حتی|الی|لغایه))?", r"امبارغو", r"امبارجو", r"تحت\s+الحظر"),
    not_before=(
        r"(?:لا\s+(?:ینشر|تنشر|یبث|یستخدم|یجوز\s+نشره?ا?)|غیر\s+(?:قابله?|مخصصه?|معده?)\s+للنشر|لیس(?:ت)?\s+للنشر|"
        r"عدم\s+(?:ال)?نشر|یرجی\s+عدم\s+(?:ال)?نشر(?:ه|ها)?|الرجاء\s+عدم\s+(?:ال)?نشر(?:ه|"
        r"ها)?)\s*(?:هذا\s+الخبر\s+)?(?:قبل|حتی|الا\s+بعد|الی)",
        r"(?:للنشر|ینشر|النشر)\s+(?:بعد|اعتبارا|ابتداء|من)", r"لیس\s+قبل",
    ),
    private=(
        r"(?:لیس|لیست|غیر\s+مخصصه?|غیر\s+معده?|غیر\s+قابله?|غیر\s+صالحه?)\s+للنشر\b",
        r"لا\s+(?:ینشر|تنشر|للنشر)\b",
        r"(?:ممنوع|یمنع|محظور)\s+(?:من\s+)?النشر\b",
        r"(?:یرجی|الرجاء|رجاء)\s+عدم\s+(?:ال)?نشر(?:ه|ها)?\b", r"للاستخدام\s+الداخلی\b",
    ),
    following=r"التالیه|التالی|الاتیه|ادناه",
)  # fmt: skip
SORANI = NoticeWords(
    story=r"(?:هەواڵ(?:ی|ە|ەکە|ەکەمان|انە)?|دەق(?:ەکە)?|بابەت(?:ی|ە|ەکە)?|راپۆرت(?:ی|ە|ەکە)?|زانیاری(?:یانە)?)",
    this=r"(?:ئەم|ئەو)",
    kill=(
        r"(?:تکایه|تکایە)?\s*(?:ئەم\s+|ئەو\s+)?{S}(?:\s+[^.:]{0,60})?\s+(?:بسڕنەوه|بسڕنەوە|بسڕەوە|بەکارمەهێنن|"
        r"بەکار\s+مەهێنن|بڵاو\s?مەکەنەوە|لاببەن|هەڵبوەشێننەوە|هەڵوەشێنرایەوە|هەڵوەشێندرایەوە|"
        r"کشێنرایەوە|کشێندرایەوە|سڕایەوە|هەڵدەوەشێتەوە)",
        r"(?:سڕینەوەی|هەڵوەشاندنەوەی|کشاندنەوەی)\s+(?:ئەم\s+)?{S}",
    ),
    kill_mark=(r"هەڵوەشاندنەوە", r"سڕینەوە", r"کشاندنەوە", r"هەڵوەشێنرایەوە", r"هەڵوەشێندرایەوە"),
    taken_back=r"(?:هەڵوەشێن(?:د)?رایەوە|کشێن(?:د)?رایەوە|سڕایەوە)",
    embargo=(r"ئ(?:ی)?مبارگۆ", r"قەدەغەی\s+بڵاوکردنەوە"),
    not_before=(r"(?:پێش|تا|تاکو|هەتا)(?=\s.{3,80}بڵاو\s?(?:مەکەنەوە|نەکرێتەوە|ناکرێتەوە))",),
    late=(r"بڵاو\s?(?:مەکەنەوە|نەکرێتەوە|ناکرێتەوە)",),
    private=(r"بۆ\s+بڵاوکردنەوە\s+(?:نییە|نیه|نیە|نین)", r"بڵاو(?:ی)?\s?(?:مەکەنەوە|نەکرێتەوە|ناکرێتەوە)"),
    following=r"خوارەوە",
)  # fmt: skip
KURMANJI = NoticeWords(
    story=r"(?:nûçe(?:ya|yê|yên|yek|y[eê])?|nivîs(?:a|ê|ara)?|gotar(?:a|ê)?|xeber(?:a|ê)?|agahî(?:y)?(?:ya|yên)?|"
    r"daxuyanî(?:ya|yê)?)",
    this=r"(?:ev|vê|van|ew)",
    kill=(
        r"(?:ji\s+kerema\s+xwe\s+)?(?:(?:ev|vê|van|ew)\s+)?{S}(?:\s+[^.:;]{0,60})?\s+(?:jê\s+bib(?:in|e)|rakin|"
        r"betal\s+bik(?:in|e)|bikar\s+neyn(?:in|e)|bi\s+kar\s+neyn(?:in|e)|neweşîn(?:in|e)|belav\s+nek(?:in|e)|"
        r"hat(?:iye)?\s+(?:betalkirin|paşvekişandin|vekişandin|jêbirin|rakirin|paşdexistin)|(?:tê|"
        r"hat)\s+betal\s?kirin|(?:tê|hat)\s+paşve\s?kişandin)",
        r"(?:betalkirina|jêbirina|vekişandina|paşvekişandina)\s+{S}",
    ),
    kill_mark=(r"betal", r"betalkirin", r"vekişandin", r"paşvekişandin", r"jêbirin"),
    taken_back=r"(?:hat\w*\s+(?:betalkirin|vekişandin|paşvekişandin|jêbirin|rakirin))",
    embargo=(r"(?:di\s+bin\s+)?(?:ambargo|embargo)(?:y[aê])?",),
    not_before=(r"(?:berî|heta|heya)(?=\s.{3,80}(?:neweşîn|neyê\s+weşandin|nayê\s+weşandin|belav\s+nek|"
    r"neyê\s+belavkirin))",),
    late=(r"(?:neweşîn(?:in|e)|neyê\s+weşandin|nayê\s+weşandin|belav\s+nek(?:in|e)|neyê\s+belavkirin)",),
    private=(
        r"(?:ne\s+ji\s+bo\s+weşan(?:dinê|ê)(?:\s+(?:ye|ne|in))?|ji\s+bo\s+weşan(?:dinê|ê)\s+(?:nîne|nînin|nabe))",
        r"(?:neweşîn(?:in|e)|neyê\s+weşandin|belav\s+nek(?:in|e))\b",
    ),
    following=r"jêr(?:în)?|li\s+jêr",
)  # fmt: skip
