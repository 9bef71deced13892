"""Names of months in the languages of the wires, and the solar year of Iran (W39, W69)."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass

from articles.reading.toolkit.dates.further_months import FURTHER

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
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
    ),
    "da": ("januar februar marts april maj juni juli august september oktober november december",),
    "no": ("januar februar mars april mai juni juli august september oktober november desember",),
    "sv": ("januari februari mars april maj juni juli augusti september oktober november december",),
    "fi": (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta"
        " heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    ),
    "ro": (
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ian feb mar apr mai iun iul aug sept oct noi dec",
    ),
    "hu": (
        "január február március április május június július augusztus szeptember október november december",
        "jan febr márc ápr máj jún júl aug szept okt nov dec",
    ),
    "id": (
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "jan feb mar apr mei jun jul agt sep okt nov des",
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв фев мар апр май июн июл авг сен окт ноя дек",
        "янв февр мар апр мая июн июл авг сент окт нояб дек",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    ),
    "uk": (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "січ лют бер кві тра чер лип сер вер жов лис гру",
    ),
    "bg": ("януари февруари март април май юни юли август септември октомври ноември декември",),
    "sr": (
        "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
        "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    ),
    # Without the name of October, which is November's in Polish and Czech.
    "hr": (
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna oktobra studenoga prosinca",
        "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan oktobar studeni prosinac",
    ),
    "pl": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    ),
    "cs": (
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    ),
    "el": (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου"
        " ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
        "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος"
        " ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος",
        "ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
        "ιαν φεβρ μαρτ απρ μαι ιουν ιουλ αυγ σεπτ οκτ νοεμ δεκ",
    ),
    "kmr": (
        "rêbendan reşemî adar avrêl gulan pûşper tîrmeh gelawêj rezber kewçêr sermawez berfanbar",
        "çile sibat adar nîsan gulan hezîran tîrmeh tebax îlon cotmeh mijdar kanûn",
    ),
    "ar": (
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "كانون_ثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_أول تشرين_ثاني كانون_أول",
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
    # Japanese, Chinese and Korean number their months.
    "zh": ("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",),
    "ja": ("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",),
    "ko": ("1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",),
}

#: The solar year of Iran, whose months begin around the 21st of ours.
SOLAR = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"

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
    for years in (*LANGUAGES.values(), *FURTHER.values()):
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


def solar_date(month: int, day: int, year: int | None) -> dt.date | None:
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
