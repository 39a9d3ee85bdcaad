"""A version of a file is read through git, and nothing that its repository names is run."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from briefing.library import versions
from briefing.library.versions import content_at
from briefing.problems import CannotGoOn
from tests.conftest import commit

# Settings of a repository, and what else lies in it; each of them touches RAN if git does as they say.
HOSTILE = {
    "a watcher of files": {"core.fsmonitor": "TOUCH"},
    "hooks": {"core.hooksPath": "HOOKS"},
    "a pager": {"core.pager": "TOUCH", "pager.show": "true", "pager.cat-file": "true", "pager.rev-parse": "true"},
    "a pager of one command": {"pager.show": "TOUCH", "pager.cat-file": "TOUCH", "pager.rev-parse": "TOUCH"},
    "a conversion to text": {"diff.brief.textconv": "TOUCH"},
    "a comparison of its own": {"diff.external": "TOUCH", "diff.brief.command": "TOUCH"},
    "a filter": {"filter.brief.smudge": "TOUCH", "filter.brief.clean": "TOUCH", "filter.brief.process": "TOUCH"},
    "a signature": {"gpg.program": "TOUCH", "log.showSignature": "true"},
    "another name of a command": {"alias.show": "!TOUCH", "alias.cat-file": "!TOUCH", "alias.rev-parse": "!TOUCH"},
    "an editor": {"core.editor": "TOUCH", "sequence.editor": "TOUCH"},
    "a program at the other end": {"remote.origin.url": "REPOSITORY", "remote.origin.uploadpack": "TOUCH"},
    "a program for an address": {"remote.origin.url": "ext::TOUCH", "protocol.ext.allow": "always"},
    "a way by ssh": {"remote.origin.url": "ssh://localhost/x", "core.sshCommand": "TOUCH"},
    "another kind of remote": {"remote.origin.url": "x", "remote.origin.vcs": "ext", "protocol.allow": "always"},
    "a way through a proxy": {"remote.origin.url": "git://localhost/x", "core.gitProxy": "TOUCH"},
    "a way to ask for a password": {
        "remote.origin.url": "http://127.0.0.1:9/x",
        "core.askPass": "TOUCH",
        "credential.helper": "!TOUCH",
    },
    "another repository's names": {"remote.origin.url": "REPOSITORY", "core.alternateRefsCommand": "TOUCH"},
    "a rewritten address": {"remote.origin.url": "x:y", "url.ext::TOUCH .insteadOf": "x:", "protocol.allow": "always"},
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a brief that has changed since."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "talks.yaml").write_text("title: then\n")
    (folder / ".gitattributes").write_text("*.yaml diff=brief filter=brief\n")
    commit(folder)
    (folder / "talks.yaml").write_text("title: now\n")
    return folder


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("missing", [False, True], ids=["whole", "to be fetched"])
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_a_repository_names_is_run(
    repository: Path, tmp_path: Path, hostile: dict[str, str], *, missing: bool
) -> None:
    ran, hooks = tmp_path / "RAN", tmp_path / "hooks"
    touch = tmp_path / "touch.sh"
    touch.write_text(f"#!/bin/sh\ntouch {ran}\nexit 1\n")
    touch.chmod(0o755)
    hooks.mkdir()
    for hook in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"):
        (hooks / hook).symlink_to(touch)
    blob = git(repository, "rev-parse", "HEAD:talks.yaml")
    for name, value in hostile.items():
        words = [each.replace("TOUCH", str(touch)) for each in (name, value)]
        words[1] = words[1].replace("HOOKS", str(hooks)).replace("REPOSITORY", str(repository))
        git(repository, "config", *words)
    if missing:
        (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
        for name, value in (
            ("core.repositoryFormatVersion", "1"),
            ("extensions.partialClone", "origin"),
            ("remote.origin.promisor", "true"),
        ):
            git(repository, "config", name, value)
        with pytest.raises(CannotGoOn, match=r"no talks\.yaml at 'HEAD'"):
            content_at(repository / "talks.yaml", "HEAD")
    else:
        assert content_at(repository / "talks.yaml", "HEAD") == b"title: then\n"
    assert not ran.exists()


def test_a_replaced_version_is_not_taken_for_the_one_that_was_committed(repository: Path) -> None:
    old = git(repository, "rev-parse", "HEAD:talks.yaml")
    git(repository, "replace", old, git(repository, "hash-object", "-w", "talks.yaml"))
    assert content_at(repository / "talks.yaml", "HEAD") == b"title: then\n"


def test_the_repository_is_the_files_own_whatever_the_environment_names(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert content_at(repository / "talks.yaml", "HEAD") == b"title: then\n"


@pytest.mark.parametrize("revision", ["..", "^HEAD", "-p", "HEAD:../x", ":0", ":/a", "HEAD...HEAD", "HEAD^@\0"])
def test_what_is_no_one_revision_is_told_so(repository: Path, revision: str) -> None:
    with pytest.raises(CannotGoOn, match="is no revision"):
        content_at(repository / "talks.yaml", revision)


@pytest.mark.parametrize("revision", ["HEAD", "@", "HEAD@{0}", "HEAD^{/a version}", "HEAD^{commit}"])
def test_each_way_of_naming_a_revision_is_known(repository: Path, revision: str) -> None:
    assert content_at(repository / "talks.yaml", revision) == b"title: then\n"


def test_a_version_is_not_waited_for_long_and_not_read_where_it_is_large(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "MAX_BYTES", 5)
    with pytest.raises(CannotGoOn, match="larger than"):
        content_at(repository / "talks.yaml", "HEAD")
    monkeypatch.setattr(versions, "_PATIENCE", 0.0)
    with pytest.raises(CannotGoOn, match="too long"):
        content_at(repository / "talks.yaml", "HEAD")


@pytest.mark.skipif(sys.platform != "linux", reason="no other system limits this memory")
def test_a_commit_that_is_packed_small_does_not_fill_the_memory(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = git(repository, "cat-file", "commit", "HEAD").encode()
    message = head + b"\n" + b"a" * 2**26
    command = ["git", "hash-object", "-t", "commit", "-w", "--stdin"]
    written = subprocess.run(command, cwd=repository, input=message, capture_output=True, check=True)
    monkeypatch.setattr(versions, "_MEMORY", 2**25)
    with pytest.raises(CannotGoOn, match=r"no talks\.yaml at") as refused:
        content_at(repository / "talks.yaml", written.stdout.decode().strip())
    assert "memory" in refused.value.hint
    assert content_at(repository / "talks.yaml", "HEAD") == b"title: then\n"


def test_one_time_is_for_all_that_git_is_asked(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allowed = []
    run = subprocess.run

    def slower(*words: Any, timeout: float, **options: Any) -> Any:
        allowed.append(timeout)
        time.sleep(0.01)
        return run(*words, timeout=timeout, **options)

    monkeypatch.setattr(subprocess, "run", slower)
    content_at(repository / "talks.yaml", "HEAD")
    assert len(allowed) > 1
    assert allowed == sorted(allowed, reverse=True)
    assert allowed[0] - allowed[-1] >= 0.01


def test_outside_a_repository_there_are_no_versions(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match=r"no talks\.yaml at 'HEAD'") as refused:
        content_at(tmp_path / "talks.yaml", "HEAD")
    assert "repository" in refused.value.hint
