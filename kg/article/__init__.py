"""From a source (file, folder, corpus, archive, address) to articles.

lxml, BeautifulSoup and trafilatura are used in this package only.
"""

from kg.article.page import Page, PageKind
from kg.article.read import read_page, read_sources
from kg.article.record import as_record
from kg.article.sources import find_pages

__all__ = ["Page", "PageKind", "as_record", "find_pages", "read_page", "read_sources"]
