"""From a source (file, folder, corpus, URL) to articles. lxml, BeautifulSoup and trafilatura are used in this package only."""
