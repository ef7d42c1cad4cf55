// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "contribution_sample.h"
#include "importers/contributions/privacy.h"
#include "support/catch.h"

// No person comes in: neither by name nor by telephone, e-mail or home.
using namespace orientibus::test;
using namespace orientibus::content::authoring::contributions;

namespace {

bool isPersons(const std::string& email)
{
    return emailOf(email, "Lycée Robert Exemple, Laval").fault == EmailFault::Person;
}

}  // namespace

TEST_CASE("a person is not named in a text for pupils", "[contributions][privacy]")
{
    const auto text =
        GENERATE("M. Durand vous accueille", "M Durand vous accueille", "Avec Madame Petit",
                 "mme Petit", "Monsieur le Proviseur", "(M. Durand)", "Mlle X",
                 "Demander Julie à l’accueil", "contactez Paul Martin");
    CAPTURE(text);
    CHECK(faultIn(text, 200) == TextFault::Person);
    CHECK(reasonsOf(openDay({{Column::Details, text}})) == "Détails: names a person");
    CHECK(reasonsOf(openDay({{Column::Title, text}})) == "Titre: names a person");
}

TEST_CASE("the name of a place may not be that of a person", "[contributions][privacy]")
{
    CHECK(reasonsOf(internship({{Column::Name, "Madame Petit"}})) == "Nom: names a person");
}

TEST_CASE("words that only look like persons are let through", "[contributions][privacy]")
{
    const auto text =
        GENERATE("Demander à l’accueil", "Contactez le bureau des entreprises",
                 "Mécanique et Maintenance", "Bac pro MELEC", "Visite du CFA, 12 places", "2 rues",
                 "Une route de 12 km", "9 h – 17 h", "R&D et <3");
    CAPTURE(text);
    CHECK_FALSE(faultIn(text, 200));
}

TEST_CASE("a row with two words like a first and a family name is not taken until it is mended",
          "[contributions][privacy]")
{
    const std::string text =
        GENERATE("Rendez-vous avec Sophie Lefèvre", "Avec Kevin Martin, soudeur",
                 "Kevin Martin vous accueille", "Avec Kevin MARTIN", "avec Éloïse Le Goff",
                 "L’atelier de Paul Menuisier", "Avec KEVIN MARTIN");
    CAPTURE(text);
    for (const auto column : {Column::Title, Column::Details}) {
        const auto entry = entryOf(openDay({{column, text}}));
        CHECK(entry.verdict == Verdict::ToCorrect);
        REQUIRE(entry.notes.size() == 1);
        CHECK(entry.notes[0].column == column);
        CHECK(entry.notes[0].why == "Ce texte semble nommer une personne.");
        CHECK(entry.notes[0].action.starts_with("Écrivez sa fonction, jamais son nom"));
        CHECK(entry.notes[0].reason == "may name a person");
    }
    const auto layer =
        importedContributions(handedIn({{"lycee", csvOf({openDay({{Column::Details, text}})})}}))
            .layer;
    CHECK(layer.rows(authoring::Table::Event).empty());
}

TEST_CASE("the ways out of a doubt that the answer names are open", "[contributions][privacy]")
{
    const std::string text =
        GENERATE("Rendez-vous avec le formateur", "Rendez-vous salle Sophie Lefèvre",
                 "Rendez-vous au gymnase Sophie Lefèvre", "Avec les énergies Lefèvre");
    CAPTURE(text);
    CHECK(reasonsOf(openDay({{Column::Details, text}})) == "taken");
}

TEST_CASE("places, trainings and openings of sentences raise no doubt", "[contributions][privacy]")
{
    const std::string text =
        GENERATE("Saint Nazaire", "De Laval à La Roche", "Découvrez Laval", "Lycée Exemple",
                 "Lycée Jean Moulin", "Rendez-vous Salle Jean Monnet", "Portes Ouvertes",
                 "CAP Boulanger", "Bac Pro MELEC", "AVEC KEVIN MARTIN", "Venez ! Kevin, soudeur");
    CAPTURE(text);
    CHECK(reasonsOf(openDay({{Column::Details, text}})) == "taken");
}

TEST_CASE("addresses, numbers and markup stay out of texts", "[contributions][privacy]")
{
    CHECK(faultIn("Écrire à jean@exemple.fr", 200) == TextFault::Email);
    CHECK(faultIn("Appeler le 06 12 34 56 78", 200) == TextFault::Phone);
    CHECK(faultIn("06.12.34.56.78", 200) == TextFault::Phone);
    CHECK(faultIn("Rendez-vous 12 rue des Lilas", 200) == TextFault::Address);
    CHECK(faultIn("12 bis, avenue Exemple", 200) == TextFault::Address);
    CHECK(faultIn("<b>Venez</b>", 200) == TextFault::Markup);
    CHECK(faultIn("caf&eacute;", 200) == TextFault::Markup);
    CHECK(faultIn(std::string(201, 'a'), 200) == TextFault::TooLong);
    CHECK_FALSE(faultIn(std::string(200, 'a'), 200));
}

