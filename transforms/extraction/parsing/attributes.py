"""Parts of speech and features as spaCy's attribute ruler sets them, remembered for each word, tag and dependency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, MorphAnalysis, Token

FACTORY = "accords_attributes"
LONGEST_MEMORY = 100_000  # words with a tag and a dependency; some megabytes
WORD_ATTRIBUTES = frozenset({"TAG", "DEP", "LOWER", "ORTH", "IS_SPACE"})  # what a word, its tag and its dependency tell


@Language.factory(FACTORY, assigns=["token.pos", "token.morph", "token.lemma", "token.dep"])
def make_attributes(nlp: Language, name: str) -> Attributes:  # noqa: ARG001 - spaCy passes it by name
    """Return a component with the rules of the pipeline's "attribute_ruler"."""
    return Attributes(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


class Attributes:
    """A pipeline component that sets what an `AttributeRuler` sets.

    Nearly all rules ask for a single token; what they give it is worked out once. A document in which a rule of several tokens matches
    goes to the ruler itself.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        """Sort the rules of `ruler` by whether they ask for one token."""
        self._ruler = ruler
        self._memory: dict[tuple[int, int, int], tuple[int, MorphAnalysis, int, int]] = {}
        self._phrases = Matcher(ruler.vocab, validate=False)
        for number, rule in enumerate(ruler.patterns):
            patterns = cast("list[list[dict[str, Any]]]", rule["patterns"])
            beyond = [pattern for pattern in patterns if len(pattern) > 1 or not pattern[0].keys() <= WORD_ATTRIBUTES]
            if beyond:
                self._phrases.add(str(number), beyond)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of the tokens of `doc`."""
        if len(self._phrases) and self._phrases(doc, allow_missing=True):
            return self._ruler(doc)
        for token in doc:
            key = (token.orth, token.tag, token.dep)
            known = self._memory.get(key)
            if known is None:
                known = self._remember(key, token)
            token.pos, morph, token.lemma, token.dep = known
            token.set_morph(morph)  # type: ignore[attr-defined]
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:  # noqa: ARG002 - no batch is needed
        """Set the attributes of `docs` and yield them in order."""
        return map(self, docs)

    def _remember(self, key: tuple[int, int, int], token: Token) -> tuple[int, MorphAnalysis, int, int]:
        if len(self._memory) >= LONGEST_MEMORY:
            self._memory.clear()
        word = Doc(token.vocab, words=[token.text])
        word[0].tag, word[0].dep = token.tag, token.dep
        self._ruler(word)
        return self._memory.setdefault(key, (word[0].pos, word[0].morph, word[0].lemma, word[0].dep))
