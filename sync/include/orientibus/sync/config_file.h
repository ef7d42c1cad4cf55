// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <functional>
#include <map>
#include <string>
#include <tl/expected.hpp>
#include <yaml-cpp/yaml.h>

/// How kiosk.yaml is read, by the two programs that share it: what is wrong is refused with its
/// line and its key, and nothing is taken for heeded that is not.
namespace orientibus::sync::config {

/// Takes the value of a key, or refuses it.
using Reader = std::function<void(const YAML::Node&)>;
using Keys = std::map<std::string, Reader>;  ///< by whole name: "panel.width_mm"

/// Reads a text: `root` is given its one document, or nothing where that is empty. The error is
/// one English sentence without control characters: "line 3: unknown key languages.". Does not
/// throw.
[[nodiscard]] tl::expected<void, std::string> read(const std::string& yaml, const Reader& root);

/// Ends read(), for readers: `what` becomes its sentence, with the line of `node`.
[[noreturn]] void refuse(const YAML::Node& node, const std::string& what);

/// Has each key of `map` read, whose whole name is `prefix` and its own ("panel." "width_mm").
/// Refuses unknown keys, a key that is there twice, and one without a value.
void readMap(const YAML::Node& map, const std::string& prefix, const Keys& keys);

/// The value as a T; refused as "KEY must be KIND" where it is none.
template <typename T>
T scalar(const YAML::Node& node, const std::string& key, const std::string& kind)
{
    if (node.IsScalar()) {
        try {
            return node.as<T>();
        } catch (const YAML::Exception&) {
            // Said below, like any other wrong value.
        }
    }
    refuse(node, key + " must be " + kind);
}

[[nodiscard]] Reader yesOrNo(const std::string& key, bool& target);

}  // namespace orientibus::sync::config
