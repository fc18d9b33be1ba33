"""What an article names, identified outside the text: countries, cities, organizations, and what the user knows."""

from kg.identity.authority import Authority
from kg.identity.files import AuthorityFile, read_authority
from kg.identity.heading import Heading
from kg.identity.identify import OFFLINE, Identify
from kg.identity.reconcile import Reconciler, reconciler

__all__ = ["OFFLINE", "Authority", "AuthorityFile", "Heading", "Identify", "Reconciler", "read_authority", "reconciler"]
