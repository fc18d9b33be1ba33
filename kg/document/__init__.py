"""From an article to its parse. spaCy is used in this package only."""
