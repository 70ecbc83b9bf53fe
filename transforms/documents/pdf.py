"""PDF files: the text layer, its lines joined into paragraphs. What the file says about its date and title is not believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from schemas.errors import DocumentError
from transforms.documents.article import Article
from transforms.documents.kinds import Kind
from transforms.documents.options import ParseOptions
from transforms.documents.passages import BULLET, SENTENCE_END

FORMAT_ERROR, PASSWORD_ERROR = 3, 4  # FPDF_ERR_FORMAT, FPDF_ERR_PASSWORD of PDFium's public header
TAIL_LENGTH = 1024  # bytes in which ISO 32000-1 readers look for the end-of-file mark

# What the text layer puts where a word is broken at the end of a line.
BROKEN_WORD = re.compile("\\b(\\w+)[\x02\ufffe](\\w+)")
FULL_LINE = 0.75  # of the longest line: a shorter one ends its paragraph
FULL_LAST_LINE = 0.92  # ... and one that also ends a sentence does unless it is as long as this


def read_pdf(content: bytes, _: ParseOptions) -> Iterator[Article]:
    """Yield the one article of a PDF.

    Raises:
        DocumentError: it is locked, cut off or damaged, or its pages are pictures.
    """
    text = join_lines("\n".join(_page_texts(content)))
    if not any(map(str.isalpha, text)):
        raise DocumentError("scan_without_text", "The PDF has no text layer, only pictures; run character recognition over it first.")
    yield Article(content=content, text=text, kind=Kind.PDF)


def join_lines(text: str) -> str:
    """Return `text` with the lines of a paragraph joined, and words that were broken at a line's end made whole.

    A broken word keeps its hyphen only if it is hyphenated elsewhere in the text too.
    """
    hyphenated = set(re.findall(r"\b\w+-\w+", text))
    text = BROKEN_WORD.sub(lambda match: _whole_word(match[1], match[2], hyphenated), text)
    lines = [line.strip() for line in text.split("\n")]
    longest = max(map(len, lines), default=0)
    joined = (f"{line} " if _runs_on(line, following, longest) else f"{line}\n" for line, following in pairwise([*lines, ""]))
    return "".join(joined)


def _whole_word(left: str, right: str, hyphenated: set[str]) -> str:
    return f"{left}-{right}" if f"{left}-{right}" in hyphenated else left + right


def _runs_on(line: str, following: str, longest: int) -> bool:
    if not line or not following or BULLET.match(f"{following} "):
        return False
    return len(line) >= longest * (FULL_LAST_LINE if SENTENCE_END.search(line) else FULL_LINE)


def _page_texts(content: bytes) -> Iterator[str]:
    from pypdfium2 import PdfiumError  # loads a native library, which only a PDF needs

    try:
        document = _open(content)
        for page in document:
            text_page = page.get_textpage()
            yield text_page.get_text_bounded()
            text_page.close()
            page.close()
        document.close()
    except PdfiumError as error:
        raise DocumentError(*_refusal(content, getattr(error, "err_code", None))) from error


def _open(content: bytes) -> Any:
    from pypdfium2 import PdfDocument

    return PdfDocument(content)


def _refusal(content: bytes, code: int | None) -> tuple[str, str]:
    if code == PASSWORD_ERROR:
        return "encrypted", "The PDF is protected by a password; save it without one."
    if b"%%EOF" not in content[-TAIL_LENGTH:]:
        return "truncated", "The PDF ends before its content does; fetch it again."
    return "corrupt", "The PDF is damaged and can't be opened."
