// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/filtered_controller.h"

namespace orientibus::kiosk {

/// What lists can be narrowed to here, and how many occupations are left.
class FilterController : public orientibus::kiosk::FilteredController {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<orientibus::kiosk::FilterRow> rows READ rows NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)

public:
    explicit FilterController(QObject* parent = nullptr);

    /// Those that any occupation has.
    [[nodiscard]] const QList<FilterRow>& rows() const { return m_rows.filters; }
    /// Occupations that have everything chosen.
    [[nodiscard]] int total() const { return m_rows.total; }

private:
    void ask() override;
    void showAnswer();

    QFutureWatcher<Answer<FilterRows>> m_answer{};
    FilterRows m_rows{};
};

}  // namespace orientibus::kiosk
