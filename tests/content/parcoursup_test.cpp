// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geo.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/parcoursup/school_names.h"
#include "importers/parcoursup/training_finder.h"
#include "places_sample.h"
#include "support/catch.h"

#include <string>
#include <vector>

// Courses after the baccalauréat: places made or met, and trainings recognised by their names.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

Imported importedCourses(const ImportInput& input)
{
    auto result = importParcoursup(input);
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    checkAccounts(result->report);
    return std::move(*result);
}

struct Named {
    std::string id;
    std::string name;
    std::string officialName = {};
};

Layer namedTrainings(const std::vector<Named>& trainings)
{
    Layer layer("register");
    for (const auto& training : trainings) {
        layer.row(Table::Training, {training.id}).set("type", "any");
        const auto label = [&](const char* field, const std::string& text) {
            if (!text.empty()) {
                layer.row(Table::Label, {"training", training.id, "fr", field}).set("text", text);
            }
        };
        label("name", training.name);
        label("official_name", training.officialName);
    }
    return layer;
}

std::string refusalOf(const ImportInput& input)
{
    const auto result = importParcoursup(input);
    return result ? "imported" : result.error().detail;
}

}  // namespace

TEST_CASE("a school has the name that is on its door", "[parcoursup]")
{
    const std::vector<std::pair<std::string, std::string>> names{
        {"IFSI CH DE CHATEAUBRIANT", "IFSI CH de Châteaubriant"},
        {"IFSI CH LA ROCHE SUR YON", "IFSI CH La Roche-sur-Yon"},
        {"IFSI   CROIX ROUGE FRANCAISE   St Jean de Monts",
         "IFSI – Croix-Rouge française – Saint-Jean-de-Monts"},
        {"IFSI CH DU MANS", "IFSI CH du Mans"},
        {"IFSI LES SABLES D OLONNE", "IFSI Les Sables-d’Olonne"},
        {"Nantes Universite", "Nantes Université"},
        {"Unite de formation et de recherches Medecine et techniques medicales",
         "Unité de formation et de recherches Médecine et techniques médicales"},
        {"Institut de formation d ergotherapie centre hospitalier de Laval",
         "Institut de formation d’ergothérapie centre hospitalier de Laval"},
        {"INSTITUT NATIONAL DES FORMATIONS NOTARIALES   Site de Nantes",
         "Institut national des formations notariales – Site de Nantes"},
        {"INSTITUT SUPERIEUR D OPTIQUE (ISO)", "Institut supérieur d’optique (ISO)"},
        {"L ecole de design Nantes Atlantique", "L’École de design Nantes Atlantique"},
        {"ESA Ecole superieure des Agricultures (Angers)",
         "ESA École supérieure des Agricultures (Angers)"},
        {"I.U.T. Saint Nazaire", "IUT Saint-Nazaire"},
        {"Ecole des Beaux Arts Nantes Saint Nazaire", "École des Beaux-Arts Nantes Saint-Nazaire"},
        {"ECOLE CENTRALE NANTES", "École centrale Nantes"},
        {"MAISON FAMILIALE RURALE LE CEDRE", "Maison familiale rurale Le Cèdre"},
        // What nobody here knows may be an acronym.
        {"ENC ENSEC", "ENC ENSEC"},
        {"ESILV   Nantes", "ESILV – Nantes"},
    };
    for (const auto& [written, shown] : names) {
        CHECK(schoolName(written) == shown);
        CHECK(schoolName(shown) == shown);
    }
}

