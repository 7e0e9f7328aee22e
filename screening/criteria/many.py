"""Reads many eligibility texts at once, on all processors: an import spends half of its time here."""

import os
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context

from .parser import parse
from .tree import Limits, Tree

# Fewer texts are read sooner than a process is started.
WORTH_A_PROCESS = 20


def parse_all(texts: Sequence[tuple[str, Limits]]) -> list[Tree]:
    """The tree of each text with its limits, in order; the same trees as `parse` gives one by one."""
    if len(texts) >= WORTH_A_PROCESS and (os.cpu_count() or 1) > 1:
        try:
            return list(_processes().map(_parse_one, texts, chunksize=4))
        except BrokenProcessPool:
            # The system ended a process, for want of memory perhaps: read here, and start others next time.
            _processes.cache_clear()
    return [parse(text, limits) for text, limits in texts]


def _parse_one(text: tuple[str, Limits]) -> Tree:
    return parse(*text)


@cache
def _processes() -> ProcessPoolExecutor:
    """Started once a process; fresh ones, since a copy of ours would hold our database connection."""
    return ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_leave_stopping_to_the_parent)


def _leave_stopping_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
