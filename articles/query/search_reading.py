"""Reads a search as it was typed: every text is valid, and what cannot be read is taken for plain words."""

from __future__ import annotations

import datetime as dt
import re

from articles.query.expression import (
    ENTITIES,
    FIELDS,
    AllOf,
    AnyOf,
    Called,
    Days,
    Expression,
    Not,
    Prefix,
    Word,
    joined,
    leaves,
)
from articles.query.folding import fold_text
from articles.query.relative_days import read_day
from articles.query.search_note import SearchNote, gettext_noop
from articles.query.search_operators import (
    SHORTEST_PLACED,
    UnsuitedOperand,
    called,
    in_one_paragraph,
    paired,
    placed,
    repeated,
)
from articles.query.search_tokens import DATES, SearchToken, TokenKind, cut_tokens
from articles.query.spellings import other_spellings
from articles.query.words import SearchWords, Tokenizer

#: How deep brackets go, how far apart words may be asked for, and how often.
DEEPEST_BRACKET, FARTHEST, MOST_TIMES = 8, 50, 50
#: Letters that a beginning of words needs.
SHORTEST_PREFIX = 3
_NO_FIELD = re.compile(r"(?P<name>[A-Za-z]{2,12}):(?=[^\W_])")


def read_search(text: str, *, tokenize: Tokenizer, today: dt.date) -> SearchWords:
    """
    A search as it was typed, read whole.

    In:      'cocoa OR "palm oil" -headline:tea'; what separates a text into words as the index does; the day that
             yesterday is before
    Out:     its words with how they are joined, and sentences on what was taken for plain words
    Rule:    every text is valid; operators are in capitals and bind in this order: NEAR, NOT, AND, OR; two words beside
             each other are AND; a bracket or quotation mark that is not closed holds to the end
    """
    reader = _Reader(text, tokenize, today)
    tree = reader.read()
    wanted: dict[str, None] = {}
    excluded: dict[str, None] = {}
    spellings: dict[tuple[str, str], None] = {}
    beginnings: dict[str, None] = {}
    for leaf, is_wanted in leaves(tree) if tree else ():
        if isinstance(leaf, Word):
            (wanted if is_wanted else excluded).setdefault(leaf.term)
            spellings |= {(leaf.term, other): None for other in leaf.spellings}
        elif isinstance(leaf, Prefix) and is_wanted:
            beginnings.setdefault(leaf.start)
    return SearchWords(tuple(wanted), tuple(excluded), tuple(spellings), tree, tuple(beginnings), tuple(reader.notes))


