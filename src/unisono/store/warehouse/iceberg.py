"""The Iceberg side of the warehouse: tables in a catalog, for other engines to read and snapshots to stay.

Imported by loads alone: readers get the live files from the edition and never pay for this import.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Mapping, Sequence

from pyiceberg.catalog.sql import IcebergTables, SqlCatalog
from pyiceberg.exceptions import NoSuchTableError
from pyiceberg.io.pyarrow import parquet_file_to_data_file
from pyiceberg.manifest import DataFile
from pyiceberg.partitioning import PartitionField, PartitionSpec
from pyiceberg.schema import Schema
from pyiceberg.table import Table
from pyiceberg.transforms import IdentityTransform
from pyiceberg.types import (
    BooleanType,
    DoubleType,
    IcebergType,
    IntegerType,
    LongType,
    NestedField,
    StringType,
)
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from unisono.model.canon import Kind
from unisono.model.edition import TableState
from unisono.store.warehouse.columns import BUCKET, stored_columns
from unisono.store.warehouse.layout import Layout

NAMESPACE = "chain"
_TYPES: dict[str, type[IcebergType]] = {
    "VARCHAR": StringType,
    "BIGINT": LongType,
    "INTEGER": IntegerType,
    "DOUBLE": DoubleType,
    "BOOLEAN": BooleanType,
}


class Catalog:
    """The company's Iceberg tables: made, widened and committed to."""

    def __init__(self, layout: Layout) -> None:
        layout.tables.mkdir(parents=True, exist_ok=True)
        self._layout = layout
        self._catalog = SqlCatalog(
            "unisono",
            uri=f"sqlite:///{layout.catalog}",
            warehouse=f"file://{layout.tables.resolve()}",
        )
        self._catalog.create_namespace_if_not_exists(NAMESPACE)
        self._move_in()

    def prepare(self, table: str, extras: Mapping[str, Kind]) -> dict[str, int]:
        """Make sure the table and its columns exist; answers with the number of each field."""
        columns = stored_columns(table, extras)
        found = self._find(table) or self._create(table, columns)
        known = set(found.schema().column_names)
        missing = [column for column in columns if column not in known]
        if missing:
            with found.update_schema() as widened:
                for column in missing:
                    widened.add_column(column, _TYPES[columns[column]]())
        return {field.name: field.field_id for field in found.schema().fields if field.name in columns}

    def commit(self, table: str, files: Sequence[str]) -> int | None:
        """Make just these files (relative to the warehouse) the table's content, in one snapshot."""
        found = self._find(table)
        if found is None:
            return None
        standing = {
            self._layout.relative(task.file.file_path): task.file for task in found.scan().plan_files()
        }
        added = [file for file in files if file not in standing]
        removed = [standing[file] for file in standing.keys() - set(files)]
        if added or removed:
            with found.transaction() as change, change.update_snapshot().overwrite() as snapshot:
                for data_file in removed:
                    snapshot.delete_data_file(data_file)
                for file in added:
                    snapshot.append_data_file(self._data_file(found, file))
        newest = found.current_snapshot()
        return newest.snapshot_id if newest else None

    def settle(self, tables: Mapping[str, TableState]) -> None:
        """Bring every table back to what the edition says, after a load that died between two commits."""
        for _, table in self._catalog.list_tables(NAMESPACE):
            state = tables.get(table, TableState())
            newest = self._catalog.load_table((NAMESPACE, table)).current_snapshot()
            if (newest.snapshot_id if newest else None) != state.snapshot:
                self.commit(table, state.files)

    def live_files(self, table: str, snapshot: int | None) -> list[str]:
        """The files of a table in one snapshot, as Iceberg knows them; for proofs and repairs."""
        found = self._find(table)
        if found is None or snapshot is None:
            return []
        planned: Iterable[object] = found.scan(snapshot_id=snapshot).plan_files()
        return sorted(self._layout.relative(task.file.file_path) for task in planned)  # type: ignore[attr-defined]

    def _move_in(self) -> None:
        """Make this folder's tables its own: Iceberg notes full paths, and a company may be moved or copied.

        Such a table starts again without snapshots, its columns under the numbers they had; `settle`
        then gives it the files of the edition, which are named relative to the warehouse.
        """
        here = f"file://{self._layout.tables.resolve()}/"
        tables = select(IcebergTables.table_name, IcebergTables.metadata_location)
        with Session(self._catalog.engine) as session, session.begin():
            for table, location in session.execute(tables).all():
                if location and not location.startswith(here):
                    moved = self._started_again(table, location.rsplit("/", 1)[-1])
                    its_row = update(IcebergTables).where(IcebergTables.table_name == table)
                    session.execute(its_row.values(metadata_location=moved, previous_metadata_location=None))

    def _started_again(self, table: str, metadata: str) -> str:
        folder = self._layout.tables.resolve() / table / "metadata"
        told = json.loads((folder / metadata).read_text(encoding="utf-8"))
        told |= {"location": f"file://{folder.parent}", "current-snapshot-id": -1, "refs": {}}
        told |= {"snapshots": [], "snapshot-log": [], "metadata-log": [], "statistics": []}
        moved = folder / f"00000-{uuid.uuid4()}.metadata.json"
        moved.write_text(json.dumps(told), encoding="utf-8")
        return f"file://{moved}"

    def _find(self, table: str) -> Table | None:
        try:
            return self._catalog.load_table((NAMESPACE, table))
        except NoSuchTableError:
            return None

    def _create(self, table: str, columns: Mapping[str, str]) -> Table:
        fields = [
            NestedField(number, column, _TYPES[kind](), required=False)
            for number, (column, kind) in enumerate(columns.items(), start=1)
        ]
        bucket = next(field.field_id for field in fields if field.name == BUCKET)
        return self._catalog.create_table(
            (NAMESPACE, table),
            schema=Schema(*fields),
            partition_spec=PartitionSpec(PartitionField(bucket, 1000, IdentityTransform(), BUCKET)),
            location=f"file://{(self._layout.tables / table).resolve()}",
        )

    def _data_file(self, table: Table, file: str) -> DataFile:
        path = f"file://{os.path.abspath(self._layout.absolute(file))}"
        return parquet_file_to_data_file(io=table.io, table_metadata=table.metadata, file_path=path)
