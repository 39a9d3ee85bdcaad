"""Runs of briefing in a folder and with a cache of its own, and how two answers differ. same_output.py uses it."""

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Call(NamedTuple):
    """What is to be run."""

    title: str
    words: list[str]
    variables: dict[str, str]
    folder: str = "work"
    screens: tuple[bool, bool] = (False, False)  # whether stdout and stderr are terminals


class Answer(NamedTuple):
    """What a run comes to; of a file that was written, no more than its text."""

    stdout: str
    stderr: str = ""
    code: int = 0

    def difference(self, other: "Answer") -> list[str]:
        """Return in lines how another answer differs, with signs of control made visible."""
        lines = [] if self.code == other.code else [f"exit code {self.code} → {other.code}"]
        for name, texts in (("stdout", (self.stdout, other.stdout)), ("stderr", (self.stderr, other.stderr))):
            before, after = (text.replace("\x1b", "␛").replace("\r", "␍").split("\n") for text in texts)
            lines += unified_diff(before, after, f"{name} before", f"{name} after", n=1, lineterm="")
        return lines


class Side:
    """One of the programs that are compared, where it runs apart from the others."""

    def __init__(self, program: Path, folder: Path) -> None:
        """Lay out a new folder: the example briefs, one of them changed since git has it, and those of the tests."""
        self.program, self.folder, work = program.absolute(), folder, folder / "work"
        (folder / "elsewhere").mkdir(parents=True)
        shutil.copytree(ROOT / "tests" / "data", work / "data")
        shutil.copytree(ROOT / "briefs", work / "briefs")
        brief = work / "briefs" / "us-china-fwg-2024-08.yaml"
        final = brief.read_bytes()
        brief.write_bytes(final.replace(b"Shanghai", b"Beijing").replace(b"2022", b"2021"))
        git = ["git", "-C", str(work), "-c", "user.name=A", "-c", "user.email=a@example.org"]
        for command in ("init --quiet", "add .", "commit --quiet --message Begin"):
            subprocess.run([*git, *command.split()], check=True)
        brief.write_bytes(final)

    def run(self, call: Call) -> Answer:
        """Run the program once, and return what it said."""
        variables = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        variables |= {"TERM": "xterm-256color", "BRIEFING_CACHE": str(self.folder / "cache"), **call.variables}
        (out, to_out), (err, to_err) = (os.openpty() if screen else os.pipe() for screen in call.screens)
        with subprocess.Popen(
            [self.program, *call.words],
            cwd=self.folder / call.folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=to_out,
            stderr=to_err,
        ) as process:
            os.close(to_out)
            os.close(to_err)
            with ThreadPoolExecutor() as readers:
                stdout, stderr = readers.map(self._read, (out, err))
        return Answer(stdout, stderr, process.returncode)

    def files(self) -> dict[str, Answer]:
        """Return what the files hold that lie in its folder now."""
        found = [path for path in self.folder.glob("work/**/*") if path.is_file() and ".git" not in path.parts]
        return {str(path.relative_to(self.folder)): Answer(self._masked(path.read_bytes())) for path in found}

    def _read(self, end: int) -> str:
        data = b""
        with open(end, "rb", buffering=0) as stream, suppress(OSError):  # a terminal ends in an error
            while chunk := stream.read(1 << 16):
                data += chunk
        return self._masked(data)

    def _masked(self, data: bytes) -> str:
        text = data.decode(errors="backslashreplace").replace(str(self.folder), "FOLDER")
        return re.sub(r"\b[0-9a-f]{24}-\d+\.sqlite", "INDEX", text)
