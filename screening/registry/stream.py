"""Bytes that end early instead of raising where their source is damaged, so that what came before is still read."""

import zlib
from collections.abc import Iterator
from zipfile import BadZipFile

CHUNK = 256 * 1024
_GZIP = 31  # zlib's code for "gzip header and trailer"
# What reading a damaged, encrypted or unknown archive raises.
DAMAGE = (OSError, EOFError, zlib.error, BadZipFile, RuntimeError, NotImplementedError, ValueError)


class Stream:
    """Bytes with look-ahead; `damage` says why they end early, "" where they are whole (so far)."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        """Read from `chunks`, each not empty."""
        self._chunks = chunks
        self._ahead = bytearray()
        self.damage = ""

    def _fill(self) -> bool:
        try:
            chunk = next(self._chunks, b"")
        except DAMAGE as error:
            self.damage = str(error) or type(error).__name__
            return False
        self._ahead += chunk
        return bool(chunk)

    def peek(self, size: int) -> bytes:
        """Return the next `size` bytes, fewer at the end, and leave them to be read."""
        while len(self._ahead) < size and self._fill():
            pass
        return bytes(self._ahead[:size])

    def peek_line(self, limit: int) -> bytes:
        """Return the next line and leave it to be read; at most `limit` bytes of it."""
        return bytes(self._ahead[: self._line_size(limit)])

    def read_line(self, limit: int) -> bytes:
        r"""Return the next line with its "\n", b"" at the end; a piece of `limit` bytes where it is longer."""
        return self._take(self._line_size(limit))

    def read(self) -> bytes:
        """Return some bytes, b"" at the end."""
        if not self._ahead:
            self._fill()
        return self._take(len(self._ahead))

    def skip(self, size: int) -> None:
        """Leave out the next `size` bytes, which were seen by `peek`."""
        self._take(size)

    def _line_size(self, limit: int) -> int:
        searched = 0
        while (end := self._ahead.find(b"\n", searched)) < 0:
            searched = len(self._ahead)
            if searched >= limit or not self._fill():
                return min(searched, limit)
        return min(end + 1, limit)

    def _take(self, size: int) -> bytes:
        taken = bytes(self._ahead[:size])
        del self._ahead[:size]
        return taken


def gunzip(packed: Stream) -> Iterator[bytes]:
    """Yield the unpacked bytes of a gzip file, also of several one after the other; raise EOFError where it is cut."""
    unpacker = zlib.decompressobj(_GZIP)
    data = packed.read()
    while data:
        yield from filter(None, [unpacker.decompress(data, CHUNK)])
        if unpacker.eof:
            # Tape blocks leave zeros behind the end.
            data = unpacker.unused_data.lstrip(b"\0") or packed.read().lstrip(b"\0")
            unpacker = zlib.decompressobj(_GZIP) if data else unpacker
        else:
            data = unpacker.unconsumed_tail or packed.read()
    yield from filter(None, [unpacker.flush()])
    if not unpacker.eof:
        raise EOFError(packed.damage or "the gzip data are cut off")
