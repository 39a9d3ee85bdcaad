"""A language model that answers as a test wants it to, registered with ``llm`` as its plugins are."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def oracle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, Any]]:
    """A model named ``oracle``; ``answer`` is what it says to some data, ``asked`` are the prompts that it got."""
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path / "llm"))
    monkeypatch.setenv("LLM_LOAD_PLUGINS", "")
    import llm
    from llm import plugins

    monkeypatch.setattr(plugins, "LLM_LOAD_PLUGINS", "")
    state: dict[str, Any] = {"answer": lambda _: "{}", "asked": []}

    class Oracle(llm.Model):
        model_id = "oracle"
        supports_schema = True

        def execute(self, prompt: Any, *_: Any, **__: Any) -> Iterator[str]:
            state["asked"].append(prompt)
            yield state["answer"](prompt.prompt)

    class Unschooled(Oracle):
        model_id = "unschooled"
        supports_schema = False

    class Plugin:
        @llm.hookimpl
        def register_models(self, register: Callable[..., None]) -> None:
            register(Oracle())
            register(Unschooled())

    plugin = Plugin()
    plugins.pm.register(plugin)
    yield state
    plugins.pm.unregister(plugin)
