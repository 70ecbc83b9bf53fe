"""How alike two names are: the words of the one laid beside the words of the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel
from simplemma import is_known

from transforms.english.party_words import GENERAL_WORDS, GENERAL_WORDS_OF_STATES, TELLING_WORDS
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place
from transforms.resolution.names.forms import PERSON, PUBLIC, NameForm, general_symbols, number_of
from transforms.resolution.names.keys import CACHED
from transforms.resolution.names.romanization import spelling_distance
from transforms.resolution.names.spelling import bare_sounds, consonants

SAME, SOUNDS, GENERAL, ORDER, ALIKE, ROMANIZED, SHORT, OTHER, APART = (
    "same name", "name spelled otherwise", "name but for a general word", "words of the name in another order",
    "name spelled alike", "name in Latin letters in another way", "short form of the name", "other name", "name that tells apart",
)  # fmt: skip

# From this share of common letters on, two words with the same consonants are spellings of one: "mhmd" also stands for "Hamdi".
SAME_CONSONANTS_LIKENESS = 0.7
# Without that only a slip of a letter or two in a long word: "Kharkovenergo", "Khersonenergo" share .80.
SLIP_LIKENESS = 0.9
MOST_APART = 0.15  # of two spellings in Latin letters; 70 of 76 pairs of our own are as near, and 22 of 90 look-alikes before anything else
SHORTEST_ABBREVIATION = 5  # letters: "Nanotech" for "Nanotechnology", not "Petro" for "Petrochemical"


@dataclass(frozen=True, kw_only=True)
class NameLikeness:
    """How two names are alike: one of the kinds above, and the words that differ."""

    kind: str
    seen: str


def compare_names(left: NameForm, right: NameForm) -> NameLikeness:
    """Return how alike two names are, the same whichever comes first."""
    if left.key == right.key:
        return NameLikeness(kind=SAME, seen=left.key)
    if (left.sort == PERSON) != (right.sort == PERSON):  # a company can be read as a person, but is not compared with one
        is_one = sorted(left.words) == sorted(right.words) and len(left.words) > 1
        return NameLikeness(kind=SAME if is_one else OTHER, seen=left.key if is_one else "")
    if left.joined == right.joined and len(left.telling) != len(right.telling):
        return NameLikeness(kind=SOUNDS, seen=" / ".join(sorted([left.key, right.key])))
    likenesses, only_left, only_right = _align(left.words, right.words)
    seen = " / ".join(sorted([" ".join(only_left), " ".join(only_right)]))
    if only_left and only_right:
        return _compare_rests(only_left, only_right, seen)
    extra = only_left or only_right
    if extra:
        return NameLikeness(kind=_kind_of_extra(left, right, extra, exact=ALIKE not in likenesses), seen=seen)
    kind = ALIKE if ALIKE in likenesses else SOUNDS if SOUNDS in likenesses else ORDER
    return NameLikeness(kind=kind, seen=" / ".join(sorted([left.key, right.key])))


def compare_romanized(left: NameForm, right: NameForm, *, is_of_other_script: bool) -> NameLikeness:
    """Return whether the names of two bodies can be one that was put in Latin letters in two ways, word for word.

    Of a state that does not write in Latin letters more spellings can be of one name.
    """
    pairs = list(zip(left.words, right.words, strict=False))
    is_of_bodies = PERSON not in {left.sort, right.sort} and len(left.words) == len(right.words)
    is_one = is_of_bodies and all(_are_romanized(*pair, is_of_other_script) for pair in pairs)
    return NameLikeness(kind=ROMANIZED if is_one else OTHER, seen=" / ".join(sorted([left.key, right.key])) if is_one else "")


def _are_romanized(left: str, right: str, is_of_other_script: bool) -> bool:  # noqa: FBT001 - one of three of a kind
    if left == right or compare_words(*sorted((left, right))) in {SOUNDS, ALIKE}:
        return True
    if _differ(left, right) or _are_both_known(left, right):
        return False
    return spelling_distance(left, right, with_voice=is_of_other_script) <= MOST_APART


def _align(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[set[str], list[str], list[str]]:
    """Return how the words that are in both are alike, and the words that are in one name alone; equal words are laid together first."""
    rest = list(right)
    only_left = []
    for word in left:
        if word in rest:
            rest.remove(word)
        else:
            only_left.append(word)
    found: set[str] = set()
    for kind in (SOUNDS, ALIKE):
        for word in tuple(only_left):
            other = next((other for other in sorted(rest) if compare_words(*sorted((word, other))) == kind), None)
            if other is not None:
                found.add(kind)
                only_left.remove(word)
                rest.remove(other)
    return found, only_left, rest


def _compare_rests(only_left: list[str], only_right: list[str], seen: str) -> NameLikeness:
    """Return how names are alike that each have words which the other lacks."""
    joined = sorted(("".join(only_left), "".join(only_right)))
    if len(only_left) != len(only_right) and compare_words(*joined) in {SOUNDS, ALIKE}:  # "Hai Feng", "Haifeng"
        return NameLikeness(kind=SOUNDS, seen=seen)
    is_told_apart = len(only_left) == len(only_right) and all(map(_tells_apart, (*only_left, *only_right)))
    return NameLikeness(kind=APART if is_told_apart else OTHER, seen=seen)


def _kind_of_extra(left: NameForm, right: NameForm, extra: list[str], *, exact: bool) -> str:
    """Return how two names are alike of which one has all words of the other, and `extra` ones."""
    is_public = left.sort == right.sort == PUBLIC
    general = GENERAL_WORDS_OF_STATES if is_public else GENERAL_WORDS
    if general.issuperset(extra):
        return GENERAL if exact else ALIKE
    if any(_tells_apart(word) or _is_place(word) for word in extra):
        return APART
    short, long = sorted((left, right), key=lambda form: len(form.words))
    length = len(short.words)
    begins, ends = long.sounds[:length] == short.sounds, long.sounds[-length:] == short.sounds
    if begins or (ends and left.sort == PERSON) or is_public:
        return SHORT
    return OTHER


def _tells_apart(word: str) -> bool:
    return word in TELLING_WORDS or number_of(word) is not None or len(word) == 1


def _is_place(word: str) -> bool:
    place = find_place(word)
    return find_state(word) is not None or (place is not None and place.is_prominent)


@lru_cache(maxsize=CACHED)
def compare_words(left: str, right: str) -> str:
    """Return `SOUNDS`, `ALIKE` or `OTHER` for two words that are not equal, the smaller first."""
    if _differ(left, right):
        return OTHER
    if general_symbols(left) & general_symbols(right):
        return SOUNDS
    if _are_both_known(left, right):
        return OTHER
    one, other = bare_sounds(left), bare_sounds(right)
    if one == other:
        return SOUNDS
    likeness = Indel.normalized_similarity(one, other)
    if consonants(left) == consonants(right) and likeness >= SAME_CONSONANTS_LIKENESS:
        return ALIKE
    short, long = sorted((left, right), key=len)
    is_abbreviation = len(short) >= SHORTEST_ABBREVIATION and long.startswith(short)
    return ALIKE if is_abbreviation or likeness >= SLIP_LIKENESS else OTHER


def _are_both_known(left: str, right: str) -> bool:
    """Return whether both are words of English, or both places: no spellings of one."""
    return (is_known(left, lang="en") and is_known(right, lang="en")) or bool(find_place(left) and find_place(right))


def _differ(left: str, right: str) -> bool:
    """Return whether two words are known to be two: numbers, directions, ranks, one letter."""
    return left != right and (_tells_apart(left) or _tells_apart(right))
