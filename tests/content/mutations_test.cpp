// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "demand_sample.h"
#include "importers/certif_info/certif_info.h"
#include "importers/csv.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/schools/schools.h"
#include "mutation.h"
#include "training_sample.h"

#include <optional>

// Every file of every source, cut, recoded, with columns moved, renamed, lost and new: the same
// rows, or a refusal that names the file and the line, or fewer rows with a word for each that is
// missing. Never another row. (What contributors hand in: contributions_answer_test.)
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

enum class Format { Csv, Json, Xml };

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

    [[nodiscard]] const InputFile& file() const { return input.files.at(role); }
    [[nodiscard]] ImportInput with(const std::string& bytes) const
    {
        auto changed = input;
        changed.files.at(role).bytes = bytes;
        return changed;
    }
};

ImportInput jobs(const std::string& bytes)
{
    static const auto layer = below();
    return inputOf("jobs", bytes, &layer);
}

const std::string xmlOfJobs =
    "<root>\n<item><libelle_metier>pétrisseur</libelle_metier><annee>2025</annee>"
    "<lien_site_onisepfr>https://www.onisep.fr/slug/MET.1</lien_site_onisepfr>"
    "<code_rome>D1102</code_rome></item>\n</root>\n";
const std::string csvOfJobs = "libellé métier;lien site onisep.fr;année;code ROME\n"
                              "pétrisseur;https://www.onisep.fr/slug/MET.1;2025;D1102\n";

ImportInput geo()
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

std::vector<Source> sources()
{
    static const auto layer = below();
    std::vector<Source> all;
    for (const auto& [role, file] : romeRoles()) {
        if (std::string_view(role) != "version") {
            all.push_back({std::string("rome ") + role, &importRome, smallRome(), role});
        }
    }
    auto bmo = smallBmo(bmoRow("S0X40", "5203", "105,85,37") + bmoRow("S1X40", "5220", "7,,12"));
    bmo.files["words"] = {"demand.yaml", "source: orientibus\nlevels: []\nfamilies: {}\n"};
    all.push_back({"bmo projects", &importBmo, bmo, "projects"});
    all.push_back({"bmo families", &importBmo, bmo, "families", Format::Csv, ';'});
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
    all.push_back({"onisep_jobs xml", &importOnisepJobs, jobs(xmlOfJobs), "jobs", Format::Xml});
    all.push_back(
        {"onisep_jobs csv", &importOnisepJobs, jobs(csvOfJobs), "jobs", Format::Csv, ';'});
    all.push_back({"geo communes", &importGeo, geo(), "communes", Format::Json, ',', true});
    all.push_back({"geo departements", &importGeo, geo(), "departements", Format::Json, ',', true});
    all.push_back({"geo basins", &importGeo, geo(), "basins", Format::Csv, ',', true, true});
    all.push_back({"schools", &importSchools,
                   schoolsInput({schoolRecord(), schoolRecord({{"0440001M", "0440005S"}})}),
                   "schools", Format::Json});
    all.push_back({"parcoursup", &importParcoursup,
                   afterBac("Public,0440001M,L,Loire,BTS   Batiment,\"47.05, -1.55\"\n"
                            "Public,0440005S,École,Loire,BTS   Batiment,\"47.05, -1.42\"\n"),
                   "courses"});
    return all;
}

/// Pictures are dealt out along the list of a sector: a choice of this project, no fact.
bool isFact(const std::string& column)
{
    return column != "picture";
}

bool isPartOf(const Layer& part, const Layer& whole)
{
    for (std::size_t i = 0; i < tableCount; ++i) {
        const auto table = static_cast<Table>(i);
        for (const auto& [key, row] : part.rows(table)) {
            if (!whole.has(table, key)) {
                return false;
            }
            const auto& known = whole.rows(table).at(key).fields();
            for (const auto& [column, field] : row.fields()) {
                const auto same = known.find(column);
                if (isFact(column) && (same == known.end() || same->second.value != field.value)) {
                    return false;
                }
            }
        }
    }
    return true;
}

