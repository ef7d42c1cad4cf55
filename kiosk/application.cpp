// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "application.h"

#include "logging.h"
#include "services/image_providers.h"
#include "services/sqlite_catalogue.h"
#include "services/sync_files.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>

#include <utility>

namespace orientibus::kiosk {
namespace {

Application::Ports withSync(Application::Ports ports, const Application::Options& options)
{
    if (!ports.sync)
        ports.sync = std::make_unique<SyncFiles>(options.releases, options.stateDir);
    return ports;
}

/// Nobody uses the screen.
bool isAtRest(Router::Screen screen)
{
    return screen == Router::Screen::Attract || screen == Router::Screen::OutOfOrder;
}

/// A pupil may be at it. Staff are no class: what they ask of the sync is to be done.
bool isForPupils(Router::Screen screen)
{
    return !isAtRest(screen) && !Router::isForStaff(screen);
}

template <typename T>
QVariant asProperty(T& service)
{
    return QVariant::fromValue(&service);
}

}  // namespace

Application::Application(Options options, Ports ports)
    : m_options(std::move(options)), m_ports(withSync(std::move(ports), m_options)),
      m_shelf(m_options.releases, m_options.catalogue), m_busy(m_options.stateDir),
      m_session(*m_ports.clock, m_options.language), m_idle(*m_ports.clock, m_session, m_router),
      m_farewell(*m_ports.clock, m_session, m_router),
      m_gate(*m_ports.clock, *m_ports.pins, *m_ports.ledger), m_siteStore(m_options.stateDir),
      m_site(*m_ports.clock, m_siteStore.load()), m_kiosk(m_options.installed),
      m_sync(*m_ports.clock, *m_ports.sync), m_touch(m_idle, m_kiosk),
      m_translations(m_session, m_engine)
{
    joinGateAndRouter();
    joinRest();
    if (m_ports.catalogue)
        m_facts.setFuture(m_ports.catalogue->facts());
    else
        openContent();
}

Application::~Application() = default;

void Application::joinGateAndRouter()
{
    connect(&m_gate, &StaffGate::asked, this, [this] {
        if (m_router.screen() != Router::Screen::StaffGate)
            m_router.open(Router::Screen::StaffGate);
    });
    connect(&m_gate, &StaffGate::opened, this, [this] {
        m_router.setGateOpen(true);
        m_router.open(Router::Screen::StaffHome);
    });
    connect(&m_gate, &StaffGate::closed, this, [this] { m_router.setGateOpen(false); });
    connect(&m_gate, &StaffGate::cancelled, this, [this] {
        if (m_router.screen() == Router::Screen::StaffGate)
            m_router.back();
    });
    connect(&m_router, &Router::changed, this, &Application::followScreen);
    connect(&m_idle, &IdleGuard::staffIdle, &m_gate, &StaffGate::lock);
}

void Application::joinRest()
{
    connect(&m_facts, &QFutureWatcherBase::finished, this, &Application::showFacts);
    connect(&m_site, &Site::changed, this, &Application::followSite);
    m_session.setStandId(m_site.communeId());
    connect(&m_touch, &TouchWatch::touched, this, &Application::noteTouch);
    if (QFileInfo::exists(m_shelf.root()))
        m_releases.addPath(m_shelf.root());
    connect(&m_releases, &QFileSystemWatcher::directoryChanged, this, &Application::renewContent);
}

void Application::openContent()
{
    const ReleaseShelf::Content content = m_shelf.take();
    qCInfo(lcKiosk, "Content: %s", qUtf8Printable(content.catalogue));
    m_ports.catalogue = std::make_unique<SqliteCatalogue>(content.catalogue.toStdString());
    m_kiosk.setRelease({content.release, content.issued, content.passedOver});
    m_facts.setFuture(m_ports.catalogue->facts());
}

/// Only while the screen is at rest: never under a pupil's finger.
void Application::renewContent()
{
    if (isAtRest(m_router.screen()) && m_shelf.hasOther())
        replaceContent();
}

void Application::replaceContent()
{
    std::unique_ptr<Catalogue> old = std::move(m_ports.catalogue);
    openContent();
    if (m_window != nullptr)
        m_window->setProperty("catalogue", asProperty(*m_ports.catalogue));
    m_router.setOutOfOrder(false);
    m_router.attract();
    // The screen that asked it goes first: it was told to before.
    old.release()->deleteLater();
}

void Application::followScreen()
{
    const auto screen = m_router.screen();
    if (screen == Router::Screen::StaffGate)
        m_gate.ask();
    else if (!Router::isBehindGate(screen) || !m_gate.isOpen())
        m_gate.lock();  // left by another way: the gate does not stay open behind
    const bool wasBusy = m_busy.isBusy();
    m_busy.setBusy(isForPupils(screen));
    if (wasBusy && !m_busy.isBusy())
        m_sync.resume();
    if (isAtRest(screen))
        QMetaObject::invokeMethod(this, &Application::renewContent, Qt::QueuedConnection);
}

void Application::showFacts()
{
    const auto facts = m_facts.result();
    if (facts) {
        m_kiosk.setCatalogue(*facts);
    } else if (m_kiosk.release().isEmpty()) {
        m_router.setOutOfOrder(true);
    } else {
        m_shelf.refuse();
        replaceContent();
    }
}

void Application::followSite()
{
    m_session.setStandId(m_site.communeId());
    m_siteStore.save(m_site.record());
}

void Application::noteTouch()
{
    const auto screen = m_router.screen();
    if (screen != Router::Screen::Attract && !Router::isForStaff(screen))
        m_session.markStarted();
}

bool Application::start()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    const QSize expected = m_options.windowSize.isEmpty() && screen != nullptr
                               ? screen->geometry().size()
                               : m_options.windowSize;
    m_kiosk.setPanel(screenScale(expected, m_options.panel));

    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.addImageProvider(QStringLiteral("picture"), new PictureProvider);
    m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    m_engine.setInitialProperties({{"router", asProperty(m_router)},
                                   {"session", asProperty(m_session)},
                                   {"idle", asProperty(m_idle)},
                                   {"farewell", asProperty(m_farewell)},
                                   {"gate", asProperty(m_gate)},
                                   {"site", asProperty(m_site)},
                                   {"kiosk", asProperty(m_kiosk)},
                                   {"sync", asProperty(m_sync)},
                                   {"catalogue", asProperty(*m_ports.catalogue)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Orientibus/Screens/Main.qml")));
    if (m_engine.rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    if (m_window == nullptr)
        return false;
    show();
    return true;
}

void Application::show()
{
    m_touch.watch(*m_window, m_options.sealed);
    connect(m_window, &QQuickWindow::widthChanged, this, &Application::fitPanel);
    connect(m_window, &QQuickWindow::heightChanged, this, &Application::fitPanel);
    if (m_options.windowSize.isEmpty()) {
        m_window->showFullScreen();
        return;
    }
    m_window->resize(m_options.windowSize);
    m_window->show();
}

void Application::fitPanel()
{
    m_kiosk.setPanel(screenScale(m_window->size(), m_options.panel));
}

}  // namespace orientibus::kiosk
