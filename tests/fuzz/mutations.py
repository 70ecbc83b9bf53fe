"""Ways of spoiling a file: each takes its bytes and gives back others, the same ones for the same random generator."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from random import Random

LARGEST = 3_000_000  # bytes that one mutation may blow a file up to: most must be small, or few are read in an hour

Mutation = Callable[[bytes, Random, bytes], bytes]

ENTITIES = (
    b'<!DOCTYPE lolz [<!ENTITY l0 "lol">'
    + b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    + b"]>\n&l11;",
    b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p>',
    b'<!DOCTYPE html [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><html><body>',
    b'<!DOCTYPE html PUBLIC "x" "http://127.0.0.1:9/x.dtd"><html><body><p>',
    b'<html xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/>',
    b"---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nauthors: *c\ntitle: *b\n---\n",
    b"---\na: &a [*a]\n? {b: 1}\n: !!python/object/apply:os.system [id]\nauthors: *a\n---\n",
)
NESTINGS = (
    b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>", b"[", b'{"text":', b'{"a":[', b"> ", b"- ", b"((", b'"', b"\xe2\x80\x9c", b"<!--", b"<svg>",
    b"**", b"[a](", b"![", b"`", b"# ", b"  - ", b"<p", b"&lt;", b"<<", b"Content-Type: multipart/mixed; boundary=x\n\n--x\n", b"Re: ", b"<font>", b"<a href=x>",
)  # fmt: skip
DATES = (
    b"0000-00-00", b"9999-12-31", b"2025-02-30", b"10000-01-01", b"1e309", b"-1", b"31 February 2025", b"2025-13-45T99:99:99+99:99",
    b"Tue, 99 Zzz 99999 99:99:99 +9999", b"1899-12-31", b"2025-06-31T00:00:00Z", b"0001-01-01T00:00:00+23:59", b"9999-12-31T23:59:59-23:59",
    b"253402300800", b"-62135596801", b"1" + b"0" * 400, b"NaN", b"Infinity", "٢٠٢٥-٠٣-٠٤".encode(), b"\xef\xbc\x92\xef\xbc\x90\xef\xbc\x92\xef\xbc\x95-03-04",
)  # fmt: skip
NUMBERS = (
    b"9" * 400, b"9" * 5000, b"-0", b"1e400", b"0x7fffffff", b"4294967296", b"99999999999999999999", b"1,000,000,000,000,000,000,000,000,000,000",
    b"0.0000000000000000000000000001", b"\xc2\xb2\xc2\xb3", "१२३".encode(), b"1.2.3.4", b"1" + b",000" * 200, b"\xe2\x85\xab", b"00",
)  # fmt: skip
CHARACTERS = (
    b"\0", b"\0" * 500, b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xed\xa0\x80", b"\\ud800", b"\\udfff\\ud800", b"\\u0000",
    b"\x1b[2J\x1b]0;owned\x07", b"\x1b]8;;file:///etc/passwd\x07", b"\r", b"\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xf4\x90\x80\x80", b"\xc0\xaf",
    b"\xf3\xa0\x81\x81", b"\xcc\x81" * 300, b"\xe2\x80\x8b" * 50, b"\x7f", b"\xef\xbf\xbf", b"\xf0\x9f\x91\xa9\xe2\x80\x8d" * 20, b"\xef\xb7\xba" * 40,
    b"\xe1\x85\x9f", b"\xc4\xb0", b"\xc3\x9f", b"\xef\xac\x83",
)  # fmt: skip
TOKENS = (
    b"'; drop table articles; --", b"=cmd|' /C calc'!A0", b"{{7*7}}", b"${jndi:ldap://127.0.0.1/a}", b"%s%s%n", b"../../../../etc/passwd", b"file:///etc/passwd",
    b"<script>alert(1)</script>", b"javascript:alert(1)", b"|`id`|", b"\\\\host\\share", b"https://" + b"a" * 5000, b"@SUM(1)", b"\n\n\n---\n", b"Content-Type: text/html; charset=utf-7\n",
    b"Content-Transfer-Encoding: base64\n", b"=?utf-8?b?=?=", b"=?x?q?=ff?=", b"boundary=", b"Subject: ", b"charset=idna", b"charset=unicode_escape", b"charset=hex",
    b"/Length 99999999999", b"/Length -1", b"/Kids[2 0 R 2 0 R 3 0 R]", b"/Parent 3 0 R", b"/Count 2147483647", b"/Prev 9", b"endobj", b"xref\n0 99999999\n", b"startxref\n9\n",
    b"/Filter[/FlateDecode/FlateDecode]", b"/Contents 2 0 R", b"/MediaBox[0 0 1e38 1e38]", b"/Encrypt 4 0 R", b"/Type/Page", b"stream\n", b" Tj ", b" 0 0 0 0 0 0 Tm ",
    b"null", b"[]", b"{}", b"true", b'"text":', b'"text": {"rendered": 1}', b'"authors": [[[]]]', b'"published_at": {}', b"&#x110000;", b"&#0;", b"&bogus;", b"<base href='file:///'>",
    b"<meta http-equiv='refresh' content='0;url=file:///etc/passwd'>", b"<link rel=canonical href='javascript:1'>", b"<plaintext>", b"<![CDATA[", b"<frameset>", b"<ol start=99999999999999999999>",
)  # fmt: skip
ENCODINGS = ("utf-16", "utf-16-be", "utf-32", "utf-7", "cp1252", "cp1251", "gb18030", "shift_jis", "cp037", "utf-16-le", "koi8_r", "big5")
JOINTS = (
    b" and ",
    b", ",
    b" said ",
    b" signed ",
    b" with ",
    b" of the ",
    b"; ",
    b" that ",
    b" (",
    b" agreement ",
    b" to ",
    b"\xe2\x80\x9d ",
)


def flip_bits(content: bytes, random: Random, _: bytes) -> bytes:
    """Turn over up to 40 bits."""
    spoilt = bytearray(content)
    for _ in range(random.randint(1, 40)):
        spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def truncate(content: bytes, random: Random, _: bytes) -> bytes:
    """Cut the end off, or the beginning."""
    place = random.randrange(len(content))
    return content[:place] if random.random() < 0.7 else content[place:]


def splice(content: bytes, random: Random, donor: bytes) -> bytes:
    """Put a block of a file of another kind into this one."""
    start, length = random.randrange(len(donor)), random.randint(1, 4000)
    return _insert(content, random, donor[start : start + length])


def repeat_block(content: bytes, random: Random, _: bytes) -> bytes:
    """Say one block over and over."""
    start, length = random.randrange(len(content)), random.choice((1, 5, 40, 300, 5000))
    block = content[start : start + length]
    return _insert(content, random, block * min(random.choice((10, 1000, 50_000)), LARGEST // 10 // len(block)))


def swap_blocks(content: bytes, random: Random, _: bytes) -> bytes:
    """Shuffle the file's parts."""
    places = sorted(random.randrange(len(content) + 1) for _ in range(random.randint(2, 12)))
    parts = [content[start:end] for start, end in zip([0, *places], [*places, len(content)], strict=True)]
    random.shuffle(parts)
    return b"".join(parts)


