// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "application.h"
#include "presentation/done_already.h"
#include "release_root.h"
#include "state_folder.h"
#include "support/catch.h"
#include "support/fake_catalogue.h"
#include "system/manual_clock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

using namespace orientibus::kiosk;
using orientibus::testing::FakeCatalogue;
using orientibus::testing::ReleaseRoot;
using orientibus::testing::StateFolder;

namespace {

/// Knows no code.
class NoPins : public PinCheck {
public:
    [[nodiscard]] bool isInstalled(Role) const override { return false; }
    [[nodiscard]] QFuture<bool> check(Role, SecretDigits) override { return knownAlready(false); }
};

class NoLedger : public TryLedger {
public:
    [[nodiscard]] int triesLeft() const override { return 5; }
    [[nodiscard]] qint64 lockedMs() const override { return 0; }
    [[nodiscard]] QFuture<void> beginTry() override { return doneAlready(); }
    void failTry() override {}
    void succeedTry() override {}
    void pass(qint64) override {}
};

/// The application with a catalogue that answers when told to.
struct Stand {
    ManualClock* clock = new ManualClock;
    FakeCatalogue* catalogue = new FakeCatalogue;
    std::unique_ptr<Application> app{};

    Stand()
    {
        Application::Ports ports;
        ports.clock.reset(clock);
        ports.catalogue.reset(catalogue);
        ports.pins = std::make_unique<NoPins>();
        ports.ledger = std::make_unique<NoLedger>();
        Application::Options options;
        options.windowSize = {960, 540};
        app = std::make_unique<Application>(options, std::move(ports));
    }

    static void deliver()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
};

}  // namespace

TEST_CASE("The application starts on the attract screen and says what it shows", "[kiosk][app]")
{
    Stand stand;
    REQUIRE(stand.app->start());
    Stand::deliver();
    CHECK(stand.app->router().screen() == Router::Screen::Attract);
    CHECK(stand.app->kiosk().catalogueTitle() == "Six métiers");
    CHECK(stand.app->kiosk().isCatalogueDemo());
}

TEST_CASE("The application may quit while a question is out", "[kiosk][app]")
{
    Stand stand;
    REQUIRE(stand.app->start());
    stand.catalogue->holdBack();
    stand.app->router().home();
    Stand::deliver();
    stand.app->router().open(Router::Screen::Search, {{"query", "bou"}});
    Stand::deliver();
    CHECK(stand.catalogue->pending() > 0);
    stand.app.reset();
    Stand::deliver();
}

