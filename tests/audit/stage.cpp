// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/stage.h"

#include "system/rehearsal.h"
#include "system/tour.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMutex>
#include <QTest>

#include <algorithm>
#include <utility>

namespace orientibus::audit {
namespace {

kiosk::Application::Options optionsFor(const Panel& panel, const QString& catalogue)
{
    kiosk::Application::Options options;
    options.installed.screenName = QStringLiteral("Écran 7");
    options.panel.diagonalInches = panel.inches;
    options.panel.bottomEdgeMm = panel.bottomEdgeMm;
    options.catalogue = catalogue;
    options.windowSize = panel.pixels;
    options.sealed = true;
    return options;
}

// The items of a window by what is shown in what: delegates have no other parent.
template <typename Visit>
void forEveryItem(QQuickItem* item, const Visit& visit)
{
    visit(item);
    const QList<QQuickItem*> children = item->childItems();
    for (QQuickItem* child : children)
        forEveryItem(child, visit);
}

// Movements that end are taken to their end; the rest goes on.
void endMovements(const QQuickItem* item)
{
    for (QObject* child : item->children())
        if (child->inherits("QQuickAbstractAnimation") && child->property("running").toBool() &&
            child->property("loops").toInt() >= 0)
            QMetaObject::invokeMethod(child, "complete");
}

bool isWaiting(const QQuickItem* item, bool pictures)
{
    constexpr int loading = 2;  // Image.Loading
    if (pictures && item->inherits("QQuickImage") && item->property("status").toInt() == loading)
        return true;
    const QObjectList& children = item->children();
    return std::any_of(children.begin(), children.end(),
                       [](const QObject* child) { return child->property("busy").toBool(); });
}

QMutex warningsLock;
QStringList warnings;
QtMessageHandler printer = nullptr;

void keepWarning(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // Containers have no run-time folder for sockets; Qt says so, and it changes nothing.
    const bool ours = type != QtDebugMsg && type != QtInfoMsg &&
                      !text.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR");
    if (ours) {
        const QMutexLocker locked(&warningsLock);
        warnings << text;
    }
    printer(type, context, text);
}

}  // namespace

struct Stage::Private {
    explicit Private(const Panel& panel, const QString& catalogue)
        : rehearsal(optionsFor(panel, catalogue))
    {
    }
    [[nodiscard]] kiosk::Application& application() { return rehearsal.application(); }
    [[nodiscard]] kiosk::ManualClock& clock()
    {
        return static_cast<kiosk::ManualClock&>(application().clock());
    }

    kiosk::Rehearsal rehearsal;
    QList<kiosk::TourState> tour = kiosk::tourStates();
};

Stage::Stage(const Panel& panel, const QString& catalogue)
    : d(std::make_unique<Private>(panel, catalogue))
{
    if (!d->rehearsal.start())
        qFatal("the application does not start");
    settle();
}

Stage::~Stage() = default;

QQuickWindow& Stage::window()
{
    return *d->application().window();
}

kiosk::Router& Stage::router()
{
    return d->application().router();
}

kiosk::Session& Stage::session()
{
    return d->application().session();
}

kiosk::IdleGuard& Stage::idle()
{
    return d->application().idle();
}

kiosk::StaffGate& Stage::gate()
{
    return d->application().gate();
}

void Stage::advance(qint64 ms)
{
    d->clock().advance(ms);
}

void Stage::pass(qint64 ms)
{
    advance(ms);
    settle();
}

QStringList Stage::states() const
{
    QStringList names;
    for (const kiosk::TourState& state : d->tour)
        names << state.name;
    return names;
}

void Stage::dress(const Setting& setting)
{
    session().setLanguage(setting.language);
    session().setContrast(setting.contrast);
    session().setTextScale(setting.text);
    session().setReducedMotion(setting.reducedMotion);
    session().setLowReach(setting.lowReach);
    session().setFont(setting.font);
    session().setEasyTouch(setting.easyTouch);
    session().forceRightToLeft(setting.mirrored);
}

void Stage::start(const Setting& setting)
{
    kiosk::returnToStart(d->application(), d->clock());
    dress(setting);
}

bool Stage::enter(const QString& state)
{
    bool shown = false;
    for (const kiosk::TourState& candidate : d->tour)
        if (candidate.name == state)
            shown = candidate.apply(d->application(), d->clock());
    return shown;
}

bool Stage::show(const QString& state, const Setting& setting)
{
    start(setting);
    const bool shown = enter(state);
    settle();
    return shown;
}

int Stage::pageCount()
{
    const auto* screen = window().property("screen").value<QQuickItem*>();
    const int pages = screen ? screen->property("pageCount").toInt() : 1;
    return std::max(1, pages);
}

void Stage::turnTo(int page)
{
    QVariantMap arguments = router().arguments();
    arguments.insert(QStringLiteral("page"), page);
    router().open(router().screen(), arguments);
    settle();
}

void Stage::settle(bool pictures)
{
    constexpr int patience = 60'000;  // a busy machine is slow, not wrong
    constexpr int calm = 4;           // rounds in a row in which nothing was to come
    QElapsedTimer timer;
    timer.start();
    for (int quiet = 0; quiet < calm;) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QString awaited = d->application().catalogue().pending() > 0
                              ? QStringLiteral("an answer of the catalogue")
                              : QString();
        forEveryItem(window().contentItem(), [&](QQuickItem* item) {
            endMovements(item);
            // Texts fit and rows place themselves when polished, which a frame would do much
            // later; what they become may be laid out in the next round.
            item->ensurePolished();
            if (item->isVisible() && isWaiting(item, pictures))
                awaited = QString::fromLatin1(item->metaObject()->className());
        });
        quiet = awaited.isEmpty() ? quiet + 1 : 0;
        if (timer.elapsed() >= patience) {
            qWarning("the screen does not settle: it waits for %s", qPrintable(awaited));
            return;
        }
        if (quiet == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 2);
    }
}

void Stage::touch(const QPointF& point)
{
    QTest::touchEvent(&window(), touchScreen()).press(0, point.toPoint(), &window());
    QTest::touchEvent(&window(), touchScreen()).release(0, point.toPoint(), &window());
}

void Stage::forgetTaps()
{
    window().property("taps").value<QObject*>()->setProperty("time", 0);
}

void Stage::tapAt(const QPointF& point)
{
    touch(point);
    settle();
}

void Stage::tap(const Target& target)
{
    forgetTaps();
    tapAt(target.shown.center());
}

void Stage::press(const Target& target)
{
    forgetTaps();
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(target.item);
    QAccessibleActionInterface* action = face ? face->actionInterface() : nullptr;
    if (action)
        action->doAction(QAccessibleActionInterface::pressAction());
    settle();
}

QString Stage::someOccupation()
{
    const auto answer = d->application().catalogue().overview(QStringLiteral("fr"), {});
    const auto rows = answer.result();
    return rows && !rows->authored.isEmpty() ? rows->authored.first().occupationId : QString();
}

QPointingDevice* touchScreen()
{
    static QPointingDevice* screen = QTest::createTouchDevice();
    return screen;
}

bool isForPupils(kiosk::Router::Screen screen)
{
    using Screen = kiosk::Router::Screen;
    return screen >= Screen::Home && screen <= Screen::Filters;
}

void watchWarnings()
{
    printer = qInstallMessageHandler(keepWarning);
}

QStringList takeWarnings()
{
    const QMutexLocker locked(&warningsLock);
    return std::exchange(warnings, {});
}

}  // namespace orientibus::audit