std::set<std::string> told(const ImportReport& report)
{
    auto all = sentences(report, &FileReport::skips);
    all.merge(sentences(report, &FileReport::remarks));
    return all;
}

/// What became of a file: "same", "refused" by name and line, "fewer" with a word more for it, or
/// what must not be.
std::string outcome(const Source& source, const std::string& bytes)
{
    const auto whole = source.importer(source.input);
    REQUIRE(whole);
    const auto result = source.importer(source.with(bytes));
    if (!result) {
        const auto& detail = result.error().detail;
        const auto name = source.file().name + ":";
        const bool isNamed = detail.starts_with(name) && detail.size() > name.size() &&
                             detail[name.size()] >= '1' && detail[name.size()] <= '9';
        return isNamed ? "refused" : "refused without a place: " + detail;
    }
    for (const auto& file : result->report.files) {
        if (!file.isComplete()) {
            return "records that nobody accounts for";
        }
    }
    if (isSameLayer(result->layer, whole->layer)) {
        return "same";
    }
    if (!source.isJoint && !isPartOf(result->layer, whole->layer)) {
        return "WRONG: a row that the whole file does not have";
    }
    const bool isTold = !std::ranges::includes(told(whole->report), told(result->report));
    return isTold ? "fewer" : "fewer, and not a word";
}

std::string refusalTo(const Source& source, const std::string& bytes)
{
    return refusalOf(source.importer, source.with(bytes));
}

