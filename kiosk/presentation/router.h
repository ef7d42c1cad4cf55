// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// Which screen is shown, with which arguments, and the way back from it.
///
/// Staff screens are refused while the gate is shut: the gate is asked instead.
/// A screen opened again with only another `page` is a page turned, not a step.
class Router : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Router exists, made by the application")
    Q_PROPERTY(Screen screen READ screen NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap arguments READ arguments NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)
    Q_PROPERTY(Direction direction READ direction NOTIFY changed FINAL)
    Q_PROPERTY(bool comfortOpen READ isComfortOpen NOTIFY comfortOpenChanged FINAL)
    Q_PROPERTY(int serial READ serial NOTIFY serialChanged FINAL)

public:
    enum class Screen {
        Attract,
        Home,
        Sectors,
        Sector,
        Search,
        Sheet,
        Line,
        Near,
        Town,
        Filters,
        Goodbye,
        StaffGate,
        StaffHome,
        StaffPlace,
        StaffEnd,
        StaffSync,
        OutOfOrder
    };
    Q_ENUM(Screen)
    enum class Direction { Forward, Backward, Reset };
    Q_ENUM(Direction)

    static constexpr qsizetype maxDepth = 20;

    explicit Router(QObject* parent = nullptr);

    [[nodiscard]] Screen screen() const { return m_current.screen; }
    [[nodiscard]] const QVariantMap& arguments() const { return m_current.arguments; }
    [[nodiscard]] bool canGoBack() const { return !m_history.isEmpty(); }
    [[nodiscard]] qsizetype depth() const { return m_history.size(); }
    [[nodiscard]] Direction direction() const { return m_direction; }
    [[nodiscard]] bool isComfortOpen() const { return m_comfortOpen; }
    [[nodiscard]] int serial() const { return m_serial; }

    /// StaffHome, StaffPlace, StaffEnd and StaffSync: only behind the gate.
    [[nodiscard]] static bool isBehindGate(Screen screen);
    /// These and the gate itself.
    [[nodiscard]] static bool isForStaff(Screen screen);

    /// Says whether the gate stands open. Shutting it leaves any staff screen for Home.
    void setGateOpen(bool open);

    /// A kiosk whose catalogue cannot be read shows OutOfOrder wherever it would
    /// have shown a pupil's screen; staff can still come in.
    void setOutOfOrder(bool outOfOrder);

    Q_INVOKABLE void open(orientibus::kiosk::Router::Screen screen,
                          const QVariantMap& arguments = {});
    Q_INVOKABLE void back();
    Q_INVOKABLE void home();
    Q_INVOKABLE void attract();

    /// Merges into the arguments of the current screen, silently, so that Back
    /// returns to the page the pupil left.
    Q_INVOKABLE void remember(const QVariantMap& arguments);
    Q_INVOKABLE void openComfort();
    Q_INVOKABLE void closeComfort();

signals:
    void changed();
    void serialChanged();  ///< after `changed`: everything can be read anew
    void comfortOpenChanged();

private:
    struct Entry {
        Screen screen = Screen::Attract;
        QVariantMap arguments{};
    };

    [[nodiscard]] Screen allowed(Screen screen) const;
    [[nodiscard]] bool isPageTurn(const Entry& next) const;
    void reset(Screen screen);
    void show(Entry entry, Direction direction);
    void push();

    Entry m_current{};
    QList<Entry> m_history{};
    Direction m_direction = Direction::Reset;
    bool m_comfortOpen = false;
    bool m_gateOpen = false;
    bool m_outOfOrder = false;
    int m_serial = 0;
};

}  // namespace orientibus::kiosk
