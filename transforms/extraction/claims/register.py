"""The register of an article: who is introduced in it under which full name, in which position and with which title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from transforms.extraction.claims.focus import GROUP, PERSON, Speaker, gender_of, told_gender
from transforms.extraction.claims.naming import (
    PERSON_NAME,
    clean_name,
    initials,
    is_short_for,
    name_words,
    people_by_position,
    position_of,
    untitled,
)
from transforms.extraction.entities.names import is_title_case
from transforms.extraction.parsing.reading import ParsedPassage

MOST_NAMESAKES = 50  # of one name, the longest first: no article tells more of them apart


class Register:
    """The people and organisations that an article's sentences introduce; what a headline calls them is no name."""

    def __init__(self, passages: Sequence[ParsedPassage]) -> None:
        self._introduced: dict[str, Speaker] = {}
        for passage in passages:
            if not passage.passage.is_headline and not is_title_case(passage.doc):
                self._introduce(passage)
        self._by_word = self._index()
        self.genders = dict(self._find_genders(passages))

    def named(self, text: str, kind: str) -> Speaker:
        """Return who `text` is short for, the one with the longest name, else somebody of `kind` called so."""
        words = name_words(clean_name(text))
        namesakes = (self._by_word.get(word, [])[:MOST_NAMESAKES] for word in words[:1] + words[-1:])
        candidates = [candidate for found in namesakes for candidate in found]
        fitting = [(full, speaker) for full, speaker in candidates if is_short_for(words, full)]
        return max(fitting, key=lambda item: len(item[0]))[1] if fitting else Speaker(name=clean_name(text), kind=kind)

    def groups(self) -> Iterator[Speaker]:
        """Yield the organisations in the order introduced."""
        return (speaker for speaker in self._introduced.values() if speaker.kind == GROUP)

    def _introduce(self, passage: ParsedPassage) -> None:
        tagged = [(untitled(entity), entity) for entity in passage.doc.ents if entity.label_ in {"PERSON", "ORG"}]
        named = [(bare, entity.label_ if len(bare) == len(entity) else "PERSON") for bare, entity in tagged]
        for entity, label in (*named, *((person, "PERSON") for person in people_by_position(passage.doc))):
            name = clean_name(entity.text)
            if not name or (label == "PERSON" and not PERSON_NAME.fullmatch(name)):
                continue
            organisation, capacity = position_of(entity) if label == "PERSON" else (None, None)
            if name not in self._introduced or (capacity and not self._introduced[name].capacity):
                kind = PERSON if label == "PERSON" else GROUP
                self._introduced[name] = Speaker(name=name, kind=kind, organisation=organisation, capacity=capacity)

    def _index(self) -> dict[str, list[tuple[tuple[str, ...], Speaker]]]:
        """Return the names by their first and last word and their initials, longest first."""
        index = defaultdict(list)
        for speaker in sorted(self._introduced.values(), key=lambda speaker: -len(name_words(speaker.name))):
            words = name_words(speaker.name)
            for key in {words[0], words[-1], initials(words)} if words else ():
                index[key].append((words, speaker))
        return index

    def _find_genders(self, passages: Sequence[ParsedPassage]) -> Iterator[tuple[str, str]]:
        for passage in passages:
            for person in passage.doc.ents:
                if person.label_ != "PERSON":
                    continue
                speaker = self.named(person.text, PERSON)
                gender = told_gender(person) or next(filter(None, map(gender_of, name_words(speaker.capacity or ""))), None)
                if gender is not None:
                    yield speaker.name, gender
