"""Every pattern of the table ``conjugation`` makes forms of its verbs that no other pattern makes."""

from __future__ import annotations

import pytest

from kg.languages import load
from kg.languages.conjugation import Conjugation

_PATTERNS = load("fr").table("conjugation", Conjugation)

_VERBS = [
    ("er$", "voter", "vote votent votait voté votée votera votèrent"),
    ("é([^aeiouyéè]+)er$", "régler", "règle règlent règlera"),
    ("e([lt])er$", "appeler", "appelle appellent appellera"),
    ("e([lt])er$", "jeter", "jette jettent jettera"),
    ("e([^aeiouyéè])er$", "mener", "mène mènent mènera"),
    ("cer$", "menacer", "menaça menaçait menaçant"),
    ("ger$", "juger", "jugea jugeait jugeant"),
    ("([ao])yer$", "payer", "paie paient paiera"),
    ("([ao])yer$", "déployer", "déploie déploient"),
    ("ir$", "saisir", "saisit saisissent saisissait saisi saisies saisira"),
    ("re$", "vendre", "vends vendent vendait vendu vendues vendit vendra"),
    ("dre$", "vendre", "vend"),
]
"""What matches an infinitive, a verb whose infinitive it matches, and forms of that verb."""


@pytest.mark.parametrize(("infinitive", "verb", "made"), _VERBS)
def test_a_pattern_makes_forms_that_no_other_makes(infinitive: str, verb: str, made: str) -> None:
    makers = {form: [p.infinitive for p in _PATTERNS if form in p.forms(verb)] for form in made.split()}
    assert makers == {form: [infinitive] for form in made.split()}


def test_every_pattern_is_tested() -> None:
    assert {pattern.infinitive for pattern in _PATTERNS} == {infinitive for infinitive, _, _ in _VERBS}


def test_a_word_without_the_ending_of_an_infinitive_has_no_forms() -> None:
    assert [pattern.infinitive for pattern in _PATTERNS if any(pattern.forms("tribunal"))] == []
