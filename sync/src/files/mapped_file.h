// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include <filesystem>
#include <string_view>

namespace orientibus::sync {

/// The bytes of a file that nobody changes, without a copy of them. A file that is cut short
/// while it is mapped takes the program down: map none but our own.
class MappedFile {
public:
    /// Links are not followed.
    [[nodiscard]] static Result<MappedFile, FileError> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::string_view bytes) : m_bytes(bytes) {}

    std::string_view m_bytes;
};

}  // namespace orientibus::sync
