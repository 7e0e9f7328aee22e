"""README's table of environment variables names each that the settings and the scripts read, and no other."""

import ast
import re
from pathlib import Path

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
