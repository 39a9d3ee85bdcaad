"""PyYAML's parser in C is loaded without the patterns of that in Python, and nobody else in the process notices."""

import subprocess
import sys

from tests.conftest import ROOT

ALL_SORTS = "{a: yes, b: 0x1F, c: 1.5, d: 12:30, e: 2024-05-14, f: 2024-05-14T10:00:00Z, g: ~, h: plain}"
READ = "{'a': True, 'b': 31, 'c': 1.5, 'd': 750, 'e': datetime.date(2024, 5, 14), 'f': datetime.datetime("


def run(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout


def test_a_brief_is_read_without_a_pattern_of_the_parser_in_python() -> None:
    code = """
import re
compiled, before = [], re._compiler.compile
def watched(pattern, flags=0):
    compiled.append(pattern)
    return before(pattern, flags)
re._compiler.compile = watched
import briefing
print(briefing.load("briefs/us-china-fwg-2024-08.yaml").id)
so_far = list(compiled)
import yaml
print(yaml.reader.Reader.NON_PRINTABLE.pattern in so_far)
print(yaml.constructor.SafeConstructor.timestamp_regexp.pattern in so_far)
"""
    assert run(code).splitlines() == ["us-china-fwg-2024-08", "False", "False"]


def test_who_else_uses_pyyaml_gets_the_same_values_and_the_same_refusals() -> None:
    code = f"""
import re, copy
before = re.compile
import briefing.brief.reading.composer
import yaml
print(re.compile is before, isinstance(re.compile("a"), re.Pattern))
print(yaml.safe_load({ALL_SORTS!r}))
print(yaml.load({ALL_SORTS!r}, yaml.CSafeLoader) == yaml.safe_load({ALL_SORTS!r}))
print(copy.deepcopy(yaml.SafeLoader.yaml_implicit_resolvers).keys() == yaml.SafeLoader.yaml_implicit_resolvers.keys())
try:
    yaml.safe_load("a: \\x07")
except yaml.reader.ReaderError:
    print("refused")
"""
    lines = run(code).splitlines()
    assert lines[0] == "True True"
    assert lines[1].startswith(READ)
    assert lines[2:] == ["True", "True", "refused"]


def test_a_process_that_has_loaded_pyyaml_already_keeps_what_it_has() -> None:
    code = """
import re, yaml
import briefing
print(briefing.load("briefs/us-china-fwg-2024-08.yaml").id, type(yaml.reader.Reader.NON_PRINTABLE) is re.Pattern)
"""
    assert run(code) == "us-china-fwg-2024-08 True\n"
