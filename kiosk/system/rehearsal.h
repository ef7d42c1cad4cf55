// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "application.h"
#include "system/manual_clock.h"
#include "system/tour.h"

#include <QImage>

namespace orientibus::kiosk {

/// The whole application with nobody in front: its clock stands still, its gate
/// knows one code, and it writes nothing. The tour and the self-test run in it.
class Rehearsal {
public:
    struct Dress {
        QString language = QStringLiteral("fr");
        bool contrast = false;
        double textScale = 1;
        bool reducedMotion = false;
        QString font = QStringLiteral("inter");
        bool mirrored = false;  ///< as for a language that is read from the right
    };

    /// `options` as for the product; its state folder is ignored.
    explicit Rehearsal(Application::Options options);

    [[nodiscard]] bool start() { return m_application->start(); }
    [[nodiscard]] Application& application() { return *m_application; }

    /// Shows a state; false when this catalogue has nothing for it.
    bool show(const TourState& state, const Dress& dress);

    /// Pages of the screen that is shown, at least 1.
    [[nodiscard]] int pageCount() const;
    void turnTo(int page);

    /// Waits until every answer and picture is there and nothing moves, or for a
    /// moment where something always does. Warns when an answer never comes.
    void settle();

    [[nodiscard]] QImage picture() const { return m_application->window()->grabWindow(); }

private:
    ManualClock* m_clock;  // the application's
    std::unique_ptr<Application> m_application;
};

}  // namespace orientibus::kiosk
