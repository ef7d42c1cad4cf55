// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// Everything lists can be narrowed to: 'after3e', 'apprenticeship', 'green', 'digital', 'near'.
[[nodiscard]] const QStringList& knownFilters();

/// What a pupil narrows lists of occupations to; an occupation has to have all of it.
struct FilterChoice {
    QStringList names{};  ///< of knownFilters()
    QString communeId{};  ///< what 'near' is near to; empty: 'near' asks nothing

    [[nodiscard]] bool isEmpty() const { return names.isEmpty(); }
    bool operator==(const FilterChoice&) const = default;
};

/// One thing to narrow to, and how many occupations have it.
struct FilterRow {
    Q_GADGET
    QML_VALUE_TYPE(filterRow)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(int count MEMBER count CONSTANT FINAL)

public:
    QString name{};
    int count = 0;

    bool operator==(const FilterRow&) const = default;
};

}  // namespace orientibus::kiosk
