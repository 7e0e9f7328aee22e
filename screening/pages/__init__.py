"""Pages that belong to no trial: home, privacy, accessibility, health checks, errors."""
