"""What a file that is no copy is, by its first bytes."""

from __future__ import annotations

import re

from articles.reading.toolkit.encoding.byte_evidence import is_utf8, is_wide

SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"\xff\xd8\xff", "a JPEG picture"),
        (rb"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (rb"GIF8[79]a", "a GIF picture"),
        (rb"RIFF....WEBP", "a WebP picture"),
        (rb"(?:II\x2a\x00|MM\x00\x2a)", "a TIFF picture"),
        (rb"BM.{4}\x00{4}", "a bitmap picture"),
        (rb"8BPS\x00", "a Photoshop picture"),
        (rb"\x00...ftyp(?:avif|heic|heix|mif1)", "a HEIF picture"),
        (rb"%PDF-", "a PDF document"),
        (rb"%!PS", "a PostScript document"),
        (rb"\{\\rtf", "a rich-text document"),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (rb"\x00...ftyp", "a video"),
        (rb"\x1a\x45\xdf\xa3", "a video"),
        (rb"RIFF....AVI ", "a video"),
        (rb"(?:ID3[\x02-\x04]|\xff[\xfb\xf3\xf2]|fLaC\x00|OggS\x00|RIFF....WAVE)", "a sound recording"),
        (rb"PK(?:\x03\x04|\x05\x06)", "a zip archive"),
        (rb"\x1f\x8b", "a gzip archive"),
        (rb".{257}ustar", "a tar archive"),
        (rb"BZh[1-9]1AY", "a bzip2 archive"),
        (rb"\xfd7zXZ\x00", "an xz archive"),
        (rb"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (rb"Rar!\x1a\x07", "a RAR archive"),
        (rb"\x28\xb5\x2f\xfd", "a Zstandard archive"),
        (rb"\x7fELF|MZ.{1,3}\x00|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe", "a program"),
        (rb"SQLite format 3\x00", "a database"),
        (rb"wOF[F2](?:\x00\x01|OTTO)|\x00\x01\x00\x00\x00|OTTO\x00", "a font"),
    )
)
#: Control characters but for those of every text. Wire transmission has a few of them, a binary file one byte in nine.
CONTROLS = bytes({*range(0x20)} - set(b"\t\n\f\r\x1b"))
#: How the transmissions of wires begin, whose tables are full of controls.
TRANSMISSION = re.compile(rb"[\s\x7f]*\x16*\x01[\x0e\x0f]?[A-Za-z]")
SAMPLE = 16 * 1024


def signature_of(raw: bytes) -> str:
    """
    Say what a file is, where it is no copy.

    In:      its bytes
    Out:     "a JPEG picture", "a binary file"; "" for what may be text
    Raises:  nothing
    Rule:    a known signature; else more control characters than a wire's: one byte in three, or one in twenty where
             the rest is not UTF-8 either. UTF-16 is none of these
    """
    for pattern, kind in SIGNATURES:
        if pattern.match(raw):
            return kind
    if is_wide(raw):
        return ""
    sample = raw[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    share = controls / max(1, len(sample))
    few = share <= 1 / 20 or is_utf8(sample) or TRANSMISSION.match(sample) is not None
    return "a binary file" if share > 1 / 3 or not few else ""
