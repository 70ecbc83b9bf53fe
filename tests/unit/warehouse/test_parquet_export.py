from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from schemas.errors import ContractError
from schemas.tables import PUBLISHED
from warehouse.export import export_parquet

if TYPE_CHECKING:
    import pyarrow as pa


def test_every_table_is_exported_with_its_rows_and_declared_schema(published_tables: dict[str, pa.Table], tmp_path: Path) -> None:
    export_parquet(published_tables, tmp_path / "parquet")
    exported = {table.name: pq.read_table(tmp_path / "parquet" / table.name / f"{table.name}.parquet") for table in PUBLISHED}
    assert exported == published_tables
    for table in PUBLISHED:
        fields = list(exported[table.name].schema)
        assert [(field.name, field.type, field.nullable, field.metadata[b"meaning"].decode()) for field in fields] == [
            (column.name, column.type, column.is_nullable, column.meaning) for column in table.columns
        ]


def test_an_export_takes_the_place_of_the_one_before(published_tables: dict[str, pa.Table], tmp_path: Path) -> None:
    folder = tmp_path / "parquet"
    (folder / "agreements").mkdir(parents=True)
    (folder / "agreements" / "part-0.parquet").write_text("of an older layout")
    (tmp_path / ".parquet.new" / "half").mkdir(parents=True)
    (tmp_path / ".parquet.link").symlink_to("nowhere")
    for number in (1, 2, 3):
        export_parquet(published_tables, folder)
        assert folder.readlink() == Path(f"parquet-{number}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["parquet", "parquet-2", "parquet-3"]
    assert [path.name for path in (folder / "agreements").iterdir()] == ["agreements.parquet"]


def test_where_there_are_no_links_an_export_is_a_folder(
    published_tables: dict[str, pa.Table], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "symlink_to", forbid)
    for _ in range(2):
        export_parquet(published_tables, tmp_path / "parquet")
    assert [(path.name, path.is_symlink()) for path in tmp_path.iterdir()] == [("parquet", False)]
    assert pq.read_table(tmp_path / "parquet" / "claims").num_rows == 1


def test_a_failed_export_leaves_the_one_before(published_tables: dict[str, pa.Table], tmp_path: Path) -> None:
    folder = tmp_path / "parquet"
    export_parquet(published_tables, folder)
    published_tables["claims"] = published_tables["claims"].drop_columns(["cue"])
    with pytest.raises(ContractError, match="cue"):
        export_parquet(published_tables, folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(table.name for table in PUBLISHED)
