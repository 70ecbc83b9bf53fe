"""The only Prefect, the only environment, the only reader of sources: settings, flows and the command line."""

import os

# Prefect reports its use as soon as it is imported, and gives its own server less time to start than a busy machine needs.
PREFECT_DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}
for _name, _value in PREFECT_DEFAULTS.items():
    os.environ.setdefault(_name, _value)
