"""HTML trees: read within bounds, and written out as text with one line a paragraph and `- ` before a list item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html

from schemas.errors import DocumentError

# Markup, not prose about it: a tag that articles are set in, or a character reference.
MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|blockquote|table|figure|section|article|html|body)(?:\s[^<>]*)?/?>"
    r"|&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
ENTITY_DECLARATION = re.compile(r"<!DOCTYPE[^<>\[]{0,500}\[[^\]]{0,2000}<!ENTITY", re.IGNORECASE)
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

UNSHOWN = ("script", "style", "template", "noscript", "title", "head", "svg", "math", "iframe", "object")
PARAGRAPHS = {
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
LINES = {"br", "tr"}
SPACES = re.compile(r"[ \t\r\n\f]+")
BREAKING_TAG = re.compile(rf"<(?:{'|'.join(sorted(PARAGRAPHS | LINES))}|li)[\s/>]", re.IGNORECASE)
BLANK_LINES = re.compile(r"\n{3,}")


def is_markup(text: str) -> bool:
    """Return whether `text` is set in HTML."""
    return MARKUP.search(text) is not None


def refuse_entities(text: str) -> None:
    """Return if `text` declares no entities of its own: articles have no use for them, and bombs are made of them.

    Raises:
        DocumentError: it does.
    """
    if ENTITY_DECLARATION.search(text):
        raise DocumentError("entity_expansion", "The document declares entities of its own, which an article has no use for.")


def parse_tree(text: str) -> html.HtmlElement | None:
    """Return `text` as an HTML tree, or None where there is none in it. Nothing outside `text` is loaded.

    Raises:
        DocumentError: it declares entities, or its elements are nested deeper than 256 levels.
    """
    refuse_entities(text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(NOT_XML.sub("", text).encode(), parser=parser)
    except etree.ParserError:  # nothing but comments or white space
        return None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise DocumentError("too_deep", "The elements of the HTML are nested deeper than 256 levels.")
    return tree


def text_of_markup(text: str) -> str:
    """Return what a reader of the HTML in `text` sees, all of it; where no tag breaks lines, the line breaks of `text` do.

    Raises:
        DocumentError: as `parse_tree` does.
    """
    tree = parse_tree(text if BREAKING_TAG.search(text) else text.replace("\n", "<br>"))
    if tree is None:
        return ""
    etree.strip_elements(tree, *UNSHOWN, with_tail=False)
    lines = (line.strip() for line in "".join(_pieces(tree)).split("\n"))
    return BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    items: Counter[html.HtmlElement] = Counter()  # of each list, counted here as lxml would count from the first each time
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            if element.tag == "li":
                items[element.getparent()] += 1
            yield _opening(element, items[element.getparent()])
            yield SPACES.sub(" ", element.text or "")
        else:
            yield _closing(element.tag)
            yield SPACES.sub(" ", element.tail or "")


def _opening(element: html.HtmlElement, item: int) -> str:
    if element.tag == "li":
        return f"\n{_bullet(element.getparent(), item)} "
    return "\n\n" if element.tag in PARAGRAPHS and not _opens_item(element) else ""


def _opens_item(element: html.HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "li" and parent[0] is element and not (parent.text or "").strip()


def _closing(tag: str) -> str:
    if tag in ("td", "th"):
        return " "
    return "\n\n" if tag in PARAGRAPHS else "\n" if tag in LINES else ""


def _bullet(parent: html.HtmlElement | None, item: int) -> str:
    if parent is None or parent.tag != "ol":
        return "-"
    first = parent.get("start", "1")
    return f"{(int(first) if first.isdecimal() and len(first) < 10 else 1) + item - 1}."