/// The names by which the file speaks of its cells.
std::vector<std::string> namesIn(const Source& source)
{
    std::vector<std::string> names;
    const auto& bytes = source.file().bytes;
    if (source.format == Format::Csv) {
        names = rawTable(plain(bytes), source.separator).front();
        for (auto& name : names) {
            std::erase(name, '"');
        }
        return names;
    }
    if (source.format == Format::Xml) {
        return {"item", "libelle_metier", "annee", "lien_site_onisepfr", "code_rome"};
    }
    for (auto end = bytes.find("\":"); end != std::string::npos; end = bytes.find("\":", end + 1)) {
        const auto from = bytes.rfind('"', end - 1) + 1;
        names.push_back(bytes.substr(from, end - from));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string renamed(const Source& source, const std::string& name)
{
    auto bytes = source.file().bytes;
    if (source.format == Format::Csv) {
        auto table = rawTable(plain(bytes), source.separator);
        auto& header = table.front();
        const auto names = namesIn(source);
        auto& cell =
            header[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
        cell.insert(cell.find(name), "x_");
        return csvOf(table, source.separator);
    }
    if (source.format == Format::Xml) {
        return replacedAll(replacedAll(bytes, "<" + name + ">", "<x_" + name + ">"),
                           "</" + name + ">", "</x_" + name + ">");
    }
    bytes.insert(bytes.find('"' + name + "\":") + 1, "x_");
    return bytes;
}

std::string withOneMore(const Source& source)
{
    if (source.format == Format::Csv) {
        auto table = rawTable(plain(source.file().bytes), source.separator);
        for (auto& row : table) {
            row.front().insert(0, std::string("2027") + source.separator);
        }
        table.front().front().replace(0, 4, "session");
        return csvOf(table, source.separator);
    }
    if (source.format == Format::Xml) {
        return replacedAll(source.file().bytes, "<annee>", "<session>2027</session><annee>");
    }
    auto bytes = source.file().bytes;
    const auto* before = source.role == "schools" ? "\"name\"" : "\"nom\"";
    return bytes.insert(bytes.find(before), "\"session\": 2027, ");
}

std::string moved(const Source& source)
{
    const auto& bytes = source.file().bytes;
    switch (source.format) {
    case Format::Csv:
        return columnsMoved(plain(bytes), source.separator);
    case Format::Json:
        return membersMoved(nlohmann::ordered_json::parse(bytes)).dump(1);
    case Format::Xml:
        return "<root><item><code_rome>D1102</code_rome><lien_site_onisepfr>https://www.onisep.fr/"
               "slug/MET.1</lien_site_onisepfr><libelle_metier>pétrisseur</libelle_metier></item>"
               "</root>";
    }
    return {};
}

/// Whether a CSV file that is cut before `next` ends with a record that can be seen to be whole.
bool isWholeRecord(const std::string& cut, char next)
{
    const bool isEnd = next == '\n' || next == '\r';
    return cut.ends_with('\n') || cut.ends_with('\r') || (isEnd && cut.ends_with('"'));
}

}  // namespace

TEST_CASE("A file cut inside a record is refused by name and line", "[mutation]")
{
    for (const auto& source : sources()) {
        const auto& bytes = source.file().bytes;
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto cut = bytes.substr(0, size);
            if (source.format == Format::Csv && isWholeRecord(cut, bytes[size])) {
                continue;  // a shorter file is a file
            }
            CAPTURE(source.name, size, cut);
            const auto became = outcome(source, cut);
            // "same": only the last line break is missing, or what nobody reads.
            const bool isSound =
                became == "refused" || became == "same" || (source.isOpen && became == "fewer");
            CHECK((isSound ? "sound" : became) == "sound");
        }
    }
}

TEST_CASE("A file in another encoding is read right, refused, or said to have less", "[mutation]")
{
    for (const auto& source : sources()) {
        const auto bytes = plain(source.file().bytes);
        CAPTURE(source.name);
        if (isCleanUtf8(bytes)) {
            CHECK(outcome(source, "\xEF\xBB\xBF" + bytes) == "same");
        }
        for (const auto& recoded : {latin(bytes), wide(bytes), encodedTwice(bytes)}) {
            CAPTURE(recoded);
            const auto became = outcome(source, recoded);
            const bool isSound = became == "same" || became == "refused" || became == "fewer";
            CHECK((isSound ? "sound" : became) == "sound");
        }
    }
}

TEST_CASE("Columns and members may stand in any order", "[mutation]")
{
    for (const auto& source : sources()) {
        CAPTURE(source.name);
        CHECK(moved(source) != source.file().bytes);
        CHECK(outcome(source, moved(source)) == "same");
    }
}

TEST_CASE("A column, member or element with another name is refused by it", "[mutation]")
{
    for (const auto& source : sources()) {
        for (const auto& name : namesIn(source)) {
            CAPTURE(source.name, name);
            const auto bytes = renamed(source, name);
            CHECK(outcome(source, bytes) == "refused");
            CHECK(refusalTo(source, bytes).find(name + '"') != std::string::npos);
        }
    }
}

TEST_CASE("A column, member or element more, as a new edition may have, is refused by name",
          "[mutation]")
{
    for (const auto& source : sources()) {
        CAPTURE(source.name);
        CHECK(outcome(source, withOneMore(source)) == "refused");
        CHECK(refusalTo(source, withOneMore(source)).find("\"session\"") != std::string::npos);
    }
}

TEST_CASE("A column less is refused by name, or is one that nobody needs", "[mutation]")
{
    for (const auto& source : sources()) {
        if (source.format != Format::Csv) {
            continue;  // a name that is lost is a name that is not there: see above
        }
        const auto names = namesIn(source);
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto table = rawTable(plain(source.file().bytes), source.separator);
            for (auto& row : table) {
                row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
            }
            const auto bytes = csvOf(table, source.separator);
            CAPTURE(source.name, names[i]);
            const auto became = outcome(source, bytes);
            CHECK((became == "same" || became == "refused"));
            CHECK((became == "same" ||
                   refusalTo(source, bytes).find('"' + names[i] + '"') != std::string::npos));
        }
    }
}
