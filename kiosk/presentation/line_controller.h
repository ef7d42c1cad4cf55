// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// The occupations of a list of ids, in its order: what a pupil keeps.
class LineController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList ids READ ids WRITE setIds NOTIFY idsChanged FINAL)
    Q_PROPERTY(QList<orientibus::kiosk::OccupationCard> cards READ cards NOTIFY changed FINAL)

public:
    explicit LineController(QObject* parent = nullptr);

    [[nodiscard]] const QStringList& ids() const { return m_ids; }
    void setIds(const QStringList& ids);
    [[nodiscard]] const OccupationCards& cards() const { return m_cards; }

signals:
    void idsChanged();

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<OccupationCards>> m_answer{};
    QStringList m_ids{};
    OccupationCards m_cards{};
};

}  // namespace orientibus::kiosk
