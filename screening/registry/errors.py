"""The exceptions of the registry package: each says on its own, in one line, what is wrong and where."""


class RegistryError(Exception):
    """Something is wrong with registry data or with the registry's service."""

    def __init__(self, message: str = "") -> None:
        """Take `message`, or the sentence of the class where nothing more is known."""
        super().__init__(message or self.__doc__)


class RecordError(RegistryError):
    """A registry record cannot be read."""

    def __init__(self, path: str, problem: str) -> None:
        """Name the JSON `path` ("protocolSection.eligibilityModule.sex") and its `problem` ("a list, not text")."""
        super().__init__(f"{path}: {problem}" if path else problem)
        self.path = path
        self.problem = problem


class SourceError(RegistryError):
    """A file or a part of it holds no readable record."""

    def __init__(self, origin: str, problem: str) -> None:
        """Name the `origin` ("studies.zip!/a.json#17") and its `problem`."""
        super().__init__(f"{origin}: {problem}")
        self.origin = origin
        self.problem = problem


class FetchError(RegistryError):
    """The registry's service gave no usable answer."""


class CursorError(RegistryError):
    """A saved position of an interrupted download cannot be read."""