TEST_CASE("A catalogue that cannot be read puts the kiosk out of order", "[kiosk][app]")
{
    Application::Ports ports;
    ports.clock = std::make_unique<ManualClock>();
    ports.pins = std::make_unique<NoPins>();
    ports.ledger = std::make_unique<NoLedger>();
    Application::Options options;
    options.windowSize = {960, 540};
    options.catalogue = "/nowhere/catalogue.sqlite";
    Application app(options, std::move(ports));
    REQUIRE(app.start());
    while (app.catalogue().pending() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    Stand::deliver();
    CHECK(app.router().screen() == Router::Screen::OutOfOrder);
    app.gate().ask();
    CHECK(app.router().screen() == Router::Screen::StaffGate);
    CHECK(app.gate().state() == StaffGate::State::NotInstalled);
    app.gate().cancel();
    CHECK(app.router().screen() == Router::Screen::OutOfOrder);
}

namespace {

/// An application over releases, with nobody at the gate.
struct Shelved {
    ReleaseRoot root{};
    StateFolder state{};
    std::unique_ptr<Application> app{};

    void start()
    {
        Application::Ports ports;
        ports.clock = std::make_unique<ManualClock>();
        ports.pins = std::make_unique<NoPins>();
        ports.ledger = std::make_unique<NoLedger>();
        Application::Options options;
        options.windowSize = {960, 540};
        options.catalogue = "/nowhere/default.sqlite";
        options.releases = root.path();
        options.stateDir = state.path();
        app = std::make_unique<Application>(options, std::move(ports));
        REQUIRE(app->start());
        answer();
    }

    void answer() const
    {
        Stand::deliver();
        while (app->catalogue().pending() > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        Stand::deliver();
    }

    /// What a sheet of the content on screen is called.
    [[nodiscard]] QString title() const
    {
        auto cards = app->catalogue().cards({"D1102"}, "fr");
        cards.waitForFinished();
        return cards.result()->constFirst().masculine;
    }

    [[nodiscard]] bool isBusy() const
    {
        return std::filesystem::exists(std::filesystem::path(state.path().toStdString()) / "busy");
    }
};

/// Until the system has told what changed on the disk, or for five seconds.
template <typename Condition>
bool comes(Condition condition)
{
    QDeadlineTimer patience(5'000);
    while (!condition() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::msleep(10);
    }
    return condition();
}

}  // namespace

TEST_CASE("A new release is shown from the attract screen, never under a finger", "[kiosk][app]")
{
    Shelved kiosk;
    kiosk.root.add("2026-11-28.1", "2026-11-28", "Boulanger");
    kiosk.root.show("2026-11-28.1", "");
    kiosk.start();
    Application& app = *kiosk.app;
    CHECK(app.kiosk().release() == "2026-11-28.1");
    CHECK(kiosk.title() == "Boulanger");

    app.router().home();
    kiosk.root.add("2026-11-29.1", "2026-11-29", "Meunier");
    kiosk.root.show("2026-11-29.1", "2026-11-28.1");
    CHECK_FALSE(comes([&] { return app.kiosk().release() != "2026-11-28.1"; }));
    CHECK(app.router().screen() == Router::Screen::Home);
    CHECK(kiosk.title() == "Boulanger");

    app.router().attract();
    CHECK(comes([&] { return app.kiosk().release() == "2026-11-29.1"; }));
    kiosk.answer();
    CHECK(kiosk.title() == "Meunier");
    CHECK(app.kiosk().releaseIssued() == QDate(2026, 11, 29));
    CHECK(app.router().screen() == Router::Screen::Attract);

    kiosk.root.show("2026-11-28.1", "2026-11-29.1");  // gone back from, while nobody is there
    CHECK(comes([&] { return app.kiosk().release() == "2026-11-28.1"; }));
}

TEST_CASE("A release that opens and cannot be read gives way to the one before", "[kiosk][app]")
{
    Shelved kiosk;
    kiosk.root.add("2026-11-28.1", "2026-11-28", "Boulanger");
    kiosk.root.add("2026-11-29.1", "2026-11-29", "Meunier",
                   "ALTER TABLE source RENAME COLUMN licence TO terms");
    kiosk.root.show("2026-11-29.1", "2026-11-28.1");
    kiosk.start();
    CHECK(comes([&] { return kiosk.app->kiosk().release() == "2026-11-28.1"; }));
    kiosk.answer();
    CHECK(kiosk.app->router().screen() == Router::Screen::Attract);
    CHECK(kiosk.app->kiosk().releasePassedOver() == "2026-11-29.1");
    CHECK(kiosk.title() == "Boulanger");
}

TEST_CASE("A kiosk out of order recovers with the first release that comes", "[kiosk][app]")
{
    Shelved kiosk;
    kiosk.start();
    CHECK(kiosk.app->router().screen() == Router::Screen::OutOfOrder);

    kiosk.root.add("2026-11-29.1", "2026-11-29", "Meunier");
    kiosk.root.show("2026-11-29.1", "");

    CHECK(comes([&] { return kiosk.app->router().screen() == Router::Screen::Attract; }));
    kiosk.answer();
    CHECK(kiosk.title() == "Meunier");
}

TEST_CASE("The sync is told while a pupil may be at the screen", "[kiosk][app]")
{
    Shelved kiosk;
    kiosk.root.add("2026-11-28.1", "2026-11-28");
    kiosk.root.show("2026-11-28.1", "");
    kiosk.state.write("busy", "");  // left by a power cut
    kiosk.start();
    CHECK(comes([&] { return !kiosk.isBusy(); }));
    kiosk.app->router().home();
    CHECK(comes([&] { return kiosk.isBusy(); }));
    kiosk.app->router().attract();
    CHECK(comes([&] { return !kiosk.isBusy(); }));
    kiosk.app->router().home();
    CHECK(comes([&] { return kiosk.isBusy(); }));
    kiosk.app->gate().ask();  // staff, who may want an update now
    CHECK(kiosk.app->router().screen() == Router::Screen::StaffGate);
    CHECK(comes([&] { return !kiosk.isBusy(); }));
    kiosk.app->gate().cancel();
    CHECK(comes([&] { return kiosk.isBusy(); }));
    kiosk.app.reset();
    CHECK_FALSE(kiosk.isBusy());
    CHECK(kiosk.state.read("sync-request").empty());
}

TEST_CASE("A release that waited for the class is asked for when it has gone", "[kiosk][app]")
{
    Shelved kiosk;
    kiosk.root.add("2026-11-28.1", "2026-11-28");
    kiosk.root.show("2026-11-28.1", "");
    orientibus::test::writeFile(std::filesystem::path(kiosk.root.path().toStdString()) / "sync" /
                                    "status.json",
                                R"({"phase":"idle","waits_for":"class"})");
    kiosk.start();
    kiosk.app->router().home();
    Stand::deliver();
    CHECK(kiosk.state.read("sync-request").empty());
    kiosk.app->router().attract();
    CHECK(comes([&] { return kiosk.state.read("sync-request") == "pull\n"; }));
}

TEST_CASE("The gate is asked, left, and never stays open behind a pupil's screen", "[kiosk][app]")
{
    Stand stand;
    Application& app = *stand.app;
    app.router().home();
    app.router().open(Router::Screen::Sectors);
    app.router().open(Router::Screen::StaffEnd);
    CHECK(app.router().screen() == Router::Screen::StaffGate);
    CHECK(app.gate().state() == StaffGate::State::NotInstalled);
    app.gate().cancel();
    CHECK(app.router().screen() == Router::Screen::Sectors);
    app.gate().ask();
    CHECK(app.router().screen() == Router::Screen::StaffGate);
    app.router().home();
    CHECK(app.gate().state() == StaffGate::State::Closed);
    app.gate().ask();
    stand.clock->advance(61'000);
    CHECK(app.router().screen() == Router::Screen::Home);
    CHECK(app.gate().state() == StaffGate::State::Closed);
}

TEST_CASE("A pupil's first touch beyond the attract screen starts a session", "[kiosk][app]")
{
    Stand stand;
    CHECK_FALSE(stand.app->session().isStarted());
    stand.app->router().home();
    stand.app->session().keep("D1102");
    CHECK(stand.app->session().isStarted());
    stand.clock->advance(90'000);
    CHECK_FALSE(stand.app->session().isStarted());
}
