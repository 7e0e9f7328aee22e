"""Cuts a JSON document of any size into its records without parsing it, so that one broken record spoils no other.

A streaming parser would stop for good at the first fault, and its memory would grow with the depth of nesting.
"""

import re
from collections.abc import Iterator

from screening.registry.stream import Stream

# A string holds no raw line break in JSON; a quote without its partner is a token of its own.
_TOKEN = re.compile(rb'"(?:[^"\\\n]++|\\.)*+"|[{}\[\]"]', re.DOTALL)
_PAGE = re.compile(rb'\{[^{}\[\]]*?"studies"\s*:\s*\[')
_PAGE_HEAD = 4096
_BETWEEN = b" \t\r\n,"
_DEEPEST_WRAPPER = 32


def is_page(text: bytes) -> bool:
    """Tell whether `text` begins like a page of the registry's API: {"studies": [..."""
    return _PAGE.match(text) is not None


def split_objects(stream: Stream, longest: int) -> Iterator[bytes | str]:
    """Yield each outermost object as bytes, or a problem as text; lists and the API's pages are looked into.

    `longest` bounds an object (bytes); memory stays within a small multiple of it.
    """
    return _Splitter(stream, longest).parts()


class _Splitter:
    """The state between two tokens: `start` is where the current object begins in `text`, -1 between objects."""

    def __init__(self, stream: Stream, longest: int) -> None:
        self.stream = stream
        self.longest = longest
        self.text = b""
        self.at = 0
        self.start = -1
        self.depth = 0
        self.indent = b""
        self.wrappers: list[bytes] = []

    def parts(self) -> Iterator[bytes | str]:
        while len(self.wrappers) <= _DEEPEST_WRAPPER:
            token = self._next_token()
            if token is not None:
                yield from self._inside(token) if self.start >= 0 else self._between(token)
            elif self.start >= 0:
                yield f"the record has no end within {self.longest} bytes"
                self._find_next_object()
            else:
                yield from self._not_an_object(self.text[self.at :])
                break
        if self.wrappers:
            yield "the end of the list is missing"

    def _next_token(self) -> re.Match[bytes] | None:
        """Return the next token, None at the end of the data or of what one record may take."""
        while True:
            found = _TOKEN.search(self.text, self.at)
            if found and (found[0] != b'"' or self.text.find(b"\n", found.end()) >= 0):
                return found
            if not found and self.start < 0 and not self.text[self.at :].strip(_BETWEEN):
                self.at = len(self.text)
            if len(self.text) - max(self.start, 0) > self.longest or not self._fill():
                return found if self.start < 0 else None

    def _fill(self) -> bool:
        keep = self.start if self.start >= 0 else self.at
        chunk = self.stream.read()
        self.text = self.text[keep:] + chunk
        self.at -= keep
        self.start = min(self.start, 0)
        return bool(chunk)

    def _inside(self, token: re.Match[bytes]) -> Iterator[bytes | str]:
        if token[0] == b'"':
            yield "broken JSON: a text has no end"
            self._find_next_object()
            return
        self.at = token.end()
        self.depth += {b"{": 1, b"[": 1, b"}": -1, b"]": -1}.get(token[0], 0)
        if self.depth == 0:
            yield self.text[self.start : self.at]
            self.start = -1

    def _between(self, token: re.Match[bytes]) -> Iterator[str]:
        gap = self.text[self.at : token.start()]
        yield from self._not_an_object(gap + token[0].strip(b"{}[]"))
        self.at = token.end()
        if token[0] == b"{":
            self._open_object(gap)
        elif token[0] == b"[":
            self.wrappers.append(b"[")
        elif token[0] in b"}]" and self.wrappers:
            self.wrappers.pop()

    def _not_an_object(self, text: bytes) -> Iterator[str]:
        """Report what stands between objects; behind the studies of a page, its page token is in order."""
        if text.strip(_BETWEEN) and self.wrappers[-1:] != [b"{"]:
            yield "not an object"

    def _open_object(self, gap: bytes) -> None:
        self.at -= 1
        while len(self.text) - self.at < _PAGE_HEAD and self._fill():
            pass
        page = _PAGE.match(self.text, self.at)
        if page:
            self.wrappers += [b"{", b"["]
            self.at = page.end()
            return
        self.start, self.depth = self.at, 1
        self.at += 1
        _, line_break, indent = gap.rpartition(b"\n")
        self.indent = indent if line_break else b""

    def _find_next_object(self) -> None:
        """Go on at the next line that begins like the lost object: records of one list are indented alike."""
        beginning = b"\n" + self.indent + b"{"
        self.at = self.start + 1
        self.start = -1
        while (found := self.text.find(beginning, self.at)) < 0:
            self.at = max(self.at, len(self.text) - len(beginning))
            if not self._fill():
                self.at = len(self.text)
                return
        self.at = found
