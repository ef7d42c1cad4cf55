// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/release_shelf.h"

#include "logging.h"

#include <orientibus/content/store.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace orientibus::kiosk {
namespace {

const QString catalogueName = QStringLiteral("catalogue.sqlite");
const QString manifestName = QStringLiteral("release.json");
constexpr qint64 longestManifest = 16'000'000;

/// The sync has verified it; here it only says when.
QDate issuedAt(const QString& manifest)
{
    QFile file(manifest);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto object = QJsonDocument::fromJson(file.read(longestManifest)).object();
    return QDate::fromString(object.value(QStringLiteral("issued")).toString().left(10),
                             Qt::ISODate);
}

}  // namespace

/// A shared lock on a folder, for as long as it lives.
class ReleaseShelf::Hold {
public:
    explicit Hold(const QString& folder)
        : m_file(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        m_held = m_file >= 0 && ::flock(m_file, LOCK_SH | LOCK_NB) == 0;
    }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold()
    {
        if (m_file >= 0)
            ::close(m_file);
    }

    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    int m_file;
    bool m_held = false;
};

ReleaseShelf::ReleaseShelf(QString root, QString always)
    : m_root(std::move(root)), m_always(std::move(always))
{
}

ReleaseShelf::~ReleaseShelf() = default;

QString ReleaseShelf::releaseAt(const QString& link) const
{
    if (m_root.isEmpty())
        return {};
    const QFileInfo info(QDir(m_root).filePath(link));
    return info.isSymLink() ? QFileInfo(info.symLinkTarget()).fileName() : QString{};
}

bool ReleaseShelf::takes(const QString& release)
{
    if (release.isEmpty() || m_refused.contains(release))
        return false;
    const QDir folder(QDir(m_root).filePath(QStringLiteral("releases/") + release));
    auto hold = std::make_unique<Hold>(folder.path());
    if (!hold->isHeld() || !folder.exists(manifestName)) {
        qCWarning(lcKiosk, "Release %s cannot be held.", qUtf8Printable(release));
        return false;
    }
    const auto store = content::Store::open(folder.filePath(catalogueName).toStdString());
    if (!store) {
        qCWarning(lcKiosk, "%s", store.error().detail.c_str());
        return false;
    }
    m_hold = std::move(hold);
    m_held = release;
    return true;
}

ReleaseShelf::Content ReleaseShelf::take()
{
    m_seen = releaseAt(QStringLiteral("current"));
    for (const QString& release : {m_seen, releaseAt(QStringLiteral("previous"))}) {
        if (!takes(release))
            continue;
        const QDir folder(QDir(m_root).filePath(QStringLiteral("releases/") + release));
        return {folder.filePath(catalogueName), release, issuedAt(folder.filePath(manifestName)),
                release == m_seen ? QString{} : m_seen};
    }
    m_hold.reset();
    m_held.clear();
    return {m_always, {}, {}, m_seen};
}

void ReleaseShelf::refuse()
{
    if (!m_held.isEmpty())
        m_refused.insert(m_held);
}

bool ReleaseShelf::hasOther() const
{
    const QString now = releaseAt(QStringLiteral("current"));
    return now != m_seen && !m_refused.contains(now);
}

}  // namespace orientibus::kiosk
