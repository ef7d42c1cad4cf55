// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// Everything the sheet of one occupation shows.
class SheetController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString occupationId READ occupationId WRITE setOccupationId NOTIFY
                   occupationIdChanged FINAL)
    Q_PROPERTY(orientibus::kiosk::OccupationCard card READ card NOTIFY changed FINAL)
    Q_PROPERTY(orientibus::kiosk::PictureRef sectorEmblem READ sectorEmblem NOTIFY changed FINAL)
    Q_PROPERTY(QString pictureAlt READ pictureAlt NOTIFY changed FINAL)
    Q_PROPERTY(QStringList definition READ definition NOTIFY changed FINAL)
    Q_PROPERTY(QStringList access READ access NOTIFY changed FINAL)
    Q_PROPERTY(QStringList tasks READ tasks NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::DayMoment> day READ day NOTIFY changed FINAL)
    Q_PROPERTY(QString withWhom READ withWhom NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString hours READ hours NOTIFY changed FINAL)
    Q_PROPERTY(QString hard READ hard NOTIFY changed FINAL)
    Q_PROPERTY(QString great READ great NOTIFY changed FINAL)
    Q_PROPERTY(QString company READ company NOTIFY changed FINAL)
    Q_PROPERTY(QString posture READ posture NOTIFY changed FINAL)
    Q_PROPERTY(QString setting READ setting NOTIFY changed FINAL)
    Q_PROPERTY(QString schedule READ schedule NOTIFY changed FINAL)
    Q_PROPERTY(QStringList interests READ interests NOTIFY changed FINAL)
    Q_PROPERTY(QStringList otherTitles READ otherTitles NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::RouteRow> routes READ routes NOTIFY changed FINAL)
    Q_PROPERTY(
        QList<orientibus::kiosk::OccupationCard> neighbours READ neighbours NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::FigureRow> pay READ pay NOTIFY changed FINAL)
    Q_PROPERTY(bool green READ isGreen NOTIFY changed FINAL)
    Q_PROPERTY(bool digital READ isDigital NOTIFY changed FINAL)
    Q_PROPERTY(int regulated READ regulated NOTIFY changed FINAL)
    Q_PROPERTY(bool authored READ isAuthored NOTIFY changed FINAL)
    Q_PROPERTY(QStringList credits READ credits NOTIFY changed FINAL)

public:
    explicit SheetController(QObject* parent = nullptr);

    [[nodiscard]] const QString& occupationId() const { return m_occupationId; }
    void setOccupationId(const QString& occupationId);

    [[nodiscard]] const OccupationCard& card() const { return m_rows.card; }
    [[nodiscard]] const PictureRef& sectorEmblem() const { return m_rows.sectorEmblem; }
    [[nodiscard]] const QString& pictureAlt() const { return m_rows.pictureAlt; }
    [[nodiscard]] const QStringList& definition() const { return m_rows.definition; }
    [[nodiscard]] const QStringList& access() const { return m_rows.access; }
    [[nodiscard]] const QStringList& tasks() const { return m_rows.tasks; }
    [[nodiscard]] const QList<DayMoment>& day() const { return m_rows.day; }
    [[nodiscard]] const QString& withWhom() const { return m_rows.withWhom; }
    [[nodiscard]] const QString& place() const { return m_rows.place; }
    [[nodiscard]] const QString& hours() const { return m_rows.hours; }
    [[nodiscard]] const QString& hard() const { return m_rows.hard; }
    [[nodiscard]] const QString& great() const { return m_rows.great; }
    [[nodiscard]] const QString& company() const { return m_rows.company; }
    [[nodiscard]] const QString& posture() const { return m_rows.posture; }
    [[nodiscard]] const QString& setting() const { return m_rows.setting; }
    [[nodiscard]] const QString& schedule() const { return m_rows.schedule; }
    [[nodiscard]] const QStringList& interests() const { return m_rows.interests; }
    [[nodiscard]] const QStringList& otherTitles() const { return m_rows.otherTitles; }
    [[nodiscard]] const QList<RouteRow>& routes() const { return m_rows.routes; }
    [[nodiscard]] const OccupationCards& neighbours() const { return m_rows.neighbours; }
    [[nodiscard]] const QList<FigureRow>& pay() const { return m_rows.pay; }
    [[nodiscard]] bool isGreen() const { return m_rows.green; }
    [[nodiscard]] bool isDigital() const { return m_rows.digital; }
    [[nodiscard]] int regulated() const { return m_rows.regulated; }
    [[nodiscard]] bool isAuthored() const { return m_rows.card.authored; }
    [[nodiscard]] const QStringList& credits() const { return m_rows.credits; }

signals:
    void occupationIdChanged();

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<SheetRows>> m_answer{};
    QString m_occupationId{};
    SheetRows m_rows{};
};

}  // namespace orientibus::kiosk
