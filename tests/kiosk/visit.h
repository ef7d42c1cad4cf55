// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/farewell.h"
#include "presentation/idle_guard.h"
#include "presentation/router.h"
#include "presentation/session.h"
#include "support/catch.h"
#include "support/fake_clock.h"

#include <QJsonDocument>

namespace orientibus::testing {

/// A pupil in front of a screen, without the screen.
struct Visit {
    FakeClock clock{};
    kiosk::Router router{};
    kiosk::Session session{clock};
    kiosk::IdleGuard idle{clock, session, router};
    kiosk::Farewell farewell{clock, session, router};

    using Screen = kiosk::Router::Screen;
    using Idle = kiosk::IdleGuard::State;

    [[nodiscard]] QByteArray dump() const { return QJsonDocument(session.dump()).toJson(); }

    void touch()
    {
        idle.pressed();
        idle.activity();
    }
    void seconds(qint64 count) { clock.advance(1'000 * count); }
};

}  // namespace orientibus::testing
