// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Whatever manifest comes, it is refused in a sentence or reads the same once written, and no
// path of it leads out of its folder. The first byte says whether the rest is a frame or text.

#include <orientibus/sync/manifest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace orientibus::sync;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void requireHarmless(const ReleaseFile& file)
{
    const std::filesystem::path path(file.path);
    require(path.is_relative() && path == path.lexically_normal());
    require(std::none_of(path.begin(), path.end(), [](const std::filesystem::path& part) {
        return part.empty() || part.native().front() == '.';
    }));
    require(isSha256(file.whole().sha256) && file.deltas.size() <= maxDeltas);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    if (*data == 'n') {
        if (const auto note = readReleaseNote(bytes)) {
            require(readReleaseNote(releaseNoteText(*note)) == note);
        }
        return 0;
    }
    const auto read = *data == 'f' ? readManifest(bytes) : readManifestText(bytes);
    if (!read) {
        require(!read.error().detail.empty());
        return 0;
    }
    std::for_each(read->files.begin(), read->files.end(), requireHarmless);
    require(readManifestText(manifestText(*read)) == read);
    return 0;
}
