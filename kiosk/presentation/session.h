// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"
#include "presentation/surprise_bag.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// All a pupil leaves on this screen: what they keep and how they like to read.
/// It lives in memory only, and `wipe()` leaves nothing of it.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One Session exists, made by the application")
    Q_PROPERTY(QStringList kept READ kept NOTIFY keptChanged FINAL)
    Q_PROPERTY(int keptCount READ keptCount NOTIFY keptChanged FINAL)
    Q_PROPERTY(bool keepFull READ isKeepFull NOTIFY keptChanged FINAL)
    Q_PROPERTY(bool undoAvailable READ isUndoAvailable NOTIFY undoAvailableChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool contrast READ contrast WRITE setContrast NOTIFY comfortChanged FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY comfortChanged FINAL)
    Q_PROPERTY(
        bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY comfortChanged FINAL)
    Q_PROPERTY(bool easyTouch READ easyTouch WRITE setEasyTouch NOTIFY comfortChanged FINAL)
    Q_PROPERTY(bool lowReach READ lowReach WRITE setLowReach NOTIFY comfortChanged FINAL)
    Q_PROPERTY(QString font READ font WRITE setFont NOTIFY comfortChanged FINAL)
    Q_PROPERTY(bool comfortIsDefault READ isComfortDefault NOTIFY comfortChanged FINAL)
    Q_PROPERTY(bool assisted READ isAssisted NOTIFY comfortChanged FINAL)
    Q_PROPERTY(bool rightToLeft READ isRightToLeft NOTIFY rightToLeftChanged FINAL)
    Q_PROPERTY(bool started READ isStarted NOTIFY startedChanged FINAL)
    Q_PROPERTY(int metCount READ metCount NOTIFY metCountChanged FINAL)
    Q_PROPERTY(QString townId READ townId WRITE setTownId NOTIFY communeIdChanged FINAL)
    Q_PROPERTY(QString communeId READ communeId NOTIFY communeIdChanged FINAL)
    Q_PROPERTY(QStringList filters READ filters NOTIFY filtersChanged FINAL)

public:
    static constexpr qsizetype mostKept = 12;
    static constexpr qint64 undoMs = 10'000;

    /// `language` is what a fresh session speaks; 'fr' where it is not one of ours.
    explicit Session(const Clock& clock, const QString& language = QStringLiteral("fr"),
                     QObject* parent = nullptr);

    [[nodiscard]] const QStringList& kept() const { return m_state.kept; }
    [[nodiscard]] int keptCount() const { return static_cast<int>(m_state.kept.size()); }
    [[nodiscard]] bool isKeepFull() const { return m_state.kept.size() >= mostKept; }
    Q_INVOKABLE [[nodiscard]] bool isKept(const QString& occupationId) const;
    Q_INVOKABLE void keep(const QString& occupationId);  ///< nothing when full or already kept
    Q_INVOKABLE void drop(const QString& occupationId);
    Q_INVOKABLE void clear();

    /// Brings back what the last drop() or clear() took, for ten seconds.
    Q_INVOKABLE void undo();
    [[nodiscard]] bool isUndoAvailable() const { return m_state.undoUntilMs != 0; }

    [[nodiscard]] const QString& language() const { return m_state.comfort.language; }
    [[nodiscard]] bool contrast() const { return m_state.comfort.contrast; }
    [[nodiscard]] double textScale() const { return m_state.comfort.textScale; }
    [[nodiscard]] bool reducedMotion() const { return m_state.comfort.reducedMotion; }
    [[nodiscard]] bool easyTouch() const { return m_state.comfort.easyTouch; }
    [[nodiscard]] bool lowReach() const { return m_state.comfort.lowReach; }
    [[nodiscard]] const QString& font() const { return m_state.comfort.font; }
    void setLanguage(const QString& language);  ///< others than ours are ignored
    void setContrast(bool contrast);
    void setTextScale(double textScale);  ///< 1, 1.6 or 2, the nearest
    void setReducedMotion(bool reducedMotion);
    void setEasyTouch(bool easyTouch);
    void setLowReach(bool lowReach);
    void setFont(const QString& font);  ///< 'inter', 'andika' or 'opendyslexic'; others are ignored
    [[nodiscard]] bool isComfortDefault() const { return m_state.comfort == m_fresh; }
    Q_INVOKABLE void resetComfort();

    /// Somebody who reads larger or touches slower gets twice the time.
    [[nodiscard]] bool isAssisted() const;
    [[nodiscard]] bool isRightToLeft() const;
    /// Mirrors the interface whatever the language, for the audit.
    void forceRightToLeft(bool forced);

    [[nodiscard]] bool isStarted() const { return m_state.started; }
    Q_INVOKABLE void markStarted();
    [[nodiscard]] int metCount() const { return static_cast<int>(m_state.met.size()); }
    Q_INVOKABLE void markMet(const QString& occupationId);

    /// The commune a pupil chose to look around in; empty: where the bus stands.
    [[nodiscard]] const QString& townId() const { return m_state.townId; }
    void setTownId(const QString& townId);

    /// The commune to look around in; empty: nobody has said any.
    [[nodiscard]] const QString& communeId() const;
    /// Where the bus stands, as staff say it: no part of a visit, and not wiped with it.
    void setStandId(const QString& communeId);

    /// What lists are narrowed to, in the order of knownFilters().
    [[nodiscard]] const QStringList& filters() const { return m_state.filters; }
    Q_INVOKABLE void toggleFilter(const QString& name);  ///< unknown names are ignored
    Q_INVOKABLE void clearFilters();

    /// One of `ids`, each once before any comes again, never the same twice running.
    [[nodiscard]] QString surprise(const QStringList& ids) { return m_state.bag.draw(ids); }

    Q_INVOKABLE void wipe();
    Q_INVOKABLE [[nodiscard]] QJsonObject dump() const;

    [[nodiscard]] static const QStringList& languages();

signals:
    void keptChanged();
    void undoAvailableChanged();
    void languageChanged();
    void comfortChanged();
    void rightToLeftChanged();
    void startedChanged();
    void metCountChanged();
    void communeIdChanged();
    void filtersChanged();
    void dropped(const QString& occupationId);
    void wiped();

private:
    struct Comfort {
        QString language{};
        bool contrast = false;
        double textScale = 1;
        bool reducedMotion = false;
        bool easyTouch = false;
        bool lowReach = false;
        QString font = QStringLiteral("inter");

        bool operator==(const Comfort&) const = default;
    };
    struct State {
        QStringList kept{};
        QStringList beforeDrop{};
        qint64 undoUntilMs = 0;
        Comfort comfort{};
        bool started = false;
        QSet<QString> met{};
        QString townId{};
        QStringList filters{};
        SurpriseBag bag{};
    };

    void expireUndo();
    void offerUndo();
    void withdrawUndo();
    void announceAll();
    template <typename T>
    void change(T Comfort::*member, const T& value);

    const Clock& m_clock;
    Comfort m_fresh{};
    State m_state{};
    bool m_forcedRightToLeft = false;
    QString m_standId{};
};

}  // namespace orientibus::kiosk
