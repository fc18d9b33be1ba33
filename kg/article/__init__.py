"""From a source (file, folder, corpus, URL) to articles. Only this package uses lxml, BeautifulSoup and trafilatura."""
