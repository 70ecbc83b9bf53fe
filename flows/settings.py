"""The settings of a run: read from the environment once, frozen, then passed as an argument."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from expectations.bounds import SHIPPED
from schemas.errors import UsageError
from transforms.documents.options import MEGABYTE, FieldNames, ParseOptions

Folder = Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())]


def _check_webhook(url: SecretStr | None) -> SecretStr | None:
    if url is None or not url.get_secret_value().strip():
        return None
    if not url.get_secret_value().startswith(("http://", "https://")):
        raise ValueError("an address that begins with https:// or http://")
    return url


WebhookUrl = Annotated[SecretStr | None, AfterValidator(_check_webhook)]


def _count_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Settings(BaseSettings):
    """Where data live and within which bounds a run stays; each field is the variable `ACCORDS_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="ACCORDS_", frozen=True, validate_default=True, hide_input_in_errors=True)

    home: Folder = Field(Path("data"), description="The folder that holds everything the pipeline writes.")
    landing: Folder = Field(
        default_factory=lambda fields: fields["home"] / "landing",
        description="The folder whose files are read; `landing` in the home folder by default.",
    )
    workers: int = Field(default_factory=_count_cores, ge=1, description="Processes that read articles; one a core by default.")
    max_bytes: int = Field(20 * MEGABYTE, ge=1, description="The largest file that is read, in bytes; also the largest unpacked one.")
    time_limit: float = Field(60.0, gt=0, description="Seconds that parsing one file, or extracting one article, may take.")
    memory_limit: int = Field(1500, ge=500, description="Megabytes of memory that a process that reads files may use.")
    batch_size: int = Field(200, ge=1, description="Articles that are committed to the lake together.")
    keep_releases: int = Field(3, ge=1, description="Previous releases that are kept beside the current one.")
    keep_reports: int = Field(90, ge=1, description="Days that reports and validation pages of runs are kept.")
    lock_wait: float = Field(10.0, ge=0, description="Seconds to wait for another run to end.")
    source_wait: float = Field(
        default_factory=lambda: 0.0 if sys.stderr.isatty() else 60.0,
        ge=0,
        description="Seconds to go on looking for a landing folder that is away; none by default where a person waits at a terminal.",
    )
    decisions: Folder = Field(
        default_factory=lambda fields: fields["home"] / "decisions.csv",
        description="The CSV file of analysts' decisions; `decisions.csv` in the home folder by default.",
    )
    withdrawals: Folder = Field(
        default_factory=lambda fields: fields["home"] / "withdrawals.csv",
        description="The CSV file of withdrawn articles and outlets; `withdrawals.csv` in the home folder by default.",
    )
    webhook_url: WebhookUrl = Field(
        None, exclude=True, description="The address that is told of runs that failed or were refused; a secret, kept nowhere."
    )
    bounds: Folder = Field(SHIPPED, description="The TOML file of bounds that a release is held to; the one of the program by default.")
    json_fields: FieldNames = Field(FieldNames(), description="What JSON articles call their fields: {field: [names]}.")
    schedule_cron: str | None = Field(None, description="When the nightly run is due, in cron's words; as prefect.yaml says by default.")
    schedule_timezone: str | None = Field(None, description="The time zone of the schedule; as prefect.yaml says by default.")
    schedule_port: int = Field(4200, ge=1, le=65535, description="The port of the local Prefect server, on the loopback address.")
    schedule_name: str = Field(
        "accords", pattern=r"^[a-z0-9][a-z0-9-]*$", description="The work pool of the schedule; one a home where several share a server."
    )

    @property
    def parse_options(self) -> ParseOptions:
        """How files are read."""
        return ParseOptions(max_bytes=self.max_bytes, json_fields=self.json_fields)

    @property
    def lake(self) -> Path:
        """The folder of immutable extraction results."""
        return self.home / "lake"

    @property
    def release(self) -> Path:
        """The folder of the current release and the previous ones."""
        return self.home / "release"

    @property
    def export(self) -> Path:
        """The folder of exported tables."""
        return self.home / "export"

    @property
    def schedule(self) -> Path:
        """The folder of the schedule: the server's database, logs, and notes of processes."""
        return self.home / "schedule"

    @property
    def reports(self) -> Path:
        """The folder of run reports and data docs."""
        return self.home / "reports"


def read_settings(**overrides: Any) -> Settings:
    """Return the settings of the environment; an override that is not None takes the place of its variable.

    Raises:
        UsageError: a value is not of its field's type or is out of its bounds.
    """
    try:
        return Settings(**{name: value for name, value in overrides.items() if value is not None})
    except SettingsError as error:
        raise UsageError(f"settings can't be read: ACCORDS_JSON_FIELDS is not JSON: {error.__cause__}") from error
    except ValidationError as error:
        problems = "; ".join(f"{_variable(item['loc'])}: {item['msg']}" for item in error.errors())
        raise UsageError(f"settings can't be used: {problems}") from error


def _variable(location: tuple[int | str, ...]) -> str:
    field, *within = location
    return ".".join([f"ACCORDS_{field}".upper(), *map(str, within)])
