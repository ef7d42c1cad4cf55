// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/config.h"

#include "services/durable_file.h"
#include "services/pin_verifier.h"

#include <orientibus/sync/config_file.h>

#include <string>

namespace orientibus::kiosk {
namespace {

using sync::config::Reader;
using sync::config::readMap;
using sync::config::refuse;
using sync::config::scalar;
using sync::config::yesOrNo;

constexpr int longestText = 40;

Reader text(const std::string& key, QString& target)
{
    return [key, &target](const YAML::Node& node) {
        const std::string kind = "a text of 1 to " + std::to_string(longestText) + " letters";
        target = QString::fromStdString(scalar<std::string>(node, key, kind)).trimmed();
        if (target.isEmpty() || target.size() > longestText)
            refuse(node, key + " must be " + kind);
    };
}

Reader path(const std::string& key, QString& target)
{
    return [key, &target](const YAML::Node& node) {
        target = QString::fromStdString(scalar<std::string>(node, key, "a path"));
        if (!target.startsWith(QLatin1Char('/')))
            refuse(node, key + " must be an absolute path");
    };
}

template <typename T, typename Target>
Reader number(const std::string& key, int least, int most, Target& target)
{
    const std::string kind =
        "a number from " + std::to_string(least) + " to " + std::to_string(most);
    return [=, &target](const YAML::Node& node) {
        const T value = scalar<T>(node, key, kind);
        // Written so that a NaN is refused too.
        if (!(value >= least && value <= most))
            refuse(node, key + " must be " + kind);
        target = value;
    };
}

Reader language(QString& target)
{
    return [&target](const YAML::Node& node) {
        const auto value = scalar<std::string>(node, "language", "fr or en");
        if (value != "fr" && value != "en")
            refuse(node, "language must be fr or en");
        target = QString::fromStdString(value);
    };
}

Reader pin(const std::string& key, QByteArray& target)
{
    return [key, &target](const YAML::Node& node) {
        target = QByteArray::fromStdString(scalar<std::string>(node, key, "a text"));
        if (!target.isEmpty() && !isPinLine(target))
            refuse(node, key + " must be a line of orientibus-kiosk --hash-pin");
    };
}

Reader panel(Panel& target)
{
    return [&target](const YAML::Node& node) {
        readMap(node, "panel.",
                {{"panel.diagonal_inches",
                  number<double>("panel.diagonal_inches", 5, 200, target.diagonalInches)},
                 {"panel.width_mm", number<double>("panel.width_mm", 50, 5000, target.widthMm)},
                 {"panel.height_mm", number<double>("panel.height_mm", 50, 5000, target.heightMm)},
                 {"panel.bottom_edge_mm",
                  number<int>("panel.bottom_edge_mm", 0, 3000, target.bottomEdgeMm)}});
        if (target.widthMm.has_value() != target.heightMm.has_value())
            refuse(node, "panel.width_mm and panel.height_mm go together");
    };
}

/// Keys that another program of the kiosk minds, and refuses where they are wrong.
Reader ofOthers(const std::string& key)
{
    return [key](const YAML::Node& node) {
        if (!node.IsMap())
            refuse(node, key + " must hold keys");
    };
}

Reader root(KioskConfig& config)
{
    return [&config](const YAML::Node& node) {
        readMap(node, {},
                {{"screen", text("screen", config.screen)},
                 {"panel", panel(config.panel)},
                 {"language", language(config.language)},
                 {"catalogue", path("catalogue", config.catalogue)},
                 {"state_dir", path("state_dir", config.stateDir)},
                 {"in_service", yesOrNo("in_service", config.inService)},
                 {"sync", ofOthers("sync")},
                 {"staff_pin", pin("staff_pin", config.staffPin)},
                 {"technician_pin", pin("technician_pin", config.technicianPin)}});
    };
}

}  // namespace

tl::expected<KioskConfig, QString> readConfig(const QString& file)
{
    const auto bytes = readSmall(file);
    if (!bytes)
        return tl::unexpected(QStringLiteral("%1: cannot be read.").arg(file));
    KioskConfig config;
    const auto read = sync::config::read(bytes->toStdString(), root(config));
    if (!read)
        return tl::unexpected(file + QStringLiteral(", ") + QString::fromStdString(read.error()));
    return config;
}

}  // namespace orientibus::kiosk
