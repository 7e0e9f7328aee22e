"""Runs the site's processes together: starts them, waits until the site answers, and ends all when one ends."""

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field

STOP_SECONDS = 15
AGAIN_SECONDS = 5


class PortTaken(Exception):
    """Another program already listens on the address."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"Port {port} on {host} cannot be used: {reason}. Another program may be listening there. "
            f"Stop it, or choose another port: PORT={port + 1} script/server"
        )


class ProcessEnded(Exception):
    """One of the processes ended by itself, or the site did not answer in time."""


def check_port(host: str, port: int) -> None:
    """Raise PortTaken where nothing could listen on `host` and `port` right now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(host, port, error.strerror or str(error)) from error


@dataclass(slots=True)
class Processes:
    """A handful of child processes that live and end together; a context manager that ends them."""

    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    again: dict[str, Sequence[str]] = field(default_factory=dict)

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self, name: str, command: Sequence[str], *, again: bool = False) -> None:
        """Start `command`; in a session of its own, so that Ctrl-C reaches us alone and we end it in order.

        `again`: `wait` starts it anew when it ends by itself.
        """
        if again:
            self.again[name] = command
        self.running[name] = subprocess.Popen(command, start_new_session=True)  # noqa: S603 our own commands

    def check(self) -> None:
        """Raise ProcessEnded where a process is no longer there."""
        for name, process in self.running.items():
            if process.poll() is not None:
                raise ProcessEnded(
                    f"The {name} stopped by itself (exit code {process.returncode}); its last lines are above."
                )

    def wait_until_answers(self, url: str, seconds: float) -> None:
        """Return when `url` answers 200; raise ProcessEnded where it does not within `seconds`."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.check()
            try:
                with urllib.request.urlopen(url, timeout=5):  # noqa: S310 our own address
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise ProcessEnded(f"The site did not answer at {url} within {seconds:.0f} seconds.")

    def wait(self) -> None:
        """Block until a process ends that is not to be started again; raises ProcessEnded then."""
        while True:
            self._start_again()
            self.check()
            time.sleep(0.5)

    def _start_again(self) -> None:
        for name, command in self.again.items():
            if self.running[name].poll() is not None:
                time.sleep(AGAIN_SECONDS)
                self.start(name, command)

    def stop(self) -> None:
        """Ask every process to finish what it does, and end those that do not within STOP_SECONDS."""
        for process in self.running.values():
            process.send_signal(signal.SIGTERM)
        end = time.monotonic() + STOP_SECONDS
        for process in self.running.values():
            try:
                process.wait(max(0.1, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
