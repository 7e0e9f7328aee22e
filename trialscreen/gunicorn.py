"""How gunicorn serves the site: sync workers, no access log (an address with its path is somebody's interest)."""

from trialscreen import settings

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
loglevel = "warning"
accesslog = None
control_socket_disable = True
