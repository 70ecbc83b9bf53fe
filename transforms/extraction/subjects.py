"""What an agreement is about: the phrase after "on", "for" or "to" beside its noun."""

from __future__ import annotations

from transforms.english.subjects import TOPIC_WORDS
from transforms.extraction.drafts import Draft
from transforms.extraction.mentions import Span
from transforms.extraction.reading import Reading


def find_subject(reading: Reading, draft: Draft) -> Span | None:
    """Return what the instrument is "on", "for", "in" or "to do", as printed."""
    for report in sorted(draft.reports, key=lambda report: report is not draft.best):
        for child in report.trigger.children:
            is_topic = child.dep_ == "prep" and child.text.casefold() in TOPIC_WORDS
            is_purpose = child.dep_ in {"acl", "relcl"} and child.i > report.trigger.i and child.tag_ == "VB"
            if is_topic or is_purpose:
                words = [token for token in child.subtree if token.i > (child.i if is_topic else report.trigger.i)]
                if words and words[0].ent_type_ not in {"DATE", "MONEY", "CARDINAL"}:
                    phrase = child.doc[words[0].i : words[-1].i + 1]
                    return reading.passages[report.passage].span(phrase, "subject.topic" if is_topic else "subject.purpose")
    return None
