// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/transport.h>

#include "whole_file.h"

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

constexpr std::string_view scheme = "file://";

/// As it is written, else as an address writes it: "my%20stick".
std::filesystem::path folderOf(std::string_view server)
{
    const auto written = server.substr(server.starts_with(scheme) ? scheme.size() : server.size());
    std::error_code ignored;
    return std::filesystem::is_directory(written, ignored)
               ? std::filesystem::path(written)
               : std::filesystem::path(percentDecoded(written).value_or(std::string(written)));
}

/// A folder of this one that is a repository; empty where there is none.
std::filesystem::path repositoryIn(const std::filesystem::path& folder)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (std::filesystem::exists(entry->path() / "metadata/timestamp.json", ignored)) {
            return entry->path();
        }
    }
    return {};
}

}  // namespace

FolderTransport::FolderTransport(std::string server)
    : m_server(joinUrl(server, "")), m_path(folderOf(m_server)), m_folder(m_path)
{
}

Result<void, FetchError> FolderTransport::read(const std::string& path, std::uint64_t offset,
                                               std::uint64_t maxLength, const Sink& sink)
{
    auto came = m_folder.fetchFrom(offset, path, maxLength, [&](std::string_view bytes) {
        m_received += bytes.size();
        return sink(bytes);
    });
    std::error_code ignored;
    const auto metadata = std::filesystem::status(m_path / "metadata", ignored);
    if (!came && metadata.type() == std::filesystem::file_type::not_found) {
        // Where a stick is mounted is an empty folder, too, for as long as it is not.
        const auto inside = repositoryIn(m_path);
        return refuse(FetchError::Network,
                      inside.empty()
                          ? m_path.string() + " is not there, or holds no repository"
                          : fmt::format("{} holds no repository, but one of its folders is: "
                                        "file://{}",
                                        m_path.string(), inside.string()));
    }
    return came;
}

Result<void, FetchError> FolderTransport::fetch(const std::string& url, std::uint64_t maxLength,
                                                const Sink& sink)
{
    if (!url.starts_with(m_server)) {
        return refuse(FetchError::NotFound, url + " is not in this folder");
    }
    return read(url.substr(m_server.size()), 0, maxLength, sink);
}

bool FolderTransport::carryOne(Cargo& cargo, Incoming& object)
{
    constexpr int mostAttempts = 3;
    for (int attempt = 1;; ++attempt) {
        bool goOn = true;
        const auto came =
            read(object.path(), object.offset(), object.length(), [&](std::string_view bytes) {
                goOn = cargo.watch({m_received, false});
                return goOn && object.take(bytes);
            });
        if (!goOn) {
            return false;
        }
        // What the object did not want is for the cargo to judge, as is what was too short.
        const bool isAnswer = came || came.error().code == FetchError::Stopped;
        auto next = isAnswer ? cargo.answered(object) : Cargo::Next::Again;
        if (next == Cargo::Next::Again && (!isAnswer || attempt == mostAttempts)) {
            next = cargo.failed(object, isAnswer ? Error<FetchError>{FetchError::Stopped, ""}
                                                 : came.error());
        }
        if (next != Cargo::Next::Again) {
            return next == Cargo::Next::Done;
        }
    }
}

Result<void, FetchError> FolderTransport::carry(Cargo& cargo)
{
    while (auto* object = cargo.next()) {
        if (!carryOne(cargo, *object)) {
            return refuse(FetchError::Stopped, "it was stopped on the way");
        }
    }
    return {};
}

}  // namespace orientibus::sync
