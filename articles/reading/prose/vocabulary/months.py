"""Names of months, and the dates that datelines write with them (W22, W29, W30, W39)."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: A year of names a language, as datelines print them: full names, then short forms, January first.
LANGUAGES: dict[str, tuple[str, ...]] = {
    "en": (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sept oct nov dec",
        "jan feb mch apl may jun jul aug sep oct nov dec",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "jan fév mar avr mai jui jul aou sep oct nov dec",
    ),
    "de": (
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jan feb mär apr mai jun jul aug sep okt nov dez",
        "jänner feber mrz apr mai jun jul aug sept okt nov dez",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago set oct nov dic",
        "ene febr mzo abr my jun jul agto setiembre oct nov dic",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "genn febbr mar apr magg giugn lugl ag sett ott nov dic",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
    ),
    "tr": (
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "oca şub mar nis may haz tem ağu eyl eki kas ara",
    ),
    "nl": ("januari februari maart april mei juni juli augustus september oktober november december",),
    "da": ("januar februar marts april maj juni juli august september oktober november december",),
    "sv": ("januari februari mars april maj juni juli augusti september oktober november december",),
    "id": (
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "jan feb mar apr mei jun jul agt sep okt nov des",
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв фев мар апр май июн июл авг сен окт ноя дек",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    ),
    "uk": ("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",),
    "pl": ("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",),
    "cs": ("ledna února března dubna května června července srpna září října listopadu prosince",),
    "el": (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου"
        " ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    ),
    "kmr": (
        "rêbendan reşemî adar avrêl gulan pûşper tîrmeh gelawêj rezber kewçêr sermawez berfanbar",
        "çile sibat adar nîsan gulan hezîran tîrmeh tebax îlon cotmeh mijdar kanûn",
    ),
    "ar": (
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    ),
    "ckb": (
        "کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەممووز ئاب ئەیلوول تشرینی_یەکەم تشرینی_دووەم کانوونی_یەکەم",
        "کانونی_دووەم شوبات ئادار نیسان مایس حوزەیران تەموز ئاب ئەیلول تشرینی_یەکەم تشرینی_دووەم کانونی_یەکەم",
    ),
    "fa": (
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        "ژانویه فوریه مارس آپریل می جون جولای آگوست سپتامبر اکتوبر نوامبر دسامبر",
    ),
}

#: The solar year of Iran, whose months begin around the 21st of ours.
SOLAR = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"

#: Days by which copy is dated ahead, where it is filed east of here or for the next morning's paper; and by which an
#: embargo may be over when its story comes.
SLACK = 2
#: Without a time of the item's own, a year of two digits is one of the hundred from this on.
FIRST_OF_CENTURY = 1970

#: Dots, diacritics, lengthening and joining marks say nothing about which month is meant.
LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ـ": None, "\u200c": None}
    | dict.fromkeys("\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
    | {"ı": "i", "ß": "ss", ".": None}
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month that was recognised: its number, whether a letter had slipped, and whether it is Iran's year."""

    number: int
    slip: bool = False
    solar: bool = False


