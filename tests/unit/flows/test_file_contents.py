import os

import pytest

from flows import contents
from flows.contents import content_key, options_key, read_content
from flows.sources import discover, locate
from flows.workers import parse_source
from schemas.errors import DocumentError
from transforms.documents.options import ParseOptions
from warehouse.lake import Sighting

OPTIONS = ParseOptions()


def source_of(path):
    (source,) = locate([path], max_bytes=1000)
    return source


def replace_by_link(path):
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


def replace_by_pipe(path):
    path.unlink()
    os.mkfifo(path)


def replace_by_folder(path):
    path.unlink()
    path.mkdir()


CHANGES = [
    (lambda path: path.unlink(), "unreadable"),
    (replace_by_link, "unreadable"),
    (replace_by_pipe, "not_a_file"),
    (replace_by_folder, "not_a_file"),
    (lambda path: path.write_bytes(b"x" * 2000), "too_large"),
]


@pytest.mark.parametrize(("change", "reason_code"), CHANGES, ids=["gone", "a link", "a pipe", "a folder", "grown"])
def test_a_file_that_changed_after_it_was_found_is_refused_not_trusted(tmp_path, change, reason_code):
    path = tmp_path / "a.txt"
    path.write_text("text")
    source = source_of(path)
    change(path)
    with pytest.raises(DocumentError) as caught:
        read_content(source, max_bytes=1000)
    assert caught.value.reason_code == reason_code


@pytest.mark.parametrize(("changes", "read"), [(1, b"whole"), (9, None)], ids=["once", "without end"])
def test_a_file_that_is_written_while_it_is_read_is_read_again(tmp_path, monkeypatch, changes, read):
    path = tmp_path / "a.txt"
    path.write_bytes(b"ha")
    source, left, state = source_of(path), [changes], contents._state

    def state_while_written(descriptor):
        seen = state(descriptor)
        if left[0]:
            left[0] -= 1
            path.write_bytes(b"half" + b"." * left[0] if left[0] else b"whole")
        return seen

    monkeypatch.setattr(contents, "_state", state_while_written)
    if read is not None:
        assert read_content(source, max_bytes=1000)[0] == read
    else:
        with pytest.raises(DocumentError, match="it changed each time"):
            read_content(source, max_bytes=1000)


def test_the_sidecar_is_read_with_its_file(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.meta.json").write_text("{}")
    assert read_content(source_of(tmp_path / "a.txt"), max_bytes=1000) == (b"text", b"{}")


def test_a_content_key_tells_content_sidecar_and_options_apart():
    keys = {
        content_key(b"a", None, OPTIONS),
        content_key(b"b", None, OPTIONS),
        content_key(b"a", b"", OPTIONS),
        content_key(b"", b"a", OPTIONS),
        content_key(b"a", None, ParseOptions(max_bytes=1)),
    }
    assert len(keys) == 5
    assert content_key(b"a", None, OPTIONS).startswith(options_key(OPTIONS))


def test_a_folder_that_became_a_link_after_a_file_in_it_was_found_is_not_passed_through(tmp_path):
    inbox, secrets = tmp_path / "in", tmp_path / "secrets"
    for folder in (inbox / "wire", secrets):
        folder.mkdir(parents=True)
    (inbox / "wire" / "a.txt").write_text("text")
    (secrets / "a.txt").write_text("secret")
    (source,) = discover(inbox, max_bytes=1000, known={}, options_key="").sources
    assert read_content(source, max_bytes=1000) == (b"text", None)
    (inbox / "wire").rename(inbox / "moved")
    (inbox / "wire").symlink_to(secrets)
    with pytest.raises(DocumentError, match="unreadable"):
        read_content(source, max_bytes=1000)


def test_a_landing_folder_that_is_a_link_is_read(tmp_path):
    (tmp_path / "real" / "wire").mkdir(parents=True)
    (tmp_path / "real" / "wire" / "a.txt").write_text("text")
    (tmp_path / "landing").symlink_to("real")
    (source,) = discover(tmp_path / "landing", max_bytes=1000, known={}, options_key="").sources
    assert read_content(source, max_bytes=1000) == (b"text", None)


def test_a_file_that_came_back_as_it_was_is_read_although_size_and_time_are_those_it_was_found_with(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Greece and Cyprus signed a treaty.")
    seen = path.stat()
    found = discover(tmp_path, max_bytes=1000, known={}, options_key=options_key(OPTIONS)).sources
    path.write_text("Greece")
    cut = parse_source(found[0], OPTIONS, max_bytes=1000, known_key=None)
    path.write_text("Greece and Cyprus signed a treaty.")
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    for read, expected in ((cut, 1), (parse_source(found[0], OPTIONS, max_bytes=1000, known_key=cut.content_key), 0)):
        known = {found[0].uri: Sighting(content_key=read.content_key, byte_count=found[0].byte_count, modified_ns=found[0].modified_ns)}
        assert len(discover(tmp_path, max_bytes=1000, known=known, options_key=options_key(OPTIONS)).sources) == expected
