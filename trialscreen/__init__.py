"""The deployment: settings, URLs and the WSGI application."""
