// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geo.h"
#include "importers/schools/schools.h"
#include "importers/uai.h"
#include "places_sample.h"
#include "support/catch.h"

#include <string>

// Schools as places: whose they are, where, and whom to ask there.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

Imported importedSchools(const ImportInput& input)
{
    auto result = importSchools(input);
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    checkAccounts(result->report);
    return std::move(*result);
}

std::string refusalOf(const ImportInput& input)
{
    const auto result = importSchools(input);
    return result ? "imported" : result.error().detail;
}

std::string place(const Layer& layer, const std::string& id, const char* column)
{
    REQUIRE(layer.has(Table::Place, {id}));
    return std::string(layer.rows(Table::Place).at({id}).text(column));
}

}  // namespace

TEST_CASE("a UAI is seven digits and their check letter", "[schools]")
{
    CHECK(isUai("0010001W"));
    CHECK(isUai("0010006B"));
    CHECK(isUai("0010010F"));
    CHECK_FALSE(isUai("0010001X"));
    CHECK_FALSE(isUai("010001W"));
    CHECK_FALSE(isUai("00100O1W"));
    CHECK_FALSE(isUai(""));
}

TEST_CASE("a school is a place with a reception", "[schools]")
{
    const auto layer = importedSchools(schoolsInput({schoolRecord()})).layer;

    CHECK(place(layer, "0440001M", "name") == "Lycée polyvalent d’Aval");
    CHECK(place(layer, "0440001M", "kind") == "lycee");
    CHECK(place(layer, "0440001M", "network") == "public");
    CHECK(place(layer, "0440001M", "commune_id") == "C44001");
    CHECK(place(layer, "0440001M", "street") == "1 rue de l’Eau");
    CHECK(place(layer, "0440001M", "postcode") == "44100");
    const auto& contact = layer.rows(Table::Contact).at({"0440001M", "reception"});
    CHECK(contact.text("phone") == "02 40 00 00 00");
    CHECK(contact.text("email") == "ce.0440001m@ac-nantes.fr");
}

TEST_CASE("the kind and the network of a school are in its words", "[schools]")
{
    struct Case {
        const char* name;
        const char* type;
        const char* kind;
        const char* network;
    };
    const auto [name, type, kind, network] = GENERATE(
        Case{"Collège Jean Moulin", "Collège", "college", "public"},
        Case{"Section d'Enseignement Général et Professionnel Adapté du Collège X", "Collège",
             "segpa", "public"},
        Case{"Section d'enseignement général et technologique du Lycée professionnel X", "Lycée",
             "lycee", "public"},
        Case{"Établissement régional d'enseignement adapté X", "Lycée", "erea", "public"},
        Case{"LEAP Val de X", "Lycée", "lycee_pro", "agricultural"},
        Case{"LEGTA X", "Lycée", "lycee", "agricultural"},
        Case{"Lycée professionnel X", "Lycée", "lycee_pro", "public"},
        Case{"MFR de X", "Lycée", "mfr", "public"}, Case{"CFA de X", "Lycée", "cfa", "public"});
    CAPTURE(name);
    const auto layer =
        importedSchools(schoolsInput({schoolRecord(
                            {{"Lycée polyvalent d'Aval", name},
                             {"\"type\": \"Lycée\"", std::string("\"type\": \"") + type + "\""}})}))
            .layer;
    CHECK(place(layer, "0440001M", "kind") == kind);
    CHECK(place(layer, "0440001M", "network") == network);
}

TEST_CASE("a commune is found however its name is written", "[schools]")
{
    const auto city = GENERATE("Aval", "AVAL", "L’Aval", "aval cedex 2");
    CAPTURE(city);
    const auto layer =
        importedSchools(schoolsInput({schoolRecord(
                            {{"\"city\": \"Aval\"", std::string("\"city\": \"") + city + "\""}})}))
            .layer;
    CHECK(place(layer, "0440001M", "commune_id") == "C44001");
}

TEST_CASE("a merged commune gives way to the one that holds the school, or is nearest", "[schools]")
{
    const std::pair<std::string, std::string> merged{"\"Aval\"", "\"Val-Uni\""};
    SECTION("inside its borders")
    {
        const auto [layer, report] = importedSchools(schoolsInput({schoolRecord({merged})}));
        CHECK(place(layer, "0440001M", "commune_id") == "C44001");
        CHECK(sentences(report, &FileReport::remarks) ==
              std::set<std::string>{
                  "schools.json:2:address.city: 0440001M: no commune Val-Uni: Aval holds it"});
    }
    SECTION("beside all borders")
    {
        const auto [layer, report] =
            importedSchools(schoolsInput({schoolRecord({merged, {"-1.55}", "-1.61}"}})}));
        // 4.6 km from the point of the nearest commune: too far.
        CHECK(layer.rows(Table::Place).empty());
        CHECK(sentences(report, &FileReport::skips) ==
              std::set<std::string>{"schools.json:2:address.city: 0440001M: no such commune: "
                                    "Val-Uni (Loire-Atlantique)"});
    }
    SECTION("near, where there are no borders")
    {
        auto region = smallRegion();
        region.rows(Table::MapRing).clear();
        auto input = schoolsInput({schoolRecord({merged})});
        input.below = &region;
        const auto [layer, report] = importedSchools(input);
        CHECK(place(layer, "0440001M", "commune_id") == "C44001");
        CHECK(sentences(report, &FileReport::remarks).begin()->find("Aval is 0.0 km away") !=
              std::string::npos);
    }
}

