"""People to call and study centers: the registry's contacts and locations."""

from screening.registry.node import Node
from screening.registry.records import Contact, Location


def read_contacts(node: Node) -> tuple[Contact, ...]:
    """Read a list of contacts or officials, each once; an entry that says nothing at all is left out."""
    contacts = (_read_contact(item) for item in node.items())
    return tuple(dict.fromkeys(contact for contact in contacts if contact != Contact("", contact.role)))


def _read_contact(node: Node) -> Contact:
    return Contact(
        name=node.child("name").text(),
        role=node.child("role").text(),
        phone=node.child("phone").text(),
        phone_ext=node.child("phoneExt").text(),
        email=node.child("email").text(),
        affiliation=node.child("affiliation").text(),
    )


def read_locations(node: Node) -> tuple[Location, ...]:
    """Read a list of locations in the registry's order; identical ones are kept once."""
    return tuple(dict.fromkeys(_read_location(item) for item in node.items()))


def _read_location(node: Node) -> Location:
    latitude, longitude = _read_point(node.child("geoPoint"))
    return Location(
        facility=node.child("facility").text(),
        status=node.child("status").text(),
        city=node.child("city").text(),
        state=node.child("state").text(),
        zip=node.child("zip").text(),
        country=node.child("country").text(),
        latitude=latitude,
        longitude=longitude,
        contacts=read_contacts(node.child("contacts")),
    )


def _read_point(node: Node) -> tuple[float, float] | tuple[None, None]:
    """Return latitude and longitude in degrees, both or neither: half a point is no place."""
    latitude, longitude = node.child("lat").degrees(90), node.child("lon").degrees(180)
    if latitude is None or longitude is None:
        return None, None
    return latitude, longitude
