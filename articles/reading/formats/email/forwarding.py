"""What mail puts around a story that somebody forwards, or that a list distributes."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: The line above a forwarded message, in the languages of common mail programs.
ABOVE = (
    r"(?:-{2,}|_{2,})\s*(?:forwarded message|original message|weitergeleitete nachricht|"
    r"ursprüngliche nachricht|message transféré|"
    r"message d'origine|mensaje reenviado|mensaje original|"
    r"messaggio inoltrato|messaggio originale|mensagem encaminhada|"
    r"doorgestuurd bericht|"
    r"vidarebefordrat meddelande|iletilmiş ileti)(?:\s+(?:from|von|de)\s[^\n]*?)?\s*(?:-{2,}|_{2,})|"
    r"(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|"
    r"début du message (?:réexpédié|transféré)|"
    r"inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:|_{10,}"
)
FIELD = (
    r"[>* \t]*\*?(?:from|sent|date|to|cc|subject|reply-to|importance|von|gesendet|datum|"
    r"an|betreff|de|envoyé|date|à|objet|"
    r"enviado(?: el)?|fecha|para|asunto|da|inviato|data|a|oggetto|van|verzonden|aan|onderwerp)\s?:\*?[ \t][^\n]*"
)
#: The header of a forwarded message: a line above it and two fields, or four fields, then a blank line.
FORWARDED = re.compile(
    rf"(?:\A|\n)[> \t]*(?:(?:{ABOVE})[ \t]*\n+(?:{FIELD}(?:\n[ \t]+\S[^\n]*)*\n){{2,9}}|(?:{FIELD}\n){{4,9}})\s*",
    re.IGNORECASE,
)
FROM = re.compile(r"^[>* \t]*\*?(?:from|von|de|da|van)\s?:\*?[ \t]*(?P<sender>[^\n]+)", re.IGNORECASE | re.MULTILINE)
QUOTED = re.compile(r"^> ?", re.MULTILINE)
TAG = re.compile(r"\[(?P<tag>[^\[\]\n]{1,40})\]\s*")
#: Above a forwarded message there is no more than a word to the desk.
NOTE = 1500


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The story that a mail forwards, and who sent it first, as its header says."""

    text: str
    sender: str


def forwarded_story(text: str) -> Forwarded | None:
    """
    Take a forwarded story out of the mail it came in.

    In:      the text of a mail
    Out:     what stands behind the header of the innermost forwarded message, without marks of quotation; None where
             nothing is forwarded
    Raises:  nothing
    """
    found = FORWARDED.search(text)
    if found is None or found.start() > NOTE or not text[found.end() :].strip():
        return None
    story = text[found.end() :]
    if all(line.startswith(">") for line in story.split("\n") if line.strip()):
        story = QUOTED.sub("", story)
    sender = FROM.search(found[0])
    inner = forwarded_story(story)
    return inner or Forwarded(story.strip("\n"), sender["sender"].strip(" *") if sender else "")


def without_list_tag(subject: str, lists: str) -> str:
    """
    A subject without the tag of the mailing list that distributes it.

    In:      "[hn-wire] Quay reopens"; the headers that name the list, and whom the mail is to
    Out:     "Quay reopens"; a tag that none of them names is the story's
    Raises:  nothing
    """
    found = TAG.match(subject)
    if found is None or not subject[found.end() :].strip():
        return subject
    return subject[found.end() :] if _letters(found["tag"]) in _letters(lists) else subject


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
