// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/filtered_controller.h"

namespace orientibus::kiosk {

/// One sector and all its occupations.
class SectorController : public orientibus::kiosk::FilteredController {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString sectorId READ sectorId WRITE setSectorId NOTIFY sectorIdChanged FINAL)
    Q_PROPERTY(orientibus::kiosk::SectorCard sector READ sector NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OccupationCard> authored READ authored NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OccupationCard> national READ national NOTIFY changed FINAL)

public:
    explicit SectorController(QObject* parent = nullptr);

    [[nodiscard]] const QString& sectorId() const { return m_sectorId; }
    void setSectorId(const QString& sectorId);
    [[nodiscard]] const SectorCard& sector() const { return m_rows.sector; }
    [[nodiscard]] const OccupationCards& authored() const { return m_rows.authored; }
    [[nodiscard]] const OccupationCards& national() const { return m_rows.national; }

signals:
    void sectorIdChanged();

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<SectorRows>> m_answer{};
    QString m_sectorId{};
    SectorRows m_rows{};
};

}  // namespace orientibus::kiosk
