"""From which country a phone number without a country code is, told by the country where somebody lives."""

from types import MappingProxyType

from screening.trials.places import UNITED_STATES

# ISO 3166-1 codes of the countries with most study centers in the registry; elsewhere the country code is asked for.
REGIONS = MappingProxyType(
    {
        UNITED_STATES: "US",
        "Argentina": "AR",
        "Australia": "AU",
        "Austria": "AT",
        "Belgium": "BE",
        "Brazil": "BR",
        "Bulgaria": "BG",
        "Canada": "CA",
        "Chile": "CL",
        "China": "CN",
        "Colombia": "CO",
        "Croatia": "HR",
        "Czechia": "CZ",
        "Denmark": "DK",
        "Egypt": "EG",
        "Finland": "FI",
        "France": "FR",
        "Germany": "DE",
        "Greece": "GR",
        "Hong Kong": "HK",
        "Hungary": "HU",
        "India": "IN",
        "Ireland": "IE",
        "Israel": "IL",
        "Italy": "IT",
        "Japan": "JP",
        "Malaysia": "MY",
        "Mexico": "MX",
        "Netherlands": "NL",
        "New Zealand": "NZ",
        "Norway": "NO",
        "Pakistan": "PK",
        "Poland": "PL",
        "Portugal": "PT",
        "Puerto Rico": "PR",
        "Romania": "RO",
        "Russia": "RU",
        "Singapore": "SG",
        "Slovakia": "SK",
        "South Africa": "ZA",
        "South Korea": "KR",
        "Spain": "ES",
        "Sweden": "SE",
        "Switzerland": "CH",
        "Taiwan": "TW",
        "Thailand": "TH",
        "Turkey (Türkiye)": "TR",
        "Ukraine": "UA",
        "United Kingdom": "GB",
        "Vietnam": "VN",
    }
)


def region_of(country: str) -> str | None:
    """The ISO code of a country as the registry names it; None where it is not in the table."""
    return REGIONS.get(country)
