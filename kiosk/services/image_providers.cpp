// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/image_providers.h"

#include <QFile>
#include <QMutex>
#include <QPainter>
#include <QQuickTextureFactory>
#include <QRunnable>
#include <QSvgRenderer>
#include <QUrl>

namespace orientibus::kiosk {
namespace {

QImage paint(QSvgRenderer& renderer, QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), size));
    return image;
}

/// The answer belongs to the image that asked; the work may outlive the wish
/// for it, so a cancelled one stops before rendering.
class PictureResponse : public QQuickImageResponse, public QRunnable {
public:
    PictureResponse(QString path, QSize size) : m_path(std::move(path)), m_size(size)
    {
        setAutoDelete(false);
    }

    void run() override
    {
        QImage image;
        QString error;
        if (!isCancelled())
            render(&image, &error);
        {
            const QMutexLocker lock(&m_mutex);
            m_image = std::move(image);
            m_error = std::move(error);
        }
        // From the thread that asked, once it listens: said from here, a drawing that is quicker
        // than Qt's own connection to it would never arrive. Unlocked: hearing it may delete this.
        QMetaObject::invokeMethod(this, &PictureResponse::finished, Qt::QueuedConnection);
    }

    void cancel() override
    {
        const QMutexLocker lock(&m_mutex);
        m_cancelled = true;
    }

    QQuickTextureFactory* textureFactory() const override
    {
        const QMutexLocker lock(&m_mutex);
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }

    QString errorString() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_error;
    }

private:
    [[nodiscard]] bool isCancelled() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_cancelled;
    }

    void render(QImage* image, QString* error) const
    {
        QSvgRenderer renderer(m_path);
        if (!renderer.isValid()) {
            *error = QStringLiteral("No picture in %1").arg(m_path);
            return;
        }
        renderer.setViewBox(visiblePart(renderer.viewBoxF(), m_size));
        *image = paint(renderer, m_size);
    }

    QString m_path;
    QSize m_size;
    mutable QMutex m_mutex;
    QImage m_image;
    QString m_error;
    bool m_cancelled = false;
};

QString localPath(const QString& id)
{
    const QUrl url(id);
    if (url.isLocalFile())
        return url.toLocalFile();
    return url.scheme() == QLatin1String("qrc") ? QLatin1Char(':') + url.path() : id;
}

}  // namespace

QRectF visiblePart(const QRectF& square, QSize frame)
{
    if (frame.isEmpty() || square.isEmpty())
        return square;
    const double ratio = double(frame.width()) / frame.height();
    if (ratio >= 1) {
        const double width = square.height() * ratio;
        return {square.center().x() - width / 2, square.top(), width, square.height()};
    }
    const double height = square.width() / ratio;
    return {square.left(), square.bottom() - height, square.width(), height};
}

PictureProvider::PictureProvider()
{
    m_pool.setMaxThreadCount(2);
    m_pool.setExpiryTimeout(5000);
}

PictureProvider::~PictureProvider()
{
    m_pool.waitForDone();
}

QQuickImageResponse* PictureProvider::requestImageResponse(const QString& id,
                                                           const QSize& requestedSize)
{
    const QSize size = requestedSize.expandedTo({1, 1}).boundedTo({4096, 4096});
    auto* response = new PictureResponse(localPath(id), size);
    m_pool.start(response);
    return response;
}

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const auto parts = id.split(QLatin1Char('/'));
    QFile file(QStringLiteral(":/icons/%1.svg").arg(parts.value(0)));
    if (parts.size() != 2 || !file.open(QIODevice::ReadOnly))
        return {};
    // The files are ours: one stroke, in ink.
    QByteArray svg = file.readAll();
    svg.replace("#15173D", "#" + parts[1].right(6).toLatin1());
    QSvgRenderer renderer(svg);
    const QSize wanted = requestedSize.isEmpty() ? QSize(48, 48) : requestedSize;
    *size = wanted;
    return paint(renderer, wanted);
}

}  // namespace orientibus::kiosk
