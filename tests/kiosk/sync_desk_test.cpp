// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/sync_desk.h"
#include "services/sync_files.h"
#include "state_folder.h"
#include "support/catch.h"
#include "system/manual_clock.h"
#include "system/rehearsal_sync.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <sys/stat.h>

#include <filesystem>

using namespace orientibus::kiosk;
using orientibus::testing::StateFolder;
using State = SyncDesk::State;

namespace {

/// A desk that is watched, over a sync that says what it is told.
struct Desk {
    ManualClock clock{};
    RehearsalSync sync{};
    SyncDesk desk{clock, sync};

    Desk() { desk.setWatched(true); }

    void say(const char* phase, const char* waitsFor = "", const char* error = "")
    {
        SyncStatus status;
        status.phase = phase;
        status.waitsFor = waitsFor;
        status.errorCode = error;
        status.updated = clock.now();
        status.lastSuccess = clock.now();
        say(status);
    }

    void say(const SyncStatus& status)
    {
        sync.say(status);
        pass(SyncDesk::lookEveryMs);
    }

    void pass(qint64 ms)
    {
        clock.advance(ms);
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
};

}  // namespace

TEST_CASE("What the sync says becomes what a technician has to know", "[kiosk][sync]")
{
    Desk it;
    it.pass(0);
    CHECK(it.desk.state() == State::Unknown);
    CHECK(it.desk.station() == -1);

    it.say("checking");
    CHECK(it.desk.state() == State::Working);
    CHECK(it.desk.station() == 0);
    it.say("building");
    CHECK(it.desk.station() == 2);
    it.say("idle");
    CHECK(it.desk.state() == State::Current);
    CHECK(it.desk.station() == 4);
    it.say("idle", "class");
    CHECK(it.desk.state() == State::Waiting);
    CHECK(it.desk.station() == 3);
    it.say("idle", "link");
    CHECK(it.desk.station() == 4);
    it.say("idle", "", "disk full");
    CHECK(it.desk.state() == State::Failed);
    CHECK(it.desk.station() == -1);
}

TEST_CASE("The part that has come is told while it comes", "[kiosk][sync]")
{
    Desk it;
    SyncStatus status;
    status.phase = "fetching";
    status.bytesDone = 30'000'000;
    status.bytesTotal = 120'000'000;
    status.updated = it.clock.now();
    it.say(status);
    CHECK(it.desk.fetched() == Approx(0.25));
    CHECK(it.desk.megabytesDone() == Approx(30));
    status.paused = true;
    it.say(status);
    CHECK(it.desk.state() == State::Paused);
    status.bytesTotal = 0;
    it.say(status);
    CHECK(it.desk.fetched() == 0);
}

TEST_CASE("A sync that is silent while it should work was interrupted", "[kiosk][sync]")
{
    Desk it;
    it.say("fetching");
    it.pass((SyncDesk::silentAfterS + 2) * 1'000);
    CHECK(it.desk.state() == State::Interrupted);
    it.say("fetching");
    CHECK(it.desk.state() == State::Working);
}

TEST_CASE("A sync that builds may be silent for longer", "[kiosk][sync]")
{
    Desk it;
    it.say("building");
    it.pass((SyncDesk::silentAfterS + 2) * 1'000);
    CHECK(it.desk.state() == State::Working);
    it.pass(SyncDesk::buildsWithinS * 1'000);
    CHECK(it.desk.state() == State::Interrupted);
}

TEST_CASE("What waited for the class is asked for when it has gone, and nothing else",
          "[kiosk][sync]")
{
    Desk it;
    for (const char* waitsFor : {"", "link", "allowance", "rolled back"}) {
        it.say("idle", waitsFor);
        it.desk.resume();
        it.pass(0);
        CHECK(it.sync.asked().isEmpty());
    }
    it.say("idle", "class");
    it.desk.resume();
    it.pass(0);
    CHECK(it.sync.asked() == QList<SyncPort::Request>{SyncPort::Request::Resume});
    CHECK(it.desk.state() == State::Waiting);
}

TEST_CASE("Under a class the films of what is shown wait, not the release", "[kiosk][sync]")
{
    Desk it;
    SyncStatus status;
    status.phase = QStringLiteral("idle");
    status.waitsFor = QStringLiteral("class");
    status.release = QStringLiteral("2026-11-28.1");
    status.next = QStringLiteral("2026-11-29.1");
    it.say(status);
    CHECK(it.desk.waitsFor() == u"class");
    CHECK(it.desk.station() == 3);

    status.release = status.next;
    it.say(status);
    CHECK(it.desk.waitsFor() == u"films");
    CHECK(it.desk.station() == 4);
}

TEST_CASE("What was asked is waited for, and not for ever", "[kiosk][sync]")
{
    Desk it;
    it.say("idle");
    it.desk.pull();
    it.desk.rollback();
    it.pass(SyncDesk::lookEveryMs);
    CHECK(it.sync.asked() ==
          QList<SyncPort::Request>{SyncPort::Request::Pull, SyncPort::Request::Rollback});
    CHECK(it.desk.state() == State::Asked);
    it.pass(SyncDesk::answersWithinMs);
    CHECK(it.desk.state() == State::NotHeard);
    it.say("checking");
    CHECK(it.desk.state() == State::Working);
}

TEST_CASE("Nobody looks at the sync while nobody watches", "[kiosk][sync]")
{
    Desk it;
    it.say("idle");
    it.desk.setWatched(false);
    it.say("checking");
    CHECK(it.desk.state() == State::Current);
    it.desk.setWatched(true);
    it.pass(0);
    CHECK(it.desk.state() == State::Working);
}

TEST_CASE("The sync is talked to by its files", "[kiosk][sync]")
{
    const StateFolder folder;
    folder.write("sync/status.json",
                 R"({"format":1,"phase":"fetching","paused":true,"release":"2026-11-28.1",
                     "previous":"2026-11-21.1","next":"2026-11-29.1","waits_for":"",
                     "bytes_done":12,"bytes_total":4000000000,"bytes_per_second":7,
                     "seconds_left":null,"last_success":"2026-11-28T06:00:00Z",
                     "clock_wrong":true,"error_code":"network","updated":"2026-11-29T06:00:00Z","else":[]})");
    SyncFiles files(folder.path(), folder.path());

    const SyncStatus status = files.status().result();

    CHECK(status.phase == "fetching");
    CHECK(status.paused);
    CHECK(status.release == "2026-11-28.1");
    CHECK(status.previous == "2026-11-21.1");
    CHECK(status.next == "2026-11-29.1");
    CHECK(status.bytesDone == 12);
    CHECK(status.bytesTotal == 4'000'000'000);
    CHECK(status.secondsLeft == -1);
    CHECK(status.clockWrong);
    CHECK(status.errorCode == "network");
    CHECK(status.updated == QDateTime({2026, 11, 29}, {6, 0}, QTimeZone::utc()));

    const mode_t before = ::umask(077);  // as its service has it
    CHECK(files.ask(SyncPort::Request::Rollback).result());
    CHECK(folder.read("sync-request") == "rollback\n");
    const auto request = std::filesystem::path(folder.path().toStdString()) / "sync-request";
    CHECK((std::filesystem::status(request).permissions() & std::filesystem::perms::group_read) !=
          std::filesystem::perms::none);
    ::umask(before);
    CHECK(files.ask(SyncPort::Request::Pull).result());
    CHECK(folder.read("sync-request") == "pull-again\n");
    CHECK(files.ask(SyncPort::Request::Resume).result());
    CHECK(folder.read("sync-request") == "pull\n");
    CHECK(files.ask(SyncPort::Request::Cancel).result());
    CHECK(folder.read("sync-request") == "cancel\n");
}

TEST_CASE("A status that cannot be understood is none, a folder that cannot be written is told",
          "[kiosk][sync]")
{
    const StateFolder folder;
    SyncFiles files(folder.path(), folder.path());
    CHECK(files.status().result() == SyncStatus{});
    folder.write("sync/status.json", "{\"phase\": [1, 2}");
    CHECK(files.status().result() == SyncStatus{});
    folder.write("sync/status.json", R"({"phase":7,"bytes_done":"x","updated":"never"})");
    CHECK(files.status().result() == SyncStatus{});

    const StateFolder obstructed;
    obstructed.obstruct();
    SyncFiles mute("", obstructed.path());
    CHECK_FALSE(mute.ask(SyncPort::Request::Pull).result());
    CHECK_FALSE(SyncFiles("", "").ask(SyncPort::Request::Pull).result());
}
