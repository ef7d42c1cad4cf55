// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/walker.h"

#include <QAccessible>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QJSValue>
#include <QRegularExpression>

#include <algorithm>

namespace orientibus::audit {
namespace {

constexpr double faint = 0.01;
constexpr double hides = 0.8;

struct Above {
    QRectF clip;
    double opacity = 1;
    QQuickItem* target = nullptr;
};

bool ownsHandler(const QQuickItem* item)
{
    const QObjectList& children = item->children();
    return std::any_of(children.begin(), children.end(), [](const QObject* child) {
        return child->inherits("QQuickTapHandler") || child->inherits("QQuickDragHandler");
    });
}

bool isTarget(const QQuickItem* item)
{
    if (typeName(item) == u"TouchBlocker")
        return false;  // does nothing: that is its purpose
    if (typeName(item) == u"MapGrip")
        return false;  // a gesture; the buttons beside it do the same
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickMouseArea") ||
           item->inherits("QQuickSlider") || item->inherits("QQuickTextInput") || ownsHandler(item);
}

QString accessibleName(QQuickItem* item)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Name) : QString();
}

class Walk {
public:
    explicit Walk(QQuickWindow& window)
    {
        m_snapshot.window = QRectF(QPointF(), QSizeF(window.size()));
        visit(window.contentItem(), Above{m_snapshot.window, 1, nullptr});
        bury();
    }
    [[nodiscard]] Snapshot snapshot() && { return std::move(m_snapshot); }

private:
    void visit(QQuickItem* item, Above above);
    void take(QQuickItem* item, const Node& node, QQuickItem* target);
    void takeWords(QQuickItem* item, const Node& node, QQuickItem* target);
    void takeCover(QQuickItem* item, const Node& node);
    void bury();
    [[nodiscard]] const Cover* coverOf(const Node& node, const QRectF& rect) const;

    Snapshot m_snapshot;
    int m_order = 0;
};

void Walk::visit(QQuickItem* item, Above above)
{
    above.opacity *= item->opacity();
    if (!item->isVisible() || above.opacity < faint)
        return;
    Node node;
    node.item = item;
    node.whole = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    node.shown = node.whole.intersected(above.clip);
    node.opacity = above.opacity;
    node.scale = item->mapRectToScene(QRectF(0, 0, 1, 1)).height();
    if (item->clip())
        above.clip = node.shown;

    QList<QQuickItem*> children = item->childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem* a, const QQuickItem* b) { return a->z() < b->z(); });
    const auto front = std::find_if(children.begin(), children.end(),
                                    [](const QQuickItem* child) { return child->z() >= 0; });
    if (isTarget(item))
        above.target = item;
    for (auto child = children.begin(); child != front; ++child)
        visit(*child, above);
    node.order = ++m_order;
    m_snapshot.items << item;
    take(item, node, above.target);
    for (auto child = front; child != children.end(); ++child)
        visit(*child, above);
}

void Walk::take(QQuickItem* item, const Node& node, QQuickItem* target)
{
    if (item->isEnabled() && (isTarget(item) || item->acceptedMouseButtons() != Qt::NoButton))
        m_snapshot.blockers << node;
    if (isTarget(item) && item->isEnabled()) {
        Target found{node};
        found.name = accessibleName(item);
        found.dangerous = item->property("dangerous").toBool();
        found.pressable = item->property("dangerous").isValid();
        found.backdrop = item->objectName() == u"backdrop";
        found.letterKey = standsIn(item, QStringLiteral("LetterPad"));
        m_snapshot.targets << found;
    }
    if (item->inherits("QQuickText"))
        takeWords(item, node, target);
    if (item->inherits("QQuickRectangle"))
        takeCover(item, node);
}

double realPixelSize(const QQuickItem* item)
{
    // fontInfo knows what Text.Fit made of the size; font only what was wished for.
    const auto info = item->property("fontInfo").value<QJSValue>();
    const double real = info.property(QStringLiteral("pixelSize")).toNumber();
    return real > 0 ? real : QFontInfo(item->property("font").value<QFont>()).pixelSize();
}

double paddingOf(const QQuickItem* item)
{
    return item->property("topPadding").toDouble() + item->property("bottomPadding").toDouble();
}

QRectF paintedRect(const QQuickItem* item)
{
    const double width = item->property("contentWidth").toDouble();
    const double height = item->property("contentHeight").toDouble();
    const int across = item->property("effectiveHorizontalAlignment").toInt();
    const int down = item->property("verticalAlignment").toInt();
    const double spareX = item->width() - width;
    // Fonts of higher lines than Inter have a padding that takes the difference away.
    const double top = item->property("topPadding").toDouble();
    const double spareY = item->height() - paddingOf(item) - height;
    const double x = across & Qt::AlignRight ? spareX : across & Qt::AlignHCenter ? spareX / 2 : 0;
    const double y = down & Qt::AlignBottom ? spareY : down & Qt::AlignVCenter ? spareY / 2 : 0;
    return {x, top + y, width, height};
}

/// Of a line of Inter, 1.21 em high, accents reach 0.93 em above the base line and tails 0.21
/// below. Other fonts have the same letters in higher lines.
struct Air {
    double line = 0;
    double above = 0;
    double below = 0;
};

