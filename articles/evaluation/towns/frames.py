"""Sentences in which a town stands, by language; nothing is learned from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

#: Vowels of Turkish, the back ones first: an ending follows the last vowel of its name.
BACK, VOWELS = "aıouAIOUâÂ", "aıoueiöüAIOUEİÖÜâÂîÎûÛ"
HARD = "fstkçşhpFSTKÇŞHP"

#: A sentence for each place that a name can take: opening, behind prepositions, with a verb, before "police".
ENGLISH = (
    "A bomb went off in {} on Tuesday, killing two people.",
    "Residents of {} said the power had been out for three days.",
    "The road from {} to the border was closed by snow.",
    "{} has had no running water since the strike on the pumping station.",
    "Police in {} arrested four men on suspicion of smuggling.",
    "Thousands of people fled {} after the shelling.",
    "Fighters entered {} before dawn, a commander said.",
    "The mayor of {} asked for help after the flood.",
    "Aid lorries reached {} late on Sunday.",
    "Clashes near {} left a soldier dead.",
    "The town of {} was shelled again overnight.",
    "He was born in {} and moved abroad as a student.",
    "The hospital in {}, which has forty beds, ran out of oxygen.",
    "The convoy passed through {} without stopping.",
    "Farmers around {} say the harvest has failed.",
    "The army took control of {} and two villages on Friday.",
    "A school in the {} district reopened after ten years.",
    "Protesters in {}, where prices have doubled, blocked the market.",
    "Trains between {} and the capital were delayed.",
    '"We will go back to {}," she said.',
)
#: What names the country, so that the story has something beside the town.
IN_CONTEXT = "It was the third such case in {} this month."
TURKISH = (
    "Salı günü {loc} bir patlama meydana geldi.",
    "{abl} gelen yardım konvoyu sınırda durduruldu.",
    "{} belediye başkanı selden sonra yardım istedi.",
    "{gen} doğusundaki köylerde elektrik kesildi.",
    "Polis, {loc} dört kişiyi gözaltına aldı.",
    "Binlerce kişi {dat} dönmek istiyor.",
    "{} ilçesinde okullar yeniden açıldı.",
    "Yol, {} ile başkent arasında kapandı.",
)
KURMANJI = (
    "Roja sêşemê li {obl} teqînek çêbû.",
    "Xelkê {obl} dibêjin ku sê roj in kareba tune ye.",
    "Rêya ji {obl} ber bi sînor ve hat girtin.",
    "Şaroka {obl} dîsa hat topbarankirin.",
    "Polîsan li {} çar kes girtin.",
    "Bi hezaran kes ji {obl} koç kirin.",
    "Şaredarê {obl} piştî lehiyê alîkarî xwest.",
    "Li bajarê {} dibistan vebûn.",
)
SORANI = (
    "ڕۆژی سێشەممە لە {} تەقینەوەیەک ڕوویدا.",
    "دانیشتووانی {} دەڵێن سێ ڕۆژە کارەبا نییە.",
    "ڕێگای نێوان {} و سنوور داخرا.",
    "شاری {} دووبارە بۆردومان کرا.",
    "پۆلیس لە {}دا چوار کەسی گرت.",
    "هەزاران کەس لە {}ەوە هاتن.",
    "سەرۆکی شارەوانی {} داوای یارمەتی کرد.",
    "قوتابخانەکان لە شارۆچکەی {} کرانەوە.",
)
ARABIC = (
    "انفجرت قنبلة في {} يوم الثلاثاء.",
    "قال سكان {} إن الكهرباء مقطوعة منذ ثلاثة أيام.",
    "أغلقت الثلوج الطريق من {} إلى الحدود.",
    "تعرضت مدينة {} للقصف مجددا.",
    "اعتقلت الشرطة أربعة رجال قرب {}.",
    "غادر الآلاف {} بعد القصف.",
    "وصلت شاحنات المساعدات إلى {} مساء الأحد.",
    "طلب رئيس بلدية {} المساعدة بعد الفيضان.",
)
PERSIAN = (
    "روز سه‌شنبه انفجاری در {} رخ داد.",
    "ساکنان {} می‌گویند سه روز است برق ندارند.",
    "جاده {} به مرز بسته شد.",
    "شهر {} دوباره گلوله‌باران شد.",
    "پلیس در {} چهار نفر را بازداشت کرد.",
    "هزاران نفر از {} گریختند.",
    "شهردار {} پس از سیل کمک خواست.",
    "مدرسه‌ها در شهرستان {} باز شدند.",
)
FRAMES: Mapping[str, tuple[str, ...]] = {
    "en": ENGLISH, "tr": TURKISH, "kmr": KURMANJI, "ckb": SORANI, "ar": ARABIC, "fa": PERSIAN,
}  # fmt: skip


def _as_printed(name: str) -> dict[str, str]:
    return {}


def _turkish(name: str) -> dict[str, str]:
    """A name with the endings of Turkish cases behind an apostrophe, in harmony with its last vowel."""
    last = next((letter for letter in reversed(name) if letter in VOWELS), "e")
    a = "a" if last in BACK else "e"
    i = {"o": "u", "u": "u", "ö": "ü", "ü": "ü", "e": "i", "i": "i"}.get(last.casefold()[:1], "ı" if a == "a" else "i")
    d = "t" if name[-1] in HARD else "d"
    between = name[-1] in VOWELS
    return {
        "loc": f"{name}'{d}{a}",
        "abl": f"{name}'{d}{a}n",
        "gen": f"{name}'{'n' if between else ''}{i}n",
        "dat": f"{name}'{'y' if between else ''}{a}",
    }


def _kurmanji(name: str) -> dict[str, str]:
    """A name with the ending of the oblique case, which nearly all towns take."""
    return {"obl": f"{name}yê" if name[-1] in "aeiouêîû" else f"{name}ê"}


CASES: Mapping[str, Callable[[str], dict[str, str]]] = {"tr": _turkish, "kmr": _kurmanji}


def sentence(frame: str, name: str, language: str) -> str:
    """
    A sentence with a town in it.

    In:   "Salı günü {loc} bir patlama oldu.", "Hopa", "tr"
    Out:  "Salı günü Hopa'da bir patlama oldu."
    """
    return frame.format(name, **CASES.get(language, _as_printed)(name))
