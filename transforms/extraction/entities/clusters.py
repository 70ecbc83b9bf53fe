"""Mentions of one thing brought together: equal names, aliases in brackets, acronyms, unambiguous short forms."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from transforms.english.bodies import LEGAL_FORMS, STATE_NOUNS, STATE_TITLE, TITLE_WORDS
from transforms.extraction.entities.firms import is_legal_form
from transforms.extraction.entities.mention import Mention
from transforms.extraction.entities.relations import Relations
from transforms.extraction.parsing.reading import ParsedPassage
from transforms.gazetteers.countries import StateName, find_state

WORD = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*")
BRACKETED_TICKER = re.compile(r"[A-Z]{2,6}")  # "Nordwind (NRWD)": letters alone behind a name are another form of it
STATE = "<state>"  # marks the key of a state, which no word of a name can equal
LONGEST_MEMORY = 20_000  # names: an article asks for the same ones over and over
SHORTEST_SHORT_FORM = 3  # "GE" may stand for anything that begins so; three letters are an acronym or a word
LONGEST_FAMILY_NAME = 3  # words of a name that its last one can stand for
TWO_WORDS = 2
MOST_NAMESAKES = 50  # names that share a word: no article tells more of them apart by it
PLACE_PREPOSITIONS = frozenset({"in", "at", "from", "of", "near"})

Key = tuple[str, ...]


@dataclass(kw_only=True)
class Cluster:
    """The mentions of one thing, in reading order, the keys of their names, those that it no longer has, and whose part it is."""

    mentions: list[Mention] = field(default_factory=list)
    cores: set[Key] = field(default_factory=set)
    former_names: set[str] = field(default_factory=set)
    parent_names: list[str] = field(default_factory=list)


@lru_cache(maxsize=LONGEST_MEMORY)
def name_core(text: str) -> Key:
    """Return the words of a name that tell it from others: lower case, without article, legal form and possessive."""
    words = [word.casefold() for word in WORD.findall(text.replace("’s", "").replace("'s", ""))]
    core = [word for word in words if word.replace(".", "") not in LEGAL_FORMS and word not in {"the", "and", "&", "of", "for"}]
    return tuple(core or words or [text.casefold()])


def cluster_mentions(mentions: list[Mention], passages: tuple[ParsedPassage, ...], relations: Relations) -> list[Cluster]:
    """Join mentions that name one thing: equal cores, an alias in brackets, a former name, an acronym, or an unambiguous short form.

    A body is not what it is told to be a part of, though its name begins so.
    """
    keys = _keys(mentions)
    aliases = {keys[old]: keys[new] for new, old in reversed(relations.former) if keys[old][0] != STATE and keys[old] != keys[new]}
    aliases |= _aliases(mentions, keys, passages)
    wholes = {(keys[part], keys[whole]) for part, whole in relations.parts}
    clusters: dict[Key, Cluster] = {}
    by_short_form: dict[str, list[Key]] = defaultdict(list)
    owners: dict[int, Cluster] = {}
    for index, mention in sorted(enumerate(mentions), key=lambda pair: (-len(keys[pair[0]]), pair[1].span.start)):
        key = aliases.get(keys[index], keys[index])
        owner = clusters.get(key) or _longer_form(key, mention, clusters, by_short_form, wholes) or Cluster()
        if key not in clusters and key[0] != STATE:
            for form in _short_forms(key):
                by_short_form[form].append(key)
        clusters[key] = owner
        owner.cores.add(key)
        owner.mentions.append(mention)
        owners[index] = owner
    for new, old in relations.former:
        if owners[new] is owners[old]:
            owners[old].former_names.add(mentions[old].name.text)
    for part, whole in relations.parts:
        if owners[part] is not owners[whole]:
            owners[part].parent_names.append(mentions[whole].name.text)
    distinct = list({id(cluster): cluster for cluster in clusters.values()}.values())
    for cluster in distinct:
        cluster.mentions.sort(key=lambda mention: mention.span.start)
    return sorted(distinct, key=lambda cluster: cluster.mentions[0].span.start)


def _keys(mentions: list[Mention]) -> list[Key]:
    """Return what each mention is joined by: the state it names, or the core of its name.

    "American" and "Delhi" alone are short forms of "American Wool Co" and "Delhi Gas Ltd" once these are named.
    """
    firms: dict[str, int] = {}
    surnames = {word.casefold() for mention in mentions if _is_full_person(mention) for word in mention.name.text.split()}
    for mention in mentions:
        if len(mention.name.tokens) > 1 and any(is_legal_form(token) for token in mention.name.tokens):
            firms.setdefault(name_core(mention.name.text)[0], mention.span.start)
    return [_key(mention, firms, surnames) for mention in mentions]


def _is_full_person(mention: Mention) -> bool:
    return mention.name.label == "PERSON" and len(mention.name.tokens) > 1


def _key(mention: Mention, firms: dict[str, int], surnames: set[str]) -> Key:
    core = name_core(mention.name.text)
    state = state_named(mention.name.text)
    if state is None or (mention.name.label == "PERSON" and _can_be_person(mention, surnames)):
        return core
    if state.form != "name" and firms.get(core[0], mention.span.start) < mention.span.start and _stands_for_itself(mention):
        return core
    return (STATE, state.country_code)


def _can_be_person(mention: Mention, names: set[str]) -> bool:
    """True for "Jordan" where a person so called is named or a title stands before it, not for "Jordan" alone that the tagger misjudges."""
    tokens = mention.name.tokens
    is_titled = tokens.start > 0 and tokens.doc[tokens.start - 1].text.casefold().rstrip(".") in TITLE_WORDS
    return is_titled or len(tokens) > 1 or mention.name.text.casefold() in names


def state_named(text: str) -> StateName | None:
    """Return the state that `text` names by itself, by its title ("Grand Duchy of X") or by its government ("the X government")."""
    state = find_state(text)
    if state is not None:
        return state
    words = text.split()
    if words[-1].casefold() in STATE_NOUNS:
        state = find_state(" ".join(words[:-1]))
    title, _, rest = text.partition(" of ")
    if title.split()[-1:] and title.split()[-1].casefold() in STATE_TITLE:
        state = find_state(rest)
    return StateName(country_code=state.country_code, form="name") if state is not None and len(words) > 1 else None


def _stands_for_itself(mention: Mention) -> bool:
    """True for "American said", not for "American officials" or "in Delhi"."""
    tokens = mention.name.tokens
    before = tokens.doc[tokens.start - 1].text.casefold() if tokens.start else ""
    return tokens.root.dep_ in {"nsubj", "nsubjpass", "poss", "dobj", "pobj"} and before not in PLACE_PREPOSITIONS


def _aliases(mentions: list[Mention], keys: list[Key], passages: tuple[ParsedPassage, ...]) -> dict[Key, Key]:
    """Return the key of each alias that stands in brackets behind a name: "Zelenograd Nanotechnology Center (ZNTC)"."""
    ends = {(mention.passage, mention.name.tokens.end): index for index, mention in enumerate(mentions)}
    found: dict[Key, Key] = {}
    for index, mention in enumerate(mentions):
        start = mention.name.tokens.start
        full = ends.get((mention.passage, start - 1))
        is_bracketed = start >= 2 and passages[mention.passage].doc[start - 1].text in {"(", "<"}
        if full is not None and is_bracketed and keys[full] != keys[index] and _is_alias(mention.name.text, mentions[full].name.text):
            found.setdefault(keys[index], keys[full])
    return found


def _is_alias(short: str, full: str) -> bool:
    letters = "".join(word[0] for word in WORD.findall(full) if word[0].isupper()).casefold()
    plain = re.sub(r"\W", "", short).casefold()
    if BRACKETED_TICKER.fullmatch(short):
        return True
    return plain[:1] == letters[:1] or plain in letters or set(name_core(short)) <= set(name_core(full))


def _longer_form(
    key: Key, mention: Mention, clusters: dict[Key, Cluster], by_short_form: dict[str, list[Key]], wholes: set[tuple[Key, Key]]
) -> Cluster | None:
    initials = _initials_form(key, mention)
    is_short = len("".join(key)) < SHORTEST_SHORT_FORM
    if not key or key[0] == STATE or (is_short and initials is None):
        return None
    forms = (initials,) if is_short else (key[0], key[-1], initials)
    candidates = {core: None for form in forms if form for core in by_short_form.get(form, [])[:MOST_NAMESAKES]}
    found = [
        clusters[core]
        for core in candidates
        if (core, key) not in wholes and _shortens(key, core, mention) and not _is_later_branch(key, core, mention, clusters[core])
    ]
    if _is_firm(mention):  # "Berg Inc" is no short form of "Berg Jensen", who may have founded it
        found = [cluster for cluster in found if any(_is_firm(other) for other in cluster.mentions)]
    distinct = list({id(cluster): cluster for cluster in found}.values())
    if len(distinct) <= 1:
        return distinct[0] if distinct else None
    before = [cluster for cluster in distinct if any(other.span.start < mention.span.start for other in cluster.mentions)]
    return before[-1] if before else distinct[0]


def _is_later_branch(key: Key, core: Key, mention: Mention, longer: Cluster) -> bool:
    """True for "Berg Bank" that is named before "Berg Bank Kenya": the group, and not its business in a state."""
    is_branch = core[:-1] == key and find_state(core[-1]) is not None
    return is_branch and min(other.span.start for other in longer.mentions) > mention.span.start


def _is_firm(mention: Mention) -> bool:
    return any(is_legal_form(token) for token in mention.name.tokens[1:])


def _short_forms(core: Key) -> set[str]:
    """Return the words that a short form of a name can begin or end with, its initials marked among them."""
    return {core[0], core[-1], *(f"{initials}." for initials in _initials(core))}


def _initials(core: Key) -> set[str]:
    """Return the initials of a name, also without the state before or behind it: "U.S. Interstate Trade Board" is the ITB."""
    rest = core[1:] if find_state(core[0]) is not None else core
    body = core[:-1] if len(core) > TWO_WORDS and find_state(core[-1]) is not None else core
    return {"".join(word[0] for word in words) for words in (core, rest, body)}


def _initials_form(key: Key, mention: Mention) -> str | None:
    is_acronym = len(key) == 1 and mention.name.text.replace(".", "").isupper()
    return key[0].replace(".", "") + "." if is_acronym else None


def _shortens(key: Key, core: Key, mention: Mention) -> bool:
    if len(core) <= len(key):
        return False
    if core[: len(key)] == key or (core[-len(key) :] == key and len(core) <= LONGEST_FAMILY_NAME):
        return True
    acronym = _initials_form(key, mention)
    return acronym is not None and acronym.rstrip(".") in _initials(core)
