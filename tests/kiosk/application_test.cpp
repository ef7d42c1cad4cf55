// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "application.h"
#include "support/catch.h"
#include "support/fake_catalogue.h"
#include "system/manual_clock.h"

#include <QCoreApplication>

using namespace orientibus::kiosk;
using orientibus::testing::FakeCatalogue;

namespace {

/// Knows no code.
class NoPins : public PinCheck {
public:
    [[nodiscard]] bool isInstalled(Role) const override { return false; }
    [[nodiscard]] QFuture<bool> check(Role, SecretDigits) override
    {
        return QtFuture::makeReadyFuture(false);
    }
};

class NoLedger : public TryLedger {
public:
    [[nodiscard]] int triesLeft() const override { return 5; }
    [[nodiscard]] qint64 lockedMs() const override { return 0; }
    [[nodiscard]] QFuture<void> beginTry() override { return QtFuture::makeReadyFuture(); }
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
