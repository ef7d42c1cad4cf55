// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/state_folder.h"
#include "presentation/site.h"
#include "services/site_store.h"
#include "support/catch.h"
#include "support/fake_clock.h"

#include <memory>

using namespace orientibus;
using kiosk::Site;
using kiosk::SiteRecord;
using kiosk::SiteStore;
using testing::FakeClock;
using testing::StateFolder;
using testing::WarningCount;

namespace {

SiteRecord collegeInLaval(QDate day)
{
    return {day, "Mayenne", "53130", "Laval", "0530001A", "Collège de la Paix"};
}

/// What the next start of the kiosk finds after `record` was chosen.
SiteRecord afterRestart(const StateFolder& folder, const SiteRecord& record)
{
    std::make_unique<SiteStore>(folder.path())->save(record);
    return SiteStore(folder.path()).load();
}

}  // namespace

TEST_CASE("Where the bus stands survives a restart", "[kiosk][site]")
{
    const StateFolder folder;
    const SiteRecord chosen = collegeInLaval(QDate(2026, 11, 23));
    CHECK(afterRestart(folder, chosen) == chosen);
}

TEST_CASE("A commune alone is a place to stand", "[kiosk][site]")
{
    const StateFolder folder;
    const SiteRecord chosen{QDate(2026, 11, 23), "Mayenne", "53130", "Laval", {}, {}};
    CHECK(afterRestart(folder, chosen) == chosen);
}

TEST_CASE("Where the bus stood yesterday is known but not chosen today", "[kiosk][site]")
{
    FakeClock clock;
    Site site(clock, collegeInLaval(clock.now().date().addDays(-1)));
    CHECK(site.communeName() == "Laval");
    CHECK_FALSE(site.isChosenToday());

    site.choosePlace("0530001A", "Collège de la Paix", "53130", "Laval");
    CHECK(site.isChosenToday());
    CHECK(site.departementName() == "Mayenne");

    clock.setWallClock(clock.now().addDays(1));
    CHECK_FALSE(site.isChosenToday());
}

TEST_CASE("Choosing nowhere forgets where the bus stood, on the disk too", "[kiosk][site]")
{
    const StateFolder folder;
    const WarningCount warnings;
    CHECK(afterRestart(folder, collegeInLaval(QDate(2026, 11, 23))).communeId == "53130");
    CHECK(afterRestart(folder, {}) == SiteRecord{});
    CHECK(folder.read("site.json").find("Laval") == std::string::npos);
    CHECK(warnings.value() == 0);
}

TEST_CASE("A kiosk that was never anywhere stands nowhere and does not complain", "[kiosk][site]")
{
    const StateFolder folder;
    const WarningCount warnings;
    CHECK(SiteStore(folder.path()).load() == SiteRecord{});
    CHECK(SiteStore(QString()).load() == SiteRecord{});
    CHECK(warnings.value() == 0);
}

TEST_CASE("A record that cannot be understood is nowhere", "[kiosk][site]")
{
    const std::string damaged =
        GENERATE(as<std::string>{}, "", "{", "[]", "null", R"({"chosen_on":"2026-11-23"})",
                 R"({"chosen_on":"soon","departement_name":"","commune_id":"1","commune_name":"",)"
                 R"("place_id":"","place_name":""})",
                 R"({"chosen_on":"2026-11-23","departement_name":"","commune_id":53130,)"
                 R"("commune_name":"","place_id":"","place_name":""})",
                 std::string(70'000, ' ') + "{}");
    const StateFolder folder;
    folder.write("site.json", damaged);
    const WarningCount warnings;
    CHECK(SiteStore(folder.path()).load() == SiteRecord{});
    CHECK(warnings.value() == 1);
}

TEST_CASE("A place that cannot be written is still shown, and the trouble logged once",
          "[kiosk][site]")
{
    const StateFolder folder;
    folder.obstruct();
    FakeClock clock;
    Site site(clock);
    const WarningCount warnings;
    {
        SiteStore store(folder.path());
        QObject::connect(&site, &Site::changed, [&] { store.save(site.record()); });
        site.chooseCommune("53130", "Laval", "Mayenne");
        site.choosePlace("0530001A", "Collège de la Paix", "53130", "Laval");
        site.disconnect();
    }
    CHECK(site.placeName() == "Collège de la Paix");
    CHECK(site.isChosenToday());
    CHECK(warnings.value() == 1);
}