class _Reader:
    """Reads tokens from left to right; `notes` say what could not be read as it was meant."""

    def __init__(self, text: str, tokenize: Tokenizer, today: dt.date) -> None:
        self.notes: list[SearchNote] = []
        self.tokenize = tokenize
        self.present_day = today
        self.tokens = self._balanced(list(cut_tokens(text)))
        self.at = 0

    def read(self) -> Expression | None:
        return self._alternatives()

    def _note(self, message: str, **values: object) -> None:
        note = SearchNote(message, values)
        if note not in self.notes:
            self.notes.append(note)

    def _balanced(self, tokens: list[SearchToken]) -> list[SearchToken]:
        """The tokens without brackets that close nothing, and without those too deep."""
        kept: list[SearchToken] = []
        opened: list[bool] = []
        for token in tokens:
            if token.opens:
                opened.append(len([one for one in opened if one]) < DEEPEST_BRACKET)
                if not opened[-1]:
                    self._note(
                        gettext_noop("Brackets go %(deep)s deep; those further in were passed over."),
                        deep=DEEPEST_BRACKET,
                    )
                    continue
            elif token.kind is TokenKind.CLOSE and not (opened and opened.pop()):
                continue
            kept.append(token)
        return kept

    def _peek(self, ahead: int = 0) -> SearchToken | None:
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else None

    def _kind(self, ahead: int = 0) -> TokenKind | None:
        token = self._peek(ahead)
        return token.kind if token else None

    def _begins(self, ahead: int) -> bool:
        """Whether something to look for begins there."""
        return self._kind(ahead) in {
            TokenKind.WORD, TokenKind.PHRASE, TokenKind.OPEN, TokenKind.PARAGRAPH, TokenKind.AT_LEAST, TokenKind.FIELD,
            TokenKind.NOT,
        }  # fmt: skip

    def _alternatives(self) -> Expression | None:
        parts = [self._conjunction()]
        while self._kind() is TokenKind.OR:
            self.at += 1
            parts.append(self._conjunction())
        return joined(AnyOf, [part for part in parts if part])

    def _conjunction(self) -> Expression | None:
        parts: list[Expression | None] = []
        while (kind := self._kind()) not in (None, TokenKind.CLOSE):
            joins = bool(parts) and self._begins(1)
            if kind is TokenKind.OR and joins:
                break
            if kind is TokenKind.AND and joins:
                self.at += 1
            elif kind is TokenKind.NOT:
                parts.append(self._negation())
            else:
                parts.append(self._nearness())
        return joined(AllOf, [part for part in parts if part])

    def _negation(self) -> Expression | None:
        negated = False
        while self._kind() is TokenKind.NOT and self._begins(1):
            negated = not negated
            self.at += 1
        part = self._nearness()
        return Not(part) if part and negated else part

    def _nearness(self) -> Expression | None:
        left = self._one()
        parts: list[Expression] = []
        while self._kind() in (TokenKind.NEAR, TokenKind.BEFORE) and left and self._begins(1):
            operator = self.tokens[self.at]
            self.at += 1
            right = self._one()
            if right:
                parts.append(self._near(operator, left, right))
                left = right
        return joined(AllOf, parts) if parts else left

    def _near(self, operator: SearchToken, left: Expression, right: Expression) -> Expression:
        if not 1 <= operator.number <= FARTHEST:
            self._note(
                gettext_noop("“%(typed)s” goes from 1 to %(most)s; both sides were looked for anywhere."),
                typed=operator.text, most=FARTHEST,
            )  # fmt: skip
            return joined(AllOf, [left, right]) or left
        try:
            return paired(left, right, operator)
        except UnsuitedOperand:
            self._note(
                gettext_noop(
                    "“%(typed)s” joins few words, phrases and stars of %(least)s letters; "
                    "both sides were looked for anywhere."
                ),
                typed=operator.text, least=SHORTEST_PLACED,
            )  # fmt: skip
            return joined(AllOf, [left, right]) or left

    def _one(self) -> Expression | None:
        """What begins here: never nothing of the tokens, so that reading ends."""
        token = self.tokens[self.at]
        self.at += 1
        match token.kind:
            case TokenKind.WORD | TokenKind.PHRASE:
                return self._leaf(token)
            case TokenKind.OPEN:
                return self._bracketed()
            case TokenKind.PARAGRAPH | TokenKind.AT_LEAST:
                return self._group(token)
            case TokenKind.FIELD:
                return self._in_field(token)
            case TokenKind.NOT if self._begins(0):
                part = self._one()
                return Not(part) if part else None
            case _:
                return self._operator_as_word(token)

    def _operator_as_word(self, token: SearchToken) -> Word | None:
        if token.text != "-":
            self._note(
                gettext_noop("“%(typed)s” has nothing to join here, and was taken for a word."), typed=token.text
            )
        return self._word(token.text, token, quoted=True)

    def _bracketed(self) -> Expression | None:
        part = self._alternatives()
        if self._kind() is TokenKind.CLOSE:
            self.at += 1
        return part

    def _group(self, token: SearchToken) -> Expression | None:
        part = self._bracketed()
        if part is None:
            return None
        if token.kind is TokenKind.AT_LEAST and not 1 <= token.number <= MOST_TIMES:
            self._note(
                gettext_noop("“%(typed)s” goes from 1 to %(most)s; the words were looked for once."),
                typed=f"ATLEAST/{token.number}", most=MOST_TIMES,
            )  # fmt: skip
            return part
        try:
            return in_one_paragraph(part) if token.kind is TokenKind.PARAGRAPH else repeated(part, token.number)
        except UnsuitedOperand:
            self._note(
                gettext_noop(
                    "“%(typed)s” holds words, phrases and stars of %(least)s letters; all was looked for anywhere."
                ),
                typed=token.text, least=SHORTEST_PLACED,
            )  # fmt: skip
            return part

    def _in_field(self, token: SearchToken) -> Expression | None:
        value = self._peek()
        if value is None or not self._begins(0):
            return self._word(token.text, token)
        if token.text in FIELDS:
            part = self._one()
            return self._within(part, token.text) if part else None
        if value.kind is TokenKind.OPEN and token.text in ENTITIES:
            self.at += 1
            part = self._bracketed()
            return called(part, ENTITIES[token.text]) if part else None
        if value.kind not in (TokenKind.WORD, TokenKind.PHRASE):
            return self._word(token.text, token)
        self.at += 1
        if token.text in DATES:
            return self._days(token, value)
        words = self._word(value.text, value, quoted=True)
        return Called(ENTITIES[token.text], value.text.strip(), words) if words else None

    def _days(self, token: SearchToken, value: SearchToken) -> Expression | None:
        is_last = token.text == "until"
        day = read_day(value.text, today=self.present_day, last=is_last)
        if day is None:
            self._note(
                gettext_noop("“%(typed)s” names no day, and was taken for words."), typed=f"{token.text}:{value.text}"
            )
            return self._word(f"{token.text}:{value.text}", token, quoted=True)
        return Days(None, day) if is_last else Days(day)

    def _within(self, part: Expression, name: str) -> Expression:
        try:
            return placed(part, name)
        except UnsuitedOperand:
            self._note(
                gettext_noop("“%(typed)s” was passed over where what follows looks at the body, a date or a name."),
                typed=f"{name}:",
            )
            return part

    def _leaf(self, token: SearchToken) -> Expression | None:
        if token.kind is TokenKind.PHRASE:
            return self._word(token.text, token, quoted=True)
        folded = self._folded(token.text)
        if token.text.endswith("*") and folded:
            if " " not in folded and len(folded) >= SHORTEST_PREFIX:
                return Prefix(folded)
            self._note(
                gettext_noop("“%(typed)s” was taken for a word: a star needs at least %(least)s letters before it."),
                typed=token.text, least=SHORTEST_PREFIX,
            )  # fmt: skip
        elif unknown := _NO_FIELD.match(token.text):
            self._note(
                gettext_noop("There is no “%(field)s” to search in; “%(typed)s” was taken for words."),
                field=f"{unknown['name']}:", typed=token.text,
            )  # fmt: skip
        return self._word(token.text, token)

    def _word(self, typed: str, token: SearchToken, *, quoted: bool = False) -> Word | None:
        folded = self._folded(typed)
        spellings = () if quoted else tuple(dict.fromkeys(other_spellings(typed)))
        return Word(folded, spellings, quoted=quoted, typed=typed.strip(), at=token.at) if folded else None

    def _folded(self, text: str) -> str:
        return " ".join(self.tokenize(fold_text(text)))
