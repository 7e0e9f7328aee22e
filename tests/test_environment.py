"""README's table of environment variables names each that the settings and the scripts read, and no other."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READERS = {"flag", "number", "words"}


def variables_read(source: str) -> set[str]:
    """The names given to flag(), number(), words() and os.environ.get() in `source`."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            function = node.func
            named = isinstance(function, ast.Name) and function.id in READERS
            environ = isinstance(function, ast.Attribute) and ast.unparse(function) == "os.environ.get"
            if named or environ:
                found.add(node.args[0].value)
    return found


def test_readme_lists_every_environment_variable():
    read = variables_read((ROOT / "trialscreen" / "settings.py").read_text()) | {"DATABASE_URL", "PYTHON"}
    rows = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(read)


def test_only_the_settings_read_the_environment():
    readers = [
        str(path.relative_to(ROOT))
        for package in ("trialscreen", "screening")
        for path in sorted((ROOT / package).rglob("*.py"))
        if re.search(r"\bos\.(environ\.get|environ\[|getenv)", path.read_text())
    ]
    assert readers == ["trialscreen/settings.py"]


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DATABASE_URL", "nonsense", "DATABASE_URL must look like postgres://"),
        ("DATABASE_URL", "sqlite:///db", "DATABASE_URL must look like postgres://"),
        ("DATA_DIR", "/proc/nowhere", "The folder /proc/nowhere cannot be used"),
        ("PORT", "http", "PORT must be a whole number, not 'http'."),
    ],
)
def test_a_variable_that_cannot_be_read_is_named_in_plain_words(variable, value, said):
    environment = {name: kept for name, kept in os.environ.items() if name not in {"DATABASE_URL", "SECRET_KEY"}}
    command = [sys.executable, str(ROOT / "manage.py"), "check"]
    done = subprocess.run(command, env={**environment, variable: value}, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