TEST_CASE("a course names a training in other letters", "[parcoursup]")
{
    const auto [course, label] = GENERATE(
        std::pair{"BTS   Production   Batiment", "BTS bâtiment"},
        std::pair{"BTS   Agricole   Gestion forestiere", "BTSA gestion forestière"},
        std::pair{"BTS   Services   Economie sociale familiale",
                  "BTS économie sociale et familiale"},
        std::pair{"BTS   Services   Services et prestations des secteurs sanitaire et social",
                  "BTS services et prestations des secteurs sanitaire et social"},
        std::pair{"BTS   Services   Metiers de l audio visuel opt : metiers du son",
                  "BTS métiers de l’audiovisuel option métiers du son"},
        std::pair{"BTS   Production   Fluide, energie, domotique   option A genie climatique et "
                  "fluidique",
                  "BTS fluides-énergies-domotique option A génie climatique et fluidique"},
        std::pair{"BTS   Production   Maintenance des systemes   option B Systemes energetiques et "
                  "fluidiques",
                  "BTS maintenance des systèmes option B : systèmes énergétiques et fluidiques"},
        std::pair{"BTS   Agricole   QUalite, ALimentation, Innovation et Maitrise Sanitaire "
                  "(BioQUALIM) aliments et processus technologiques",
                  "BTSA qualité, alimentation, innovation et maîtrise sanitaire option aliments et "
                  "processus technologiques"},
        std::pair{"BUT   Genie biologique Parcours agronomie",
                  "BUT spécialité génie biologique parcours agronomie"},
        std::pair{"Certificat de Specialisation   Technicien(ne) en soudage",
                  "Certificat de spécialisation technicien en soudage"},
        std::pair{"D.E manipulateur/trice en electroradiologie medicale",
                  "Diplôme d’État de manipulateur d’électroradiologie médicale"},
        std::pair{"D.E Infirmier", "Diplôme d’État d’infirmier(ière)"});
    CHECK(courseName(course).whole() == officialName(label).whole());
}

TEST_CASE("other options, diplomas and families stay other trainings", "[parcoursup]")
{
    const auto official = [](const char* name) { return officialName(name).whole(); };
    CHECK(official("BTS maintenance des systèmes option A") !=
          official("BTS maintenance des systèmes option B"));
    CHECK(courseName("BTS   Agricole   Aménagements").whole() != official("BTS aménagements"));
    CHECK(official("BUT chimie") != official("BTS chimie"));
    CHECK(official("BUT génie biologique") != official("BUT génie biologique agronomie"));
    // A family is Parcoursup's own; in a register the same word is of the name.
    CHECK(official("BTS services informatiques aux organisations") !=
          official("BTS informatiques aux organisations"));
    CHECK(courseName("Licence   Portail Sciences de la vie (Biologie, Geologie)").whole() !=
          courseName("Licence   Portail Sciences de la vie").whole());
}

TEST_CASE("a course is found by any name and by how its option ends, and never guessed at",
          "[parcoursup]")
{
    const auto trainings = namedTrainings({
        {"bts-eolien", "BTS maintenance des systèmes éoliens",
         "BTS maintenance des systèmes option C : systèmes éoliens"},
        {"but-informatique", "BUT informatique, réalisation d’applications",
         "BUT spécialité informatique parcours réalisation d’applications"},
        {"certif-1", "BUT spécialité informatique parcours intégration d’applications"},
        {"certif-2", "BTS maintenance des véhicules option A : voitures particulières"},
        {"certif-3", "BTS maintenance des véhicules option C : motocycles"},
        {"certif-4", "BTSA ACS’AGRI : analyse, conduite et stratégie de l’entreprise agricole "
                     "option transition agricole dans les territoires métropolitains"},
        {"certif-5", "BTSA ACS’AGRI : analyse, conduite et stratégie de l’entreprise agricole "
                     "option transition agricole dans les territoires ultramarins"},
        {"certif-6", "Licence mention droit"},
        {"certif-7", "DN MADE mention objet"},
        {"certif-8", "Licence mention physique"},
        {"certif-9", "Licence mention physique"},
    });
    const TrainingFinder finder(&trainings);
    const auto [course, ids] = GENERATE(table<std::string, std::vector<std::string>>({
        {"BTS   Production   Maintenance des systemes   option C Systemes eoliens", {"bts-eolien"}},
        {"BTS   Production   Maintenance des vehicules option voitures particulieres",
         {"certif-2"}},
        {"BTS   Production   Maintenance des vehicules option vehicules", {}},
        {"BTS   Production   Maintenance des vehicules", {}},
        {"BTS   Agricole   Analyse, conduite et strategie de l entreprise agricole, option "
         "Territoires metropolitains",
         {"certif-4"}},
        {"BUT   Informatique", {}},
        {"Licence   Droit   Parcours Europe", {"certif-6"}},
        {"Licence   Portail Droit   Parcours Droit General", {}},
        {"Double licence   Droit / Histoire   Double licence Droit et Histoire", {}},
        {"DN MADE   Objet   Specialite : Bijou", {"certif-7"}},
        {"Licence   Physique   Parcours  Physique medicale", {"certif-8", "certif-9"}},
    }));
    CAPTURE(course);
    CHECK(finder.named(course).ids == ids);
    CHECK(finder.named("BUT   Informatique").options == 2);
    CHECK(
        finder.named("BTS   Production   Maintenance des vehicules (1ere annee commune)").options ==
        2);
    CHECK(finder.named("BUT   Chimie").options == 0);
}

