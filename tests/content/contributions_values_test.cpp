// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "contribution_sample.h"
#include "importers/contributions/diplomas.h"
#include "importers/contributions/french_values.h"
#include "importers/contributions/known_words.h"
#include "importers/uai.h"
#include "support/catch.h"

// What people write in the cells of the template, and what is understood.
using namespace orientibus::test;
using namespace orientibus::content::authoring;
using namespace orientibus::content::authoring::contributions;

namespace {

std::string dateIn(const std::string& text)
{
    const auto read = dateOf(text);
    if (read) {
        return *read;
    }
    switch (read.error()) {
    case DateFault::NoYear:
        return "no year";
    case DateFault::NoMonth:
        return "no month";
    case DateFault::NoDay:
        return "no day";
    case DateFault::OtherWeekday:
        return "another weekday";
    case DateFault::NotDate:
        break;
    }
    return "no date";
}

}  // namespace

TEST_CASE("a date is understood as people write it", "[contributions]")
{
    const auto text =
        GENERATE("14/03/2027", "14-3-27", "14.03.2027", "2027-03-14", "2027-03-14 00:00:00",
                 "14 mars 2027", "dimanche 14 mars 2027", "le 14 mars 2027", "14 MARS 2027",
                 "  14/03/2027\u00A0", "46460", "46460.5", "14\u202F/\u202F03\u202F/\u202F2027");
    CAPTURE(text);
    CHECK(dateIn(text) == "2027-03-14");
}

TEST_CASE("months may be short as far as they are one month", "[contributions]")
{
    CHECK(dateIn("1er févr. 2027") == "2027-02-01");
    CHECK(dateIn("1 août 2027") == "2027-08-01");
    CHECK(dateIn("1 sept 2027") == "2027-09-01");
    CHECK(dateIn("1 juil 2027") == "2027-07-01");
    CHECK(dateIn("1 jui 2027") == "no date");
}

TEST_CASE("what is no day of the calendar is no date", "[contributions]")
{
    const auto text =
        GENERATE("30/02/2027", "31/04/2027", "29/02/2027", "00/01/2027", "14/13/2027", "demain",
                 "du 14 au 16 mars 2027", "14/03/2027 15/03/2027", "mars 2027 mars",
                 "14//2027//3/1", "1", "99999999999999999999", "=NOW()", "14/03/20277", "");
    CAPTURE(text);
    CHECK(dateIn(text) == "no date");
}

TEST_CASE("of a date that is not whole, what is missing is said", "[contributions]")
{
    for (const auto* text : {"14 mars", "14/03", "mars 27", "samedi 13 mars"}) {
        CAPTURE(text);
        CHECK(dateIn(text) == "no year");
    }
    for (const auto* text : {"mars 2027", "03/2027", "2027-03", "samedi mars 2027"}) {
        CAPTURE(text);
        CHECK(dateIn(text) == "no day");
    }
    CHECK(dateIn("14 2027") == "no month");
    CHECK(dateIn("mars") == "no date");
    CHECK(dateIn("2027") == "no date");
}

TEST_CASE("a date with another weekday is told apart", "[contributions]")
{
    CHECK(dateIn("lundi 14 mars 2027") == "another weekday");
    CHECK(dateIn("29/02/2028") == "2028-02-29");
}

TEST_CASE("hours are shown in one way however they are written", "[contributions]")
{
    CHECK(hoursOf("9h-17h") == "9\u202Fh – 17\u202Fh");
    CHECK(hoursOf("de 9:00 à 12:00 et de 14 h à 17 h 30") ==
          "9\u202Fh – 12\u202Fh et 14\u202Fh – 17\u202Fh\u202F30");
    CHECK(hoursOf("9 H") == "9\u202Fh");
    CHECK(hoursOf("0.375") == "9\u202Fh");
    for (const auto* text : {"9h-9h", "17h-9h", "9h 12h 14h", "le matin", "25h", "9h75", "h", ""}) {
        CAPTURE(text);
        CHECK_FALSE(hoursOf(text));
    }
}

