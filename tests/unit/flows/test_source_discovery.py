import os
from pathlib import Path

import pytest

from flows import sources
from flows.sources import discover, locate, sidecar_names
from schemas.errors import TransientError
from warehouse.lake import Sighting

OPTIONS = "0a0a0a0a-"


def found(landing: Path, *, max_bytes: int = 1000, known: dict[str, Sighting] | None = None) -> dict[str, str | None]:
    """The sources under `landing`: the reason each is refused for, by its name."""
    discovery = discover(landing, max_bytes=max_bytes, known=known or {}, options_key=OPTIONS)
    return {source.name: source.rejection.reason_code if source.rejection else None for source in discovery.sources}


def seen(landing: Path, content_key: str) -> dict[str, Sighting]:
    """What the lake would know after everything under `landing` was read."""
    listing = discover(landing, max_bytes=1000, known={}, options_key=OPTIONS).sources
    return {
        source.uri: Sighting(content_key=content_key, byte_count=source.byte_count, modified_ns=source.modified_ns) for source in listing
    }


NASTY = [
    b"two\nlines.txt",
    b'quote\'d "name".txt',
    b"; drop table articles; --.txt",
    b"<script>alert(1)</script>.txt".replace(b"/", b"_"),
    b"\xff\xfe latin \xe9.txt",
    b"hash#line=3?.txt",
    b"100%25.txt",
    " \u202egnp.txt".encode(),
    b"-rf.txt",
]


@pytest.mark.parametrize("name", NASTY)
def test_any_name_a_file_system_allows_becomes_an_ascii_uri_that_leads_back_to_the_file(tmp_path, name):
    (tmp_path / os.fsdecode(name)).write_text("An article.")
    (source,) = discover(tmp_path, max_bytes=1000, known={}, options_key=OPTIONS).sources
    assert source.rejection is None
    assert source.uri.isascii()
    assert source.uri.isprintable()
    assert not set(source.uri) & set(" #?\"'<>")
    from urllib.parse import unquote_to_bytes

    assert unquote_to_bytes(source.uri.removeprefix("file://")) == os.fsencode(tmp_path) + b"/" + name


def test_sources_come_in_the_order_of_their_uris_whatever_the_order_of_creation(tmp_path):
    for name in ("b.txt", "a/z.txt", "a.txt", "A.txt", "c/d/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    uris = [source.uri for source in discover(tmp_path, max_bytes=10, known={}, options_key=OPTIONS).sources]
    assert uris == sorted(uris)
    assert len(uris) == 5


def test_links_pipes_and_over_large_files_are_refused_and_nothing_is_opened(tmp_path, monkeypatch):
    (tmp_path / "good.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to("good.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1_000_000_000)
    monkeypatch.setattr("builtins.open", None)
    monkeypatch.setattr(os, "open", None)
    assert found(tmp_path) == {
        "good.txt": None,
        "link.txt": "symbolic_link",
        "loop": "symbolic_link",
        "dangling.txt": "symbolic_link",
        "pipe.txt": "not_a_file",
        "huge.txt": "too_large",
    }


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", ".gitkeep", "a.txt~", "b.txt.part", "._c.txt", ".git/config", "__MACOSX/d.txt"])
def test_what_desktops_editors_and_downloads_leave_behind_is_ignored_and_counted(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    discovery = discover(tmp_path, max_bytes=1000, known={}, options_key=OPTIONS)
    assert discovery.sources == ()
    assert discovery.ignored_count == 1


@pytest.mark.parametrize(
    ("sidecar", "file"),
    [
        ("a.txt.meta.json", "a.txt"),
        ("a.meta.json", "a.txt"),
        ("a.meta.json", "a.txt.gz"),
        ("a.b.meta.json", "a.b.html"),
        ("x.meta.json", "x"),
    ],
)
def test_a_sidecar_belongs_to_the_file_of_its_name_and_is_no_source_itself(tmp_path, sidecar, file):
    (tmp_path / file).write_text("text")
    (tmp_path / sidecar).write_text("{}")
    (source,) = discover(tmp_path, max_bytes=1000, known={}, options_key=OPTIONS).sources
    assert source.name == file
    assert source.sidecar == tmp_path / sidecar


def test_the_most_specific_sidecar_wins():
    assert sidecar_names("a.txt.gz") == ["a.txt.gz.meta.json", "a.txt.meta.json", "a.meta.json"]
    assert sidecar_names("plain") == ["plain.meta.json"]


def test_a_sidecar_alone_is_refused(tmp_path):
    (tmp_path / "a.meta.json").write_text("{}")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.txt").write_text("text")
    assert found(tmp_path) == {"a.meta.json": "orphan_metadata", "elsewhere/a.txt": None}


def test_an_unchanged_file_is_known_until_its_size_its_time_its_sidecar_or_the_options_change(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("text")
    known = seen(tmp_path, OPTIONS + "abc")
    assert found(tmp_path, known=known) == {}
    assert found(tmp_path, known=seen(tmp_path, "0b0b0b0b-abc")) == {"a.txt": None}
    os.utime(file, ns=(1, 1))
    assert found(tmp_path, known=known) == {"a.txt": None}
    known = seen(tmp_path, OPTIONS + "abc")
    (tmp_path / "a.meta.json").write_text("{}")
    assert found(tmp_path, known=known) == {"a.txt": None}


def test_a_refused_file_is_refused_once_and_looked_at_again_when_its_state_changes(tmp_path):
    link = tmp_path / "a.txt"
    link.symlink_to("nowhere")
    known = seen(tmp_path, "refused-symbolic_link")
    assert found(tmp_path, known=known) == {}
    link.unlink()
    link.write_text("x" * 2000)
    assert found(tmp_path, known=known) == {"a.txt": "too_large"}
    assert found(tmp_path, known=known, max_bytes=5000) == {"a.txt": None}


def test_a_missing_landing_folder_is_named_with_what_to_do(tmp_path):
    with pytest.raises(TransientError, match=r"no folder .*missing: make it and put article files there"):
        found(tmp_path / "missing")


def test_an_empty_landing_folder_has_no_sources(tmp_path):
    assert found(tmp_path) == {}


def test_a_folder_that_can_not_be_listed_is_refused_and_the_rest_is_found(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").touch()
    scandir = os.scandir

    def listing(folder):
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(sources.os, "scandir", listing)
    assert found(tmp_path) == {"a.txt": None, "closed": "unreadable"}


def test_files_a_person_names_keep_their_order_and_links_are_followed(tmp_path):
    (tmp_path / "b.txt").write_text("text")
    (tmp_path / "b.meta.json").write_text("{}")
    (tmp_path / "a.txt").symlink_to("b.txt")
    listed = locate([tmp_path / "b.txt", tmp_path / "a.txt", tmp_path, tmp_path / "missing.txt"], max_bytes=1000)
    assert [source.rejection and source.rejection.reason_code for source in listed] == [None, None, "not_a_file", "unreadable"]
    assert listed[1].name == str(tmp_path / "a.txt")
    assert listed[1].path == tmp_path / "b.txt"
    assert listed[1].sidecar == tmp_path / "b.meta.json"
