// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/credit.h"
#include "support/catch.h"

using orientibus::content::Source;
using orientibus::kiosk::credit;

namespace {

std::string words(const Source& source)
{
    return credit(source).toStdString();
}

}  // namespace

TEST_CASE("A source is named with its publisher and its year", "[kiosk][credit]")
{
    Source source;
    source.name = "ROME 4.0, version 60";
    source.publisher = "France Travail";
    source.licence = "Licence Ouverte 2.0";
    source.asOf = "2025-09-18";
    CHECK(words(source) == "ROME 4.0, version 60 (France Travail, 2025)");

    SECTION("and with its licence where that one asks for it")
    {
        source.licence = "ODbL 1.0";
        CHECK(words(source) == "ROME 4.0, version 60 (France Travail, ODbL 1.0, 2025)");
    }
    SECTION("but not with a year that its name says")
    {
        source.name = "Enquête 2025";
        CHECK(words(source) == "Enquête 2025 (France Travail)");
    }
    SECTION("nor with a publisher that is its name")
    {
        source.name = "Orientibus";
        source.publisher = "Les auteurs d’Orientibus";
        CHECK(words(source) == "Orientibus (2025)");
    }
    SECTION("nor with anything that is not known")
    {
        source.publisher = source.asOf = "";
        CHECK(words(source) == "ROME 4.0, version 60");
    }
    SECTION("and an example has no publisher")
    {
        source.demo = true;
        CHECK(words(source) == "ROME 4.0, version 60 (2025)");
    }
}
