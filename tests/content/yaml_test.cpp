// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/manifest.h"
#include "authoring/yaml.h"
#include "support/catch.h"

using namespace orientibus::content::authoring;

namespace {

std::string refusalOf(const std::string& text)
{
    const auto document = readYaml({"f.yaml", text});
    return document ? "read" : document.error().detail;
}

std::string manifestRefusal(const std::string& text)
{
    const auto manifest = readManifest({"m.yaml", text});
    return manifest ? "read" : manifest.error().detail;
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A key that is there twice is refused with its line", "[yaml]")
{
    CHECK(refusalOf("a: 1\nb: 2\na: 3\n") ==
          "f.yaml:3: the key \"a\" is there twice, first in line 1");
    CHECK(refusalOf("x: {a: 1, a: 2}\n") ==
          "f.yaml:1: the key \"a\" is there twice, first in line 1");
}

TEST_CASE("What makes YAML dangerous or hard to review is refused", "[yaml]")
{
    CHECK(contains(refusalOf("a: &x [1]\nb: *x\n"), "f.yaml:1: anchors"));
    CHECK(contains(refusalOf("a: !!int 3\n"), "f.yaml:1: tags"));
    CHECK(contains(refusalOf("? [a, b]\n: 1\n"), "a key must be a word"));
    CHECK(contains(refusalOf("a: 1\n---\nb: 2\n"), "more than one document"));
    CHECK(contains(refusalOf("a: \xE9\n"), "not valid UTF-8"));
    CHECK(contains(refusalOf("a: [1, 2\n"), "f.yaml:"));
    CHECK(contains(refusalOf(std::string(20000, '[')), "f.yaml:1:"));
}

TEST_CASE("Values keep their line, and null is not the word null", "[yaml]")
{
    const auto document = readYaml({"f.yaml", "a: null\nb: \"null\"\nc:\n  - x\n  - y\nd: ~\n"});

    REQUIRE(document.has_value());
    REQUIRE(document->members.size() == 4);
    CHECK(document->members[0].second.kind == YamlNode::Kind::Null);
    CHECK(document->members[1].second.kind == YamlNode::Kind::Scalar);
    CHECK(document->members[2].second.items[1].line == 5);
    CHECK(document->members[3].second.kind == YamlNode::Kind::Null);
}

TEST_CASE("A manifest is refused with every fault, each with file, line and name", "[manifest]")
{
    const auto detail = manifestRefusal("titlex: X\n"
                                        "territory: R52\n"
                                        "layers:\n"
                                        "  - importer: rom\n"
                                        "    source: s\n"
                                        "  - source: s\n");

    CHECK(contains(detail, "m.yaml:1: unknown key \"titlex\""));
    CHECK(contains(detail, "m.yaml:1: the key \"title\" is missing"));
    CHECK(contains(detail, "m.yaml:4: importer: no importer is called \"rom\""));
    CHECK(contains(detail, "m.yaml:6: a layer has either"));
}

TEST_CASE("How many records a file holds is a number, of a file that is named", "[manifest]")
{
    const auto refusal = [](const std::string& records) {
        return manifestRefusal("title: X\nterritory: R52\nlayers:\n  - importer: inserjeunes\n"
                               "    source: s\n    files: {rates: r.csv}\n    records: " +
                               records + "\n");
    };
    CHECK(refusal("{rates: 12}") == "read");
    CHECK(refusal("{rate: 12}") == "m.yaml:7: records: \"rate\" is not among the files");
    for (const std::string count : {"many", "-1", "1.5", "12 records"}) {
        CHECK(refusal("{rates: " + count + "}") ==
              "m.yaml:7: records: rates: \"" + count + "\" is not a whole number");
    }
    CHECK(manifestRefusal("title: X\nterritory: R52\nlayers:\n"
                          "  - {authored: ., source: s, records: {a: 1}}\n") ==
          "m.yaml:4: records: \"a\" is not among the files\n"
          "m.yaml:4: records: an authored layer has none");
}

TEST_CASE("A source needs a date of the calendar", "[manifest]")
{
    CHECK(isIsoDate("2024-02-29"));
    for (const auto* date : {"2023-02-29", "2024-2-29", "29/02/2024", "2024", "", "2024-13-01"}) {
        CAPTURE(date);
        CHECK_FALSE(isIsoDate(date));
    }
    const auto detail = manifestRefusal("title: X\nterritory: R52\nsources:\n"
                                        "  - {id: a, name: A, publisher: P, licence: L, "
                                        "as_of: \"18/09/2025\", status: published}\n"
                                        "layers:\n  - {authored: ., source: a}\n");
    CHECK(detail == "m.yaml:4: as_of: a date is expected, as 2026-11-23");
}