def shuffle_words(content: bytes, random: Random, _: bytes) -> bytes:
    """Shuffle the words: no sentence is left that a rule was written for."""
    words = content.split(b" ")
    start = random.randrange(len(words))
    part = words[start : start + 500]
    random.shuffle(part)
    return b" ".join([*words[:start], *part, *words[start + 500 :]])


def join_sentences(content: bytes, random: Random, _: bytes) -> bytes:
    """Make one endless sentence of all."""
    return re.sub(rb"[.!?]\s+|\n+", lambda _: random.choice(JOINTS), content)


def join_lines(content: bytes, random: Random, _: bytes) -> bytes:
    """Make one gigantic line of all."""
    line = content.replace(b"\r", b"").replace(b"\n", random.choice((b"", b" ")))
    return line * min(random.choice((1, 3, 50)), max(1, LARGEST // 3 // max(1, len(line))))


def nest(content: bytes, random: Random, _: bytes) -> bytes:
    """Open something many times that is never closed, or hardly."""
    return _insert(content, random, random.choice(NESTINGS) * random.choice((3, 60, 300, 5000, 40_000)))


def insert_token(content: bytes, random: Random, _: bytes) -> bytes:
    """Put in what means something to one reader or another."""
    for _ in range(random.randint(1, 8)):
        content = _insert(content, random, random.choice(TOKENS))
    return content


def insert_characters(content: bytes, random: Random, _: bytes) -> bytes:
    """Put in NULs, marks, halves of characters, escape sequences."""
    for _ in range(random.randint(1, 20)):
        content = _insert(content, random, random.choice(CHARACTERS))
    return content


def spoil_dates(content: bytes, random: Random, _: bytes) -> bytes:
    """Give other dates than there are."""
    return re.sub(rb"\d{4}-\d\d-\d\d(?:T[\d:+Z-]+)?|\d{1,2} [A-Z][a-z]+ \d{4}", lambda _: random.choice(DATES), content)


def spoil_numbers(content: bytes, random: Random, _: bytes) -> bytes:
    """Give other numbers than there are."""
    return re.sub(rb"\d+(?:[.,]\d+)*", lambda match: random.choice(NUMBERS) if random.random() < 0.4 else match[0], content)


def declare_entities(content: bytes, random: Random, _: bytes) -> bytes:
    """Begin with a declaration that expands, or points elsewhere."""
    return random.choice(ENTITIES) + content


def recode(content: bytes, random: Random, _: bytes) -> bytes:
    """Write the text in another encoding, or in one and the rest in another."""
    text = content.decode("utf-8", "replace")
    recoded = text.encode(random.choice(ENCODINGS), "replace")
    return recoded if random.random() < 0.7 else recoded[: len(recoded) // 2] + content[len(content) // 2 :]


def bomb(content: bytes, random: Random, _: bytes) -> bytes:
    """Pack it, with what blows up when it is unpacked."""
    return gzip.compress(content + random.choice((b"", b"\0", b"a ", b"[", b"\n")) * random.choice((1, 1_000_000, 30_000_000)))


def concatenate(content: bytes, random: Random, donor: bytes) -> bytes:
    """Put two files into one."""
    return content + random.choice((b"", b"\n", b"\n\n", b"\0")) + donor


MUTATIONS: dict[str, Mutation] = {
    mutate.__name__: mutate
    for mutate in (
        flip_bits, truncate, splice, repeat_block, swap_blocks, shuffle_words, join_sentences, join_lines, nest, insert_token,
        insert_characters, spoil_dates, spoil_numbers, declare_entities, recode, bomb, concatenate,
    )
}  # fmt: skip


def _insert(content: bytes, random: Random, block: bytes) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + block + content[place:]
