"""Production serves one stylesheet: nothing of the sources is lost, nothing is fetched twice."""

import gzip
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.core.management import call_command

from screening.common.staticfiles import Sources, StylesheetError, inline_imports

SOURCES = Path(settings.BASE_DIR) / "static"
STORAGES = {"staticfiles": {"BACKEND": "screening.common.staticfiles.SiteStaticFilesStorage"}}


@pytest.fixture
def collected(tmp_path, settings):
    settings.STORAGES = settings.STORAGES | STORAGES
    settings.STATIC_ROOT = tmp_path / "static"
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path / "static"


def fingerprinted(root: Path, name: str) -> Path:
    return root / json.loads((root / "staticfiles.json").read_text())["paths"][name]


def in_memory(**texts: str) -> Sources:
    storage = InMemoryStorage()
    return {
        f"css/{name}.css": (storage, storage.save(f"css/{name}.css", ContentFile(text.encode())))
        for name, text in texts.items()
    }


def test_the_stylesheet_holds_every_source_in_its_layer_and_no_import(collected):
    text = fingerprinted(collected, "css/site.css").read_text()
    assert "@import" not in text
    entry = (SOURCES / "css/site.css").read_text()
    imports = re.findall(r'url\("(.+?)"\) layer\((\w+)\)', entry)
    for path, layer in imports:
        assert f"@layer {layer} {{\n{(SOURCES / 'css' / path).read_text()}}}" in text


def test_every_component_is_part_of_the_stylesheet():
    entry = (SOURCES / "css/site.css").read_text()
    written = {f"components/{path.name}" for path in (SOURCES / "css/components").glob("*.css")}
    assert set(re.findall(r'url\("(components/.+?)"\)', entry)) == written


def test_the_stylesheet_is_fingerprinted_and_compressed(collected):
    path = fingerprinted(collected, "css/site.css")
    assert re.fullmatch(r"site\.[0-9a-f]{12}\.css", path.name)
    assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == path.read_bytes()
    assert staticfiles_storage.url("css/site.css").endswith(path.name)


def test_script_modules_import_each_other_by_fingerprint(collected):
    text = fingerprinted(collected, "js/site.js").read_text()
    assert f'"./{fingerprinted(collected, "js/section-nav.js").name}"' in text


def test_collecting_again_changes_no_file(collected):
    before = {path: path.read_bytes() for path in collected.rglob("*") if path.is_file()}
    call_command("collectstatic", interactive=False, verbosity=0)
    assert {path: path.read_bytes() for path in collected.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("imported", ['@import url("other.css");', "a { background: url(dot.svg); }"])
def test_an_imported_stylesheet_may_not_refer_to_other_files(imported):
    with pytest.raises(StylesheetError, match=r"css/part\.css"):
        inline_imports("css/all.css", in_memory(all='@import url("part.css") layer(base);', part=imported))


def test_an_import_of_a_missing_file_is_named():
    with pytest.raises(StylesheetError, match=r"css/absent\.css"):
        inline_imports("css/all.css", in_memory(all='@import url("absent.css") layer(base);'))
