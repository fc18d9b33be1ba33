"""From a parse to mentions, entities, relations, events and quotes: a chain of steps with declared needs."""
