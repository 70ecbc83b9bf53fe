"""The one outlet that an article rests on by its own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transforms.documents.passages import SENTENCE_END
from transforms.extraction.entities.entities import Entities, Entity
from transforms.extraction.mentions import AgreementMention
from transforms.extraction.outlets.citations import Citation, find_citations
from transforms.extraction.outlets.credits import find_credits
from transforms.extraction.parsing.reading import Reading
from transforms.gazetteers.outlets import initials_of, outlet_key

LEAD = 600  # characters of the first paragraph: what is cited further down is background


def find_origin(reading: Reading, entities: Entities, agreements: Sequence[AgreementMention]) -> str | None:
    """Return the outlet that the article says it rests on, None where it names none but its publisher.

    What the lead or the report of an agreement cites outranks the agency of the dateline, and this the byline and the lines of credit.
    """
    publisher = reading.document.publisher_name
    own = {outlet_key(publisher), initials_of(publisher)} if publisher else set()
    named = (*_cited(reading, entities, agreements), *find_credits(reading.document))
    return next((name for name in named if outlet_key(name) not in own), None)


def _cited(reading: Reading, entities: Entities, agreements: Sequence[AgreementMention]) -> Iterator[str]:
    """Yield the outlets that carry the news: no party of it, and no body of which the text says that it is something else."""
    parties = {outlet_key(name) for agreement in agreements for party in agreement.parties for name in (party.name, *party.alias_names)}
    others = [entity for entity in entities.all if entity.party_kind is not None]
    for text in _told(reading, agreements):
        for citation in find_citations(text):
            key = outlet_key(citation.name)
            if key not in parties and (citation.is_certain or not any(_is_named(entity, key, citation) for entity in others)):
                yield citation.name


def _is_named(entity: Entity, key: str, citation: Citation) -> bool:
    """Return whether what is cited is no outlet but this body or person; a person is never named once and without a word on who it is."""
    names = {outlet_key(name) for name in (entity.name, *entity.alias_names)}
    if entity.party_kind == "person" and key in names and not citation.is_introduced:
        return sum(outlet_key(mention.name.text) == key for mention in entity.mentions) > 1
    return any(f" {name} " in f" {key} " for name in names if name)


def _told(reading: Reading, agreements: Sequence[AgreementMention]) -> Iterator[str]:
    """Yield the first paragraph and the sentences that report an agreement, each once."""
    prose = [passage for passage in reading.passages if not passage.passage.is_headline and SENTENCE_END.search(passage.passage.text)]
    yield from (passage.passage.text[:LEAD] for passage in prose[:1])
    sentences = (agreement.sentence for agreement in agreements if not agreement.is_background)
    yield from dict.fromkeys(reading.text[sentence.start : sentence.end].replace("\n", " ") for sentence in sentences)
