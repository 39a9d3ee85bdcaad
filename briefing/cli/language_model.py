"""Asks a language model of the user's through the package ``llm``, which knows models, keys and plugins."""

import json
from typing import Any

from briefing.problems import CannotGoOn, did_you_mean


class LanguageModel:
    """A model by the name or alias that ``llm`` knows it by. It gets text and gives text; it has no tools."""

    def __init__(self, name: str) -> None:
        """Look the model up; raise CannotGoOn where there is none of that name, or ``llm`` is not installed."""
        try:
            import llm
        except ModuleNotFoundError as error:
            raise CannotGoOn(
                "a model is asked through the package llm, which is not installed",
                hint="pip install 'briefing-cli[llm]'",
            ) from error
        self.name = name
        try:
            self._model = llm.get_model(name)
        except llm.UnknownModelError:
            known = sorted(llm.get_model_aliases())
            near = did_you_mean(name, known) or "`llm models` lists them, `llm install` adds more"
            raise CannotGoOn(f"llm knows no model {name!r}", hint=near, exit_code=1) from None

    def answer(self, instructions: str, data: str, schema: dict[str, Any]) -> str:
        """Return the model's answer to instructions and data; raise CannotGoOn where it gives none."""
        if not self._model.supports_schema:
            instructions += f"\nThe answer is JSON alone, of this JSON Schema:\n{json.dumps(schema)}"
        try:
            asked = schema if self._model.supports_schema else None
            return str(self._model.prompt(data, system=instructions, schema=asked, stream=False).text())
        except Exception as error:  # whatever the plugin of a model raises
            said = " ".join(str(error).split()) or type(error).__name__
            raise CannotGoOn(f"the model {self.name!r} gave no answer: {said}") from error
