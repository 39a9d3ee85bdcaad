"""The yardstick: a Typer and Rich program that prints one panel."""

import typer
from rich.console import Console
from rich.panel import Panel

app = typer.Typer()


@app.command()
def main() -> None:
    """Print one panel."""
    Console().print(Panel("hello", title="panel"))


if __name__ == "__main__":
    app()
