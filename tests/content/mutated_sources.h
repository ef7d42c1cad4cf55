// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "demand_sample.h"
#include "importers/certif_info/certif_info.h"
#include "importers/csv.h"
#include "importers/geo/map_files.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/schools/schools.h"
#include "importers/synonyms/synonyms.h"
#include "mutation.h"
#include "training_sample.h"
#include "xlsx_sample.h"

/// A small file of every source.
namespace orientibus::test::mutated {

using namespace orientibus::content::authoring;

enum class Format { Csv, Xlsx, Json, Xml, Yaml };

struct Source {
    std::string name;
    Importer importer = nullptr;
    ImportInput input;
    std::string role;
    Format format = Format::Csv;
    char separator = ',';
    /// What is lost of one record moves what is made of others: the borders of its neighbours.
    bool isJoint = false;
    /// The publisher ends the file without a line break.
    bool isOpen = false;
    /// The sheet of a spreadsheet.
    RawTable sheet = {};
    /// XML and YAML, with the members of each element in another order.
    std::string reordered = {};

    [[nodiscard]] bool isTable() const { return format == Format::Csv || format == Format::Xlsx; }
    [[nodiscard]] const InputFile& file() const { return input.files.at(role); }
    [[nodiscard]] ImportInput with(const std::string& bytes) const
    {
        auto changed = input;
        changed.files.at(role).bytes = bytes;
        return changed;
    }
};

inline ImportInput jobs(const std::string& bytes)
{
    static const auto layer = below();
    return inputOf("jobs", bytes, &layer);
}

inline const std::string xmlOfJobs =
    "<root>\n<item><libelle_metier>pétrisseur</libelle_metier><annee>2025</annee>"
    "<lien_site_onisepfr>https://www.onisep.fr/slug/MET.1</lien_site_onisepfr>"
    "<code_rome>D1102</code_rome></item>\n</root>\n";
inline const std::string csvOfJobs = "libellé métier;lien site onisep.fr;année;code ROME\n"
                                     "pétrisseur;https://www.onisep.fr/slug/MET.1;2025;D1102\n";

inline const std::string reorderedJobs =
    "<root><item><code_rome>D1102</code_rome><lien_site_onisepfr>https://www.onisep.fr/slug/MET.1"
    "</lien_site_onisepfr><libelle_metier>pétrisseur</libelle_metier></item></root>";

inline const std::string wordsOfDemand = "source: orientibus  # près d’ici\n"
                                         "levels:\n"
                                         "  - {measure: projects, word: much, at_least: 100}\n"
                                         "families:\n"
                                         "  D1101: [S0X40]\n"
                                         "  G1602: [S0X40, S1X40]\n";
inline const std::string reorderedDemand =
    "families:\n  G1602: [S0X40, S1X40]\n  D1101: [S0X40]\n"
    "levels:\n  - {at_least: 100, word: much, measure: projects}\nsource: orientibus\n";

inline ImportInput bmo()
{
    auto input = smallBmo(bmoRow("S0X40", "5203", "105,85,37") + bmoRow("S1X40", "5220", "7,,12"));
    input.files["words"] = {"demand.yaml", wordsOfDemand};
    // The official table ends its last line or does not, as the program that saved it likes.
    input.files["passage"] = {"passage.csv", "FAP_2021;Intitulé_FAP;ROME\n"
                                             "S1X40a;Cuisiniers;D1102\nS1X40b;Autres;D1101"};
    input.files["approximate"] = {
        "approximate.csv", "code_fap2021;intitule_fap2021;code_fap2009;intitule_fap2009;method;"
                           "code_rome_v3\nS0X40;Bouchers;c;Charcutiers salariés;m;D1102\n"
                           "S0X40;Bouchers;c;Bouchers;m;G1602\n"};
    return input;
}

/// The rows of the survey as a spreadsheet.
inline Source spreadsheet(Source source)
{
    source.name += " xlsx";
    source.format = Format::Xlsx;
    source.sheet = rawTable(source.file().bytes, ',');
    source.input.files.at(source.role).bytes =
        XlsxFile().withSheet("BMO", rowsOf(source.sheet)).bytes();
    return source;
}

inline ImportInput synonyms()
{
    static const auto layer = layerBelow({"A1407", "K1202"}, {});
    ImportInput input;
    input.source = "orientibus";
    input.below = &layer;
    input.files["synonyms"] = {"synonyms.yaml", "synonyms:\n"
                                                "  - {fr: [bébé], en: [baby], jobs: [K1202]}\n"
                                                "  - {fr: [vache, lait], jobs: [A1407, K1202]}\n"};
    return input;
}

inline const std::string reorderedSynonyms = "synonyms:\n"
                                             "  - {jobs: [K1202], en: [baby], fr: [bébé]}\n"
                                             "  - {jobs: [A1407, K1202], fr: [vache, lait]}\n";

/// Two squares with a border between them.
inline ImportInput drawnMap()
{
    static const auto layer = layerBelow({}, {"C44001", "C44002"});
    ImportInput input;
    input.source = "ign";
    input.below = &layer;
    input.files["arcs"] = {"arcs.csv", "arc,points\n1,-150000 4700000 0 100\n"
                                       "2,-150000 4700100 -100 0 0 -100 100 0\n"
                                       "3,-150000 4700000 100 0 0 100 -100 0\n"};
    input.files["rings"] = {"rings.csv", "territory,ring,arcs\nC44001,1,1 2\nC44002,1,3 -1\n"};
    return input;
}

inline ImportInput geo()
{
    auto input = smallGeo();
    replaceFirst(input.files.at("communes"), "Amont", "Amont-sur-Étier");
    replaceFirst(input.files.at("departements"), "Loire-Atlantique", "Côtes");
    // With the commune of another region last, as in the real file.
    input.files.at("basins").bytes = "reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO\n"
                                     "52,44,44001,5201,RIVES\n52,44,44002,5201,RIVES\n"
                                     "52,44,49001,5201,RIVES\n11,75,75056,1101,PARIS";
    return input;
}

inline std::vector<Source> sources()
{
    static const auto layer = below();
    std::vector<Source> all;
    for (const auto& [role, file] : romeRoles()) {
        if (std::string_view(role) != "version") {
            all.push_back({std::string("rome ") + role, &importRome, smallRome(), role});
        }
    }
    const Source survey{"bmo projects", &importBmo, bmo(), "projects"};
    all.push_back(survey);
    all.push_back(spreadsheet(survey));
    all.push_back({"bmo families", &importBmo, bmo(), "families", Format::Csv, ';'});
    all.push_back({"bmo passage", &importBmo, bmo(), "passage", Format::Csv, ';', false, true});
    all.push_back({"bmo approximate", &importBmo, bmo(), "approximate", Format::Csv, ';'});
    all.push_back({"bmo words",
                   &importBmo,
                   bmo(),
                   "words",
                   Format::Yaml,
                   ' ',
                   false,
                   false,
                   {},
                   reorderedDemand});
    all.push_back({"tension", &importTension,
                   smallTension("2021;D1101;5203;16,5;28,25;5;4;3;2;1;1;1\n"
                                "2021;D1102;5203;16,5;28,25;1;2;3;4;5;4;3\n"),
                   "tension", Format::Csv, ';'});
    all.push_back(
        {"certif_info", &importCertifInfo,
         inputOf("certificates",
                 certificates()
                     .add({{"Libelle_Diplome", "CAP pâtissier"}, {"Code_Rome_1", "D1102"}})
                     .add({{"Code_Diplome", "2"}, {"codeIdeo2", "FOR.377"}})
                     .bytes(),
                 &layer, {{"open_in", "2027"}}),
         "certificates", Format::Csv, ';'});
    all.push_back({"inserjeunes", &importInserJeunes,
                   inputOf("rates",
                           rates()
                               .add({{"cfd", "50022137"}, {"taux_emploi_6_mois", "80"}})
                               .add({{"millesime", "2021_2022"},
                                     {"cfd", "50022137"},
                                     {"taux_poursuite_etudes", "85"}})
                               .bytes(),
                           &layer, {{"region", "52"}}),
                   "rates", Format::Csv, ';'});
    all.push_back({"onisep_courses", &importOnisepCourses,
                   inputOf("courses",
                           courses()
                               .add({{"durée", "2 ans"},
                                     {"code RNCP", "37537"},
                                     {"libellé niveau RNCP", "niveau 3"},
                                     {"lien site onisep.fr", "http://www.onisep.fr/slug/FOR.77"}})
                               .bytes(),
                           &layer),
                   "courses", Format::Csv, ';'});
    all.push_back({"onisep_jobs xml",
                   &importOnisepJobs,
                   jobs(xmlOfJobs),
                   "jobs",
                   Format::Xml,
                   ' ',
                   false,
                   false,
                   {},
                   reorderedJobs});
    all.push_back(
        {"onisep_jobs csv", &importOnisepJobs, jobs(csvOfJobs), "jobs", Format::Csv, ';'});
    all.push_back({"geo communes", &importGeo, geo(), "communes", Format::Json, ',', true});
    all.push_back({"geo departements", &importGeo, geo(), "departements", Format::Json, ',', true});
    all.push_back({"geo basins", &importGeo, geo(), "basins", Format::Csv, ',', true, true});
    all.push_back({"map arcs", &importMap, drawnMap(), "arcs"});
    all.push_back({"map rings", &importMap, drawnMap(), "rings"});
    all.push_back({"synonyms",
                   &importSynonyms,
                   synonyms(),
                   "synonyms",
                   Format::Yaml,
                   ' ',
                   false,
                   false,
                   {},
                   reorderedSynonyms});
    all.push_back({"schools", &importSchools,
                   schoolsInput({schoolRecord(), schoolRecord({{"0440001M", "0440005S"}})}),
                   "schools", Format::Json});
    all.push_back({"parcoursup", &importParcoursup,
                   afterBac("Public,0440001M,L,Loire,BTS   Batiment,\"47.05, -1.55\"\n"
                            "Public,0440005S,École,Loire,BTS   Batiment,\"47.05, -1.42\"\n"),
                   "courses"});
    return all;
}

}  // namespace orientibus::test::mutated