TEST_CASE("a telephone is one of a service, however it is written", "[contributions][privacy]")
{
    for (const auto* text : {"02 61 91 00 01", "0261910001", "02.61.91.00.01", "+33 2 61 91 00 01",
                             "+33 (0)2 61 91 00 01", "0033261910001", "261910001"}) {
        CAPTURE(text);
        CHECK(phoneOf(text).number == "02 61 91 00 01");
    }
    for (const auto* text : {"06 12 34 56 78", "+33 7 12 34 56 78", "612345678"}) {
        CAPTURE(text);
        CHECK(phoneOf(text).fault == PhoneFault::Mobile);
    }
    for (const auto* text : {"02 61 91 00", "0061910001", "02 61 91 00 01 poste 3", "112"}) {
        CAPTURE(text);
        CHECK(phoneOf(text).fault == PhoneFault::NotNumber);
    }
}

TEST_CASE("an e-mail address of a service is taken", "[contributions][privacy]")
{
    for (const auto* email :
         {"accueil@lycee.example", "Stages@Lycee.Example", "bureau.des.entreprises@lycee.example",
          "ce.0530001N@ac.example", "contact-laval@lycee.example", "robertexemple@lycee.example",
          "rh@entreprise.example", "bureaudesentreprises@lycee.example", "bde.0530001n@ac.example",
          "ddfpt.0530001N@ac.example", "ddfpt0530001N@ac.example",
          "relations-entreprises@lycee.example", "vie.scolaire@lycee.example",
          "viescolaire@lycee.example", "bureau-de-l-apprentissage@lycee.example"}) {
        CAPTURE(email);
        CHECK_FALSE(emailOf(email, "Lycée Robert Exemple, Laval").fault);
    }
}

TEST_CASE("an e-mail address that may be of a person is refused", "[contributions][privacy]")
{
    for (const auto* email :
         {"jean.durand@lycee.example", "jdurand@lycee.example", "jean.stages@lycee.example",
          "marie-rh@entreprise.example", "ce.0530001M@ac.example", "durand1985@mail.example",
          "j.d@lycee.example", "de.la@lycee.example", "martin.0530001N@ac.example",
          "bde.0530001M@ac.example", "bde.martin.0530001N@ac.example", "0530001N@ac.example",
          "bdemartin@lycee.example", "lestage@lycee.example", "laporte@lycee.example",
          "vie@lycee.example", "jeanbureau@lycee.example", "bureaude@lycee.example"}) {
        CAPTURE(email);
        CHECK(isPersons(email));
    }
    for (const auto* email : {"accueil", "accueil@", "@lycee.example", "a@b@c.fr", "accueil@lycee",
                              "accueil @lycee.example", "accueil@lycée.example"}) {
        CAPTURE(email);
        CHECK(emailOf(email, "").fault == EmailFault::NotAddress);
    }
}

TEST_CASE("a contact is a function of the list", "[contributions][privacy]")
{
    for (const auto* role : {"Accueil", "bureau des entreprises", "BDE", "Service apprentissage",
                             "Orientation", "Visites"}) {
        CAPTURE(role);
        CHECK(reasonsOf(contactRow({{Column::Role, role}, {Column::Phone, "02 61 91 00 90"}})) ==
              "taken");
    }
    CHECK(reasonsOf(contactRow({{Column::Role, "Julie Martin"}})) ==
          "Fonction à contacter: not one of the five functions");
}

TEST_CASE("neither the log nor the answer repeats what may be a person's",
          "[contributions][privacy]")
{
    // The row slipped by one column, or somebody wrote too much.
    const auto personal =
        GENERATE("06 12 34 56 78", "jean.durand@mail.example", "Mme Durand", "12 rue des Lilas");
    const auto column = GENERATE(Column::Place, Column::Type, Column::Starts, Column::Hours,
                                 Column::Occupation, Column::Training, Column::Seats, Column::Title,
                                 Column::Details, Column::Role, Column::Phone, Column::Email);
    CAPTURE(personal);
    CAPTURE(nameOf(column));
    const auto entry = entryOf(openDay({{column, personal}}));
    CHECK(entry.verdict == Verdict::ToCorrect);
    for (const auto& note : entry.notes) {
        CHECK((note.reason + note.why + note.action).find(personal) == std::string::npos);
    }
}