TEST_CASE("counts and yes or no", "[contributions]")
{
    CHECK(countOf("24") == 24);
    CHECK(countOf("24.0") == 24);
    CHECK(countOf("24 places") == 24);
    for (const auto* text : {"0", "-3", "2,5", "beaucoup", "10000", "1e3x", "nan", "inf"}) {
        CAPTURE(text);
        CHECK_FALSE(countOf(text));
    }
    CHECK(yesOrNo("Oui") == true);
    CHECK(yesOrNo("x") == true);
    CHECK(yesOrNo("NON") == false);
    CHECK_FALSE(yesOrNo("peut-être"));
}

TEST_CASE("a SIRET is checked by its sum", "[contributions]")
{
    CHECK(isSiret("00000000000018"));
    CHECK_FALSE(isSiret("00000000000019"));
    CHECK_FALSE(isSiret("0000000000018"));
    CHECK_FALSE(isSiret("0000000000001a"));
    // La Poste has more places than Luhn's sum has room for: 3+5+6+1 and so on is a multiple of 5.
    CHECK(isSiret("35600000000010"));
    CHECK_FALSE(isSiret("35600000000011"));
}

TEST_CASE("what cannot be seen does not stay in a text", "[contributions]")
{
    CHECK(tidy("a\tb\r\nc\x01"
               "d") == "a b c d");
    CHECK(tidy("\u00A0a \u2003 b\u2028") == "a b");
    // Marks of direction and widths, a soft hyphen, a byte order mark, a private letter.
    CHECK(tidy("a\u202E\u200B\u00AD\uFEFF\uE000b") == "ab");
}

TEST_CASE("a day that is past, or years away, is refused", "[contributions]")
{
    CHECK(reasonsOf(openDay({{Column::Starts, "24/11/2026"}})) ==
          "Date de début: is past: 24/11/2026");
    CHECK(reasonsOf(openDay({{Column::Starts, "25/11/2026"}})) == "taken");
    CHECK(reasonsOf(openDay({{Column::Starts, "20/11/2026"}, {Column::Ends, "25/11/2026"}})) ==
          "taken");
    CHECK(reasonsOf(openDay({{Column::Ends, "05/02/2027"}})) ==
          "Date de fin: ends before it starts: 05/02/2027");
    CHECK(reasonsOf(openDay({{Column::Starts, "06/02/2072"}})) ==
          "Date de début: is years away: 06/02/2072");
    CHECK(reasonsOf(openDay({{Column::Ends, "06/02/2072"}})) ==
          "Date de fin: is years away: 06/02/2072");
    CHECK(entryOf(openDay({{Column::Ends, "06/02/2027"}})).event->ends.empty());
}

TEST_CASE("a code that is wrong says what is wrong with it", "[contributions]")
{
    const auto whyOf = [](const std::string& code) {
        const auto entry = entryOf(openDay({{Column::Place, code}}));
        REQUIRE(entry.notes.size() == 1);
        return entry.notes[0].why;
    };
    CHECK(whyOf("0530001M") == "Dans « 0530001M », la lettre ne va pas avec les chiffres.");
    CHECK(whyOf("00000000000019") ==
          "Les quatorze chiffres de ce numéro SIRET ne vont pas ensemble.");
    CHECK(whyOf("053000N") == "« 053000N » n’est ni un code UAI ni un numéro SIRET.");
}

namespace {

using Names = std::vector<std::string>;

/// Electricians of two kinds, and trainings whose initials are alike or not.
Layer trades()
{
    CatalogueBuilder world;
    world.withOccupation("F1602", "Électricien du bâtiment", "Électricienne du bâtiment")
        .withOccupation("I1309", "Électricien de maintenance", "Électricienne de maintenance")
        .withOccupation("L1204", "Lecteur", "Lectrice")
        .withOccupation("A1101", "Conducteur", "Conductrice")
        .withTraining("crsa", "BTS conception et réalisation de systèmes automatiques", 24)
        .withTraining("ms-a", "BTS maintenance des systèmes option A", 24)
        .withTraining("ms-b", "BTS maintenance des systèmes option B", 24)
        .withTraining("sti2d", "Bac techno industrie durable (STI2D)", 36)
        .withTraining("st2s", "Bac techno sciences et technologies de la santé et du social", 36);
    auto& layer = world.layer();
    layer.row(Table::OccupationTitle, {"1"})
        .set("occupation_id", "A1101")
        .set("masculine", "Tractoriste")
        .set("feminine", "Tractoriste")
        .set("label", "Tractoriste");
    return layer;
}

}  // namespace

