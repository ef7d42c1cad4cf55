// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// Occupations found by a few letters.
class SearchController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OccupationCard> results READ results NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(orientibus::kiosk::SectorCard nearestSector READ nearestSector NOTIFY changed FINAL)
    Q_PROPERTY(bool sectorIsNear READ isSectorNear NOTIFY changed FINAL)

public:
    /// Why an occupation was found; `occupationCard.why` holds one.
    enum class Reason { None, InTitle, OtherName, Keyword, InText, Interest, Class };
    Q_ENUM(Reason)

    static constexpr int mostResults = 24;

    explicit SearchController(QObject* parent = nullptr);

    [[nodiscard]] const QString& query() const { return m_query; }
    void setQuery(const QString& query);
    [[nodiscard]] const OccupationCards& results() const { return m_rows.results; }
    [[nodiscard]] int total() const { return m_rows.total; }
    [[nodiscard]] const SectorCard& nearestSector() const { return m_rows.nearestSector; }
    [[nodiscard]] bool isSectorNear() const { return m_rows.sectorIsNear; }

signals:
    void queryChanged();

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<SearchRows>> m_answer{};
    QString m_query{};
    SearchRows m_rows{};
    bool m_prepared = false;
};

}  // namespace orientibus::kiosk
