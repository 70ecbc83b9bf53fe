import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from flows.rendering.markdown import markdown_text
from flows.rendering.printable import printable

RENDERER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


def inline_tokens(text):
    """The tokens of a line that begins with `text`, as an artifact shows it."""
    (inline,) = [token for token in RENDERER.parse(f"**failed:** {markdown_text(text)}") if token.type == "inline"]
    return inline.children[4:]  # after the bold word


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "[here](javascript:alert)", "![](http://x.example/p.png)", "&lt;b&gt;", "`code` *bold* _it_ ~~no~~",
        "| a | b |\n|---|---|", "# not a title", "<http://x.example>", "1. one\n2. two", "a\\", "\x1b[31mred",
    ],
)  # fmt: skip
def test_markup_in_foreign_text_is_shown_and_not_followed(text):
    tokens = inline_tokens(text)
    assert {token.type for token in tokens} <= {"text", "text_special"}


@given(st.text())
def test_every_text_comes_out_of_markdown_as_it_was(text):
    tokens = inline_tokens("x" + text)
    assert {token.type for token in tokens} <= {"text", "text_special"}
    assert "".join(token.content for token in tokens).strip() == ("x" + printable(text)).strip()
