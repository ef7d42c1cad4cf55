// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/catalogue.h"
#include "presentation/farewell.h"
#include "presentation/gate_ports.h"
#include "presentation/idle_guard.h"
#include "presentation/kiosk.h"
#include "presentation/router.h"
#include "presentation/session.h"
#include "presentation/site.h"
#include "presentation/staff_gate.h"
#include "presentation/sync_desk.h"
#include "services/busy_file.h"
#include "services/release_shelf.h"
#include "services/site_store.h"
#include "system/screen_scale.h"
#include "system/touch_watch.h"
#include "system/translations.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

namespace orientibus::kiosk {

/// The whole kiosk but its process: services in the order they need each other,
/// the interface on top. One at a time, in the thread of a QGuiApplication.
class Application : public QObject {
    Q_OBJECT

public:
    struct Options {
        Kiosk::Installed installed{};
        Panel panel{};
        QString catalogue{};  ///< a file: what is shown where there is no release
        QString releases{};   ///< the folder where the sync puts them; empty: nowhere
        QString language = QStringLiteral("fr");
        QString stateDir{};   ///< where the place of today is kept; empty: nowhere
        QSize windowSize{};   ///< empty: fullscreen
        bool sealed = false;  ///< the window refuses to be closed
    };

    /// What the application asks of the world. All but the last two must be given: without a
    /// catalogue the best release is opened, else the file in the options; without a sync it is
    /// talked to by its files.
    struct Ports {
        std::unique_ptr<Clock> clock{};
        std::unique_ptr<PinCheck> pins{};
        std::unique_ptr<TryLedger> ledger{};
        std::unique_ptr<Catalogue> catalogue{};
        std::unique_ptr<SyncPort> sync{};
    };

    Application(Options options, Ports ports);
    ~Application() override;

    /// Loads the interface and shows its window. False, and logged, when it cannot.
    [[nodiscard]] bool start();

    [[nodiscard]] QQuickWindow* window() const { return m_window; }  ///< null before start()
    [[nodiscard]] Clock& clock() { return *m_ports.clock; }
    [[nodiscard]] Catalogue& catalogue() { return *m_ports.catalogue; }
    [[nodiscard]] Router& router() { return m_router; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] IdleGuard& idle() { return m_idle; }
    [[nodiscard]] Farewell& farewell() { return m_farewell; }
    [[nodiscard]] StaffGate& gate() { return m_gate; }
    [[nodiscard]] Site& site() { return m_site; }
    [[nodiscard]] Kiosk& kiosk() { return m_kiosk; }
    [[nodiscard]] SyncPort& syncPort() { return *m_ports.sync; }

private:
    void joinGateAndRouter();
    void joinRest();
    void followScreen();
    void showFacts();
    void openContent();
    void renewContent();
    void replaceContent();
    void fitPanel();
    void followSite();
    void noteTouch();
    void show();

    Options m_options;
    Ports m_ports;
    ReleaseShelf m_shelf;
    QFileSystemWatcher m_releases{};
    BusyFile m_busy;
    Router m_router{};
    Session m_session;
    IdleGuard m_idle;
    Farewell m_farewell;
    StaffGate m_gate;
    SiteStore m_siteStore;
    Site m_site;
    Kiosk m_kiosk;
    SyncDesk m_sync;
    TouchWatch m_touch;
    QFutureWatcher<Answer<CatalogueFacts>> m_facts{};
    QQmlApplicationEngine m_engine{};
    Translations m_translations;
    QQuickWindow* m_window = nullptr;
};

}  // namespace orientibus::kiosk
