// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/disk.h>
#include <orientibus/sync/transport.h>

#include "whole_file.h"

#include <array>

namespace orientibus::sync {

namespace {

constexpr std::string_view scheme = "file://";

Error<FetchError> toFetch(const Error<FileError>& error)
{
    return {error.code == FileError::NotFound ? FetchError::NotFound : FetchError::Network,
            error.detail};
}

}  // namespace

FolderTransport::FolderTransport(std::string server) : m_server(std::move(server)) {}

Result<void, FetchError> FolderTransport::read(const std::string& url, std::uint64_t offset,
                                               std::uint64_t maxLength, const Sink& sink)
{
    if (!url.starts_with(scheme)) {
        return refuse(FetchError::Network, url + " is no file");
    }
    PosixDisk disk("/");
    const auto path = url.substr(scheme.size());
    const auto found = disk.look(path);
    if (!found) {
        return tl::make_unexpected(toFetch(found.error()));
    }
    if (found->kind != EntryKind::File || found->length > maxLength) {
        return found->kind == EntryKind::File ? refuse(FetchError::TooLong, url + " is too long")
                                              : refuse(FetchError::NotFound, url + " is no file");
    }
    const auto file = disk.open(path, Disk::Open::Read);
    if (!file) {
        return tl::make_unexpected(toFetch(file.error()));
    }
    std::array<char, 65'536> buffer{};
    while (offset < found->length) {
        const auto count = (*file)->read(offset, buffer);
        if (!count || *count == 0) {
            return count ? refuse(FetchError::Network, url + " has become shorter")
                         : tl::make_unexpected(toFetch(count.error()));
        }
        offset += *count;
        m_received += *count;
        if (!sink({buffer.data(), *count})) {
            return refuse(FetchError::Stopped, url + " was not read to its end");
        }
    }
    return {};
}

Result<void, FetchError> FolderTransport::fetch(const std::string& url, std::uint64_t maxLength,
                                                const Sink& sink)
{
    return read(url, 0, maxLength, sink);
}

bool FolderTransport::carryOne(Cargo& cargo, Incoming& object)
{
    constexpr int mostAttempts = 3;
    for (int attempt = 1;; ++attempt) {
        bool goOn = true;
        const auto came = read(joinUrl(m_server, object.path()), object.offset(), object.length(),
                               [&](std::string_view bytes) {
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
            return refuse(FetchError::Stopped, "carrying was stopped");
        }
    }
    return {};
}

}  // namespace orientibus::sync
