"""What the command line tells a person: one line, no traceback."""


class ServiceError(Exception):
    """A problem with a server, a worker or a request that the user can solve."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ConnectionFailed(ServiceError):
    """No Temporal server answers at the configured address."""


class ServerMissing(ServiceError):
    """The embedded development server is not installed or does not start."""


class ConfigurationFailed(ServiceError):
    """A client or worker entry has settings that cannot be used."""


class ProjectFailed(ServiceError):
    """The generated package cannot be loaded, or lacks the entry or worker that was asked for."""