def fold_month(word: str) -> str:
    """A word without case, diacritics, full stops and variants of letters: "Févr." is "fevr"."""
    if word.isascii():
        return word.lower().replace(".", "")
    decomposed = unicodedata.normalize("NFD", word.casefold().translate(LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(LETTERS)


def _names() -> dict[str, Month]:
    names: dict[str, Month] = {}
    for years in LANGUAGES.values():
        for year in years:
            for number, name in enumerate(year.split(), 1):
                names.setdefault(fold_month(name.replace("_", " ")), Month(number))
    for number, name in enumerate(SOLAR.split(), 1):
        names.setdefault(fold_month(name), Month(number, solar=True))
    # Kurmanji and Sorani also say "the former" and "the latter" Çirî and Kanûn.
    for name, number in {"kanûna paşîn": 1, "çiriya pêşîn": 10, "çiriya paşîn": 11, "kanûna pêşîn": 12}.items():
        names.setdefault(fold_month(name), Month(number))
    return names


NAMES = _names()
KURMANJI = frozenset(fold_month(name) for year in LANGUAGES["kmr"] for name in year.split())
ENGLISH = [name for year in LANGUAGES["en"][:1] for name in year.split()]


@lru_cache(maxsize=4096)
def read_month(word: str) -> Month | None:
    """
    Tell which month a word names.

    In:      one or two words, as printed: "Feb", "MArch", "déc.", "تشرين الثاني", "شباط/فبراير"
    Out:     the month; with `slip` when one letter is wrong ("Narch"); None when it names none
    Raises:  nothing
    Rule:    W29, W39; months are named in every language that LANGUAGES lists
    """
    folded = fold_month(word.strip())
    first, _, last = folded.partition("/")
    return NAMES.get(folded) or NAMES.get(first.strip()) or NAMES.get(last.strip()) or _bent(folded) or _slipped(folded)


def _bent(word: str) -> Month | None:
    """The month whose name a word bends: Sorani joins it to the year ("ئازاری ٢٠١٩"), Kurmanji to the day ("Adarê")."""
    stem, ending = word[:-1], word[-1:]
    return NAMES.get(stem) if ending == "ی" or (ending in ("e", "a") and stem in KURMANJI) else None


def _slipped(word: str) -> Month | None:
    """The only English month that is one letter apart from a word."""
    if not (4 <= len(word) <= 10 and word.isascii() and word.isalpha()):
        return None
    near = [number for number, name in enumerate(ENGLISH, 1) if _one_apart(word, name)]
    return Month(near[0], slip=True) if len(near) == 1 else None


def _one_apart(word: str, name: str) -> bool:
    """Whether one letter changed, missing, added, or changed places with its neighbour makes the one the other."""
    if abs(len(word) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    end = 0
    while end < min(len(word), len(name)) - start and word[-1 - end] == name[-1 - end]:
        end += 1
    odd, right = word[start : len(word) - end], name[start : len(name) - end]
    return (len(odd) <= 1 and len(right) <= 1) or (len(odd) == 2 and odd == right[::-1])


def make_date(month: Month, day: int, year: int | None, reference: dt.date | None) -> tuple[dt.date | None, bool]:
    """
    Make a date of what a dateline says.

    In:      the month and day as printed, the year where one is printed, and the item's own day
    Out:     (the date, whether its year was inferred); (None, False) for a day that does not
             exist, or a year nobody knows
    Raises:  nothing
    Rule:    W66: without a year, the latest such day that is not more than two days after the item's own; W29: "March
             119" is no date
    """
    if year is not None or reference is None or month.solar:
        return _stated(month, day, year, reference), False
    past = [date for date in _around(month, day, reference) if (date - reference).days <= SLACK]
    return (past[-1], True) if past else (None, False)


def next_day(month: Month, day: int, year: int | None, reference: dt.date | None) -> dt.date | None:
    """
    The same for a day that lies ahead, as that of an embargo.

    Rule:  W52: without a year, the earliest such day that is not more than two days before the item's own
    """
    if year is not None or reference is None or month.solar:
        return _stated(month, day, year, reference)
    return next((date for date in _around(month, day, reference) if (reference - date).days <= SLACK), None)


def _around(month: Month, day: int, reference: dt.date) -> list[dt.date]:
    """Such days of the year before, the same year and the next, in order."""
    dates = (_date(reference.year + step, month.number, day) for step in (-1, 0, 1))
    return [date for date in dates if date is not None]


def _stated(month: Month, day: int, year: int | None, reference: dt.date | None) -> dt.date | None:
    """The date with the year that is printed; None without one."""
    if month.solar or year is None:
        return _solar(month.number, day, year)
    return _date(_four_digits(year, reference), month.number, day)


def _four_digits(year: int, reference: dt.date | None) -> int:
    """A year with its century: of the item's own time one that begins no later than the next year."""
    if year > 99:
        return year
    latest = FIRST_OF_CENTURY + 99 if reference is None else reference.year + 1
    return latest - (latest - year) % 100


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _solar(month: int, day: int, year: int | None) -> dt.date | None:
    """The day of Iran's calendar in ours, by its 33-year cycle, which holds from 1178 to 1633."""
    if year is None or not 1178 <= year <= 1633 or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    # Eight leap years in each 33: 1, 5, 9, 13, 17, 22, 26, 30; 1 Farvardin 1375 was 20 March 1996.
    leap_days = _solar_leaps(year) - _solar_leaps(1375)
    days = (year - 1375) * 365 + leap_days + (month - 1) * 31 - max(0, month - 7) + day - 1
    return dt.date(1996, 3, 20) + dt.timedelta(days=days)


def _solar_leaps(year: int) -> int:
    """How many leap years of the 33-year cycle lie before a year."""
    cycles, position = divmod(year, 33)
    return cycles * 8 + sum(1 for leap in (1, 5, 9, 13, 17, 22, 26, 30) if leap < position)
