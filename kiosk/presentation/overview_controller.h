// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/filtered_controller.h"
#include "presentation/session.h"

namespace orientibus::kiosk {

/// Home, the sectors and the ideas: everything there is, at a glance.
class OverviewController : public orientibus::kiosk::FilteredController {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(orientibus::kiosk::Session* session MEMBER m_session NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::SectorCard> sectors READ sectors NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OccupationCard> featured READ featured NOTIFY changed FINAL)
    Q_PROPERTY(int occupationCount READ occupationCount NOTIFY changed FINAL)
    Q_PROPERTY(int sectorCount READ sectorCount NOTIFY changed FINAL)
    Q_PROPERTY(bool hasSurroundings READ hasSurroundings NOTIFY changed FINAL)

public:
    explicit OverviewController(QObject* parent = nullptr);

    [[nodiscard]] const QList<SectorCard>& sectors() const { return m_sectors; }
    [[nodiscard]] const OccupationCards& featured() const { return m_featured; }
    /// All that the sectors hold, whether they are featured or known to the national list only.
    [[nodiscard]] int occupationCount() const;
    [[nodiscard]] int sectorCount() const { return static_cast<int>(m_sectors.size()); }
    /// It knows what lies around a commune.
    [[nodiscard]] bool hasSurroundings() const { return m_hasSurroundings; }

    /// Draws one authored occupation; with a session, none comes twice in a round
    /// even when screens come and go between the draws.
    Q_INVOKABLE void surprise();

signals:
    void sessionChanged();
    void surprised(const QString& occupationId);

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<OverviewRows>> m_answer{};
    QList<SectorCard> m_sectors{};
    OccupationCards m_featured{};
    bool m_hasSurroundings = false;
    Session* m_session = nullptr;
    SurpriseBag m_bag{};
};

}  // namespace orientibus::kiosk
