"""Which encoding bytes are in where nothing says so: how their high bytes are spread, and what they would spell."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

#: How much of a file is looked at.
SAMPLE = 64 * 1024
#: How much of it, around bytes beyond ASCII, is weighed by letters.
WEIGHED = 8 * 1024
HIGH = re.compile(rb"[\x80-\xff]+")
#: Letters of one word; in Latin script no three of them beyond ASCII stand together, whatever quotation marks do.
TOGETHER = re.compile(rb"[\xa1-\xff]{3,}")
SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
#: ğ ı ş and their capitals in Windows-1254 are the rarest letters of Windows-1252: Icelandic alone uses them.
TURKISH = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
ICELANDIC = re.compile(rb"[\xc1\xc6\xc9\xcd\xd3\xda\xe1\xe6\xe9\xed\xf3\xfa]")
#: Signs of Windows-1252 that never touch a letter, and are letters of Central Europe in Windows-1250.
CENTRAL = re.compile(
    rb"[A-Za-z\xc0-\xff][\xa5\xaf\xb9\xbf\x9f]|[A-Za-ln-z\xc0-\xff]\xb3|\xa3(?=[a-z\xf3])|\x9c(?=[lmptw])"
)
#: š and ž stand alike in both code pages; where they are common, è ø ì ù are č ř ě ů.
CARON = re.compile(rb"[\x8a\x8e\x9a\x9e]")
WITH_CARON = re.compile(rb"[\xe8\xf8\xec\xf9\xc8\xd8\xcc\xd9]")
#: The ten commonest letters of the languages that a code page is for. They make up six letters of ten in their own
#: language, and not three of ten of what another's text looks like there.
COMMONEST = {
    "cp1256": "اليومنرتبه",
    "cp1251": "оеаинтсрвлОЕАИНТСРВЛ",
    "koi8_r": "оеаинтсрвлОЕАИНТСРВЛ",
    "cp1253": "αοιετσνηυρΑΟΙΕΤΣΝΗΥΡ",
    "cp1255": "יוהלארתבשמ",
}
COMMON_BYTES = {page: bytes(sorted(set(letters.encode(page)))) for page, letters in COMMONEST.items()}
#: Kana as Shift JIS writes them.
KANA = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
EAST_ASIAN = ["gb18030", "big5", "euc_jp", "cp932", "euc_kr"]


def is_utf8(sample: bytes) -> bool:
    """Whether bytes are UTF-8, but for a character that their end may cut in two."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of much of it is NUL."""
    sample = raw[:SAMPLE]
    half = len(sample) // 2
    if half < 2 or sample.count(0) < half // 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def is_wide(raw: bytes) -> bool:
    """Whether each character takes two bytes or four, and NULs are no sign of a binary file."""
    return (
        raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
        or wide_encoding(raw) is not None
    )


def guess_encoding(raw: bytes) -> str:
    """
    Tell the encoding of bytes that are not valid UTF-8.

    In:      the bytes of a file that declares nothing, or nothing that is true
    Out:     "utf-8" where it is UTF-8 but for a few broken characters; else the likeliest code page, Windows-1252 last
    Raises:  nothing
    Rule:    letters beyond ASCII stand alone in Latin script, and next to one another in every other
    """
    sample = _around_high_bytes(raw)
    runs = HIGH.findall(sample)
    high = sum(map(len, runs))
    if not high:
        return "windows-1252"
    spelled = sum(map(len, SEQUENCE.findall(sample)))
    if spelled > high * 0.6:
        return "utf-8"
    if 2 * len(KANA.findall(sample)) > high * 0.4:
        return "cp932"
    if sum(map(len, TOGETHER.findall(sample))) > high * 0.5:
        return _beyond_latin(sample, high)
    if len(TURKISH.findall(sample)) > len(ICELANDIC.findall(sample)):
        return "windows-1254"
    carons = len(CARON.findall(sample)) > high * 0.12 and WITH_CARON.search(sample) is not None
    if carons or len(CENTRAL.findall(sample)) > high * 0.2:
        return "windows-1250"
    return "windows-1252"


def _beyond_latin(sample: bytes, high: int) -> str:
    """The code page whose commonest letters are the commonest here; one of East Asia where none is."""
    shares = {page: _likeliness(sample, page, high) for page in COMMON_BYTES}
    page = max(shares, key=lambda each: shares[each])
    if shares[page] > 0.4:
        return page
    best = from_bytes(sample[:WEIGHED], cp_isolation=EAST_ASIAN, steps=4, chunk_size=512).best()
    return str(best.encoding) if best is not None else page


def _likeliness(sample: bytes, page: str, high: int) -> float:
    """The share of a code page's commonest letters, less what of them changes to a capital inside a word."""
    try:
        text = sample[:WEIGHED].decode(page)
    except UnicodeDecodeError:
        return 0.0
    common = len(sample) - len(sample.translate(None, COMMON_BYTES[page]))
    odd = sum(1 for first, second in zip(text, text[1:], strict=False) if first.islower() and second.isupper())
    return common / high - 2 * odd / high


def _around_high_bytes(raw: bytes) -> bytes:
    """A bounded sample that holds bytes beyond ASCII, however late the first of them comes."""
    first = HIGH.search(raw)
    start = max(0, first.start() - 200) if first else 0
    return raw[start : start + SAMPLE]
