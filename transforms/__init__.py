"""Pure functions from bytes to resolved tables: no clock, path, network, database or Prefect."""
