// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/history.h"

#include <orientibus/sync/delta.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>

namespace orientibus::sync {

PublishResult<std::vector<PastRelease>> history(Workshop& workshop, const Published& published)
{
    std::vector<PastRelease> releases;
    for (auto version = published.targets.version(); version >= 1; --version) {
        const auto targets =
            workshop.document(metadataFolder, fmt::format("{}.targets.json", version));
        const auto shown = targets ? shownBy(*targets) : std::nullopt;
        const auto isKnown = [&](const PastRelease& release) {
            return release.name == shown->note.release;
        };
        if (shown && std::none_of(releases.begin(), releases.end(), isKnown)) {
            releases.push_back({shown->note.release, *shown, version});
        }
    }
    std::sort(releases.begin(), releases.end(),
              [](const PastRelease& a, const PastRelease& b) { return isLater(a.name, b.name); });
    return releases;
}

tl::unexpected<Error<PublishError>> noRelease(const std::string& name,
                                              const std::vector<PastRelease>& past)
{
    constexpr std::size_t most = 8;  // the deltas of a release go as far back
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, past.size()); ++i) {
        names.push_back(past[i].name);
    }
    return names.empty() ? refuse(PublishError::NoRelease, "no release was published yet")
                         : refuse(PublishError::Unknown,
                                  fmt::format("there is no release {}; the newest are {}", name,
                                              fmt::join(names, ", ")));
}

std::string manifestName(const std::string& sha256)
{
    return fmt::format("{}.{}", sha256, manifestTarget);
}

PublishResult<Manifest> manifestOf(Workshop& workshop, const Shown& shown)
{
    const auto name = manifestName(shown.sha256);
    const auto bytes = workshop.read(targetsFolder, name);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    if (!*bytes || sha256(**bytes) != shown.sha256) {
        return refuse(PublishError::Damaged, name + " is not there, or is another file");
    }
    return readManifest(**bytes).map_error([](const Error<ManifestError>& error) {
        return Error<PublishError>{PublishError::Damaged, error.detail};
    });
}

PublishResult<Manifest> manifestOf(Workshop& workshop, const PastRelease& release)
{
    const auto bytes = workshop.read(targetsFolder, manifestName(release.shown.sha256));
    if (bytes && !*bytes) {
        return refuse(PublishError::Cleaned,
                      fmt::format("the release {} was cleaned away", release.name));
    }
    return manifestOf(workshop, release.shown);
}

PublishResult<Manifest> manifestOfDraft(Workshop& workshop, const Shown& shown)
{
    const auto bytes = workshop.read(draftsFolder, "manifest.json.zst");
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    if (!*bytes || sha256(**bytes) != shown.sha256) {
        return manifestOf(workshop, shown);
    }
    return readManifest(**bytes).map_error([](const Error<ManifestError>& error) {
        return Error<PublishError>{PublishError::Damaged, error.detail};
    });
}

namespace {

PublishResult<void> unpack(const std::filesystem::path& frame, const ReleaseFile& file,
                           const std::filesystem::path& into)
{
    std::ofstream out(into, std::ios::binary | std::ios::trunc);
    const auto unpacked = decompress(frame, file.content, [&](std::string_view bytes) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return out.good();
    });
    if (!unpacked && unpacked.error().code != DeltaError::Stopped) {
        return refuse(PublishError::Damaged,
                      fmt::format("{}: {}", file.path, unpacked.error().detail));
    }
    return unpacked && out.flush()
               ? PublishResult<void>()
               : refuse(PublishError::Storage, into.string() + " cannot be written");
}

/// Media are named by their hash; what is read in a catalogue is what somebody signs.
PublishResult<void> verify(const std::filesystem::path& object, const ReleaseFile& file)
{
    if (file.tier != Tier::Catalogue) {
        return {};
    }
    PartDigest digest;
    return digestFile(object, digest).and_then([&](const ObjectRef& found) {
        return found == file.content
                   ? PublishResult<void>()
                   : refuse(PublishError::Damaged, object.string() + " is not what its name says");
    });
}

}  // namespace

PublishResult<void> extract(Workshop& workshop, const ReleaseFile& file,
                            const std::filesystem::path& into)
{
    const auto object = Objects(workshop).path(file.whole());
    if (file.zstd) {
        return unpack(object, file, into);
    }
    return verify(object, file).and_then([&]() -> PublishResult<void> {
        std::error_code error;
        std::filesystem::create_symlink(std::filesystem::absolute(object), into, error);
        if (error) {
            return refuse(PublishError::Storage,
                          fmt::format("{} cannot be made: {}", into.string(), error.message()));
        }
        return {};
    });
}

PublishResult<void> layOut(Workshop& workshop, const Manifest& manifest,
                           const std::filesystem::path& into)
{
    std::error_code error;
    std::filesystem::create_directories(into / "catalogue.media", error);
    for (const auto& file : manifest.files) {
        const auto place = into / file.path;
        std::filesystem::create_directories(place.parent_path(), error);
        if (error) {
            return refuse(PublishError::Storage,
                          fmt::format("{} cannot be made: {}", place.parent_path().string(),
                                      error.message()));
        }
        if (auto done = extract(workshop, file, place); !done) {
            return done;
        }
    }
    return {};
}

ScratchFolder::ScratchFolder()
{
    std::error_code error;
    auto pattern = std::filesystem::temp_directory_path(error).string() + "/orientibus-XXXXXX";
    if (!error && ::mkdtemp(pattern.data()) != nullptr) {
        m_path = pattern;
    }
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    if (!m_path.empty()) {
        std::filesystem::remove_all(m_path, ignored);
    }
}

tl::unexpected<Error<PublishError>> noScratch()
{
    return refuse(PublishError::Storage, "no temporary folder can be made");
}

}  // namespace orientibus::sync
