"""The data docs: complete, self-contained, and deaf to what articles say."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from expectations.data_docs import render_data_docs
from expectations.results import CheckResult, Failure

RENDERED_AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def result(name="claims.span_not_empty", *, level="row", is_met=True, found=(), observed=""):
    failures = tuple(Failure(row=row, key=key, found=text) for row, (key, text) in enumerate(found))
    return CheckResult(
        table=name.split(".")[0], expectation_id=name, level=level, meaning=f"Meaning of {name}.", is_met=is_met, row_count=7,
        observed=observed, failures=failures,
    )  # fmt: skip


def render(*results, **options):
    return render_data_docs(results, run_id="run-1", rendered_at=RENDERED_AT, **options)


class Page(HTMLParser):
    """The tags, attributes and text of a page; raises where a tag is left open."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.words, self._open = set(), set(), [], []
        self.feed(html)
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><style>body{display:none}</style>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_never_obeyed(text):
    page = Page(render(result(is_met=False, found=[(text, text)], observed=text)))
    assert page.text.count(text) == 3
    assert not page.tags & {"script", "img", "b"}
    assert not {name for name in page.attributes if name.startswith("on")}


def test_characters_that_do_not_show_are_written_out():
    html = render(result(is_met=False, found=[("k\x1b[31m", "a\u202eb\u200bc\nd\x00")]))
    assert r"k\x1b[31m" in html
    assert r"a\u202eb\u200bc\nd\x00" in html


def test_the_page_refers_to_nothing_outside():
    html = render(result(), result("agreements.key", level="table", is_met=False, observed="2"), result("spans", level="release"))
    page = Page(html)
    assert "http:" not in html
    assert "https:" not in html
    assert "url(" not in html
    assert "@import" not in html
    assert not page.tags & {"script", "link", "img", "iframe", "object", "base", "form", "a"}
    assert not page.attributes & {"src", "href"}


@pytest.mark.parametrize(
    ("results", "refused", "sentence"),
    [
        ([result()], {}, "Passed: all 1 expectations are met."),
        (
            [result(is_met=False, found=[("c1", "x")])],
            {"claims": 3},
            "Passed without the 3 rows refused: 1 expectations are not met by every row.",
        ),
        ([result(is_met=False, level="table")], {}, "Refused: 1 expectations stop the run, and nothing was published."),
        (
            [result(), result("spans", is_met=False, level="release")],
            {},
            "Refused: 1 expectations stop the run, and nothing was published.",
        ),
    ],
)
def test_the_page_begins_with_the_verdict(results, refused, sentence):
    assert sentence in Page(render(*results, refused=refused)).text


def test_each_table_is_summed_up_and_the_checks_across_tables_come_last():
    text = Page(
        render(
            result("spans", level="release"), result(), result("claims.key", level="table"), result("parties.key"), refused={"claims": 2}
        )
    ).text
    assert "claims 2 of 2 expectations met, 7 rows, 2 refused" in text
    assert text.index("claims 2 of 2") < text.index("parties 1 of 1") < text.index("Across tables 1 of 1")


def test_only_some_examples_of_many_failing_rows_are_shown():
    text = Page(render(result(is_met=False, found=[(f"claim{row}", "x") for row in range(25)]))).text
    assert "claim9" in text
    assert "claim10" not in text
    assert "and 15 more" in text


def test_the_run_and_the_time_are_named():
    assert "Run run-1 , 2026-03-04 05:06:07 UTC" in Page(render(result())).text


def test_no_results_make_a_page_too():
    assert "all 0 expectations" in render()
