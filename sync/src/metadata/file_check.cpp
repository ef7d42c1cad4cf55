// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "metadata/file_check.h"

#include <fmt/format.h>

namespace orientibus::sync {

FileCheck::FileCheck(std::string what, std::uint64_t length, const Hashes& hashes)
    : m_what(std::move(what)), m_length(length)
{
    for (const auto algorithm : Digest::knownAlgorithms()) {
        if (const auto found = hashes.find(std::string(algorithm)); found != hashes.end()) {
            m_expected.push_back({found->first, found->second, Digest(algorithm)});
        }
    }
}

bool FileCheck::add(std::string_view bytes)
{
    m_seen += bytes.size();
    if (m_seen > m_length) {
        return false;
    }
    for (auto& expected : m_expected) {
        expected.digest.add(bytes);
    }
    return true;
}

TufResult<void> FileCheck::finish()
{
    if (m_seen != m_length) {
        return refuse(TufError::LengthMismatch,
                      fmt::format("{} has {} bytes and not {}", m_what, m_seen, m_length));
    }
    if (m_expected.empty()) {
        return refuse(TufError::UnknownHash,
                      fmt::format("{} is described by no SHA-256 and no SHA-512", m_what));
    }
    for (auto& expected : m_expected) {
        if (expected.digest.finish() != expected.hash) {
            return refuse(
                TufError::HashMismatch,
                fmt::format("{} does not have the {} that it should", m_what, expected.algorithm));
        }
    }
    return {};
}

}  // namespace orientibus::sync
