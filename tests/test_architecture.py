"""Rules of the house that a linter does not know: sizes, opening sentences, no inline script or style, no host."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    path
    for package in ("trialscreen", "screening")
    for path in (ROOT / package).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
LONGEST_FUNCTION = 40
LONGEST_MODULE = 350


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_module_opens_with_a_sentence_and_keeps_its_size(path):
    source = path.read_text()
    tree = ast.parse(source)
    assert not source.strip() or ast.get_docstring(tree), "a module opens with what it is and why it exists"
    assert source.count("\n") <= LONGEST_MODULE
    long = [f.name for f in functions(tree) if f.end_lineno - f.lineno + 1 > LONGEST_FUNCTION]
    assert long == []


def test_half_of_the_functions_are_short():
    sizes = sorted(
        f.end_lineno - f.body[0].lineno + 1 for path in MODULES for f in functions(ast.parse(path.read_text()))
    )
    assert sizes[len(sizes) // 2] <= 8


def test_only_common_mail_sends_mail():
    importers = [named(path) for path in MODULES if re.search(r"django\.core(\.| import )mail", path.read_text())]
    assert [name for name in importers if name not in {"screening/common/mail.py", "trialscreen/settings.py"}] == []


def test_only_the_registry_client_opens_the_network():
    pattern = re.compile(r"^\s*(import|from) (urllib\.request|http\.client|requests|httpx|socket)\b", re.MULTILINE)
    importers = {named(path) for path in MODULES if pattern.search(path.read_text())}
    # The processes of `serve` ask our own address whether the site answers.
    assert importers == {"screening/registry/client.py", "screening/management/processes.py"}


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_template_has_no_inline_script_or_style(path):
    source = path.read_text()
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", source) == []
    assert [tag for tag in re.findall(r"<script[^>]*>", source) if "src=" not in tag] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_template_loads_nothing_from_elsewhere(path):
    loaded = re.findall(
        r"<(?:script|link|img|iframe|source|form)[^>]*(?:src|href|action)=\"(https?:)?//", path.read_text()
    )
    assert loaded == []


def test_lock_files_name_no_host():
    for lock in ("requirements.txt", "requirements-dev.txt"):
        assert (
            re.findall(r"^--(?:extra-)?index-url|^--find-links|https?://", (ROOT / lock).read_text(), re.MULTILINE)
            == []
        )


def test_every_dependency_gives_its_reason():
    text = (ROOT / "pyproject.toml").read_text()
    blocks = re.findall(r"(?:dependencies|dev) = \[\n(.*?)\n\]", text, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) > 20
    assert [line for line in lines if "#" not in line] == []
