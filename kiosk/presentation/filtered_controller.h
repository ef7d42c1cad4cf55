// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/controller.h"

namespace orientibus::kiosk {

/// A controller of a list that can be narrowed.
class FilteredController : public orientibus::kiosk::Controller {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QStringList filters READ filters WRITE setFilters NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QString communeId READ communeId WRITE setCommuneId NOTIFY filtersChanged FINAL)

public:
    [[nodiscard]] const QStringList& filters() const { return m_choice.names; }
    void setFilters(const QStringList& filters);
    [[nodiscard]] const QString& communeId() const { return m_choice.communeId; }
    void setCommuneId(const QString& communeId);  ///< what 'near' is near to

signals:
    void filtersChanged();

protected:
    using Controller::Controller;

    [[nodiscard]] const FilterChoice& choice() const { return m_choice; }

private:
    FilterChoice m_choice{};
};

}  // namespace orientibus::kiosk
