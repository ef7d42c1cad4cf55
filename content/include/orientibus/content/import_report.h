// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// A row of a file that was not taken, and why. `column` is the name in the
/// header (for YAML the key); it is empty when the whole row is at fault.
struct Skip {
    std::string file;
    std::size_t line = 0;  ///< where the record starts, from 1
    std::string column;
    std::string reason;  ///< English, lower case, no full stop: "no such occupation: Z9999"
};

/// What became of the records of one file. read = used + skips.size() + outside, always:
/// a record is either used (even if only in part), skipped once, or outside of what was asked for.
struct FileReport {
    std::string file;
    std::size_t read = 0;
    std::size_t used = 0;
    std::vector<Skip> skips;
    /// Records that were used although one of their values was not; not counted as skips.
    std::vector<Skip> remarks;
    /// Sound records that the layer's options leave out, such as those of another region: only
    /// counted, because a line for each would hide the skips. `scope` says what was asked for.
    std::size_t outside = 0;
    std::string scope = {};  ///< "region 52"; empty when everything was

    /// Whether every record is accounted for: the equation above.
    [[nodiscard]] bool isComplete() const { return read == used + skips.size() + outside; }

    void skip(std::size_t line, std::string column, std::string reason);
    void remark(std::size_t line, std::string column, std::string reason);
};

struct ImportReport {
    std::vector<FileReport> files;

    /// The report of a file, made when there is none yet. The reference lives
    /// until the next call.
    FileReport& of(std::string_view file);
};

}  // namespace orientibus::content::authoring
