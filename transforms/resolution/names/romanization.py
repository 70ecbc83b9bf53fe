"""How far apart two spellings of a word of another alphabet are: letters that writers put for one letter of it cost little.

The sounds told apart here are finer than those of `spelling.py`: a key has to fold each sound into one other, a distance can hold it near
to several, so that "sh" and "s" are alike and "s" and "z" too, though "sh" and "z" need not be.
"""

from __future__ import annotations

from functools import lru_cache

from transforms.resolution.names.spelling import CACHED, DOUBLED

# States whose own names are written in letters other than Latin, or were until lately.
OTHER_SCRIPTS: frozenset[str] = frozenset(
    """RUS UKR BLR BGR SRB MNE MKD KAZ KGZ TJK UZB TKM AZE MNG GEO ARM GRC CYP ISR IRN AFG PAK IND BGD NPL LKA BTN MDV MMR THA KHM LAO
    CHN TWN HKG MAC JPN KOR PRK ETH ERI EGY LBY TUN DZA MAR MRT SDN SAU YEM OMN ARE QAT BHR KWT IRQ JOR SYR LBN PSE""".split()
)
# Two or more letters for one sound, as a capital where no single letter stands for it; the longer come first.
_DIGRAPHS = (
    ("shch", "S"), ("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"), ("dzh", "J"), ("zh", "Z"), ("dj", "J"), ("dz", "z"), ("j", "J"),
    ("kh", "X"), ("gh", "G"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ts", "T"), ("tz", "T"), ("cz", "C"), ("ck", "k"),
)  # fmt: skip
VOWELS = frozenset("aeiouy")
LIGHT = VOWELS | frozenset("hw")  # what one writer leaves out


def _pairs(pairs: str) -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, pairs.split()))


_VOWELS = _pairs("ao ae ei ou iy uy uw eo")
_HISSING = _pairs("sz sS sZ SC SZ CJ CZ ZJ sT zT TC zZ Jz cT cC cs xS xs qC xk")  # German s, French ch, Chinese x and q
_THROATY = _pairs("ck Ck CX Ch Xh Xk hg hk kq qG Gg qh kG GX Jg hG")  # Ukrainian h, Persian gh, Greek and German ch
_OTHER = _pairs("Jy Ji Jh bv vw vf wu fp lr")
_VOICED = _pairs("td pb kg qg")  # Korean, older Chinese: in Latin letters they tell names apart
ONE_LETTER, VOICED, VOWEL, LEFT_OUT, ANY = 0.25, 0.25, 0.6, 0.35, 1.2  # what a letter in another's place costs
LOST = 1.0  # what a consonant costs that the other word lacks


@lru_cache(maxsize=CACHED)
def spelling_distance(left: str, right: str, *, with_voice: bool) -> float:
    """Return the cost of turning one word into the other, by the letter of the longer: 0 for one word, 1 and more for others.

    `with_voice` takes voiced and unvoiced consonants for each other as well.
    """
    one, other = _sounds(left), _sounds(right)
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _cost_of_lack(letter))
    for letter in one:
        lack = _cost_of_lack(letter)
        above, row = row, [row[0] + lack]
        for place, beside in enumerate(other):
            changed = above[place] + _cost_of_change(letter, beside, with_voice=with_voice)
            row.append(min(changed, above[place + 1] + lack, row[place] + _cost_of_lack(beside)))
    return row[-1] / max(len(one), len(other), 1)


@lru_cache(maxsize=CACHED)
def initial_sound(word: str) -> str:
    """Return a class of the sound that a word begins with, so coarse that spellings of it agree; empty for vowels and what is like them."""
    first = _sounds(word)[:1]
    return next((name for name, letters in _INITIALS if first in letters), "")


_INITIALS = (
    ("k", frozenset("szSZCJTcxgkqXG")),
    ("p", frozenset("pbvf")),
    ("t", frozenset("td")),
    ("l", frozenset("lr")),
    ("n", frozenset("mn")),
)


def _sounds(word: str) -> str:
    for letters, sound in _DIGRAPHS:
        word = word.replace(letters, sound)
    return DOUBLED.sub(r"\1", word)


def _cost_of_lack(letter: str) -> float:
    return LEFT_OUT if letter in LIGHT else LOST


@lru_cache(maxsize=CACHED)
def _cost_of_change(left: str, right: str, *, with_voice: bool) -> float:
    pair = frozenset((left, right))
    if left == right:
        return 0
    if pair in _VOWELS or pair in _HISSING or pair in _THROATY or pair in _OTHER:
        return ONE_LETTER
    if with_voice and pair in _VOICED:
        return VOICED
    return VOWEL if pair <= VOWELS else ANY
