// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/typography.h"
#include "support/catch.h"

#include <string>
#include <utility>
#include <vector>

using namespace orientibus::content::authoring;

TEST_CASE("a text gets the typography that a keyboard could not give it", "[rome]")
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"l''entretien de l'outil", "l’entretien de l’outil"},
        {"L'' Animateur", "L’Animateur"},
        {"  deux   mots\tet\n\nun autre ", "deux mots et un autre"},
        {"une question ? oui : non ; fin !",
         "une question\u202F? oui\u202F: non\u202F; fin\u202F!"},
        {"de 12:30 à 14:00", "de 12:30 à 14:00"},
        {"option \"soudage\" ou \"tuyauterie\"",
         "option «\u202Fsoudage\u202F» ou «\u202Ftuyauterie\u202F»"},
        {"une \" seule", "une \" seule"},
        {"tourisme, ...", "tourisme, …"},
        {"oeuvre, Oeuvre, soeur, coexiste", "œuvre, Œuvre, sœur, coexiste"},
        {"man\xC2\x9Cuvre", "manœuvre"},
        {"un diplôme .", "un diplôme ."},
        {"", ""},
    };
    for (const auto& [given, wanted] : cases) {
        CHECK(frenchText(given) == wanted);
        CHECK(frenchText(wanted) == wanted);
    }
}

TEST_CASE("capital E gets its accent in French words only", "[rome]")
{
    CHECK(frenchText("Eleveur, Educateur d'Etat, Ebéniste") ==
          "Éleveur, Éducateur d’État, Ébéniste");
    CHECK(frenchText("Echafaudeur Equipier Ecrivain Etre") == "Échafaudeur Équipier Écrivain Être");
    CHECK(frenchText("Enseignant Expert Effectue Estime Ethnologue") ==
          "Enseignant Expert Effectue Estime Ethnologue");
    CHECK(frenchText("Energy manager, Event manager") == "Energy manager, Event manager");
    CHECK(frenchText("ERP, ESAT, E-commerce, BEPECASER") == "ERP, ESAT, E-commerce, BEPECASER");
}

TEST_CASE("a name shows its acronyms in brackets and its hyphens as dashes", "[rome]")
{
    CHECK(frenchTitle("Responsable -QSE- en industrie") == "Responsable (QSE) en industrie");
    CHECK(frenchTitle("Personnel Navigant Commercial - PNC -") ==
          "Personnel Navigant Commercial (PNC)");
    CHECK(frenchTitle("Développeur - jeux vidéo") == "Développeur – jeux vidéo");
    CHECK(frenchTitle("Prêt-à-porter") == "Prêt-à-porter");
}

TEST_CASE("a sentence starts with a capital and ends with a full stop", "[rome]")
{
    CHECK(frenchSentence("réalise des travaux") == "Réalise des travaux.");
    CHECK(frenchSentence(". Négocie") == "Négocie.");
    CHECK(frenchSentence("-\tevalue") == "Évalue.");
    CHECK(frenchSentence("Déjà fini.") == "Déjà fini.");
    CHECK(frenchSentence("des accessoires,") == "Des accessoires.");
    CHECK(frenchSentence("en électronique. .") == "En électronique.");
    CHECK(frenchSentence("Il faut :") == "Il faut\u202F:");
    CHECK(frenchSentence(" . ").empty());
}

TEST_CASE("a fragment is known by its first letter", "[rome]")
{
    CHECK(startsInLowerCase("viande"));
    CHECK(startsInLowerCase("- été"));
    CHECK_FALSE(startsInLowerCase("Été"));
    CHECK_FALSE(startsInLowerCase("3 ans"));
    CHECK_FALSE(startsInLowerCase(""));
}

TEST_CASE("folding leaves what one compares by", "[rome]")
{
    CHECK(folded("Éleveur") == "eleveur");
    CHECK(folded("Œnologue") == "oenologue");
    CHECK(withCapital("éleveur", true) == "Éleveur");
    CHECK(withCapital("Éleveur", false) == "éleveur");
}
