"""Writes the generated pages of the documents: the command reference. `make docs` runs it; a test holds it in step."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import main

PAGE = Path(__file__).parent / "reference" / "commands.md"
WIDTH = 100


def command_reference() -> str:
    """The help of every command, as Markdown."""
    context = click.Context(main, info_name="onrecord", terminal_width=WIDTH, max_content_width=WIDTH)
    parts = ["# Commands\n", "Generated from the commands themselves by `make docs`.\n", _block(main, context)]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is not None:
            inner = click.Context(
                command, info_name=name, parent=context, terminal_width=WIDTH, max_content_width=WIDTH
            )
            parts += [f"## onrecord {name}\n", _block(command, inner)]
    return "\n".join(parts)


def _block(command: click.Command, context: click.Context) -> str:
    return f"```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(command_reference(), encoding="utf-8")
