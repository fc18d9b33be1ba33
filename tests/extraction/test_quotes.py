"""Who says what, in sentences of many registers."""

from __future__ import annotations

import pytest

from tests.support.rows import missing, rows
from tests.support.texts import understood

DIRECT = [
    ("« Le barrage tiendra », a déclaré jeudi la préfète, Anne Kerbrat.", "Anne Kerbrat | direct | déclarer"),
    ("« Le barrage tiendra bon », répète Paul Vasseur.", "Paul Vasseur | direct | répéter | Le barrage tiendra bon"),
    ("Paul Vasseur l'a redit : « Nous rouvrirons la halle en juin. »", "Paul Vasseur | direct"),
    ("Anne Kerbrat a écrit aux élus :\n« Je ne signerai pas ce décret. »", "Anne Kerbrat | direct | écrire"),
    (
        "Luc Morandi a gagné samedi à Pau. « Je ne pensais pas tenir », a-t-il soufflé.",
        "Luc Morandi | direct | souffler",
    ),
    ("« Nous avons tenu », a lâché, épuisé, le capitaine Luc Morandi.", "Luc Morandi | direct | lâcher"),
    ('"On a eu de la chance", a confié à l\'AFP le maire de Dole, Paul Vasseur.', "Paul Vasseur | direct | confier"),
    ("“We will appeal the ruling”, a prévenu Me Karim Haddad.", "Karim Haddad | direct | prévenir"),
    ("« Ce texte, a tranché Anne Kerbrat, ne passera pas. »", "Anne Kerbrat | direct | trancher"),
    ("« Il faut agir vite », s'est alarmée Jeanne Orsini sur Instagram.", "Jeanne Orsini | direct | alarmer | warns"),
    ("« La ville n'a rien caché », s'est défendu Paul Vasseur.", "Paul Vasseur | direct | défendre | denies"),
    ("« Qui a payé les travaux ? », s'interroge Anne Kerbrat.", "Anne Kerbrat | direct | interroger | asks"),
    ("Réponse de Paul Vasseur : « Je n'en sais rien du tout. »", "Paul Vasseur | direct"),
    ("Paul Vasseur a salué les pompiers. Et de conclure : « Ils ont sauvé la ville. »", "direct | conclure"),
    ("« Un immense gâchis pour tous », selon Anne Kerbrat.", "Anne Kerbrat | selon"),
    (
        "« Jamais nous ne céderons », a martelé le syndicaliste Luc Morandi, « et ils le savent ».",
        "Luc Morandi | direct | et ils le savent",
    ),
]

INDIRECT = [
    ("Anne Kerbrat a assuré que le barrage tiendrait.", "Anne Kerbrat | indirect | assurer | que le barrage tiendrait"),
    ("Paul Vasseur affirme avoir prévenu la préfecture.", "Paul Vasseur | indirect | affirmer"),
    ("Paul Vasseur nie avoir touché le moindre euro.", "Paul Vasseur | indirect | nier | denies"),
    ("Le barrage tiendra encore vingt ans, a assuré mardi Anne Kerbrat.", "Anne Kerbrat | indirect | assurer"),
    ("Le barrage, affirme Anne Kerbrat, tiendra encore vingt ans.", "Anne Kerbrat | indirect | affirmer"),
    ("D'après Luc Morandi, le barrage tiendra vingt ans.", "Luc Morandi | indirect | d'après"),
    ("Le barrage tiendra vingt ans, selon Luc Morandi.", "Luc Morandi | indirect | selon"),
    ("Anne Kerbrat a fait savoir que le préavis courait toujours.", "Anne Kerbrat | indirect | faire savoir"),
    ("Anne Kerbrat n'a pas caché que le barrage fuyait.", "Anne Kerbrat | indirect | cacher | admits"),
    ("Selon un proche de la direction, la vente est signée.", "proche de la direction | indirect | selon"),
    ("Paul Vasseur a promis de rouvrir la halle.", "Paul Vasseur | indirect | promettre | promises"),
    ("Comme l'a rappelé Anne Kerbrat, le barrage date de 1958.", "Anne Kerbrat | indirect | rappeler"),
    (
        "Paul Vasseur, qui a reconnu que la halle fuyait, a démissionné.",
        "Paul Vasseur | indirect | reconnaître | admits",
    ),
    ("Anne Kerbrat a démenti que le barrage ait cédé.", "Anne Kerbrat | indirect | démentir | denies"),
]

