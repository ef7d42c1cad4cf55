// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// What a sheet says about the surroundings of a commune, and about its trainings.
class SheetNearController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString occupationId READ occupationId WRITE setOccupationId NOTIFY
                   occupationIdChanged FINAL)
    Q_PROPERTY(QString communeId READ communeId WRITE setCommuneId NOTIFY communeIdChanged FINAL)
    Q_PROPERTY(QDate today READ today WRITE setToday NOTIFY todayChanged FINAL)
    Q_PROPERTY(orientibus::kiosk::DemandRow demand READ demand NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::TrainingRow> trainings READ trainings NOTIFY changed FINAL)
    Q_PROPERTY(QStringList trainingCredits READ trainingCredits NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OfferRow> offers READ offers NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::EventRow> events READ events NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::NearPlaceRow> toAsk READ toAsk NOTIFY changed FINAL)
    Q_PROPERTY(QString toAskSource READ toAskSource NOTIFY changed FINAL)

public:
    explicit SheetNearController(QObject* parent = nullptr);

    [[nodiscard]] const QString& occupationId() const { return m_occupationId; }
    void setOccupationId(const QString& occupationId);
    [[nodiscard]] const QString& communeId() const { return m_communeId; }
    void setCommuneId(const QString& communeId);  ///< empty: trainings only
    [[nodiscard]] const QDate& today() const { return m_today; }
    void setToday(const QDate& today);

    [[nodiscard]] const DemandRow& demand() const { return m_rows.demand; }
    [[nodiscard]] const QList<TrainingRow>& trainings() const { return m_rows.trainings; }
    [[nodiscard]] const QStringList& trainingCredits() const { return m_rows.trainingCredits; }
    [[nodiscard]] const QList<OfferRow>& offers() const { return m_rows.offers; }
    [[nodiscard]] const QList<EventRow>& events() const { return m_rows.events; }
    [[nodiscard]] const QList<NearPlaceRow>& toAsk() const { return m_rows.toAsk; }
    [[nodiscard]] const QString& toAskSource() const { return m_rows.toAskSource; }

signals:
    void occupationIdChanged();
    void communeIdChanged();
    void todayChanged();

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<SheetNearRows>> m_answer{};
    QString m_occupationId{};
    QString m_communeId{};
    QDate m_today{};
    SheetNearRows m_rows{};
};

}  // namespace orientibus::kiosk
