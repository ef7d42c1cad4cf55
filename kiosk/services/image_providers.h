// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QQuickAsyncImageProvider>
#include <QQuickImageProvider>
#include <QThreadPool>

class QSvgRenderer;

namespace orientibus::kiosk {

/// Where the square of a drawing lies when a frame of `frame` pixels shows it:
/// the part of the drawing's own coordinates to render. `square` is its viewBox.
///
/// A wide frame shows the drawing at full height and more ground at both sides;
/// a tall one stands it on the bottom and shows more ground above.
[[nodiscard]] QRectF visiblePart(const QRectF& square, QSize frame);

/// `image://picture/<file or qrc url>`: an SVG of the picture library, rendered
/// for a frame of any shape on a thread of its own. Drawings carry on beyond
/// their square, so that no frame shows a cut edge.
class PictureProvider : public QQuickAsyncImageProvider {
public:
    PictureProvider();
    ~PictureProvider() override;

    QQuickImageResponse* requestImageResponse(const QString& id,
                                              const QSize& requestedSize) override;

private:
    QThreadPool m_pool;
};

/// `image://icon/<name>/<rrggbb>`: an icon of the interface in any colour.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

}  // namespace orientibus::kiosk
