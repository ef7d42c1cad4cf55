// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/visit.h"

#include <random>

using orientibus::kiosk::Session;
using orientibus::testing::Visit;

namespace {

/// One of the things a pupil can do, drawn at random.
void doSomething(Visit& visit, std::mt19937& random)
{
    const auto upTo = [&random](int most) {
        return std::uniform_int_distribution<int>(0, most)(random);
    };
    Session& session = visit.session;
    const QString id = QString::number(upTo(20));
    switch (upTo(13)) {
    case 0:
    case 1:
    case 2:
        return session.keep(id);
    case 3:
        return session.drop(id);
    case 4:
        return session.clear();
    case 5:
        return session.undo();
    case 6:
        return session.setLanguage(upTo(1) == 0 ? "fr" : "en");
    case 7:
        return session.setContrast(upTo(1) == 0);
    case 8:
        return session.setTextScale(1 + upTo(10) / 10.0);
    case 9:
        return session.setEasyTouch(upTo(1) == 0);
    case 10:
        return session.setFont(upTo(1) == 0 ? "andika" : "inter");
    case 11:
        return session.markMet(id);
    case 12:
        static_cast<void>(session.surprise({"1", "2", "3"}));
        return;
    default:
        return visit.clock.advance(1'000 * upTo(12));
    }
}

}  // namespace

TEST_CASE("Whatever a pupil did, a wiped session is like a fresh one", "[kiosk][session]")
{
    const auto seed = GENERATE(range(1U, 41U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    Visit visit;
    const QByteArray fresh = visit.dump();
    for (int i = 0; i < 200; ++i) {
        doSomething(visit, random);
        REQUIRE(visit.session.keptCount() <= Session::mostKept);
        REQUIRE(QStringList(visit.session.kept()).removeDuplicates() == 0);
    }
    visit.session.wipe();
    CHECK(visit.dump() == fresh);
    CHECK(visit.session.isComfortDefault());
    CHECK_FALSE(visit.session.isUndoAvailable());
}

TEST_CASE("Occupations are kept in order, each once, twelve at most", "[kiosk][session]")
{
    Visit visit;
    for (int i = 0; i < 14; ++i) {
        visit.session.keep(QString::number(i));
        visit.session.keep(QString::number(i));
    }
    CHECK(visit.session.keptCount() == 12);
    CHECK(visit.session.isKeepFull());
    CHECK(visit.session.kept().first() == "0");
    CHECK(visit.session.kept().last() == "11");
}

TEST_CASE("What was taken away can be brought back for ten seconds", "[kiosk][session]")
{
    Visit visit;
    for (const char* id : {"a", "b", "c"})
        visit.session.keep(id);
    const bool all = GENERATE(true, false);
    if (all)
        visit.session.clear();
    else
        visit.session.drop("b");
    CHECK(visit.session.keptCount() == (all ? 0 : 2));

    SECTION("in time, in its old place")
    {
        visit.seconds(9);
        REQUIRE(visit.session.isUndoAvailable());
        visit.session.undo();
        CHECK(visit.session.kept() == QStringList{"a", "b", "c"});
        CHECK_FALSE(visit.session.isUndoAvailable());
    }
    SECTION("not later")
    {
        visit.seconds(10);
        CHECK_FALSE(visit.session.isUndoAvailable());
        visit.session.undo();
        CHECK(visit.session.keptCount() == (all ? 0 : 2));
    }
}

TEST_CASE("Only what is offered can be chosen in the comfort panel", "[kiosk][session]")
{
    Visit visit;
    visit.session.setLanguage("tlh");
    visit.session.setFont("comic");
    visit.session.setTextScale(1.7);
    CHECK(visit.session.language() == "fr");
    CHECK(visit.session.font() == "inter");
    CHECK(visit.session.textScale() == 1.6);
    CHECK(visit.session.isAssisted());
    visit.session.resetComfort();
    CHECK(visit.session.isComfortDefault());
}

TEST_CASE("A fresh session speaks the language of the configuration", "[kiosk][session]")
{
    orientibus::testing::FakeClock clock;
    Session session(clock, "en");
    session.setLanguage("fr");
    CHECK_FALSE(session.isComfortDefault());
    session.wipe();
    CHECK(session.language() == "en");
    CHECK(Session(clock, "xx").language() == "fr");
}

TEST_CASE("A surprise is never the same twice running, and each comes once a round",
          "[kiosk][session]")
{
    Visit visit;
    const QStringList ids{"a", "b", "c", "d"};
    QString last;
    for (int round = 0; round < 50; ++round) {
        QStringList drawn;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const QString id = visit.session.surprise(ids);
            REQUIRE(id != last);
            last = id;
            drawn.append(id);
        }
        drawn.sort();
        REQUIRE(drawn == ids);
    }
    CHECK(visit.session.surprise({}).isEmpty());
    CHECK(visit.session.surprise({"only"}) == "only");
    CHECK(visit.session.surprise({"only"}) == "only");
}

TEST_CASE("A filter is chosen, taken back, and wiped with the visit", "[kiosk][session]")
{
    orientibus::testing::FakeClock clock;
    Session session(clock, "fr");
    const QJsonObject fresh = session.dump();
    session.toggleFilter("near");
    session.toggleFilter("after3e");
    session.toggleFilter("blue");
    CHECK(session.filters() == QStringList{"after3e", "near"});
    session.toggleFilter("near");
    CHECK(session.filters() == QStringList{"after3e"});
    session.wipe();
    CHECK(session.dump() == fresh);
}

TEST_CASE("One looks around where one chose to, else where the bus stands", "[kiosk][session]")
{
    orientibus::testing::FakeClock clock;
    Session session(clock, "fr");
    CHECK(session.communeId().isEmpty());
    session.setStandId("C44109");
    const QJsonObject fresh = session.dump();
    CHECK(session.communeId() == "C44109");
    session.setTownId("C72180");
    CHECK(session.communeId() == "C72180");
    session.wipe();
    CHECK(session.communeId() == "C44109");
    CHECK(session.dump() == fresh);
}
