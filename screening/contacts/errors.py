"""Why something about a request was not done; the docstrings are what staff or the person read."""


class RequestProblem(Exception):
    """This cannot be done."""

    def __str__(self) -> str:
        return " ".join((type(self).__doc__ or "").split())


class MovedMeanwhile(RequestProblem):
    """Somebody else has changed this request while you had it open. Nothing of yours was changed; look at it again."""


class MoveNotAllowed(RequestProblem):
    """A request cannot go from its present status to that one."""


class NotOnTheTeam(RequestProblem):
    """This person does not work on the requests of this place."""


class TakenAlready(RequestProblem):
    """Somebody else of the team has it. Open it to take it over."""


class RequestClosed(RequestProblem):
    """This request is closed. Take it into review again before you work on it."""


class NothingToSend(RequestProblem):
    """This mail is on its way already, or the request was withdrawn."""


class NoSuchCenter(RequestProblem):
    """This study center is no longer listed for the trial. Choose another one."""


class TooManyCenters(RequestProblem):
    """You have asked as many study centers as one person can ask with the same answers."""


class AddressInUse(RequestProblem):
    """There is an address for this already. Stop using that one first."""


class AskedBoth(RequestProblem):
    """Somebody has asked both places about the same trial. Close or withdraw one of these requests first."""
