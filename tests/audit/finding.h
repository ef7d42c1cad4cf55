// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHash>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <cmath>

namespace orientibus::audit {

/// A screen as it is bought: what turns pixels into millimetres.
struct Panel {
    QString name{};
    QSize pixels{};
    double inches = 24;
    int bottomEdgeMm = 900;  ///< from the floor to the picture

    [[nodiscard]] double pxPerMm() const
    {
        return std::hypot(pixels.width(), pixels.height()) / (inches * 25.4);
    }
};

/// Where the walker stands: how the screen is set, and which screen it is.
struct Setting {
    Panel panel{};
    bool contrast = false;
    double text = 1;
    QString language = QStringLiteral("fr");
    QString state{};
    int page = 0;
    bool reducedMotion = false;
    bool lowReach = false;
    QString font = QStringLiteral("inter");
    bool easyTouch = false;
    bool mirrored = false;  ///< as for a language that is read from the right

    [[nodiscard]] QString describe() const;
};

/// One breach of one charter rule by one item.
struct Finding {
    QString rule{};  ///< "A1" … "A16"
    QString state{};
    QString item{};      ///< types, object name and text, from the screen inwards
    QString detail{};    ///< the sentence with its measure
    double badness = 0;  ///< orders the cases of one item: the worst is kept
    QString setting{};
};

/// Collects findings: of the many cases of one (rule, state, item) the worst stays.
class Report {
public:
    void add(Finding finding);
    [[nodiscard]] bool isEmpty() const { return m_worst.isEmpty(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_worst.size()); }
    [[nodiscard]] int count(const QString& rule) const;
    [[nodiscard]] int total() const { return m_total; }  ///< every case of every item

    /// A count for each rule, then a line for each kind of item: how often, in which states, and
    /// the worst case with its setting. Most frequent first.
    [[nodiscard]] QStringList lines() const;

private:
    struct Entry {
        Finding worst;
        int times = 0;
    };
    struct Group;
    [[nodiscard]] QList<Group> groups() const;

    QHash<QString, Entry> m_worst{};
    int m_total = 0;
};

}  // namespace orientibus::audit
