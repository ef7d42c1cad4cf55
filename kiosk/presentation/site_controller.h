// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// Where the bus can stand: départements, the communes of one, the schools of one of those.
class SiteController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString departementId READ departementId WRITE setDepartementId NOTIFY
                   departementIdChanged FINAL)
    Q_PROPERTY(QString communeId READ communeId WRITE setCommuneId NOTIFY communeIdChanged FINAL)
    Q_PROPERTY(
        QList<orientibus::kiosk::TerritoryRow> departements READ departements NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::TerritoryRow> communes READ communes NOTIFY changed FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::PlaceRow> places READ places NOTIFY changed FINAL)

public:
    explicit SiteController(QObject* parent = nullptr);

    [[nodiscard]] const QString& departementId() const { return m_departementId; }
    void setDepartementId(const QString& departementId);
    [[nodiscard]] const QString& communeId() const { return m_communeId; }
    void setCommuneId(const QString& communeId);
    [[nodiscard]] const QList<TerritoryRow>& departements() const { return m_departements; }
    [[nodiscard]] const QList<TerritoryRow>& communes() const { return m_communes; }
    [[nodiscard]] const QList<PlaceRow>& places() const { return m_places; }

signals:
    void departementIdChanged();
    void communeIdChanged();

private:
    void ask() override;
    void showDepartements();
    void showCommunes();
    void showPlaces();
    template <typename T>
    void show(QFutureWatcher<Answer<T>>& watcher, T& rows);
    void settle();

    QFutureWatcher<Answer<QList<TerritoryRow>>> m_departementsAnswer{};
    QFutureWatcher<Answer<QList<TerritoryRow>>> m_communesAnswer{};
    QFutureWatcher<Answer<QList<PlaceRow>>> m_placesAnswer{};
    QString m_departementId{};
    QString m_communeId{};
    QList<TerritoryRow> m_departements{};
    QList<TerritoryRow> m_communes{};
    QList<PlaceRow> m_places{};
    int m_waiting = 0;
    bool m_failed = false;
};

}  // namespace orientibus::kiosk
