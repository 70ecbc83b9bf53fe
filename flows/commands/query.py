"""`accords query`: read-only SQL on a release."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from flows.commands.options import debug_option, home_option, release_option


@click.command()
@click.argument("sql")
@click.option(
    "--format", "output_format", type=click.Choice(["table", "tsv", "csv", "jsonl"]),
    help="How rows are printed. Default: a table on a terminal, tab-separated values elsewhere.",
)  # fmt: skip
@click.option("--raw", is_flag=True, help="Leave text of csv and tsv as it is, even where a spreadsheet would run it as a formula.")
@release_option
@home_option
@debug_option
def query(sql: str, output_format: str | None, release: str | None, home: Path | None, *, raw: bool) -> None:
    """Run SQL on a release and print the rows.

    The release is opened read-only: SQL that would write, or read other files, is refused. The tables are those of the data
    dictionary, in DuckDB's SQL; `show tables` lists them and `describe agreements` a table's columns. In csv and tsv, text that a
    spreadsheet would run as a formula has an apostrophe before it.

    \b
    Examples:
      accords query 'select title, signed_edtf from agreements order by signed_on'
      accords query --format csv 'from parties' > parties.csv
      accords query --release 20261129 'select count(*) from agreements'

    Exit status: 0 rows printed, even none; 1 no such release, or the SQL can't be run.
    """
    from flows.history import choose_release
    from flows.rendering.tables import LINES, print_table
    from flows.settings import read_settings
    from warehouse.query import run_query

    table = run_query(choose_release(read_settings(home=home), release), sql)
    if output_format == "table" or (output_format is None and sys.stdout.isatty()):
        print_table(table)
        return
    for line in LINES[output_format or "tsv"](table, raw=raw):
        click.echo(line)
