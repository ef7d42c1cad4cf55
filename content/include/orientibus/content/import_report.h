// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <functional>
#include <map>
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

/// What became of the records of one file. read = used + skips.size() + outsideCount(), always:
/// a record is either used (even if only in part), skipped once, or rightly not ours.
struct FileReport {
    std::string file;
    std::size_t read = 0;
    std::size_t used = 0;
    std::vector<Skip> skips;
    /// Records that were used although one of their values was not; not counted as skips.
    std::vector<Skip> remarks;
    /// Sound records that are rightly not ours, such as those of another region: counted by
    /// reason, because a line for each would hide the skips.
    std::map<std::string, std::size_t, std::less<>> outside = {};

    [[nodiscard]] std::size_t outsideCount() const;

    /// Whether every record is accounted for: the equation above.
    [[nodiscard]] bool isComplete() const { return read == used + skips.size() + outsideCount(); }

    void skip(std::size_t line, std::string column, std::string reason);
    void remark(std::size_t line, std::string column, std::string reason);
    void leaveOut(std::string_view reason);
};

struct ImportReport {
    std::vector<FileReport> files;

    /// The report of a file, made when there is none yet. The reference lives
    /// until the next call.
    FileReport& of(std::string_view file);
};

}  // namespace orientibus::content::authoring
