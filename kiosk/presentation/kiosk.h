// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/answers.h"

#include <QDate>
#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// Facts about this screen: its name, its panel, what it shows.
class Kiosk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Kiosk exists, made by the application")
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    Q_PROPERTY(QString screenName READ screenName CONSTANT FINAL)
    Q_PROPERTY(bool inService READ isInService CONSTANT FINAL)
    Q_PROPERTY(int bottomEdgeMm READ bottomEdgeMm CONSTANT FINAL)
    Q_PROPERTY(double scale READ scale NOTIFY panelChanged FINAL)
    Q_PROPERTY(double pxPerMm READ pxPerMm NOTIFY panelChanged FINAL)
    Q_PROPERTY(QString catalogueTitle READ catalogueTitle NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(QDate catalogueAsOf READ catalogueAsOf NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(bool catalogueDemo READ isCatalogueDemo NOTIFY catalogueChanged FINAL)

public:
    struct Installed {
        QString version{};
        QString screenName{};
        bool inService = false;
        int bottomEdgeMm = 800;
    };

    explicit Kiosk(Installed installed, QObject* parent = nullptr);

    [[nodiscard]] const QString& version() const { return m_installed.version; }
    [[nodiscard]] const QString& screenName() const { return m_installed.screenName; }
    [[nodiscard]] bool isInService() const { return m_installed.inService; }
    [[nodiscard]] int bottomEdgeMm() const { return m_installed.bottomEdgeMm; }
    [[nodiscard]] double scale() const { return m_scale; }  ///< pixels per design unit
    [[nodiscard]] double pxPerMm() const { return m_pxPerMm; }
    [[nodiscard]] const QString& catalogueTitle() const { return m_facts.title; }
    [[nodiscard]] QDate catalogueAsOf() const { return m_facts.asOf; }
    [[nodiscard]] bool isCatalogueDemo() const { return m_facts.demo; }

    void setPanel(double scale, double pxPerMm);
    void setCatalogue(const CatalogueFacts& facts);

signals:
    void panelChanged();
    void catalogueChanged();

private:
    Installed m_installed{};
    CatalogueFacts m_facts{};
    double m_scale = 1;
    double m_pxPerMm = 3.61;
};

}  // namespace orientibus::kiosk
