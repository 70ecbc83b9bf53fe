from __future__ import annotations

from pathlib import Path

from schemas.dictionary import render_dictionary
from schemas.lake import BATCH, IDENTITIES
from schemas.tables import PUBLISHED

PAGE = Path(__file__).parents[3] / "docs" / "dictionary.md"


def test_the_page_in_the_documentation_is_current() -> None:
    assert PAGE.read_text("utf-8") == render_dictionary(), "write it anew: python -m schemas.dictionary > docs/dictionary.md"


def test_every_table_has_a_section_with_a_line_for_each_column() -> None:
    published, of_lake = render_dictionary().split("\n## Tables of the lake\n")
    for page, tables in ((published, PUBLISHED), (of_lake, (*BATCH, IDENTITIES))):
        for table in tables:
            section = page.split(f"\n### {table.name}\n")[1].split("\n#")[0]
            assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == list(table.column_names)


def test_a_line_says_values_reference_and_whether_it_may_be_empty() -> None:
    page = render_dictionary()
    assert "| `reprint_role` | text | What the article is within its story. One of `original`, `reprint`, `rewrite`, `unknown`. |" in page
    assert "| `speaker_party_id` | text | The speaker, where it is a known party. Refers to `parties.party_id`. May be empty. |" in page
    assert "| `score` | number | How well it fits, 0 to 1. From 0 to 1. |" in page
