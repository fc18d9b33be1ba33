"""What an article names, identified outside the text: countries, cities, organizations, and what the user knows."""

from kg.identity.authority import Authority
from kg.identity.files import read_authority
from kg.identity.heading import Heading
from kg.identity.identify import OFFLINE, Identify

__all__ = ["OFFLINE", "Authority", "Heading", "Identify", "read_authority"]
