"""A flow run from the command line: progress while it works, then its report."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from prefect import Flow

    from flows.runs import RunReport
    from flows.settings import Settings

R = TypeVar("R")


def quiet_console() -> None:
    """Keep Prefect's own lines off the console, where progress and report stand; a server gets them all. For before its import."""
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "WARNING")


def run_flow(flow: Flow[..., RunReport], settings: Settings, **parameters: Any) -> None:
    """Call `flow` and print the report of its run."""
    from flows.rendering.run_report import render_report

    for line in render_report(call_flow(flow, settings, **parameters)):
        click.echo(line)


def call_flow(flow: Flow[..., R], settings: Settings, **parameters: Any) -> R:
    """Return what `flow` does: where a Prefect server is configured as a run of that server, else as a plain call."""
    from flows.rendering.progress import shown_progress
    from flows.steps import has_prefect_api

    with shown_progress():
        return flow(settings, **parameters) if has_prefect_api() else flow.fn(settings, **parameters)
