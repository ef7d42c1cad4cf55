// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// What there is around a commune: who is looked for, where one learns, what takes place.
class NearController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString communeId READ communeId WRITE setCommuneId NOTIFY communeIdChanged FINAL)
    Q_PROPERTY(QDate today READ today WRITE setToday NOTIFY todayChanged FINAL)
    Q_PROPERTY(orientibus::kiosk::TownRow town READ town NOTIFY changed FINAL)
    Q_PROPERTY(QString departementId READ departementId NOTIFY changed FINAL)
    Q_PROPERTY(QString basinId READ basinId NOTIFY changed FINAL)
    Q_PROPERTY(QString basinName READ basinName NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::WantedRow> wanted READ wanted NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::NearPlaceRow> places READ places NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::EventRow> events READ events NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::LevelRow> levels READ levels NOTIFY changed FINAL)
    Q_PROPERTY(int wantedCount READ wantedCount NOTIFY changed FINAL)
    Q_PROPERTY(int placeCount READ placeCount NOTIFY changed FINAL)
    Q_PROPERTY(int reachKm READ reachKm NOTIFY changed FINAL)
    Q_PROPERTY(QString placeSource READ placeSource NOTIFY changed FINAL)

public:
    explicit NearController(QObject* parent = nullptr);

    [[nodiscard]] const QString& communeId() const { return m_communeId; }
    void setCommuneId(const QString& communeId);  ///< empty: nothing is asked, Idle
    [[nodiscard]] const QDate& today() const { return m_today; }
    void setToday(const QDate& today);

    [[nodiscard]] const TownRow& town() const { return m_rows.town; }
    [[nodiscard]] const QString& departementId() const { return m_rows.departementId; }
    [[nodiscard]] const QString& basinId() const { return m_rows.basinId; }
    [[nodiscard]] const QString& basinName() const { return m_rows.basinName; }
    [[nodiscard]] const QList<WantedRow>& wanted() const { return m_rows.wanted; }
    [[nodiscard]] const QList<NearPlaceRow>& places() const { return m_rows.places; }
    [[nodiscard]] const QList<EventRow>& events() const { return m_rows.events; }
    [[nodiscard]] const QList<LevelRow>& levels() const { return m_rows.levels; }
    [[nodiscard]] int wantedCount() const { return m_rows.wantedCount; }
    [[nodiscard]] int placeCount() const { return m_rows.placeCount; }
    [[nodiscard]] int reachKm() const { return m_rows.reachKm; }
    [[nodiscard]] const QString& placeSource() const { return m_rows.placeSource; }

signals:
    void communeIdChanged();
    void todayChanged();

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<NearRows>> m_answer{};
    QString m_communeId{};
    QDate m_today{};
    NearRows m_rows{};
};

}  // namespace orientibus::kiosk
