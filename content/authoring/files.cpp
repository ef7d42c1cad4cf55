// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace orientibus::content::authoring {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error<BuildError>> refusal(BuildError code, const fs::path& path,
                                          std::string_view what)
{
    return tl::make_unexpected(Error<BuildError>{code, fmt::format("{}: {}", path.string(), what)});
}

/// The folders that hold content, and what is read of each; "" is the top.
struct Shelf {
    std::string_view folder;
    std::string_view extension;
};
constexpr std::array shelves{Shelf{"", ".yaml"}, Shelf{"occupations", ".yaml"},
                             Shelf{"trainings", ".yaml"}, Shelf{"places", ".csv"},
                             Shelf{"pictures", ".svg"}};

bool belongs(const fs::path& relative, const Shelf& shelf)
{
    const bool isHidden = relative.filename().string().starts_with(".");
    const bool isManifest = relative == "manifest.yaml";
    return !isHidden && !isManifest && relative.extension() == shelf.extension;
}

}  // namespace

Result<std::string, BuildError> readWhole(const fs::path& file)
{
    std::error_code fault;
    if (fs::is_directory(file, fault)) {
        return refusal(BuildError::Input, file, "is a folder, a file is needed");
    }
    if (!fs::is_regular_file(file, fault)) {
        return refusal(BuildError::Input, file, "there is no such file");
    }
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(fs::file_size(file, fault), '\0');
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        return refusal(BuildError::Input, file, "cannot be read");
    }
    return bytes;
}

Result<FolderFiles, BuildError> readFolder(const fs::path& folder)
{
    std::error_code fault;
    if (!fs::is_directory(folder, fault)) {
        return refusal(BuildError::Input, folder, "there is no such folder");
    }
    const auto name = fs::canonical(folder).filename();
    FolderFiles files;
    for (const auto& shelf : shelves) {
        const auto root = folder / shelf.folder;
        fs::recursive_directory_iterator entries(root, fault);
        for (; !fault && entries != fs::recursive_directory_iterator(); entries.increment(fault)) {
            if (shelf.folder.empty()) {
                entries.disable_recursion_pending();
            }
            const auto relative = entries->path().lexically_relative(folder);
            if (!belongs(relative, shelf) || !entries->is_regular_file()) {
                continue;
            }
            auto bytes = readWhole(entries->path());
            if (!bytes) {
                return tl::make_unexpected(bytes.error());
            }
            files.emplace(relative.generic_string(),
                          InputFile{(name / relative).generic_string(), std::move(*bytes)});
        }
        fault.clear();
    }
    return files;
}

Result<void, BuildError> flushToDisk(const fs::path& path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && fsync(descriptor) == 0;
    const int code = errno;
    if (descriptor >= 0) {
        close(descriptor);
    }
    if (!done) {
        return refusal(BuildError::Output, path, std::generic_category().message(code));
    }
    return {};
}

Result<void, BuildError> replace(const fs::path& from, const fs::path& to)
{
    std::error_code fault;
    fs::rename(from, to, fault);
    if (fault) {
        return refusal(BuildError::Output, to, fault.message());
    }
    return flushToDisk(to.has_parent_path() ? to.parent_path() : fs::path("."));
}

Result<void, BuildError> writeWhole(const fs::path& file, std::string_view bytes)
{
    auto temporary = file;
    temporary += ".part";
    std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
        return refusal(BuildError::Output, file, "cannot be written");
    }
    return flushToDisk(temporary).and_then([&] { return replace(temporary, file); });
}

}  // namespace orientibus::content::authoring
