"""Mails: the text they carry, and what their headers say about it."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses

from schemas.errors import DocumentError
from transforms.documents.article import Article, Metadata
from transforms.documents.dates import parse_instant
from transforms.documents.decoding import decode
from transforms.documents.html import article_in_page
from transforms.documents.kinds import Kind
from transforms.documents.options import ParseOptions


def read_mail(content: bytes, _: ParseOptions) -> Iterator[Article]:
    """Yield the one article of a mail: its plain text, or else its HTML. Attachments are not read.

    Raises:
        DocumentError: the mail can't be read, or carries no text.
    """
    try:
        message = message_from_bytes(content, policy=default)
        metadata = _headers(message)
        text, metadata = _body(message, metadata)
    except (DocumentError, MemoryError):
        raise
    except RecursionError as error:
        raise DocumentError("too_deep", "The parts of the mail are nested too deeply to be read.") from error
    except Exception as error:  # on a broken header the parser raises whatever its state leads to
        raise DocumentError("corrupt", f"The mail can't be read: {error!r}.") from error
    yield Article(content=content, text=text, kind=Kind.MAIL, metadata=metadata)


def _headers(message: EmailMessage) -> Metadata:
    """Return the sender as author, and the mailing list or organisation as publisher."""
    list_name = getaddresses([_header(message, "List-Id")])[0][0] if message["List-Id"] else ""
    return Metadata(
        headline=_header(message, "Subject") or None,
        url=_header(message, "Archived-At").strip("<>") or None,
        publisher_name=list_name or _header(message, "Organization") or None,
        author_names=tuple(name for name, _ in getaddresses([_header(message, "From")]) if name),
        published_at=parse_instant(_header(message, "Date")),
    )


def _header(message: EmailMessage, name: str) -> str:
    return str(message[name] or "").strip()


def _body(message: EmailMessage, metadata: Metadata) -> tuple[str, Metadata]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise DocumentError("no_text", "The mail carries no text.")
    payload = part.get_payload(decode=True)
    text = decode(payload if isinstance(payload, bytes) else b"", declared=part.get_content_charset())
    if part.get_content_subtype() != "html":
        return text, metadata
    text, stated = article_in_page(text)
    return text, stated.overridden_by(metadata)
