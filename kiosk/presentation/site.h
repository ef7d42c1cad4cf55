// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"

#include <QDate>
#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// Where the bus stands, as far as staff have said.
struct SiteRecord {
    QDate chosenOn{};
    QString departementName{};
    QString communeId{};
    QString communeName{};
    QString placeId{};  ///< a school; empty: just the commune
    QString placeName{};

    bool operator==(const SiteRecord&) const = default;
};

class Site : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Site exists, made by the application")
    Q_PROPERTY(QString communeId READ communeId NOTIFY changed FINAL)
    Q_PROPERTY(QString communeName READ communeName NOTIFY changed FINAL)
    Q_PROPERTY(QString placeId READ placeId NOTIFY changed FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed FINAL)
    Q_PROPERTY(QString departementName READ departementName NOTIFY changed FINAL)
    Q_PROPERTY(QDate today READ today NOTIFY changed FINAL)
    Q_PROPERTY(bool chosenToday READ isChosenToday NOTIFY changed FINAL)

public:
    explicit Site(const Clock& clock, const SiteRecord& record = {}, QObject* parent = nullptr);

    [[nodiscard]] const QString& communeId() const { return m_record.communeId; }
    [[nodiscard]] const QString& communeName() const { return m_record.communeName; }
    [[nodiscard]] const QString& placeId() const { return m_record.placeId; }
    [[nodiscard]] const QString& placeName() const { return m_record.placeName; }
    [[nodiscard]] const QString& departementName() const { return m_record.departementName; }
    [[nodiscard]] bool isChosenToday() const;
    /// By the wall clock, which may be wrong.
    [[nodiscard]] QDate today() const { return m_clock.now().date(); }
    [[nodiscard]] const SiteRecord& record() const { return m_record; }

    /// Ids and names as the catalogue has them; a name of a département is optional.
    Q_INVOKABLE void chooseCommune(const QString& communeId, const QString& communeName,
                                   const QString& departementName = {});
    Q_INVOKABLE void choosePlace(const QString& placeId, const QString& placeName,
                                 const QString& communeId, const QString& communeName,
                                 const QString& departementName = {});
    Q_INVOKABLE void none();  ///< nowhere in particular, and forget where it was

signals:
    void changed();

private:
    void choose(SiteRecord record);

    const Clock& m_clock;
    SiteRecord m_record{};
};

}  // namespace orientibus::kiosk
