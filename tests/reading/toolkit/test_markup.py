"""Fragments of HTML as paragraphs (W36)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.paragraphs import join_lines, split_paragraphs
from articles.reading.toolkit.markup import copy_of, html_paragraphs, plain_line

CASES = [
    ("<p>One.</p><p>Two.</p>", ("One.", "Two.")),
    ("One.<br><br>Two.<BR/>Still two.", ("One.", "Two.\nStill two.")),
    (
        "<p><b>ERBIL</b> (<a href='x'>Quay <i>Press</i></a>)<!-- mark -->&nbsp;– Rain.",
        ("ERBIL (Quay Press)\xa0– Rain.",),
    ),
    ("<div>One.<div>Two.</div>Three.</div>", ("One.", "Two.", "Three.")),
    ("<ul><li>One<li>Two</ul>", ("One", "Two")),
    ("<table><tr><td>Poe</td><td>12</td></tr></table>", ("Poe 12",)),
    (
        "<pre>it had lain still for nine days when\nthe keeper of the ferry said on Monday that\n\nit runs</pre>",
        ("it had lain still for nine days when\nthe keeper of the ferry said on Monday that", "it runs"),
    ),
    ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;A &amp;amp; B&lt;/p&gt;", ("One.", "A & B")),
    ("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;", ("One.",)),
    ("One.&lt;br/&gt;&lt;br/&gt;Two.", ("One.", "Two.")),
    (
        "<div>&lt;p&gt;One.&lt;/p&gt;\n&lt;p&gt;Two.&lt;/p&gt;</div><p>&lt;b&gt;Three&lt;/b&gt;</p>",
        ("One.", "Two.", "Three"),
    ),
    ("<p>Write &lt;p&gt;word&lt;/p&gt; for a paragraph.</p>", ("Write <p>word</p> for a paragraph.",)),
    ("Tea &lt;b&gt; and salt", ("Tea <b> and salt",)),
    ("<code>&lt;p&gt;One.&lt;/p&gt;</code>", ("<p>One.</p>",)),
    ("<p>Seen.<script>alert('unseen')</script><style>p{}</style><template>no</template></p>", ("Seen.",)),
    ("Plain text,\nwrapped.\n\n \nSecond.", ("Plain text,\nwrapped.", "Second.")),
    ("R&amp;D &lt; 3", ("R&D < 3",)),
    ("&lt;p&gt;", ("<p>",)),
    ("<P>Upper</P>", ("Upper",)),
    ("<p>   </p><p>&nbsp;</p>", ()),
    ("<p>A\x03 bell&#7;.", ("A bell.",)),
    ("A\x02 bell&#x7;.", ("A bell.",)),
    ("", ()),
    ("Open <b>bold", ("Open bold",)),
    ("a < b and c > d", ("a < b and c > d",)),
]


@pytest.mark.parametrize(("source", "paragraphs"), CASES)
def test_w36_markup_leaves_paragraphs_and_no_trace(source: str, paragraphs: tuple[str, ...]) -> None:
    assert html_paragraphs(source) == paragraphs


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (
            "<p>Times.</p><pre>  Quay   Boats\nNorth     12\n\nHill       7\n</pre>",
            ("Times.", "  Quay   Boats\nNorth     12", "Hill       7"),
        ),
        ("<pre>Roses are\n  red,\nviolets.</pre>Said <i>he</i>.", ("Roses are\n  red,\nviolets.", "Said he.")),
        ("<pre>  <b>Quay</b>  1\n  Hill  <i>2</i></pre>", ("  Quay  1\n  Hill  2",)),
        (
            '<pre class="tabular">it had lain still for nine days when so</pre>',
            ("it had lain still for nine days when so",),
        ),
    ],
)
def test_w6_preformatted_lines_keep_their_columns(source: str, lines: tuple[str, ...]) -> None:
    blocks = split_paragraphs(copy_of(html_paragraphs(source)))

    assert tuple(join_lines(block.raw) for block in blocks) == lines


def test_in_a_single_line_no_mark_of_kept_lines_is_left() -> None:
    assert plain_line("<pre>Quay   1\nHill   2</pre>") == "Quay 1 Hill 2"


@pytest.mark.parametrize("tag", ["b", "div", "p", "blockquote"])
def test_w55_words_nested_deeper_than_a_parser_goes_are_not_lost(tag: str) -> None:
    source = f"<{tag}>" * 3000 + "Deep." + f"</{tag}>" * 3000 + "<p>After."

    assert html_paragraphs(source) == ("Deep.", "After.")


def test_a_headline_is_one_line() -> None:
    assert plain_line("Tea <em>rises</em>,<br>sugar &amp; salt\n fall") == "Tea rises, sugar & salt fall"


@given(st.lists(st.text(st.characters(categories=["L", "N", "Po"], exclude_characters="<>&"), min_size=1), min_size=1))
def test_w36_words_come_through_any_inline_markup(words: list[str]) -> None:
    tagged = "<p>" + " ".join(f"<b><i>{word}</i></b><!-- {number} -->" for number, word in enumerate(words)) + "</p>"

    assert html_paragraphs(tagged) == (" ".join(words),)


@given(st.text())
def test_w55_any_text_gives_paragraphs_without_white_space_around_them(source: str) -> None:
    for paragraph in (*html_paragraphs(source), *html_paragraphs(f"<p>{source}")):
        assert paragraph == paragraph.strip() and paragraph
