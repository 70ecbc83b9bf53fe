"""The only Prefect, the only environment, the only reader of sources: settings, flows and the command line."""
