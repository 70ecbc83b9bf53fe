"""What mutants are made of: the sample articles, their texts in every other format, and one file of each known attack."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.unit.transforms.pdf_file import pdf_of

SAMPLES = Path(__file__).parents[2] / "samples" / "articles"
FORMATS = ("txt", "md", "html", "pdf", "json", "jsonl", "eml")


@dataclass(frozen=True, kw_only=True)
class Seed:
    """The content of a file, and the ending that tells its format."""

    content: bytes
    ending: str


@cache
def seed_files() -> tuple[Seed, ...]:
    """Return every sample, unpacked, and the samples' texts as each other format."""
    samples = [
        _sample(path) for path in sorted(SAMPLES.rglob("*")) if path.is_file() and path.suffix != ".json" and "broken" not in path.parts
    ]
    records = [_sample(path) for path in sorted(SAMPLES.rglob("*.json")) if not path.name.endswith(".meta.json")]
    texts = [seed.content.decode() for seed in samples if seed.ending == "txt"]
    return (*samples, *records, *(dressed for text in texts for dressed in _dress(text)))


@cache
def sidecars() -> tuple[bytes, ...]:
    """Return the samples' sidecars."""
    return tuple(path.read_bytes() for path in sorted(SAMPLES.rglob("*.meta.json")))


def _sample(path: Path) -> Seed:
    content = path.read_bytes()
    if path.suffix == ".gz":
        return Seed(content=gzip.decompress(content), ending=path.suffixes[-2][1:])
    return Seed(content=content, ending="html" if path.suffix == ".htm" else path.suffix[1:])


def _dress(text: str) -> list[Seed]:
    """Return `text` in each format but its own."""
    headline, _, body = text.partition("\n")
    paragraphs = [line for line in body.split("\n") if line.strip()]
    page = (
        f'<!DOCTYPE html><html lang="en"><head><title>{headline}</title><meta property="article:published_time" content="2025-03-04">'
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": headline})}</script></head><body><article>'
        f"<h1>{headline}</h1>{''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs)}</article></body></html>"
    )
    record = {
        "title": headline,
        "text": body,
        "date": "2025-03-04T10:00:00Z",
        "url": "https://wire.example/1",
        "author": [{"name": "A. Bell"}],
    }
    mail = (
        f"From: Ann Bell <ann@wire.example>\r\nTo: desk@wire.example\r\nSubject: {headline.encode('ascii', 'ignore').decode()}\r\n"
        "Date: Tue, 4 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\n"
        "Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"{body}\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--inner--\r\n--part\r\n"
        'Content-Type: text/plain; name="../../etc/cron.d/x"\r\nContent-Disposition: attachment; filename="/etc/passwd"\r\n\r\n'
        "x\r\n--part--\r\n"
    )
    lines = [line.replace("(", "").replace(")", "").encode("ascii", "ignore").decode() for line in (headline, *paragraphs)]
    return [
        Seed(content=page.encode(), ending="html"),
        Seed(
            content=f"---\ntitle: {json.dumps(headline)}\ndate: 2025-03-04\nauthor: [Ann Bell]\n---\n# {headline}\n\n{body}".encode(),
            ending="md",
        ),
        Seed(content=json.dumps([record, record | {"text": headline}]).encode(), ending="json"),
        Seed(content=b"\n".join(json.dumps(record | {"text": part}).encode() for part in paragraphs), ending="jsonl"),
        Seed(content=mail.encode(), ending="eml"),
        Seed(content=pdf_of(*lines), ending="pdf"),
    ]
