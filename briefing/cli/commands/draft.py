"""``draft``: a first brief of an article, made by rules."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.completion import complete_brief
from briefing.cli.shared_options import LibraryOptions
from briefing.problems import CannotGoOn


def draft(
    article: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE",
            help="A file with the article: text, Markdown or HTML; `-` reads stdin; or its https:// address.",
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DATE",
            help="When the article was published; not needed where its text or its page tells.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The brief: else beside the article, under its name; `-` prints it.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a brief that exists.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the draft as JSON, and write nothing.")] = False,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="Let a model of the package llm propose more; only what the article bears out is taken.",
            show_default=False,
        ),
    ] = None,
    into: Annotated[
        str | None,
        typer.Option(
            "--into",
            metavar="BRIEF",
            help="Print only what the article adds to this brief, to be pasted; the brief stays as it is.",
            autocompletion=complete_brief,
            show_default=False,
        ),
    ] = None,
    *,
    options: LibraryOptions,
) -> None:
    """A first brief of an article, to be corrected: what happened, who, measures, meetings, figures, quotations.

    It is made by rules, offline, and each item carries the article's own words that it came from. What is unsure says
    so in a comment. Known people and topics get the ids that they have in the library. Where no JSON Schema of the
    format lies beside the brief or above, it is written, too, for your editor.

    [bold]Examples[/]

      briefing draft article.txt --published 2024-08-12
      briefing draft page.html -o talks.yaml
      briefing draft https://example.org/talks.html
      pbpaste | briefing draft - --published today -o talks.yaml
      briefing draft article.txt --model gpt-5-mini
      briefing draft second.txt --into talks.yaml
    """
    from briefing.cli.drafting import drafted, json_of, write_additions, write_draft
    from briefing.cli.streams import put

    if into is not None:
        if as_json:
            raise CannotGoOn("what an article adds is YAML to paste, not JSON", hint="leave --json or --into out")
        from briefing.library.naming import brief_named

        brief = brief_named(into, options.opened())
        write_additions(
            drafted(article, published, options, model=model, into=brief), brief, article, output, force=force
        )
        return
    if output is None and article == "-" and not as_json:
        raise CannotGoOn(
            "an article from stdin needs a name for its brief", hint="-o talks.yaml, or `-o -` to print it"
        )
    made = drafted(article, published, options, model=model)
    if as_json:
        put(json_of(made))
    elif output is not None and str(output) == "-":
        put(made.yaml(text_name="").encode())
    else:
        write_draft(made, article, output, force=force)