TEST_CASE("parts that a school gives one training are one offer", "[parcoursup]")
{
    const auto below = [] {
        auto layer = afterBacRegion();
        mergeInto(layer, namedTrainings({{"certif-6", "Licence mention droit"}}));
        return layer;
    }();
    auto input = afterBac("Public,0440001M,L,Loire,Licence   Droit   Parcours Europe,\n"
                          "Public,0440001M,L,Loire,Licence   Droit,\n"
                          "Public,0440001M,L,Loire,Licence   Droit   Parcours Humanites,\n");
    input.below = &below;
    const auto [layer, report] = importedCourses(input);
    CHECK(layer.rows(Table::TrainingOffer).size() == 1);
    CHECK(layer.has(Table::TrainingOffer, {"certif-6", "0440001M", "school"}));
    CHECK(report.files.front().skips.empty());
}

TEST_CASE("a course is an offer at the place of the layers below, or at a new one", "[parcoursup]")
{
    const auto [layer, report] = importedCourses(
        afterBac("Public,0440001M,LYCEE D AVAL,Loire,BTS   Production   Batiment,\"47.05, -1.55\"\n"
                 "Prive hors contrat,0440005S,Ecole de l Eau   Site d Amont,Loire,BTS   Services   "
                 "Economie sociale familiale,\"47.05, -1.42\"\n"));

    CHECK(layer.rows(Table::Place).size() == 1);
    const auto& place = layer.rows(Table::Place).at({"0440005S"});
    CHECK(place.text("name") == "École de l’Eau – Site d’Amont");
    CHECK(place.text("kind") == "superieur");
    CHECK(place.text("network") == "private");
    CHECK(place.text("commune_id") == "C44002");
    CHECK(layer.rows(Table::TrainingOffer).size() == 2);
    // Written by hand, before the one of Certif-Info.
    CHECK(layer.has(Table::TrainingOffer, {"bts-batiment", "0440001M", "school"}));
    CHECK(layer.has(Table::TrainingOffer, {"certif-4", "0440005S", "school"}));
    CHECK(report.files.front().remarks.empty());
}

TEST_CASE("a place has the point of most of its courses", "[parcoursup]")
{
    const std::string one = "Public,0440005S,IUT,Loire,BUT   A,\"47.05, -1.42\"\n";
    const std::string two = "Public,0440005S,IUT,Loire,BUT   B,\"47.05, -1.55\"\n"
                            "Public,0440005S,IUT,Loire,BUT   C,\"47.05, -1.55\"\n";
    CHECK(isSameLayer(importedCourses(afterBac(one + two)).layer,
                      importedCourses(afterBac(two + one)).layer));
    CHECK(importedCourses(afterBac(one + two))
              .layer.rows(Table::Place)
              .at({"0440005S"})
              .text("commune_id") == "C44001");
}

