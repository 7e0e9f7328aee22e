"""The registry's summary and description as HTML: paragraphs, lists, emphasis and links, and nothing else."""

import re
from collections.abc import MutableMapping, Sequence
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

# Not "code": the registry's older records are indented and wrapped by hand. Not "heading", "image" or anything of HTML.
RULES = ["list", "newline", "emphasis", "balance_pairs", "fragments_join", "escape", "entity", "link", "autolink"]
LINK_SCHEMES = ("http://", "https://")
DEEPEST_NESTING = 100
_LIST_TITLE = re.compile(r"<p>((?:key |main )?(?:inclusion|exclusion)(?: criteria)?\s*:?)</p>", re.IGNORECASE)


def as_html(text: str) -> SafeString:
    """Return `text` (the registry's Markdown, which escapes signs: "\\<", "\\[") as HTML that is safe to show."""
    # The renderer escapes every text and attribute, and HTML in the source is text for it.
    html: SafeString = mark_safe(_renderer().render(text))  # noqa: S308
    return html


def criteria_html(text: str) -> SafeString:
    """Return criteria as `as_html` does, with the titles of their two lists as headings."""
    html: SafeString = mark_safe(_LIST_TITLE.sub(r"<h4>\1</h4>", as_html(text)))  # noqa: S308
    return html


@lru_cache(maxsize=1)
def _renderer() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False, "linkify": False, "maxNesting": DEEPEST_NESTING}).enable(RULES)
    markdown.validateLink = _is_web_address  # type: ignore[method-assign]
    markdown.add_render_rule("link_open", _link_open)
    return markdown


def _is_web_address(url: str) -> bool:
    return url.strip().lower().startswith(LINK_SCHEMES)


def _link_open(
    renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, _env: MutableMapping[str, Any]
) -> str:
    tokens[at].attrSet("rel", "nofollow noopener noreferrer")
    return renderer.renderToken(tokens, at, options, _env)
