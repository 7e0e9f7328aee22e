"""Health checks for whoever runs the installation: is the process alive, and can it serve people."""

from datetime import timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from procrastinate.contrib.django.models import ProcrastinateWorker

# A worker says that it lives each 10 seconds (procrastinate's default); three missed beats are a lost worker.
WORKER_SILENT = timedelta(seconds=30)


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """200 where database, migrations and worker are all there, else 503 with what is missing."""
    try:
        checks = {"database": True, "migrations": migrations_applied(), "worker": worker_lives()}
    except DatabaseError:
        checks = {"database": False, "migrations": False, "worker": False}
    return JsonResponse(checks, status=200 if all(checks.values()) else 503)


def migrations_applied() -> bool:
    """Whether the database has every migration that the code has."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def worker_lives() -> bool:
    """Whether any worker has said lately that it lives."""
    return ProcrastinateWorker.objects.filter(last_heartbeat__gt=timezone.now() - WORKER_SILENT).exists()
