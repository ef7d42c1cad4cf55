// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/tour.h"

#include "system/rehearsal_sync.h"
#include "system/tour_cast.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace orientibus::kiosk {
namespace {

using Screen = Router::Screen;

/// What a state is made of: the services, and who plays.
struct Scene {
    Application& app;
    ManualClock& clock;
    const TourCast& cast;
};

using Act = std::function<bool(Scene&)>;

bool open(Scene& scene, Screen screen, const QVariantMap& arguments = {})
{
    scene.app.router().open(screen, arguments);
    return true;
}

Act opening(Screen screen, const QVariantMap& arguments = {})
{
    return [screen, arguments](Scene& scene) { return open(scene, screen, arguments); };
}

Act sheet(QString TourCast::*who, const QString& tab)
{
    return [who, tab](Scene& scene) {
        const QString& id = scene.cast.*who;
        return !id.isEmpty() &&
               open(scene, Screen::Sheet, {{"occupationId", id}, {"tabName", tab}});
    };
}

/// Something is known only of some communes: the bus stands in one of them first.
Act standing(const Act& act)
{
    return [act](Scene& scene) {
        if (scene.cast.commune.isEmpty())
            return false;
        scene.app.site().chooseCommune(scene.cast.commune, scene.cast.communeName);
        return act(scene);
    };
}

Act filtering(const QStringList& filters, const Act& act)
{
    return [filters, act](Scene& scene) {
        for (const QString& filter : filters)
            scene.app.session().toggleFilter(filter);
        return act(scene);
    };
}

bool chooseTown(Scene& scene)
{
    return !scene.cast.departement.isEmpty() &&
           open(scene, Screen::Town, {{"departement", scene.cast.departement}});
}

Act searching(const QString& query)
{
    return opening(Screen::Search, {{"query", query}});
}

bool findSomething(Scene& scene)
{
    return !scene.cast.query.isEmpty() &&
           open(scene, Screen::Search, {{"query", scene.cast.query}});
}

bool lookAtPlace(Scene& scene)
{
    return !scene.cast.place.isEmpty() &&
           open(scene, Screen::Near, {{"tabName", "map"}, {"chosenKey", scene.cast.place}});
}

bool showSector(Scene& scene)
{
    return !scene.cast.sector.isEmpty() &&
           open(scene, Screen::Sector, {{"sectorId", scene.cast.sector}});
}

bool listSector(Scene& scene)
{
    return !scene.cast.listedSector.isEmpty() &&
           open(scene, Screen::Sector, {{"sectorId", scene.cast.listedSector}, {"list", true}});
}

Act keeping(qsizetype count)
{
    return [count](Scene& scene) {
        if (scene.cast.authored.size() < count)
            return false;
        for (const QString& id : scene.cast.authored.first(count))
            scene.app.session().keep(id);
        return open(scene, Screen::Line);
    };
}

bool emptyLine(Scene& scene)
{
    if (!keeping(3)(scene))
        return false;
    scene.app.session().clear();
    return true;
}

Act comfort(int page)
{
    return [page](Scene& scene) {
        open(scene, Screen::Home, {{"comfortPage", page}});
        scene.app.router().openComfort();
        return true;
    };
}

bool warn(Scene& scene)
{
    const auto& times = scene.app.session().isAssisted() ? IdleGuard::assisted : IdleGuard::usual;
    open(scene, Screen::Home);
    scene.clock.advance(times.wait + 5'000);
    return scene.app.idle().state() == IdleGuard::State::Warning;
}

bool sayGoodbye(Scene& scene)
{
    scene.app.farewell().begin();
    scene.clock.advance(2'000);
    return true;
}

/// Waits out what is left of a lock, with nobody growing idle meanwhile.
void unlock(Application& app, ManualClock& clock)
{
    app.gate().lock();
    app.gate().setTechnician(false);
    app.idle().setHeld(true);
    while (app.gate().lockedSeconds() > 0)
        clock.advance(qint64{1'000} * app.gate().lockedSeconds());
    app.idle().setHeld(false);
}

/// Types a code and waits for the verdict.
void enter(Scene& scene, std::string_view code)
{
    StaffGate& gate = scene.app.gate();
    for (const char digit : code)
        gate.press(digit - '0');
    gate.submit();
    QElapsedTimer patience;
    patience.start();
    while (gate.state() == StaffGate::State::Checking && patience.elapsed() < 5'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
}

bool askForCode(Scene& scene)
{
    scene.app.gate().ask();
    scene.app.gate().press(1);
    scene.app.gate().press(2);
    return scene.app.gate().state() == StaffGate::State::Entering;
}

bool askTechnician(Scene& scene)
{
    scene.app.gate().ask();
    scene.app.gate().setTechnician(true);
    return scene.app.gate().isTechnician();
}

bool mistype(Scene& scene)
{
    scene.app.gate().ask();
    enter(scene, "000000");
    return scene.app.gate().state() == StaffGate::State::Wrong;
}

bool lockGate(Scene& scene)
{
    scene.app.gate().ask();
    while (scene.app.gate().state() == StaffGate::State::Entering ||
           scene.app.gate().state() == StaffGate::State::Wrong)
        enter(scene, "000000");
    return scene.app.gate().state() == StaffGate::State::Locked;
}

bool comeIn(Scene& scene)
{
    scene.app.gate().ask();
    enter(scene, tourCode);
    return scene.app.gate().isOpen();
}

bool comeInSomewhere(Scene& scene)
{
    if (scene.cast.commune.isEmpty())
        return false;
    scene.app.site().chooseCommune(scene.cast.commune, scene.cast.communeName);
    return comeIn(scene);
}

bool choosePlace(Scene& scene)
{
    return comeIn(scene) && open(scene, Screen::StaffPlace);
}

bool chooseCommune(Scene& scene)
{
    return !scene.cast.departement.isEmpty() && choosePlace(scene) &&
           open(scene, Screen::StaffPlace, {{"departement", scene.cast.departement}});
}

bool chooseSchool(Scene& scene)
{
    return !scene.cast.commune.isEmpty() && chooseCommune(scene) &&
           open(scene, Screen::StaffPlace,
                {{"departement", scene.cast.departement}, {"commune", scene.cast.commune}});
}

bool endDay(Scene& scene)
{
    return comeIn(scene) && open(scene, Screen::StaffEnd);
}

/// The content as a technician sees it, with this said by the sync a moment ago.
Act syncing(const SyncStatus& status, const QVariantMap& arguments = {})
{
    return [status, arguments](Scene& scene) {
        auto* sync = dynamic_cast<RehearsalSync*>(&scene.app.syncPort());
        if (sync == nullptr)
            return false;
        SyncStatus said = status;
        said.release = QStringLiteral("2026-11-28.1");
        said.previous = QStringLiteral("2026-11-21.1");
        said.lastSuccess = scene.clock.now().addSecs(-3'600);
        said.updated = scene.clock.now();
        sync->say(said);
        scene.app.gate().ask();
        scene.app.gate().setTechnician(true);
        enter(scene, tourTechnicianCode);
        return scene.app.gate().isOpen() && open(scene, Screen::StaffSync, arguments);
    };
}

SyncStatus fetching()
{
    SyncStatus status;
    status.phase = QStringLiteral("fetching");
    status.next = QStringLiteral("2026-11-29.1");
    status.bytesDone = 31'400'000;
    status.bytesTotal = 71'300'000;
    status.bytesPerSecond = 2'200'000;
    status.secondsLeft = 18;
    return status;
}

SyncStatus idle(const char* error, const char* waitsFor)
{
    SyncStatus status;
    status.phase = QStringLiteral("idle");
    status.errorCode = QLatin1String(error);
    status.waitsFor = QLatin1String(waitsFor);
    return status;
}

SyncStatus byWrongClock(SyncStatus status)
{
    status.clockWrong = true;
    return status;
}

bool breakDown(Scene& scene)
{
    scene.app.router().setOutOfOrder(true);
    return true;
}

/// Looked up once: it asks the catalogue for a good part of what it has.
using KeptCast = std::shared_ptr<std::optional<TourCast>>;

TourState stateOf(const char* name, const Act& act, const KeptCast& cast)
{
    return {QString::fromLatin1(name), [act, cast](Application& app, ManualClock& clock) {
                app.router().setOutOfOrder(false);
                unlock(app, clock);
                if (!*cast)
                    *cast = castOf(app.catalogue());
                Scene scene{app, clock, **cast};
                return act(scene);
            }};
}

}  // namespace

QList<TourState> tourStates()
{
    using Cast = TourCast;
    const auto cast = std::make_shared<std::optional<TourCast>>();
    const auto state = [&cast](const char* name, const Act& act) {
        return stateOf(name, act, cast);
    };
    return {
        state("attract", opening(Screen::Attract)),
        state("home", opening(Screen::Home)),
        state("sectors", opening(Screen::Sectors)),
        state("sector", showSector),
        state("sector-list", listSector),
        state("filters", opening(Screen::Filters)),
        state("sectors-filtered", filtering({"green"}, opening(Screen::Sectors))),
        state("sector-filtered", filtering({"after3e"}, showSector)),
        state("filters-chosen", standing(filtering({"green", "near"}, opening(Screen::Filters)))),
        state("filters-nothing", filtering({"green", "digital", "after3e"}, showSector)),
        state("search-empty", searching({})),
        state("search-results", findSomething),
        state("search-nothing", searching(QStringLiteral("xqzkwv"))),
        state("sheet-brief", sheet(&Cast::routed, "brief")),
        state("sheet-day", sheet(&Cast::routed, "day")),
        state("sheet-studies", sheet(&Cast::routed, "studies")),
        state("sheet-near", sheet(&Cast::routed, "near")),
        state("sheet-long", sheet(&Cast::longest, "brief")),
        state("sheet-around", standing(sheet(&Cast::routed, "around"))),
        state("national-around", standing(sheet(&Cast::national, "around"))),
        state("national-studies", sheet(&Cast::national, "studies")),
        state("near-wanted", standing(opening(Screen::Near, {{"tabName", "wanted"}}))),
        state("near-how",
              standing(opening(Screen::Near, {{"tabName", "wanted"}, {"explained", true}}))),
        state("near-places", standing(opening(Screen::Near, {{"tabName", "places"}}))),
        state("near-events", standing(opening(Screen::Near, {{"tabName", "events"}}))),
        state("near-map", standing(opening(Screen::Near, {{"tabName", "map"}}))),
        state("near-map-place", standing(lookAtPlace)),
        state("near-nowhere", opening(Screen::Near)),
        state("town-departement", opening(Screen::Town)),
        state("town-communes", chooseTown),
        state("national-brief", sheet(&Cast::national, "brief")),
        state("national-near", sheet(&Cast::national, "near")),
        state("line-empty", opening(Screen::Line)),
        state("line-one", keeping(1)),
        state("line-three", keeping(3)),
        state("line-many", keeping(Session::mostKept)),
        state("line-undo", emptyLine),
        state("comfort-1", comfort(0)),
        state("comfort-2", comfort(1)),
        state("comfort-3", comfort(2)),
        state("comfort-4", comfort(3)),
        state("comfort-5", comfort(4)),
        state("comfort-6", comfort(5)),
        state("idle-warning", warn),
        state("goodbye", sayGoodbye),
        state("staff-gate-entering", askForCode),
        state("staff-gate-technician", askTechnician),
        state("staff-gate-wrong", mistype),
        state("staff-gate-locked", lockGate),
        state("staff-home", comeIn),
        state("staff-home-somewhere", comeInSomewhere),
        state("staff-place-departement", choosePlace),
        state("staff-place-communes", chooseCommune),
        state("staff-place-schools", chooseSchool),
        state("staff-end", endDay),
        state("staff-sync", syncing(idle("", ""))),
        state("staff-sync-fetching", syncing(fetching())),
        state("staff-sync-waiting", syncing(byWrongClock(idle("", "class")))),
        state("staff-sync-failed", syncing(idle("disk full", ""))),
        state("staff-sync-settings", syncing(idle("configuration", ""))),
        state("staff-sync-confirm", syncing(idle("", ""), {{"confirm", true}})),
        state("out-of-order", breakDown),
    };
}

void returnToStart(Application& application, ManualClock& clock)
{
    application.router().setOutOfOrder(false);
    unlock(application, clock);
    application.router().home();
    application.session().wipe();
    application.site().none();
    application.idle().activity();
}

}  // namespace orientibus::kiosk
