// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "contribution_sample.h"
#include "support/catch.h"

// Two that say different things of one place: both are told, neither wins in silence.
using namespace orientibus::test;
using namespace orientibus::content::authoring;
using contributions::Verdict;

namespace {

/// The verdicts in the order of the files: t(aken), c(orrect), l(eft out).
std::string verdicts(const std::vector<RowWords>& lycee, const std::vector<RowWords>& mairie)
{
    std::string letters;
    for (const auto& entry :
         readingOf(handedIn({{"lycee", csvOf(lycee)}, {"mairie", csvOf(mairie)}})).entries) {
        letters += entry.verdict == Verdict::Taken     ? 't'
                   : entry.verdict == Verdict::LeftOut ? 'l'
                                                       : 'c';
    }
    return letters;
}

RowWords day(const std::string& starts)
{
    return openDay({{Column::Starts, starts}});
}

}  // namespace

TEST_CASE("two telephones of one service are taken out, each naming the other",
          "[contributions][conflict]")
{
    const auto input =
        handedIn({{"lycee", csvOf({contactRow()})},
                  {"mairie", csvOf({contactRow({{Column::Phone, "02 61 91 00 02"}})})}});
    const auto reading = readingOf(input);

    REQUIRE(reading.entries.size() == 2);
    CHECK(reasonsOf(reading.entries[0]) ==
          "contradicts mairie.csv:2 on 0530001N/business_office/phone");
    CHECK(reading.entries[1].notes.front().why ==
          "Une autre ligne dit autre chose sur le téléphone du service « Bureau des entreprises », "
          "Lycée Exemple, Laval : lycee.csv, ligne 2.");
    const auto [layer, report] = importedContributions(input);
    CHECK(layer.rows(Table::Contact).empty());
    CHECK(sentences(report, &FileReport::skips).size() == 2);
}

TEST_CASE("the order of the files does not decide who is believed", "[contributions][conflict]")
{
    const auto ours = csvOf({contactRow()});
    const auto theirs = csvOf({contactRow({{Column::Phone, "02 61 91 00 02"}})});
    for (const auto& files : {std::map<std::string, std::string>{{"a", ours}, {"b", theirs}},
                              std::map<std::string, std::string>{{"a", theirs}, {"b", ours}}}) {
        CHECK(importedContributions(handedIn(files)).layer.rows(Table::Contact).empty());
    }
}

TEST_CASE("only what can be true once contradicts", "[contributions][conflict]")
{
    const auto seats = [](const char* count) { return offerRow({{Column::Seats, count}}); };
    CHECK(verdicts({seats("12")}, {seats("15")}) == "cc");
    CHECK(verdicts({seats("12")}, {seats("12")}) == "tt");
    CHECK(verdicts({seats("12")}, {offerRow({{Column::Boarding, "oui"}})}) == "tt");
    CHECK(verdicts({offerRow({{Column::Boarding, "oui"}})},
                   {offerRow({{Column::Boarding, "non"}})}) == "cc");
    CHECK(verdicts({seats("12")}, {offerRow({{Column::Seats, "15"}, {Column::Way, "Lycée"}})}) ==
          "tt");
    CHECK(verdicts({contactRow()}, {contactRow({{Column::Role, "Accueil"},
                                                {Column::Phone, "02 61 91 00 02"}})}) == "tt");
    CHECK(verdicts({seats("12"), seats("15")}, {}) == "cc");
}

TEST_CASE("a new place has one name and one commune", "[contributions][conflict]")
{
    CHECK(verdicts({internship()}, {internship({{Column::Commune, "Laval"}})}) == "cc");
    CHECK(verdicts({internship()}, {internship({{Column::Name, "Autre Exemple"}})}) == "cc");
    CHECK(verdicts({internship()}, {internship({{Column::Name, "MENUISERIE EXEMPLE"}})}) == "tt");
}

TEST_CASE("two files agree on days when one names all of the other", "[contributions][conflict]")
{
    CHECK(verdicts({day("06/02/2027")}, {day("06/02/2027")}) == "tt");
    CHECK(verdicts({day("06/02/2027"), day("13/03/2027")}, {day("13/03/2027")}) == "ttt");
    CHECK(verdicts({day("06/02/2027")}, {day("13/03/2027")}) == "cc");
    CHECK(verdicts({day("06/02/2027"), day("13/03/2027")}, {day("20/03/2027")}) == "ccc");
    CHECK(verdicts({openDay({{Column::Hours, "9h-12h"}})},
                   {openDay({{Column::Hours, "9h-17h"}})}) == "cc");
    CHECK(verdicts({day("06/02/2027")}, {openDay({{Column::Starts, "13/03/2027"},
                                                  {Column::Training, "CAP boulanger"}})}) == "tt");
}

TEST_CASE("what two contributors say alike is there once", "[contributions][conflict]")
{
    const auto file = csvOf({day("06/02/2027")});
    const auto [layer, report] =
        importedContributions(handedIn({{"lycee", file}, {"mairie", file}}));
    CHECK(layer.rows(Table::Event).size() == 1);
    CHECK(layer.rows(Table::Event).begin()->second.source() == "lycee");
}

TEST_CASE("a row that says again what its file has said is left out", "[contributions][conflict]")
{
    const auto reading = readingOf(std::vector{day("06/02/2027"), day("06/02/2027")});
    CHECK(reading.entries[0].verdict == Verdict::Taken);
    CHECK(reading.entries[1].verdict == Verdict::LeftOut);
    CHECK(reading.entries[1].notes.front().why == "La ligne 2 dit la même chose.");
    CHECK(reading.report.files.front().outside.at("says what another row says") == 1);
    // Another service to ask is something new.
    CHECK(verdicts({openDay({{Column::Role, "Accueil"}, {Column::Phone, "02 61 91 00 90"}}),
                    openDay({{Column::Role, "Orientation"}, {Column::Phone, "02 61 91 00 03"}})},
                   {}) == "tt");
    // It takes the place of one that falls for another reason.
    CHECK(verdicts({openDay({{Column::Role, "Orientation"}, {Column::Phone, "02 61 91 00 02"}}),
                    day("06/02/2027")},
                   {contactRow({{Column::Role, "Orientation"},
                                {Column::Phone, "02 61 91 00 03"}})}) == "ctc");
}
