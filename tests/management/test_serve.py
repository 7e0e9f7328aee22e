"""`script/server` as a newcomer meets it: ready by itself, plain words when it cannot start, nothing left behind."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).parent.parent.parent
READY_SECONDS = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(data: Path, port: int) -> Iterator[subprocess.Popen]:
    environment = {**os.environ, "DATA_DIR": str(data), "PORT": str(port)}
    environment.pop("DATABASE_URL", None)
    process = subprocess.Popen(
        [ROOT / "script" / "server"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(60)
        process.stdout.close()


def lines_until(process: subprocess.Popen, wanted: str) -> list[str]:
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip())
        if wanted in line:
            return lines
    raise AssertionError("\n".join(lines))


def read(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=10) as response:
        return response.read()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


def test_from_nothing_to_ready_and_to_nothing_again(data: Path):
    port = free_port()
    with server(data, port) as process:
        printed = "\n".join(lines_until(process, f"Ready: http://127.0.0.1:{port}/"))
        assert re.findall(r"^  user name +(\w+)", printed, re.MULTILINE) == ["demo", "carla", "omar"]
        assert len(set(re.findall(r"^  password +(\S{12,})$", printed, re.MULTILINE))) == 3
        assert "Made 6 contact requests" in printed
        assert "61 new, 0 changed, 0 unchanged, 0 refused." in printed
        address = f"http://127.0.0.1:{port}"
        assert json.loads(read(f"{address}/readyz")) == {"database": True, "migrations": True, "worker": True}
        assert b"NCT03304080" in read(f"{address}/trials/NCT03304080/")
        children = psutil.Process(process.pid).children(recursive=True)
        with server(data, port) as second:
            refused = second.communicate(timeout=60)[0]
        assert second.returncode != 0
        assert f"Port {port} on 127.0.0.1 cannot be used" in refused
        assert "Traceback" not in refused
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
    assert [child for child in children if child.is_running() and child.status() != psutil.STATUS_ZOMBIE] == []


def test_the_second_start_is_quick_and_keeps_the_sign_in(data: Path):
    login = (data / "demo-login.json").read_text()
    begun = time.monotonic()
    port = free_port()
    with server(data, port) as process:
        printed = "\n".join(lines_until(process, "Ready: "))
    assert json.loads(login)["password"] in printed
    assert time.monotonic() - begun < READY_SECONDS


def test_a_database_that_cannot_start_is_said_in_plain_words(tmp_path: Path):
    (tmp_path / "postgres").write_text("this is a file, not a folder")
    with server(tmp_path, free_port()) as process:
        printed = process.communicate(timeout=60)[0]
    assert process.returncode != 0
    assert "The embedded database in" in printed
    assert "Traceback" not in printed