MIXED = [
    ("Anne Kerbrat a salué « le sang-froid des sauveteurs ».", "Anne Kerbrat | mixed | saluer | praises"),
    ("Paul Vasseur a dénoncé « une décision prise à Paris ».", "Paul Vasseur | mixed | dénoncer | accuses"),
    ("Luc Morandi a jugé le verdict « contraire à toute logique ».", "Luc Morandi | mixed | juger"),
    ("Anne Kerbrat a ajouté que le barrage était « sûr et bien entretenu ».", "Anne Kerbrat | mixed | ajouter"),
    ("Pour Luc Morandi, ce match « restera dans les mémoires ».", "Luc Morandi | mixed | pour"),
    ("Paul Vasseur se dit « prêt à négocier ».", "Paul Vasseur | mixed | dire"),
    ("Les secours « n'ont rien pu faire », a précisé Anne Kerbrat.", "Anne Kerbrat | mixed | préciser"),
    ("Jeanne Orsini a rendu hommage à « un homme droit et discret ».", "Jeanne Orsini | mixed | rendre hommage"),
]

REAL = [  # constructions that real pages showed
    ("Un proche de Jean-Marie Le Gall révèle que la halle est vendue.", "proche de Jean-Marie Le Gall | indirect"),
    ("L'ancienne membre du jury de Dole Star annonce qu'elle chantera à Dole.", "indirect | annoncer"),
    ("« Je n'avais pas à le dire, c'est sûr », concède t-elle.", "unknown | direct | concéder"),
    ("« Les enjeux sont lourds pour nous », met-il en garde.", "unknown | direct | mettre en garde"),
    ("La réaction de Claire Dubreuil est plus tranchée : « C'est dommage pour Dole ».", "Claire Dubreuil | direct"),
    (
        "Il compte sur les voix des électeurs de Paul Vasseur (20 %), qui a dit qu'il voterait pour lui.",
        "Paul Vasseur | indirect | dire",
    ),
    (
        "Luc Morandi a cité un éditorial du quotidien local, paru lundi, dénonçant « une campagne indigne de nous ».",
        "Luc Morandi | mixed | dénoncer",
    ),
    (
        "« Ce chantier prendra du retard », a prévenu sur France Bleu le ministre de l'Intérieur, lundi.",
        "ministre de l'Intérieur | direct | prévenir",
    ),
    (
        "Selon sa famille, l'actrice Anne Kerbrat, qui ne voulait « pas de médaille », avait quitté Dole.",
        "Anne Kerbrat | mixed | vouloir",
    ),
    ("Dole assure de son côté avoir transmis les plans à Paul Vasseur.", "Dole | indirect | assurer"),
]

MORE = [  # written when the rules stood
    ("Le parquet de Nantes a indiqué jeudi que deux hommes avaient été placés en garde à vue.", "indirect | indiquer"),
    (
        "« Il n'y a pas de petit profit », raille l'opposante Léa Nivelle, conseillère régionale (EELV).",
        "Léa Nivelle | direct | railler",
    ),
    (
        "À la barre, la mère de la victime, Odette Brun, a murmuré : « Je veux seulement comprendre. »",
        "Odette Brun | direct | murmurer",
    ),
    (
        "« Nous avons mal joué », a concédé l'entraîneur nantais Marc Oriol après la défaite (0-3).",
        "Marc Oriol | direct | concéder",
    ),
    ("Dans un tweet, Léa Nivelle a écrit que la loi « ne passerait pas l'hiver ».", "Léa Nivelle | mixed | écrire"),
    ("Léa Nivelle a reproché au maire « son silence assourdissant ».", "Léa Nivelle | mixed | reprocher"),
    (
        "Le ministre de l'Économie, Yves Lanoue, table sur une croissance de 1 %, « un objectif réaliste », selon lui.",
        "Yves Lanoue",
    ),
    (
        "Interrogée par Ouest-France, Léa Nivelle répond : « C'est non et ce sera non. »",
        "Léa Nivelle | direct | répondre",
    ),
    (
        "« Je suis venue seule », insiste celle qui dirige le club depuis 2010, Odette Brun.",
        "Odette Brun | direct | insister",
    ),
    ("Yves Lanoue a estimé mardi sur RTL que le gouvernement avait « trop attendu ».", "Yves Lanoue | estimer"),
    (
        "L'avocat d'Odette Brun, Me Paul Serres, plaide l'erreur de bonne foi : « Ma cliente ignorait tout. »",
        "Paul Serres | direct | plaider",
    ),
    ("« Le chantier sera livré à l'heure », promet-on à la mairie.", "direct | promettre"),
    ("Le texte précise que les agents « ne pourront plus être mutés d'office ».", "texte | mixed | préciser"),
    ("Pour l'économiste Léa Nivelle, « la dette n'est pas un tabou ».", "Léa Nivelle | pour"),
    ("Odette Brun assure : « Nous n'avons reçu aucune aide de l'État. »", "Odette Brun | direct | assurer"),
    ("« Plus jamais ça ! », ont scandé les manifestants.", "manifestants | direct | scander"),
    ("Yves Lanoue a démenti avoir reçu de l'argent de la société Orcade.", "Yves Lanoue | indirect | démentir"),
    ("Selon l'Insee, la population a baissé de 2 % en dix ans.", "Insee | indirect | selon"),
    ("Léa Nivelle a demandé à Yves Lanoue s'il comptait démissionner.", "Léa Nivelle | indirect | demander"),
    ("Elle l'affirme haut et fort : « Je serai candidate en mars. »", "direct | affirmer"),
    ("« On va se battre, prévient Marc Oriol. Personne ne lâchera rien. »", "Marc Oriol | direct | prévenir"),
    ("Le syndicat FO dénonce « une attaque frontale contre les retraités ».", "mixed | dénoncer"),
]

