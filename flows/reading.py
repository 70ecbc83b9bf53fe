"""Sources read in worker processes, each file and article within limits of time and memory; the outcomes in the order of the sources."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from pebble import ProcessExpired, ProcessPool

from flows.confinement import OUT_OF_MEMORY, confine, within_memory
from flows.contents import options_key
from flows.outcomes import Handling, KnownContent, LeftAlone, Outcome, ReadArticle, Refused
from flows.settings import Settings
from flows.sources import Source
from flows.stored import StoredDocument
from flows.window import Choice, Window, choose
from flows.workers import PRELOADED, ReadFile, extract_document, internal_error, parse_source, prepare_worker, refuse_file
from schemas.errors import PipelineError
from transforms.documents.document import Document, ParsedFile, Rejection
from transforms.extraction.mentions import Extraction
from transforms.languages import find_language

if TYPE_CHECKING:
    from warehouse.lake import Sighting

# Tasks under way or waiting, per worker: enough that none is idle, few enough that memory stays flat.
AHEAD_PER_WORKER = 4

Item = TypeVar("Item")
Result = TypeVar("Result")


def _done(result: Result) -> Future[Result]:
    future: Future[Result] = Future()
    future.set_result(result)
    return future


NOTHING: Future[Extraction | Rejection] = _done(Extraction())


@dataclass(frozen=True, kw_only=True)
class Tasks:
    """What worker processes do; functions of a module, so that a process can import them."""

    prepare: Callable[[], None] = prepare_worker
    confine: Callable[[int], None] = confine
    parse: Callable[..., ReadFile] = parse_source
    extract: Callable[[Document], Extraction | Rejection] = extract_document


TASKS = Tasks()


def read_sources(
    sources: Iterable[Source],
    settings: Settings,
    *,
    known: Mapping[str, Sighting] | None = None,
    known_documents: Iterable[str] = (),
    refused_articles: Iterable[str] = (),
    window: Window | None = None,
    repeat: bool = False,
    tasks: Tasks = TASKS,
) -> Iterator[Outcome]:
    """Yield what comes of every source, in the order given, at least one outcome each.

    A file whose content is the one `known` for its URI is not parsed, and a document whose key is one of `known_documents` is not
    extracted again, nor, without `repeat`, is one that came before in this call. With a `window`, articles of other days are left out
    unless they are known or one of `refused_articles`. Memory does not grow with the number of sources.

    Raises:
        PipelineError: worker processes can't be started.
    """
    reading = _Reading(settings, known or {}, known_documents, repeat=repeat, tasks=tasks)
    if window is not None:
        reading.keep_to(window, refused_articles)
    return reading.outcomes(map(reading.start_file, sources))


def extract_stored(
    stored: Iterable[StoredDocument], settings: Settings, *, known_documents: Iterable[str] = (), tasks: Tasks = TASKS
) -> Iterator[Outcome]:
    """Yield what comes of extracting each stored document again but `known_documents`, one outcome each, in the order given.

    Raises:
        PipelineError: worker processes can't be started.
    """
    reading = _Reading(settings, {}, known_documents, repeat=False, tasks=tasks)
    return reading.outcomes((one.source, _done(_stored_file(one.document))) for one in stored)


@dataclass(frozen=True, kw_only=True)
class _Pending:
    """An outcome to come: what is there already, and the extraction that may still be under way."""

    source: Source
    file: ReadFile
    is_last: bool
    item: Document | Rejection | None
    choice: Choice
    handling: Handling = "extracted"
    extraction: Future[Extraction | Rejection]


class _Reading:
    """One call of `read_sources`: its pool of workers and the documents it has had extracted."""

    def __init__(
        self, settings: Settings, known: Mapping[str, Sighting], known_documents: Iterable[str], *, repeat: bool, tasks: Tasks
    ) -> None:
        self._settings = settings
        self._known = known
        self._repeat = repeat
        self._tasks = tasks
        self._extracted = dict.fromkeys(known_documents, NOTHING)
        self._window: Window | None = None
        self._refused: frozenset[str] = frozenset()
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
        self._pool = ProcessPool(
            max_workers=settings.workers,
            initializer=_begin_worker,
            initargs=(tasks.prepare, tasks.confine, settings.memory_limit),
            context=context,
        )

    def keep_to(self, window: Window, refused_articles: Iterable[str]) -> None:
        self._window, self._refused = window, frozenset(refused_articles)

    def outcomes(self, started: Iterator[tuple[Source, Future[ReadFile]]]) -> Iterator[Outcome]:
        window = self._settings.workers * AHEAD_PER_WORKER
        try:
            articles = chain.from_iterable(map(self._start_articles, _ahead(started, window)))
            yield from map(self._finish, _ahead(articles, window))
        except RuntimeError as error:  # BrokenProcessPool is one; scheduling on a broken pool raises another
            raise PipelineError(
                f"the worker processes can't go on ({error}): the program or its model is not installed as it should be, "
                f"or there is no memory for {self._settings.workers} of them"
            ) from error
        finally:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()

    def start_file(self, source: Source) -> tuple[Source, Future[ReadFile]]:
        if source.rejection is not None:
            return source, _done(refuse_file(source.rejection))
        seen = self._known.get(source.uri)
        bounds = {"max_bytes": self._settings.max_bytes, "known_key": seen.content_key if seen else None}
        return source, self._pool.schedule(
            within_memory, (self._tasks.parse, source, self._settings.parse_options), bounds, timeout=self._settings.time_limit
        )

    def _start_articles(self, started: tuple[Source, Future[ReadFile]]) -> Iterator[_Pending]:
        source, future = started
        file = self._wait(future)
        if isinstance(file, Rejection):
            # Nobody knows the content, so what stands for it is what the file looks like.
            key = f"{options_key(self._settings.parse_options)}{file.reason_code}-{source.byte_count}-{source.modified_ns}"
            file = ReadFile(content_key=key, stage="parse", parsed=ParsedFile(rejections=(file,)))
        choice = self._choose(source, file.parsed) if file.parsed else Choice()
        items: tuple[Document | Rejection | None, ...] = choice.taken or (None,)
        for number, item in enumerate(items, start=1):
            handling, extraction = self._start_article(item) if isinstance(item, Document) else ("known", NOTHING)
            yield _Pending(
                source=source,
                file=file,
                is_last=number == len(items),
                item=item,
                choice=choice,
                handling=handling,
                extraction=extraction,
            )

    def _choose(self, source: Source, file: ParsedFile) -> Choice:
        if self._window is None:
            return Choice(taken=(*file.documents, *file.rejections))
        return choose(file, self._window, modified_ns=source.modified_ns, is_known=self._is_known)

    def _is_known(self, document: Document) -> bool:
        return document.document_key in self._extracted or document.article_id in self._refused

    def _start_article(self, document: Document) -> tuple[Handling, Future[Extraction | Rejection]]:
        if find_language(document.language_code) is None:
            return "unsupported_language", NOTHING
        key = document.document_key
        if key in self._extracted and not self._repeat:
            return "known", self._extracted[key]
        future = self._pool.schedule(within_memory, (self._tasks.extract, document), timeout=self._settings.time_limit)
        self._extracted[key] = future
        return "extracted", future

    def _finish(self, pending: _Pending) -> Outcome:
        source, key, is_last = pending.source, pending.file.content_key, pending.is_last
        left_out = pending.choice.left_out
        if pending.choice.is_left_alone:
            return LeftAlone(source=source, content_key=key, is_last=is_last, left_out=left_out)
        if pending.item is None:
            return KnownContent(source=source, content_key=key, is_last=is_last)
        if isinstance(pending.item, Rejection):
            stage, rejection = pending.file.stage, pending.item
            return Refused(source=source, content_key=key, is_last=is_last, left_out=left_out, stage=stage, rejection=rejection)
        document, result = pending.item, self._wait(pending.extraction)
        if pending.handling == "extracted":
            self._extracted[document.document_key] = _done(result) if isinstance(result, Rejection) else NOTHING
        if isinstance(result, Rejection):
            rejection = replace(result, fragment=document.fragment, article_id=document.article_id)
            return Refused(source=source, content_key=key, is_last=is_last, left_out=left_out, stage="extract", rejection=rejection)
        extraction = result if pending.handling == "extracted" else Extraction()
        return ReadArticle(
            source=source,
            content_key=key,
            is_last=is_last,
            left_out=left_out,
            document=document,
            extraction=extraction,
            handling=pending.handling,
        )

    def _wait(self, future: Future[Result]) -> Result | Rejection:
        """Return the result; where the worker was stopped, died or sent nothing usable, why the work is refused."""
        try:
            return future.result()
        except TimeoutError:
            return Rejection(reason_code="time_limit", detail=f"not done after {self._settings.time_limit:g} seconds")
        except ProcessExpired as error:
            if error.exitcode == OUT_OF_MEMORY:
                return Rejection(reason_code="memory_limit", detail=f"more than {self._settings.memory_limit} megabytes were needed")
            return Rejection(reason_code="worker_died", detail=f"the process ended with exit code {error.exitcode}")
        except BrokenProcessPool:
            raise
        except Exception as error:  # noqa: BLE001 - a result that can't be sent back is a fault of the rules like any other
            return internal_error(error)


def _begin_worker(prepare: Callable[[], None], confine: Callable[[int], None], memory_limit: int) -> None:
    prepare()
    confine(memory_limit)


def _stored_file(document: Document) -> ReadFile:
    return ReadFile(content_key=document.document_key, stage="extract", parsed=ParsedFile(documents=(document,)))


def _ahead(items: Iterator[Item], window: int) -> Iterator[Item]:
    """Yield `items` in order, taking up to `window` of them ahead; taking one starts its work."""
    taken: deque[Item] = deque()
    for item in items:
        taken.append(item)
        if len(taken) > window:
            yield taken.popleft()
    yield from taken
