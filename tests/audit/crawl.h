// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "audit/stage.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace orientibus::audit {

/// A16: taps every target from home on with real touches, until nothing new is
/// met, and looks at the graph this makes: how deep a sheet lies, whether Home and
/// Back stay where they are and lead where they say, whether any screen is a dead
/// end. It also presses by the accessible action once per kind of target: a screen
/// reader must get where a finger gets.
class Crawl {
public:
    Crawl(Stage& stage, const Setting& setting, Report& report);

    /// No more taps than the budget; the nearest screens come first.
    void run(int budget);

    [[nodiscard]] int taps() const { return m_taps; }
    [[nodiscard]] qsizetype places() const { return m_depths.size(); }
    [[nodiscard]] bool finished() const { return m_queue.empty(); }

private:
    struct Place {
        kiosk::Router::Screen screen = kiosk::Router::Screen::Home;
        QVariantMap arguments{};
        bool kept = false;  ///< the pupil keeps something; changes what the line shows
        QString town{};     ///< what they look around in; one town is like another
    };
    struct Step {
        Place place{};
        int depth = 0;
    };

    [[nodiscard]] static QString keyOf(const Place& place);
    [[nodiscard]] static QString kindOf(const Place& place);
    [[nodiscard]] static bool isSameThing(const Place& from, const Place& to);
    [[nodiscard]] Place here() const;
    [[nodiscard]] bool skips(const Place& place, const Target& target);

    void go(const Place& place);
    void explore(const Step& step);
    void inspect(const Place& place, const Snapshot& snapshot);
    void follow(const Step& step, const Target& target);
    void arrive(const Step& from, const Target& target, const Place& to);
    void goBack(const Place& from, const Place& to);
    void pressInstead(const Place& from, const QString& path, const Place& to);
    void checkBar(const Place& place, const Snapshot& snapshot);
    void add(const Place& place, const QString& item, const QString& what);

    Stage& m_stage;
    Setting m_setting;
    Report& m_report;
    std::deque<Step> m_queue{};
    QHash<QString, int> m_depths{};
    QHash<QString, int> m_nearest{};  ///< of a screen about one thing, whichever its tab
    QSet<QString> m_done{};
    QSet<QString> m_once{};  ///< what need not be tried again: kinds of targets and ways
    QHash<QString, QRectF> m_bar{};
    int m_taps = 0;
};

}  // namespace orientibus::audit
