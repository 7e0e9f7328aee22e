"""The one Django app of the project; the packages inside it are its domains (docs/architecture.md)."""
