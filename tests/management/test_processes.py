"""The supervisor of the site's processes says in plain words what is wrong, and leaves nothing running."""

import socket
import sys

import pytest

from screening.management import processes as processes_module
from screening.management.processes import PortTaken, ProcessEnded, Processes, check_port


def test_a_taken_port_is_named_with_the_way_out():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=f"Port {port} on 127.0.0.1 cannot be used.*PORT={port + 1} script/server"):
            check_port("127.0.0.1", port)


def test_a_free_port_passes():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    check_port("127.0.0.1", port)


def test_all_processes_end_together():
    with Processes() as processes:
        processes.start("sleeper", [sys.executable, "-c", "import time; time.sleep(60)"])
        sleeper = processes.running["sleeper"]
        assert sleeper.poll() is None
    assert sleeper.poll() is not None


def test_a_process_that_ends_is_named():
    with Processes() as processes:
        processes.start("web server", [sys.executable, "-c", "raise SystemExit(3)"])
        with pytest.raises(ProcessEnded, match=r"The web server stopped by itself \(exit code 3\)"):
            processes.wait()


def test_a_process_that_may_come_back_is_started_again_while_the_others_live(tmp_path, monkeypatch):
    monkeypatch.setattr(processes_module, "AGAIN_SECONDS", 0)
    (tmp_path / "starts").touch()
    count = f"import pathlib, sys; pathlib.Path({str(tmp_path / 'starts')!r}).open('a').write('x'); sys.exit(1)"
    until_three = (
        f"import pathlib, time\nwhile pathlib.Path({str(tmp_path / 'starts')!r}).stat().st_size < 3: time.sleep(0.1)"
    )
    with Processes() as processes:
        processes.start("worker", [sys.executable, "-c", count], again=True)
        processes.start("web server", [sys.executable, "-c", until_three])
        with pytest.raises(ProcessEnded, match=r"The web server stopped by itself \(exit code 0\)"):
            processes.wait()


def test_a_site_that_never_answers_is_not_waited_for_without_end():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
        with Processes() as processes, pytest.raises(ProcessEnded, match="did not answer"):
            processes.wait_until_answers(f"http://127.0.0.1:{port}/", seconds=0.5)