TEST_CASE("two sites of one UAI are told apart whatever their order", "[schools]")
{
    const auto site = schoolRecord({{"d'Aval", "d'Aval - Campus"},
                                    {"1 rue de l'Eau", "2 rue du Pont"},
                                    {"ce.0440001m@ac-nantes.fr", "campus@aval.fr"}});
    for (const auto& records :
         {std::vector{schoolRecord(), site}, std::vector{site, schoolRecord()}}) {
        const auto [layer, report] = importedSchools(schoolsInput(records));
        CHECK(place(layer, "0440001M", "street") == "1 rue de l’Eau");
        CHECK(place(layer, "0440001M-2", "street") == "2 rue du Pont");
        CHECK(place(layer, "0440001M-2", "uai") == "0440001M");
        CHECK_FALSE(layer.rows(Table::Place).at({"0440001M-2"}).fields().contains("latitude"));
        CHECK(layer.has(Table::Contact, {"0440001M-2", "reception"}));
        CHECK(report.files.front().remarks.size() == 1);
    }
}

TEST_CASE("a record is skipped with its line, member and reason", "[schools]")
{
    struct Case {
        const char* from;
        const char* to;
        const char* skip;
    };
    const auto slip = GENERATE(
        Case{"\"0440001M\"", "\"0440001N\"", "uai: not a UAI: 0440001N"},
        Case{"\"0440001M\"", "440001", "uai: a record: not a text"},
        Case{"\"Lycée polyvalent d'Aval\"", "null", "name: 0440001M: empty"},
        Case{"\"1 rue de l'Eau\"", "1", "address.street: 0440001M: not a text"},
        Case{"\"44100\"", "44100", "address.postal_code: 0440001M: not a text"},
        Case{"47.05", "\"47.05\"", "coordinates.latitude: 0440001M: not a coordinate in degrees"},
        Case{"-1.55", "-181", "coordinates.longitude: 0440001M: not a coordinate in degrees"},
        Case{"\"0240000000\"", "240000000", "contact.phone: 0440001M: not a text"},
        Case{"1 rue", "1\\u0000rue", "address.street: 0440001M: not clean text"},
        Case{"\"type\": \"Lycée\"", "\"type\": \"Cirque\"", "type: 0440001M: unknown type: Cirque"},
        Case{"\"Public\"", "\"Mixte\"",
             "public_private: 0440001M: neither Public nor Privé: Mixte"},
        Case{"Loire-Atlantique", "Loire", "address.city: 0440001M: no such commune: Aval (Loire)"});
    CAPTURE(slip.skip);
    const auto other = schoolRecord({{"0440001M", "0440005S"}});
    const auto [layer, report] =
        importedSchools(schoolsInput({other, schoolRecord({{slip.from, slip.to}})}));
    CHECK(sentences(report, &FileReport::skips) ==
          std::set<std::string>{"schools.json:8:" + std::string(slip.skip)});
    CHECK(layer.rows(Table::Place).size() == 1);
}

TEST_CASE("a primary school is left out and counted", "[schools]")
{
    const auto other = schoolRecord({{"0440001M", "0440005S"}});
    const auto primary = schoolRecord({{"\"type\": \"Lycée\"", "\"type\": \"Primaire\""}});
    const auto [layer, report] = importedSchools(schoolsInput({other, primary}));
    CHECK(layer.rows(Table::Place).size() == 1);
    CHECK(report.files.front().skips.empty());
    CHECK(report.files.front().outside.at("a primary school") == 1);
}

TEST_CASE("the same record twice is one school", "[schools]")
{
    const auto [layer, report] = importedSchools(schoolsInput({schoolRecord(), schoolRecord()}));
    CHECK(layer.rows(Table::Place).size() == 1);
    CHECK(sentences(report, &FileReport::skips) ==
          std::set<std::string>{"schools.json:8:uai: 0440001M is there twice"});
}

