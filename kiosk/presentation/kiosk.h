// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/answers.h"

#include <QDate>
#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// How a design is laid on the panel: pixels for its units, and how low it can be brought.
struct ScreenScale {
    double scale = 1;  ///< pixels per design unit
    double pxPerMm = 3.61;
    double lowScale = 1;      ///< the same in low reach, where there may be less room
    double lowHeight = 1080;  ///< pixels above the lower edge that low reach uses
    bool tooHigh = false;     ///< its top is out of reach: low reach is not a choice

    bool operator==(const ScreenScale&) const = default;
};

/// Facts about this screen: its name, its panel, what it shows.
class Kiosk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Kiosk exists, made by the application")
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    Q_PROPERTY(QString screenName READ screenName CONSTANT FINAL)
    Q_PROPERTY(bool inService READ isInService CONSTANT FINAL)
    Q_PROPERTY(double scale READ scale NOTIFY panelChanged FINAL)
    Q_PROPERTY(double lowScale READ lowScale NOTIFY panelChanged FINAL)
    Q_PROPERTY(double lowHeight READ lowHeight NOTIFY panelChanged FINAL)
    Q_PROPERTY(bool tooHigh READ isTooHigh NOTIFY panelChanged FINAL)
    Q_PROPERTY(QString catalogueTitle READ catalogueTitle NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(QDate catalogueAsOf READ catalogueAsOf NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(bool catalogueDemo READ isCatalogueDemo NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(QString release READ release NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(QDate releaseIssued READ releaseIssued NOTIFY catalogueChanged FINAL)
    Q_PROPERTY(QString releasePassedOver READ releasePassedOver NOTIFY catalogueChanged FINAL)

public:
    struct Installed {
        QString version{};
        QString screenName{};
        bool inService = false;
    };

    /// Which of the contents on the disk is shown.
    struct Release {
        QString version{};     ///< empty: the content that came with the package
        QDate issued{};        ///< when the Region published it
        QString passedOver{};  ///< the newer one that cannot be opened; or empty
    };

    explicit Kiosk(Installed installed, QObject* parent = nullptr);

    [[nodiscard]] const QString& version() const { return m_installed.version; }
    [[nodiscard]] const QString& screenName() const { return m_installed.screenName; }
    [[nodiscard]] bool isInService() const { return m_installed.inService; }
    [[nodiscard]] double scale() const { return m_panel.scale; }
    [[nodiscard]] double pxPerMm() const { return m_panel.pxPerMm; }
    [[nodiscard]] double lowScale() const { return m_panel.lowScale; }
    [[nodiscard]] double lowHeight() const { return m_panel.lowHeight; }
    [[nodiscard]] bool isTooHigh() const { return m_panel.tooHigh; }
    [[nodiscard]] const QString& catalogueTitle() const { return m_facts.title; }
    [[nodiscard]] QDate catalogueAsOf() const { return m_facts.asOf; }
    [[nodiscard]] bool isCatalogueDemo() const { return m_facts.demo; }
    [[nodiscard]] const QString& release() const { return m_release.version; }
    [[nodiscard]] QDate releaseIssued() const { return m_release.issued; }
    [[nodiscard]] const QString& releasePassedOver() const { return m_release.passedOver; }

    void setPanel(const ScreenScale& panel);
    void setCatalogue(const CatalogueFacts& facts);
    void setRelease(const Release& release);

signals:
    void panelChanged();
    void catalogueChanged();

private:
    Installed m_installed{};
    CatalogueFacts m_facts{};
    Release m_release{};
    ScreenScale m_panel{};
};

}  // namespace orientibus::kiosk
