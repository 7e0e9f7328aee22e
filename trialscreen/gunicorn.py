"""How gunicorn serves the site: sync workers, no access log (an address with its path is somebody's interest)."""

import logging

from screening.common.log import discreet
from trialscreen import settings


class DiscreetFilter(logging.Filter):
    """Takes out of gunicorn's log what people searched for and where they came from.

    When a request breaks, gunicorn names its whole address, and when it cannot be read, its line and the sender.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Cut each address before its query and inside a private link; of one that is unreadable tell that it was."""
        if str(record.msg).startswith("Invalid request from"):
            record.msg = "A request could not be read."
        if isinstance(record.args, tuple):
            record.args = tuple(discreet(arg) if isinstance(arg, str) else arg for arg in record.args)
        return True


logging.getLogger("gunicorn.error").addFilter(DiscreetFilter())

bind = f"{settings.HOST}:{settings.PORT}"
wsgi_app = "trialscreen.wsgi:application"
# Measured: threads bring nothing to pages that are mostly Python; a process for each core does.
workers = settings.WEB_WORKERS
worker_class = "sync"
timeout = 30
graceful_timeout = 10
# A slow leak anywhere below us ends with the process; the jitter keeps the workers from ending together.
max_requests = 20_000
max_requests_jitter = 2_000
# Its warnings are about requests (each HEAD gets one), not about the server.
loglevel = "error"
accesslog = None
control_socket_disable = True