TEST_CASE("an occupation is found by any title, in either gender, or offered", "[contributions]")
{
    const auto layer = trades();
    const KnownWords known(layer);
    for (const auto* cell : {"électricienne de maintenance", "ELECTRICIEN MAINTENANCE", "I1309",
                             "i 1309", "Électricien de maintenance (I1309)",
                             "Électricien de maintenance / Électricienne de maintenance",
                             "Électricien(ne) de maintenance H/F"}) {
        CAPTURE(cell);
        CHECK(known.occupation(cell).id == "I1309");
    }
    CHECK(known.occupation("tractoriste").id == "A1101");
    const auto told = known.occupation("électricien");
    CHECK_FALSE(told.id);
    CHECK(told.several ==
          Names{"Électricien du bâtiment (F1602)", "Électricien de maintenance (I1309)"});
    CHECK(known.occupation("electritienne").near ==
          Names{"Électricienne du bâtiment (F1602)", "Électricienne de maintenance (I1309)"});
    CHECK(known.occupation("Z9999").isCode);
    const auto nothing = known.occupation("ramoneur");
    CHECK((nothing.several.empty() && nothing.near.empty()));
}

TEST_CASE("a training is found by the initials of its words after the diploma", "[contributions]")
{
    const auto layer = trades();
    const KnownWords known(layer);
    for (const auto* cell : {"BTS CRSA", "bts c.r.s.a.", "Brevet de technicien supérieur CRSA"}) {
        CAPTURE(cell);
        CHECK(known.training(cell).id == "crsa");
    }
    CHECK(known.training("BAC STI2D").id == "sti2d");
    CHECK(known.training("baccalauréat technologique ST2S").id == "st2s");
    CHECK(known.training("BTS MS").several ==
          Names{"BTS maintenance des systèmes option A", "BTS maintenance des systèmes option B"});
    const auto otherDiploma = known.training("CAP CRSA");
    CHECK_FALSE(otherDiploma.id);
    CHECK((otherDiploma.several.empty() && otherDiploma.near.empty()));
    CHECK(abbreviationIn("BTS maintenance des systèmes") == std::nullopt);
    CHECK(abbreviationIn("CRSA") == std::nullopt);
}

TEST_CASE("what is like nothing gets no proposal", "[contributions]")
{
    const auto entry = entryOf(internship({{Column::Commune, "Paris"}}));
    REQUIRE(entry.notes.size() == 1);
    CHECK(entry.notes[0].why == "Aucun nom ne ressemble à « Paris » (commune de la région).");
    CHECK(entry.notes[0].action == "Écrivez le nom complet d’une commune de la région.");
    CHECK(entryOf(openDay({{Column::Training, "BTS XYZ"}})).notes[0].action ==
          "Écrivez le nom complet du diplôme ou son numéro RNCP.");
}

TEST_CASE("what begins as a formula is a text like any other", "[contributions]")
{
    const auto entry = entryOf(openDay(
        {{Column::Title, "=cmd|'/C calc'!A0"}, {Column::Details, "+1 à gagner\x02, -1 à perdre"}}));
    CHECK(reasonsOf(entry) == "taken");
    CHECK(entry.event->title == "=cmd|’/C calc’!A0");
    CHECK(entry.event->details == "+1 à gagner , -1 à perdre");
    CHECK(reasonsOf(openDay({{Column::Starts, "=TODAY()"}})) ==
          "Date de début: not a date: =TODAY()");
    CHECK(reasonsOf(openDay({{Column::Place, "@SUM(A1)"}})) ==
          "Établissement (UAI ou SIRET): neither a UAI nor a SIRET");
}
