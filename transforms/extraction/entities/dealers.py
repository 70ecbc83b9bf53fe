"""Which names can deal: not things, nor instruments, nor nationalities used as adjectives."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.bodies import TRADES
from transforms.english.instruments import INSTRUMENTS
from transforms.extraction.entities.entities import Entity
from transforms.extraction.entities.party_kinds import FIRMS
from transforms.gazetteers.countries import find_state


def can_deal(entity: Entity, token: Token) -> bool:
    """Return True unless the name is of a thing, of an instrument itself, or a nationality used as an adjective."""
    return can_name(entity) and not _is_bare_nationality(token) and not (token.pos_ == "ADJ" and token.ent_type_ == "NORP")


def can_name(entity: Entity) -> bool:
    """Return True unless the name is of a thing or of an instrument itself; a firm may be called by such a word, "Berg Holding"."""
    if entity.is_thing:
        return False
    is_firm = " " in entity.name and (entity.party_kind in FIRMS or entity.name.split()[-1].casefold() in TRADES)
    return is_firm or not (entity.name.split()[-1].casefold() in INSTRUMENTS or entity.name.casefold() in INSTRUMENTS)


def is_nationality(token: Token) -> bool:
    """Return whether `token` is a nationality: "Swiss"."""
    state = find_state(token.text)
    return state is not None and state.form == "nationality"


def _is_bare_nationality(token: Token) -> bool:
    return (
        is_nationality(token)
        and token.ent_type_ != "ORG"
        and token.pos_ in {"ADJ", "PROPN", "NOUN"}
        and not token.text.endswith("ns")  # "Germans" are the state, "Swiss" may describe a firm
    )