TEST_CASE("a course that cannot be placed or named says why", "[parcoursup]")
{
    const auto [layer, report] = importedCourses(
        afterBac("Public,0440001M,L,Loire,BTS   Services   Communication,\"47.05, -1.55\"\n"
                 "Public,0440001M,L,Loire,CPGE   MPSI,\"47.05, -1.55\"\n"
                 "Public,0440001M,L,Loire,BTS   Production   Batiment,\"47.05, -1.55\"\n"
                 "Public,0440001M,L,Loire,BTS   Services   Batiment,\n"
                 "Public,0440001N,L,Loire,CPGE   MPSI,\"47.05, -1.55\"\n"
                 "Public,0440001M,L,Loire,,\"47.05, -1.55\"\n"
                 "Public,0440001M,L,Corse,CPGE   MPSI,\"42.05, 9.55\"\n"
                 "Public,0490001K,L,Loire,CPGE   MPSI,\"47.05, -1.55\"\n"
                 "Autre,0440005S,L,Loire,CPGE   MPSI,\"47.05, -1.55\"\n"
                 "Public,0440008V,L,Loire,CPGE   MPSI,\"45.05, -1.55\"\n"));

    CHECK(sentences(report, &FileReport::skips) ==
          std::set<std::string>{
              "courses.csv:5:Filiere de formation: bts-batiment at 0440001M is there twice",
              "courses.csv:6:Code UAI de l etablissement: not a UAI: 0440001N",
              "courses.csv:7:Filiere de formation: is empty",
              "courses.csv:11:Coordonnées GPS de la formation: 0440008V: no commune is there"});
    CHECK(report.files.front().outside.at("another region") == 1);
    const auto remarks = sentences(report, &FileReport::remarks);
    CHECK(remarks.contains("courses.csv:2:Filiere de formation: 2 trainings of this name: BTS   "
                           "Services   Communication"));
    CHECK(remarks.contains(
        "courses.csv:3:Filiere de formation: no training of this name: CPGE   MPSI"));
    CHECK(remarks.contains(
        "courses.csv:5:Coordonnées GPS de la formation: 0440001M: no coordinates: \"\""));
    CHECK(remarks.contains("courses.csv:9:Coordonnées GPS de la formation: 0490001K: another "
                           "département than that of Aval"));
    CHECK(remarks.contains(
        "courses.csv:10:" + afterBacHeader.substr(1, afterBacHeader.find("\",") - 1) +
        ": 0440005S: neither Public nor Prive: Autre"));
    CHECK(layer.rows(Table::Place).size() == 2);
}

TEST_CASE("a courses file of another form is refused by name", "[parcoursup]")
{
    auto input = afterBac("Public,0440001M,L,Loire,CPGE   MPSI,\"47.05, -1.55\"\n");
    SECTION("a column has another name")
    {
        replaceFirst(input.files.at("courses"), "Filiere de formation,", "Filiere,");
        CHECK(refusalOf(input).find("courses.csv:1") == 0);
        CHECK(refusalOf(input).find("Filiere") != std::string::npos);
    }
    SECTION("another encoding")
    {
        replaceFirst(input.files.at("courses"), "Coordonnées",
                     "Coordonn\xE9"
                     "es");
        CHECK(refusalOf(input).find("courses.csv:1") == 0);
    }
    SECTION("the file ends within quotes")
    {
        input.files.at("courses").bytes.resize(input.files.at("courses").bytes.size() - 3);
        CHECK(refusalOf(input).find("courses.csv:2") == 0);
    }
    SECTION("no region is asked for")
    {
        input.options.clear();
        CHECK(refusalOf(input) == "parcoursup: the option \"region\" is missing.");
    }
    SECTION("an unknown option")
    {
        input.options["year"] = "2024";
        CHECK(refusalOf(input) == "parcoursup: unknown option \"year\".");
    }
    SECTION("an unknown role")
    {
        input.files["schools"] = {};
        CHECK(refusalOf(input) == "parcoursup: unknown role \"schools\".");
    }
    SECTION("no file")
    {
        input.files.clear();
        CHECK(refusalOf(input) == "parcoursup: no file is given for the role \"courses\".");
    }
}
