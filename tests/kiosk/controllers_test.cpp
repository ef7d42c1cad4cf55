// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/filter_controller.h"
#include "presentation/line_controller.h"
#include "presentation/mix.h"
#include "presentation/overview_controller.h"
#include "presentation/search_controller.h"
#include "presentation/sector_controller.h"
#include "presentation/sheet_controller.h"
#include "presentation/site_controller.h"
#include "support/catch.h"
#include "support/fake_catalogue.h"
#include "support/fake_clock.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <memory>

using namespace orientibus::kiosk;
using orientibus::testing::FakeCatalogue;
using State = Controller::State;

namespace {

/// Lets answers that were given arrive.
void deliver()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void complete(Controller& controller, FakeCatalogue& catalogue)
{
    controller.classBegin();
    controller.setCatalogue(&catalogue);
    controller.componentComplete();
}

QStringList idsOf(const OccupationCards& cards)
{
    QStringList ids;
    for (const OccupationCard& card : cards)
        ids.append(card.occupationId);
    return ids;
}

}  // namespace

TEST_CASE("A controller asks nothing before its inputs are complete", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    SheetController sheet;
    sheet.setOccupationId("D1102");
    sheet.setCatalogue(&catalogue);
    CHECK(catalogue.asked().isEmpty());
    sheet.componentComplete();
    CHECK(catalogue.asked() == QStringList{"sheet D1102 fr"});
    CHECK(sheet.state() == State::Loading);
    CHECK(sheet.isBusy());
    deliver();
    CHECK(sheet.state() == State::Ready);
    CHECK_FALSE(sheet.isBusy());
    CHECK(sheet.credits() == QStringList{"Old (A, 2024)", "New (B, 2026)"});
}

TEST_CASE("What is shown stays until the new answer is there", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    SheetController sheet;
    sheet.setOccupationId("D1102");
    complete(sheet, catalogue);
    deliver();
    catalogue.holdBack();
    sheet.setLanguage("en");
    deliver();
    CHECK(sheet.state() == State::Ready);
    CHECK(sheet.isBusy());
    CHECK(sheet.tasks() == QStringList{"Task in fr"});
    catalogue.answer();
    deliver();
    CHECK(sheet.tasks() == QStringList{"Task in en"});
    CHECK_FALSE(sheet.isBusy());
}

TEST_CASE("Unknown is empty, unreadable is failed", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    SheetController sheet;
    sheet.setOccupationId("Z9999");
    complete(sheet, catalogue);
    deliver();
    CHECK(sheet.state() == State::Empty);
    catalogue.failWith(CatalogueError::Unreadable);
    sheet.setOccupationId("D1102");
    deliver();
    CHECK(sheet.state() == State::Failed);

    SectorController sector;
    sector.setSectorId("naval");
    complete(sector, catalogue);
    deliver();
    CHECK(sector.state() == State::Failed);
}

TEST_CASE("Lists ask for what they are narrowed to, and once per change", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    SectorController sector;
    sector.setSectorId("alimentation");
    sector.setFilters({"green", "near"});
    sector.setCommuneId("C44109");
    complete(sector, catalogue);
    deliver();
    CHECK(catalogue.asked() == QStringList{"sector alimentation fr green+near C44109"});
    sector.setFilters({"green", "near"});
    CHECK(catalogue.asked().size() == 1);
    sector.setFilters({});
    deliver();
    CHECK(catalogue.asked().last() == "sector alimentation fr");

    FilterController filter;
    filter.setFilters({"green"});
    complete(filter, catalogue);
    deliver();
    CHECK(filter.state() == State::Ready);
    CHECK(filter.rows().size() == 2);
    CHECK(filter.total() == 5);
}

