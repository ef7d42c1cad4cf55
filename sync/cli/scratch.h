// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace orientibus::cli {

/// A temporary folder, gone when it goes.
class Scratch {
public:
    Scratch()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "orientibus-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder can be made");
        }
        m_path = pattern;
    }
    Scratch(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch& operator=(Scratch&&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace orientibus::cli
