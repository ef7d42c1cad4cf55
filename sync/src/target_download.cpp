// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "target_download.h"

#include "metadata/file_check.h"
#include "whole_file.h"

#include <fmt/format.h>

namespace orientibus::sync {

TargetDownload::TargetDownload(const Target& target, Fetcher& fetcher, Folder& folder)
    : m_target(target), m_fetcher(fetcher), m_folder(folder),
      m_file(TufClient::fileName(target.name))
{
}

TufResult<TufClient::Outcome> TargetDownload::run(const std::string& baseUrl, bool consistent)
{
    if (m_file.empty() || m_file.size() > maxNameLength) {
        return refuse(TufError::BadName, fmt::format("no file can be named \"{}\"", m_target.name));
    }
    if (isThere()) {
        return TufClient::Outcome::AlreadyThere;
    }
    TufResult<void> done =
        refuse(TufError::UnknownHash,
               fmt::format("{} is described by no SHA-256 and no SHA-512", m_target.name));
    for (const auto& path : paths(consistent)) {
        done = fetch(joinUrl(baseUrl, percentEncoded(path, "/")));
        if (done || done.error().code != TufError::NotFound) {
            break;
        }
    }
    return done.map([] { return TufClient::Outcome::Fetched; });
}

bool TargetDownload::isThere()
{
    FileCheck check(m_target.name, m_target.length, m_target.hashes);
    const auto read =
        m_folder.read(m_file, [&](std::string_view bytes) { return check.add(bytes); });
    return read && check.finish();
}

std::vector<std::string> TargetDownload::paths(bool consistent) const
{
    // A consistent repository holds the file once under each of its hashes.
    std::vector<std::string> paths;
    const auto slash = m_target.name.rfind('/');
    for (const auto algorithm : Digest::knownAlgorithms()) {
        const auto hash = m_target.hashes.find(std::string(algorithm));
        if (hash != m_target.hashes.end()) {
            auto path = m_target.name;
            path.insert(slash == std::string::npos ? 0 : slash + 1, hash->second + ".");
            paths.push_back(std::move(path));
        }
    }
    return consistent || paths.empty() ? paths : std::vector{m_target.name};
}

TufResult<void> TargetDownload::fetch(const std::string& url)
{
    auto file = m_folder.create(m_file);
    if (!file) {
        return tl::make_unexpected(toTuf(file.error()));
    }
    FileCheck check(m_target.name, m_target.length, m_target.hashes);
    Result<void, FileError> written;
    const auto fetched = m_fetcher.fetch(url, m_target.length, [&](std::string_view bytes) {
        written = (*file)->write(bytes);
        return written && check.add(bytes);
    });
    if (!written) {
        return tl::make_unexpected(toTuf(written.error()));
    }
    if (!fetched) {
        return tl::make_unexpected(toTuf(fetched.error()));
    }
    return check.finish().and_then([&] {
        return (*file)->commit().map_error(
            [](const Error<FileError>& error) { return toTuf(error); });
    });
}

}  // namespace orientibus::sync
