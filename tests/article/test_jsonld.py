"""JSON-LD as the press writes it: graphs, lists, references, faults."""

from __future__ import annotations

import pytest

from kg.article.jsonld import read_jsonld

ARTICLE = '{"@type":"NewsArticle","headline":"La halle rouvre","datePublished":"2024-03-12T08:15:00Z"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph":[{{"@type":"WebSite","name":"x"}},{ARTICLE}]}}',
        f'{{"@type":"WebPage","headline":"autre","mainEntity":{ARTICLE}}}',
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        ARTICLE.replace("}", ",}"),
        ARTICLE.replace("La halle", "La halle\n"),
        ARTICLE.replace('"datePublished"', '"description":"un "mot" de trop","datePublished"'),
    ],
)
def test_the_article_is_found(script: str) -> None:
    told = read_jsonld([script])
    assert (told.title, told.published) == ("La halle rouvre", "2024-03-12T08:15:00Z")


def test_the_pages_own_article_goes_before_others() -> None:
    other = ARTICLE.replace("La halle rouvre", "Autre")
    own = ARTICLE.replace('"headline"', '"mainEntityOfPage":{"@id":"https://a.example/halle"},"headline"')
    assert read_jsonld([other, own], "https://a.example/halle").title == "La halle rouvre"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Par Paul Verdier"', ["Paul Verdier"]),
        ('{"name":"Paul VERDIER"}', ["Paul Verdier"]),
        ('[{"name":"Paul Verdier"},{"name":["Lise Moreau","AFP"]}]', ["Paul Verdier", "Lise Moreau", "AFP"]),
        ('{"@id":"#pv"}', ["Paul Verdier"]),
        ('{"name":"Le Courrier du Val"}', []),
        ('{"name":"La rédaction"}', []),
        ("42", []),
        ("null", []),
    ],
)
def test_authors(author: str, names: list[str]) -> None:
    publisher = '"publisher":{"name":"Le Courrier du Val"}'
    graph = f'[{{"@id":"#pv","name":"Paul Verdier"}},{ARTICLE[:-1]},"author":{author},{publisher}}}]'
    assert [one.name for one in read_jsonld([graph]).authors] == names


@pytest.mark.parametrize("script", ["", "{", "[" * 10_000, '{"@type":"Recipe"}', "null", '"x"', '{"@type":{"a":1}}'])
def test_what_tells_nothing_is_an_empty_account(script: str) -> None:
    assert read_jsonld([script]).title == ""


def test_entities_inside_json_are_resolved() -> None:
    assert (
        read_jsonld([ARTICLE.replace("La halle", "L&rsquo;h&ocirc;tel &amp; la halle")]).title
        == "L’hôtel & la halle rouvre"
    )
