"""Static files of production: one stylesheet made of many sources, fingerprinted and compressed."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

Sources = dict[str, tuple[Storage, str]]

LAYERED_IMPORT = re.compile(r'^@import url\("(?P<url>[\w./-]+)"\) layer\((?P<layer>[\w-]+)\);$', re.MULTILINE)
REFERENCE = re.compile(r"@import|url\(", re.IGNORECASE)


class StylesheetError(ValueError):
    """A stylesheet that cannot become part of another one."""


def inline_imports(name: str, sources: Sources) -> str:
    """The text of stylesheet `name` with each `@import url("x.css") layer(y);` replaced by `@layer y { … }`.

    Raises StylesheetError where an imported file is missing, or refers to further files: their addresses are
    relative to the imported file and would point elsewhere from `name`.
    """

    def layer_block(match: re.Match[str]) -> str:
        imported = posixpath.normpath(posixpath.join(posixpath.dirname(name), match["url"]))
        if imported not in sources:
            raise StylesheetError(f"{name} imports {imported}, which is no static file.")
        text = _read(imported, sources)
        if REFERENCE.search(text):
            raise StylesheetError(f"{imported} is imported by {name} and may not refer to other files.")
        return f"@layer {match['layer']} {{\n{text}}}"

    return LAYERED_IMPORT.sub(layer_block, _read(name, sources))


def _read(name: str, sources: Sources) -> str:
    storage, path = sources[name]
    with storage.open(path) as file:
        return str(file.read().decode())


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Joins layered stylesheets, then fingerprints (script modules import each other by fingerprint) and compresses."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: Sources, dry_run: bool = False, **options: Any) -> Iterator[tuple[str, str, bool]]:
        """As Django's, on sources in which every layered import has been replaced by its text."""
        yield from super().post_process(self._joined(paths), dry_run=dry_run, **options)

    @staticmethod
    def _joined(paths: Sources) -> Sources:
        # Fingerprints are taken of what `paths` opens, so joined text has to come from there as well.
        joined = InMemoryStorage()
        result = dict(paths)
        for name in paths:
            if name.endswith(".css") and LAYERED_IMPORT.search(_read(name, paths)):
                joined.save(name, ContentFile(inline_imports(name, paths).encode()))
                result[name] = (joined, name)
        return result