NOTHING = [
    "La halle accueille « Le Bal des pompiers » dimanche.",
    "Les « gilets jaunes » ont défilé à Dole avec Paul Vasseur.",
    "Paul Vasseur n'a pas précisé quand la halle rouvrirait.",
    "Elle joue dans « Les Oiseaux de passage » à Dole.",
    "Les tarifs changent selon les saisons.",
    "La halle que Paul Vasseur a annoncée ouvrira en juin.",
    "Paul Vasseur a lancé son livre avant que Luc Morandi ne publie le sien.",
    "La vente des skis, qui montait chaque hiver, « ralentit nettement et stagne ».",
    "Le film « Une saison de trop » sort mercredi à Nantes.",
    "Le prix du « Meilleur apprenti de France » revient à Odette Brun.",
    "Odette Brun dirige l'association « Des mains pour demain » à Nantes.",
    "La marque « Pain d'ici » appartient à Orcade, dont Odette Brun est actionnaire.",
    "Le livre revient sur le mandat, rapportant des mots sur des sujets tels que la halle qu'il a visitée.",
    "Paul Vasseur a quitté Dole, a traversé le Jura et a vu Anne Kerbrat.",
]


@pytest.mark.parametrize(("text", "row"), [*DIRECT, *INDIRECT, *MIXED, *MORE, *REAL])
def test_a_quote_is_found_with_its_speaker(text: str, row: str) -> None:
    found = rows(understood(text))["quotes"]
    assert missing([row], found) == [], sorted(map(sorted, found))


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_says_is_no_quote(text: str) -> None:
    assert rows(understood(text))["quotes"] == []


def test_the_pieces_around_an_incise_are_two_quotes_of_one_speaker() -> None:
    found = understood("« Le barrage tiendra », a assuré Anne Kerbrat, « et nous le prouverons ».")
    assert [(q.text, q.speaker and q.speaker.text) for q in found.quotes] == [
        ("Le barrage tiendra", "Anne Kerbrat"),
        ("et nous le prouverons", "Anne Kerbrat"),
    ]


def test_a_quotation_that_runs_over_paragraphs_has_one_speaker() -> None:
    found = understood("Paul Vasseur a réagi : « La halle est perdue.\n« Nous la rebâtirons à Dole », a-t-il ajouté.")
    assert [q.speaker and q.speaker.text for q in found.quotes] == ["Paul Vasseur", "Paul Vasseur"]


def test_a_quotation_without_a_cue_belongs_to_the_last_speaker_of_the_paragraph() -> None:
    found = understood("« La halle fuit », a dit Paul Vasseur. « Il faut la fermer dès lundi. »")
    assert [q.speaker and q.speaker.text for q in found.quotes] == ["Paul Vasseur", "Paul Vasseur"]
    assert found.quotes[1].confidence < found.quotes[0].confidence


def test_the_date_of_a_quote_is_that_of_the_speech_and_holds_through_a_turn() -> None:
    found = understood("« La halle fuit », a dit lundi Paul Vasseur. « Il faut la fermer », a-t-il ajouté.")
    assert [q.date for q in found.quotes] == ["2024-03-11", "2024-03-11"]


def test_evidence_holds_the_words_and_their_attribution() -> None:
    text = "Paul Vasseur a tout démenti :\n« Je n'ai jamais vu ce contrat. »"
    found = understood(text)
    words = [span.of(found.document.text) for span in found.quotes[0].evidence]
    assert words == ["« Je n'ai jamais vu ce contrat. »", "Paul Vasseur a tout démenti :"]
