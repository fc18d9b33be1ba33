"""From an extraction to RDF statements: IRIs, vocabulary, evidence."""
