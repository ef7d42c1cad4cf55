// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/world.h"

namespace orientibus::test {

using sync::FetchError;
using sync::FileError;
using sync::Result;

namespace {

constexpr std::size_t pieceSize = 1000;
const std::string baseUrl = "http://server/";

class TestFile : public sync::PendingFile {
public:
    TestFile(TestFolder& folder, std::string name) : m_folder(folder), m_name(std::move(name)) {}

    Result<void, FileError> write(std::string_view bytes) override
    {
        return m_folder.step().map([&] { m_bytes += bytes; });
    }
    Result<void, FileError> commit() override
    {
        return m_folder.step().map([&] { m_folder.files[m_name] = m_bytes; });
    }

private:
    TestFolder& m_folder;
    std::string m_name;
    std::string m_bytes;
};

}  // namespace

Result<void, FetchError> TestServer::fetch(const std::string& url, std::uint64_t /*maxLength*/,
                                           const sync::Sink& sink)
{
    const auto path = url.starts_with(baseUrl) ? url.substr(baseUrl.size()) : url;
    asked.push_back(path);
    if (const auto failure = failures.find(path); failure != failures.end()) {
        return sync::refuse(failure->second, path);
    }
    // A server that keeps to nothing: only the sink can stop it.
    const std::string zeros(pieceSize, '0');
    while (endless.contains(path)) {
        sent += zeros.size();
        if (!sink(zeros)) {
            return sync::refuse(FetchError::Stopped, path);
        }
    }
    const auto file = m_repository.files.find(path);
    if (file == m_repository.files.end()) {
        return sync::refuse(FetchError::NotFound, path);
    }
    std::string_view rest = file->second;
    while (!rest.empty()) {
        const auto piece = rest.substr(0, pieceSize);
        sent += piece.size();
        if (!sink(piece)) {
            return sync::refuse(FetchError::Stopped, path);
        }
        rest.remove_prefix(piece.size());
    }
    return {};
}

Result<void, FileError> TestFolder::step()
{
    if (operations++ == failsAt) {
        return sync::refuse(failure, "as told");
    }
    return {};
}

Result<void, FileError> TestFolder::read(const std::string& name, const sync::Sink& sink)
{
    return step().and_then([&]() -> Result<void, FileError> {
        const auto file = files.find(name);
        if (file == files.end()) {
            return sync::refuse(FileError::NotFound, name);
        }
        if (!sink(file->second)) {
            return sync::refuse(FileError::Stopped, name);
        }
        return {};
    });
}

Result<std::unique_ptr<sync::PendingFile>, FileError> TestFolder::create(const std::string& name)
{
    return step().map([&]() -> std::unique_ptr<sync::PendingFile> {
        return std::make_unique<TestFile>(*this, name);
    });
}

Result<void, FileError> TestFolder::remove(const std::string& name)
{
    return step().map([&] { files.erase(name); });
}

void World::begin()
{
    metadata.files.clear();
    if (!sync::TufClient::trust(repository.files.at("metadata/1.root.json"), metadata)) {
        throw std::runtime_error("the first root is not trusted");
    }
}

sync::TufClient World::client(sync::TufLimits limits)
{
    return {baseUrl + "metadata", clock, server, metadata, limits};
}

sync::TufResult<void> World::refresh(sync::TufLimits limits)
{
    server.asked.clear();
    return client(limits).refresh();
}

sync::TufResult<sync::TufClient::Outcome> World::download(const std::string& name)
{
    server.asked.clear();
    auto fresh = client();
    return fresh.refresh()
        .and_then([&] { return fresh.findTarget(name); })
        .and_then([&](const sync::Target& target) {
            return fresh.download(target, baseUrl + "targets/", targets);
        });
}

}  // namespace orientibus::test
