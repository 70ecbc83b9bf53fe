"""The lake of immutable Parquet and the release in DuckDB: the only SQL."""