Air airOf(const QQuickItem* item, double px)
{
    constexpr double above = 0.969, below = 0.242;  // of the base line, in em of Inter
    QFont font = item->property("font").value<QFont>();
    font.setPixelSize(std::max(1, qRound(px)));
    const QFontMetricsF metrics(font);
    return {metrics.height(), std::max(0.0, metrics.ascent() - above * px),
            std::max(0.0, metrics.descent() - below * px)};
}

void Walk::takeWords(QQuickItem* item, const Node& node, QQuickItem* target)
{
    Words words{node};
    words.text = item->property("text").toString();
    if (words.text.trimmed().isEmpty())
        return;
    const double px = realPixelSize(item);
    const double lineHeight = item->property("lineHeight").toDouble();
    const Air air = airOf(item, px);
    const double lead = std::max(0.0, lineHeight - 1) * air.line;
    QRectF painted = paintedRect(item);
    const double after = item->property("font").value<QFont>().letterSpacing();  // the last letter
    words.overWide = (painted.width() - std::max(0.0, after) - item->width()) * node.scale;
    // Where lines are higher than those of Inter, by the ink: Text.Fit shrinks by whole lines.
    const double spare = air.above > 0 ? air.above + air.below + 0.1 * px : 0;
    words.overHigh = (painted.height() - lead - spare - item->height()) * node.scale;
    painted.adjust(0, air.above + 0.06 * px, 0,
                   -std::min(lead + air.below + 0.04 * px, painted.height() / 2));
    words.ink = item->mapRectToScene(painted);
    words.pixelSize = px * node.scale;
    words.color = item->property("color").value<QColor>();
    words.bold = item->property("font").value<QFont>().weight() >= QFont::Bold;
    // Charter A7: a name in a list may end in … where one tap on it shows the whole.
    words.cut = item->property("truncated").toBool() && !item->property("mayElide").toBool();
    words.target = target;
    words.backwards = isBackwards(item);
    m_snapshot.words << words;
}

void Walk::takeCover(QQuickItem* item, const Node& node)
{
    const auto color = item->property("color").value<QColor>();
    if (color.alphaF() * node.opacity < hides)
        return;
    const double radius = item->property("radius").toDouble();
    const double round = std::min({radius, item->width() / 2, item->height() / 2});
    m_snapshot.covers << Cover{node, 0.3 * round * node.scale};
}

const Cover* Walk::coverOf(const Node& node, const QRectF& rect) const
{
    const QRectF inner = rect.adjusted(1, 1, -1, -1);
    for (const Cover& cover : m_snapshot.covers)
        if (cover.order > node.order && cover.shown.contains(inner) &&
            !node.item->isAncestorOf(cover.item))
            return &cover;
    return nullptr;
}

void Walk::bury()
{
    QList<Target>& targets = m_snapshot.targets;
    const auto hidden =
        std::stable_partition(targets.begin(), targets.end(), [this](const Target& target) {
            return !coverOf(target, target.shown);
        });
    m_snapshot.buried = QList<Target>(hidden, targets.end());
    targets.erase(hidden, targets.end());

    // Words under a sheet or a panel are put away; under something small they are a fault.
    const double sheet = 0.2 * m_snapshot.window.width() * m_snapshot.window.height();
    QList<Words> seen;
    for (Words& words : m_snapshot.words) {
        const Cover* cover = coverOf(words, words.ink.intersected(m_snapshot.window));
        if (cover && cover->shown.width() * cover->shown.height() > sheet)
            continue;
        words.hiddenBy = cover ? cover->item : nullptr;
        seen << words;
    }
    m_snapshot.words = seen;
}

}  // namespace

Snapshot walk(QQuickWindow& window)
{
    return Walk(window).snapshot();
}

bool isBackwards(const QQuickItem* item)
{
    const QQuickItem* root = item;
    while (root->parentItem())
        root = root->parentItem();
    const QPointF begin = item->mapToItem(root, QPointF(0, 0));
    const bool stage = item->mapToItem(root, QPointF(1, 0)).x() < begin.x();
    const bool drawn = item->property("mirror").toBool() || item->property("mirrored").toBool();
    return stage != drawn;
}

QString typeName(const QObject* object)
{
    static const QRegularExpression suffix(QStringLiteral("_QML.*$"));
    return QString::fromLatin1(object->metaObject()->className()).remove(suffix);
}

bool standsIn(const QQuickItem* item, const QString& type)
{
    const QByteArray start = type.toLatin1() + "_QML";
    for (; item; item = item->parentItem())
        for (auto* meta = item->metaObject(); meta; meta = meta->superClass())
            if (QByteArrayView(meta->className()).startsWith(start))
                return true;
    return false;
}

QString pathOf(const QQuickItem* item)
{
    QStringList parts;
    for (const QQuickItem* at = item; at; at = at->parentItem()) {
        const QString type = typeName(at);
        const bool plain = type.startsWith(u"QQuick");
        if (at != item && plain && at->objectName().isEmpty())
            continue;
        QString part = plain ? type.mid(6) : type;
        if (!at->objectName().isEmpty())
            part += u'#' + at->objectName();
        parts.prepend(part);
    }
    while (parts.size() > 4)
        parts.removeFirst();
    QString path = parts.join(u" > ");
    const QString text = item->property("text").toString().simplified();
    if (!text.isEmpty())
        path += QStringLiteral(" “%1”").arg(text.size() > 40 ? text.left(39) + u'…' : text);
    return path;
}

}  // namespace orientibus::audit
