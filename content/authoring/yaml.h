// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace orientibus::content::authoring {

/// A YAML document as plain values, each with its line.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Mapping };

    Kind kind = Kind::Null;
    std::size_t line = 1;  ///< from 1
    std::string text;      ///< of a scalar
    bool quoted = false;
    std::vector<YamlNode> items;                                 ///< of a sequence
    std::vector<std::pair<std::string, YamlNode>> members = {};  ///< of a mapping, in file order
};

/// Reads one document, stricter than YAML itself: a key is there once, keys are
/// words, and anchors, aliases and tags are refused, as are texts that are not
/// clean UTF-8. An empty file is Null. `detail` names file and line.
[[nodiscard]] Result<YamlNode, ImportError> readYaml(const InputFile& file);

}  // namespace orientibus::content::authoring
