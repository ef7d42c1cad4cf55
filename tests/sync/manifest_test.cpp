// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/frames.h"
#include "sync/signing_key.h"

#include <orientibus/sync/canonical_json.h>
#include <orientibus/sync/manifest.h>
#include <orientibus/sync/metadata.h>

using namespace orientibus::sync;
using orientibus::test::frameOf;
using orientibus::test::hashOf;

using Json = nlohmann::json;

namespace {

Json object(std::uint64_t length, const std::string& name)
{
    return {{"length", length}, {"sha256", hashOf(name)}};
}

/// A file with everything that a file can have.
Json catalogue()
{
    auto file = object(1'000'000, "catalogue");
    file["path"] = "catalogue.sqlite";
    file["tier"] = 0;
    file["zstd"] = object(262'145, "frame");
    file["parts"] = object(64, "parts");
    auto delta = object(1000, "delta");
    delta["from"] = hashOf("yesterday");
    file["deltas"] = {delta};
    return file;
}

Json picture(const std::string& path)
{
    auto file = object(1000, path);
    file["path"] = path;
    file["tier"] = 1;
    return file;
}

Json sample()
{
    return {{"_type", "orientibus-release"},
            {"format", 1},
            {"release", "2026-11-29.1"},
            {"issued", "2026-11-29T12:00:00Z"},
            {"schema", 3},
            {"title", {{"fr", "Novembre"}}},
            {"files", {catalogue(), picture("catalogue.media/a.svg")}}};
}

std::optional<ManifestError> refusalOf(const Json& json)
{
    const auto read = readManifestText(json.dump());
    if (!read) {
        CHECK_FALSE(read.error().detail.empty());
        return read.error().code;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("A manifest is read as it was written", "[sync][manifest]")
{
    const auto read = readManifestText(sample().dump());
    REQUIRE(read);

    CHECK(read->release == "2026-11-29.1");
    CHECK(read->issued == parseDateTime("2026-11-29T12:00:00Z"));
    CHECK(read->schema == 3);
    CHECK(read->title.at("fr") == "Novembre");
    REQUIRE(read->files.size() == 2);
    const auto& file = read->files.front();
    CHECK(file.path == "catalogue.sqlite");
    CHECK(file.content == ObjectRef{1'000'000, hashOf("catalogue")});
    CHECK(file.tier == Tier::Catalogue);
    CHECK(file.whole() == ObjectRef{262'145, hashOf("frame")});
    CHECK(file.parts == ObjectRef{64, hashOf("parts")});
    REQUIRE(file.deltas.size() == 1);
    CHECK(file.deltas.front() == DeltaRef{hashOf("yesterday"), {1000, hashOf("delta")}});
    CHECK(read->files.back().whole() == read->files.back().content);

    const auto frame = writeManifest(*read);
    REQUIRE(frame);
    CHECK(readManifest(*frame) == read);
    CHECK(manifestText(*read) == canonicalJson(sample().dump()));
}

TEST_CASE("A field that nobody knows yet is left alone", "[sync][manifest]")
{
    auto json = sample();
    json["mood"] = "good";
    json["files"][0]["colour"] = {{"red", 1}};

    CHECK(readManifestText(json.dump()) == readManifestText(sample().dump()));
}

TEST_CASE("A manifest of a newer format is refused in one sentence", "[sync][manifest]")
{
    const Json json = {
        {"_type", "orientibus-release"}, {"format", 2}, {"files", "somewhere else now"}};

    const auto read = readManifestText(json.dump());

    REQUIRE_FALSE(read);
    CHECK(read.error().code == ManifestError::UnknownFormat);
    CHECK(read.error().detail.find("newer version") != std::string::npos);
}

TEST_CASE("A manifest without something it needs is refused", "[sync][manifest]")
{
    auto json = sample();
    SECTION("of its own")
    {
        const auto* name = GENERATE("_type", "format", "release", "issued", "schema", "files");
        CAPTURE(name);
        json.erase(name);
        CHECK(refusalOf(json) == ManifestError::Malformed);
    }
    SECTION("of a file")
    {
        const auto* name = GENERATE("path", "length", "sha256", "tier");
        CAPTURE(name);
        json["files"][1].erase(name);
        CHECK(refusalOf(json).has_value());
    }
    SECTION("of an object")
    {
        const auto* name = GENERATE("length", "sha256");
        CAPTURE(name);
        json["files"][0][GENERATE("zstd", "parts")].erase(name);
        CHECK(refusalOf(json) == ManifestError::Malformed);
    }
    SECTION("of a delta")
    {
        json["files"][0]["deltas"][0].erase(GENERATE("from", "length", "sha256"));
        CHECK(refusalOf(json) == ManifestError::Malformed);
    }
}

TEST_CASE("A manifest with a value that cannot be is refused", "[sync][manifest]")
{
    struct Fault {
        const char* where;
        Json value;
        ManifestError code;
    };
    const auto own = hashOf("catalogue");
    const auto fault = GENERATE_COPY(values<Fault>({
        {"/_type", "targets", ManifestError::Malformed},
        {"/format", 0, ManifestError::Malformed},
        {"/release", "2026-11-29", ManifestError::Malformed},
        {"/release", "2026-11-29.", ManifestError::Malformed},
        {"/release", "2026-11-29.12345", ManifestError::Malformed},
        {"/release", "../../../etc.1", ManifestError::Malformed},
        {"/issued", "yesterday", ManifestError::Malformed},
        {"/schema", 0, ManifestError::Malformed},
        {"/title", "Novembre", ManifestError::Malformed},
        {"/title/fr", 11, ManifestError::Malformed},
        {"/files", Json::array(), ManifestError::Malformed},
        {"/files", Json::object(), ManifestError::Malformed},
        {"/files/0", "catalogue.sqlite", ManifestError::Malformed},
        {"/files/0/length", -1, ManifestError::Malformed},
        {"/files/0/length", 1'099'511'627'777, ManifestError::TooLong},
        {"/files/0/sha256", std::string(64, 'G'), ManifestError::Malformed},
        {"/files/0/sha256", std::string(64, 'A'), ManifestError::Malformed},
        {"/files/0/sha256", std::string(63, 'a'), ManifestError::Malformed},
        {"/files/0/tier", 4, ManifestError::Malformed},
        {"/files/0/tier", -1, ManifestError::Malformed},
        {"/files/0/zstd", "frame", ManifestError::Malformed},
        {"/files/0/zstd/length", 262'144, ManifestError::Malformed},  // one part, so no parts
        {"/files/0/parts/length", 32, ManifestError::Malformed},
        {"/files/0/parts/length", 96, ManifestError::Malformed},
        {"/files/0/deltas", 1, ManifestError::Malformed},
        {"/files/0/deltas/0/from", own, ManifestError::Malformed},
        {"/files/0/deltas/0/from", "", ManifestError::Malformed},
    }));
    CAPTURE(fault.where, fault.value.dump());
    auto json = sample();
    json[Json::json_pointer(fault.where)] = fault.value;

    CHECK(refusalOf(json) == fault.code);
}

TEST_CASE("A path that could leave its folder, hide or be another's is refused",
          "[sync][manifest][attack]")
{
    const std::string path =
        GENERATE("", "/etc/passwd", "../a", "a/../b", "a/..", "./a", ".a", "a/.b", "a//b", "a/",
                 "a\\b", "a b", "é", "a:b", "a\nb", "release.json", "~root", "a%2e", "a\u202e");
    CAPTURE(path);
    auto json = sample();
    json["files"][1]["path"] = path;
    CHECK(refusalOf(json) == ManifestError::BadPath);
}

TEST_CASE("A path may be of 240 bytes and of no more", "[sync][manifest]")
{
    auto json = sample();
    json["files"][1]["path"] = std::string(240, 'a');
    CHECK_FALSE(refusalOf(json));
    json["files"][1]["path"] = std::string(241, 'a');
    CHECK(refusalOf(json) == ManifestError::BadPath);
    json["files"][1]["path"] = std::string("nul\0byte", 8);
    CHECK(refusalOf(json) == ManifestError::BadPath);
}

TEST_CASE("No path is there twice or in the way of another", "[sync][manifest][attack]")
{
    auto json = sample();
    json["files"] = {picture("a"), picture("a-b"), picture("a.b/c"), picture("a.b/d")};
    CHECK_FALSE(refusalOf(json));

    const auto* path = GENERATE("a", "a/b", "a.b", "a.b/c/d");
    CAPTURE(path);
    json["files"].push_back(picture(path));
    CHECK(refusalOf(json) == ManifestError::BadPath);
}

TEST_CASE("A delta begins with one file once, and there are eight at most", "[sync][manifest]")
{
    auto json = sample();
    auto& deltas = json["files"][0]["deltas"];
    while (deltas.size() < 8) {
        auto delta = deltas[0];
        delta["from"] = hashOf("release " + std::to_string(deltas.size()));
        deltas.push_back(delta);
    }
    CHECK_FALSE(refusalOf(json));

    auto repeated = json;
    repeated["files"][0]["deltas"][7]["from"] = deltas[0]["from"];
    CHECK(refusalOf(repeated) == ManifestError::Malformed);

    deltas.push_back(deltas[0]);
    deltas[8]["from"] = hashOf("one more");
    CHECK(refusalOf(json) == ManifestError::TooLong);
}

TEST_CASE("A manifest that is no good JSON is refused", "[sync][manifest][attack]")
{
    const std::string text =
        GENERATE("", "{", "[]", "null", R"({"_type":"orientibus-release","_type":"x"})",
                 "{\"a\":1.5}", "\xff\xfe", "{} {}");
    CAPTURE(text);
    const auto read = readManifestText(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ManifestError::Malformed);
    CHECK(readManifestText(std::string(1'000, '[')).error().code == ManifestError::Malformed);
}

TEST_CASE("A manifest may have 100,000 files and no more", "[sync][manifest]")
{
    auto json = sample();
    json["files"] = Json::array();
    for (int i = 0; i <= 100'000; ++i) {
        json["files"].push_back({{"path", std::to_string(i)},
                                 {"length", 1},
                                 {"sha256", std::string(64, '0')},
                                 {"tier", 1}});
    }
    CHECK(refusalOf(json) == ManifestError::TooLong);
    json["files"].erase(0);
    CHECK_FALSE(refusalOf(json));
}

TEST_CASE("The frame of a manifest is one, whole, and no bomb", "[sync][manifest][attack]")
{
    const auto text = sample().dump();
    const auto good = frameOf(text);
    REQUIRE(readManifest(good));

    const auto codeOf = [](const std::string& frame) {
        const auto read = readManifest(frame);
        return read ? std::nullopt : std::optional(read.error().code);
    };
    CHECK(codeOf("") == ManifestError::Malformed);
    CHECK(codeOf(text) == ManifestError::Malformed);
    CHECK(codeOf(good.substr(0, good.size() - 1)) == ManifestError::Malformed);
    CHECK(codeOf(good + "x") == ManifestError::Malformed);
    CHECK(codeOf(good + good) == ManifestError::Malformed);
    CHECK(codeOf(frameOf(text, {.announcesLength = false})) == ManifestError::Malformed);
    CHECK(codeOf(frameOf(std::string(17'000'000, ' '))) == ManifestError::TooLong);
    CHECK(readManifestText(std::string(17'000'000, ' ')).error().code == ManifestError::TooLong);
    for (std::size_t i = 0; i < good.size(); ++i) {  // the frame has a checksum
        auto damaged = good;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        CAPTURE(i);
        const auto read = readManifest(damaged);
        CHECK((!read || manifestText(*read) == canonicalJson(text)));
    }
}

TEST_CASE("A frame that announces less than it holds gives nothing", "[sync][manifest][attack]")
{
    auto frame = frameOf(sample().dump() + std::string(300, ' '));
    // Magic number, descriptor, then the content's length in two bytes, less 256.
    REQUIRE((static_cast<unsigned char>(frame[4]) >> 6U) == 1);
    frame[5] = 0;
    frame[6] = 0;
    const auto read = readManifest(frame);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ManifestError::Malformed);
}

TEST_CASE("Nothing is written that would not be read", "[sync][manifest]")
{
    auto manifest = readManifestText(sample().dump()).value();
    manifest.files.back().path = "../a";
    CHECK(writeManifest(manifest).error().code == ManifestError::BadPath);
}

TEST_CASE("The note of a release says which, and which ones are withdrawn", "[sync][manifest]")
{
    const ReleaseNote note{"2026-11-29.2", {"2026-11-29.1", "2026-11-01.4"}};
    CHECK(readReleaseNote(releaseNoteText(note)) == note);
    CHECK(readReleaseNote(R"({"release":"2026-11-29.1","more":{}})") ==
          ReleaseNote{"2026-11-29.1", {}});

    const std::string wrong = GENERATE("", "[]", "{}", R"({"release":"1"})",
                                       R"({"release":"2026-11-29.1","withdrawn":1})",
                                       R"({"release":"2026-11-29.1","withdrawn":["x"]})",
                                       R"({"release":"2026-11-29.1","withdrawn":[1]})");
    CAPTURE(wrong);
    CHECK(readReleaseNote(wrong).error().code == ManifestError::Malformed);
}

TEST_CASE("An object lies where its hash says", "[sync][layout]")
{
    const auto hash = hashOf("x");
    CHECK(objectPath(hash) == "objects/" + hash.substr(0, 2) + "/" + hash);
}