TEST_CASE("A search is idle until two letters, then says what it found", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    SearchController search;
    complete(search, catalogue);
    CHECK(search.state() == State::Idle);
    CHECK(catalogue.searchesPrepared() == 1);
    search.setQuery("b");
    search.setQuery("b ' ");
    CHECK(catalogue.asked().isEmpty());
    search.setQuery("bou");
    CHECK(search.state() == State::Loading);
    deliver();
    CHECK(search.state() == State::Ready);
    CHECK(idsOf(search.results()) == QStringList{"D1102", "D1101"});
    CHECK(search.total() == 2);
    search.setQuery("zz");
    deliver();
    CHECK(search.state() == State::Empty);
    CHECK(search.nearestSector().sectorId == "alimentation");
    search.setQuery("");
    CHECK(search.state() == State::Idle);
    CHECK(search.results().isEmpty());
}

TEST_CASE("An answer that comes too late is not shown", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    catalogue.holdBack();
    SearchController search;
    complete(search, catalogue);
    search.setQuery("bou");
    search.setQuery("soud");
    catalogue.answer();
    deliver();
    CHECK(idsOf(search.results()) == QStringList{"H2913"});
    search.setQuery("bou");
    search.setQuery("");
    catalogue.answer();
    deliver();
    CHECK(search.state() == State::Idle);
    CHECK(search.results().isEmpty());
    CHECK_FALSE(search.isBusy());
}

TEST_CASE("A controller may go while its question is out", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    catalogue.holdBack();
    {
        SearchController search;
        complete(search, catalogue);
        search.setQuery("bou");
        OverviewController overview;
        complete(overview, catalogue);
        SiteController site;
        complete(site, catalogue);
    }
    catalogue.answer();
    deliver();
    SUCCEED("nothing was delivered to anybody");
}

TEST_CASE("Home mixes the grounds and surprises once a round", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    orientibus::testing::FakeClock clock;
    Session session(clock);
    QStringList drawn;
    // The screen comes and goes; the session remembers.
    for (int i = 0; i < 5; ++i) {
        OverviewController overview;
        overview.setProperty("session", QVariant::fromValue(&session));
        complete(overview, catalogue);
        deliver();
        REQUIRE(overview.state() == State::Ready);
        CHECK(overview.occupationCount() == 6);  // one is not featured
        CHECK(overview.sectorCount() == 3);
        QSignalSpy surprised(&overview, &OverviewController::surprised);
        overview.surprise();
        REQUIRE(surprised.size() == 1);
        drawn.append(surprised[0][0].toString());
    }
    CHECK(drawn.removeDuplicates() == 0);
}

TEST_CASE("Two equal grounds follow each other only where they must", "[kiosk][controller]")
{
    OccupationCards cards;
    for (const char* ground : {"sun", "sun", "sun", "indigo", "indigo", "pine", "sun", "brown"}) {
        OccupationCard card;
        card.occupationId = QString::number(cards.size());
        card.picture.ground = ground;
        cards.append(card);
    }
    const OccupationCards mixed = mixedByGround(cards);
    REQUIRE(mixed.size() == cards.size());
    CHECK(mixed == mixedByGround(cards));
    for (qsizetype i = 1; i < mixed.size(); ++i)
        CHECK(mixed[i].picture.ground != mixed[i - 1].picture.ground);
    CHECK(mixedByGround({}).isEmpty());
    CHECK(mixedByGround(cards.first(3)).size() == 3);
}

TEST_CASE("What is kept is shown in its order", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    LineController line;
    line.setIds({"H2913", "gone", "D1102"});
    complete(line, catalogue);
    deliver();
    CHECK(idsOf(line.cards()) == QStringList{"H2913", "D1102"});
    line.setIds({});
    deliver();
    CHECK(line.state() == State::Empty);
}

TEST_CASE("A place is found by département and commune", "[kiosk][controller]")
{
    FakeCatalogue catalogue;
    SiteController site;
    complete(site, catalogue);
    deliver();
    CHECK(site.state() == State::Ready);
    CHECK(site.departements().size() == 1);
    CHECK(site.communes().isEmpty());
    site.setDepartementId("D44");
    deliver();
    CHECK(site.communes().size() == 2);
    site.setCommuneId("C44109");
    deliver();
    CHECK(site.places().size() == 2);
    CHECK_FALSE(site.isBusy());
    catalogue.failWith(CatalogueError::Unreadable);
    site.setCommuneId("C44001");
    deliver();
    CHECK(site.state() == State::Failed);
}