TEST_CASE("what may be a person's, or is not what it should be, is left out and said", "[schools]")
{
    struct Case {
        const char* from;
        const char* to;
        const char* remark;
    };
    const auto slip = GENERATE(
        Case{"0240000000", "0612345678",
             "contact.phone: 0440001M: not a landline, perhaps of a person: left out"},
        Case{"0240000000", "02400",
             "contact.phone: 0440001M: not a landline, perhaps of a "
             "person: left out"},
        Case{"ce.0440001m@ac-nantes.fr", "jeanne.martin@ac-nantes.fr",
             "contact.email: 0440001M: not plainly of a function: left out"},
        Case{"ce.0440001m@ac-nantes.fr", "jmartin@wanadoo.fr",
             "contact.email: 0440001M: not plainly of a function: left out"},
        Case{"\"website\": null", "\"website\": \"javascript:alert(1)\"",
             "contact.website: 0440001M: not an address of the web: left out"},
        Case{"44100", "4410",
             "address.postal_code: 0440001M: no postcode of its département: 4410"},
        Case{"44100", "35000",
             "address.postal_code: 0440001M: no postcode of its département: 35000"},
        Case{"47.05", "48.05", "coordinates: 0440001M: 111 km from its commune Aval: left out"});
    CAPTURE(slip.remark);
    const auto [layer, report] =
        importedSchools(schoolsInput({schoolRecord({{slip.from, slip.to}})}));
    CHECK(sentences(report, &FileReport::remarks) ==
          std::set<std::string>{"schools.json:2:" + std::string(slip.remark)});
    CHECK(layer.rows(Table::Place).size() == 1);
}

TEST_CASE("addresses of functions and of the school itself are kept", "[schools]")
{
    const auto email = GENERATE("accueil@aval.fr", "secretariat.lycee@aval.fr",
                                "lycee.aval@orange.fr", "aval.st-jean@ec44.fr");
    CAPTURE(email);
    const auto layer =
        importedSchools(schoolsInput({schoolRecord({{"ce.0440001m@ac-nantes.fr", email}})})).layer;
    CHECK(layer.rows(Table::Contact).at({"0440001M", "reception"}).text("email") == email);
}

TEST_CASE("a schools file of another form is refused by name and line", "[schools]")
{
    auto input = schoolsInput({schoolRecord(), schoolRecord()});
    auto& file = input.files.at("schools");
    SECTION("a key has another name")
    {
        replaceFirst(file, "\"postal_code\"", "\"postcode\"");
        CHECK(refusalOf(input) == "schools.json:2: address: the key \"postal_code\" is missing");
    }
    SECTION("a key more")
    {
        replaceFirst(file, "\"student_count\"", "\"pupils\"");
        CHECK(refusalOf(input) == "schools.json:2: unknown key \"pupils\"");
    }
    SECTION("a group is a text")
    {
        replaceFirst(file, R"({"latitude": 47.05, "longitude": -1.55})", "\"47.05, -1.55\"");
        CHECK(refusalOf(input) == "schools.json:2: coordinates: not an object");
    }
    SECTION("a record is a number")
    {
        replaceFirst(file, "\n]", ",\n7]");
        CHECK(refusalOf(input) == "schools.json:14: not an object");
    }
    SECTION("no list")
    {
        file.bytes = "{}";
        CHECK(refusalOf(input) == "schools.json:1: not a list of schools");
    }
    SECTION("the file ends too early")
    {
        file.bytes.resize(file.bytes.size() - 200);
        CHECK(refusalOf(input).find("not JSON") != std::string::npos);
    }
    SECTION("another encoding")
    {
        replaceFirst(file, "Lycée",
                     "Lyc\xE9"
                     "e");
        CHECK(refusalOf(input).find("schools.json:2: not JSON") == 0);
    }
    SECTION("nothing given")
    {
        input.files.clear();
        CHECK(refusalOf(input) == "schools: no file is given for the role \"schools\".");
    }
    SECTION("an unknown role")
    {
        input.files["extra"] = {};
        CHECK(refusalOf(input) == "schools: unknown role \"extra\".");
    }
    SECTION("an unknown option")
    {
        input.options["year"] = "2026";
        CHECK(refusalOf(input) == "schools: unknown option \"year\".");
    }
}

TEST_CASE("the real schools are those of the default content", "[schools][real]")
{
    const auto file = realFile("places/schools_pays_de_la_loire_38c2f20.json");
    const auto below = realRegion();
    if (!file || !below) {
        return;
    }
    ImportInput input;
    input.source = "annuaire-education-2026";
    input.files["schools"] = *file;
    input.below = &*below;

    const auto layer = importedSchools(input).layer;

    const auto& known = below->rows(Table::Place);
    CHECK(layer.rows(Table::Place).size() == known.size());
    std::map<std::string, int> others;
    for (const auto& [key, row] : layer.rows(Table::Place)) {
        INFO(std::get<std::string>(key.front()) << " " << row.text("name"));
        REQUIRE(known.contains(key));
        CHECK(row.text("kind") == known.at(key).text("kind"));
        others["commune"] += row.text("commune_id") != known.at(key).text("commune_id") ? 1 : 0;
        others["network"] += row.text("network") != known.at(key).text("network") ? 1 : 0;
    }
    // The networks that differ are schools of the ministry of agriculture whose name does not say
    // it.
    CHECK(listed(others) == "commune 0, network 7");
}
