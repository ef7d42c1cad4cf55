// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/manifest.h>
#include <orientibus/sync/metadata.h>

#include "json.h"

#include <zstd.h>

namespace orientibus::sync {

namespace {

using Json = nlohmann::json;

Json toJson(const ObjectRef& object)
{
    return {{"length", object.length}, {"sha256", object.sha256}};
}

Json toJson(const ReleaseFile& file)
{
    auto json = toJson(file.content);
    json["path"] = file.path;
    json["tier"] = static_cast<int>(file.tier);
    if (file.zstd) {
        json["zstd"] = toJson(*file.zstd);
    }
    if (file.parts) {
        json["parts"] = toJson(*file.parts);
    }
    for (const auto& delta : file.deltas) {
        auto item = toJson(delta.object);
        item["from"] = delta.from;
        json["deltas"].push_back(std::move(item));
    }
    return json;
}

}  // namespace

std::string manifestText(const Manifest& manifest)
{
    Json json = {{"_type", "orientibus-release"}, {"format", manifestFormat},
                 {"release", manifest.release},   {"issued", formatDateTime(manifest.issued)},
                 {"schema", manifest.schema},     {"files", Json::array()}};
    if (!manifest.title.empty()) {
        json["title"] = manifest.title;
    }
    for (const auto& file : manifest.files) {
        json["files"].push_back(toJson(file));
    }
    return canonical(json);
}

Result<std::string, ManifestError> writeManifest(const Manifest& manifest)
{
    constexpr int level = 19;
    const auto text = manifestText(manifest);
    std::string frame(ZSTD_compressBound(text.size()), '\0');
    const auto length = ZSTD_compress(frame.data(), frame.size(), text.data(), text.size(), level);
    if (ZSTD_isError(length) != 0) {
        return refuse(ManifestError::TooLong, "the manifest cannot be compressed");
    }
    frame.resize(length);
    return readManifest(frame).map([&](const Manifest& /*same*/) { return std::move(frame); });
}

std::string releaseNoteText(const ReleaseNote& note)
{
    return canonical({{"release", note.release}, {"withdrawn", note.withdrawn}});
}

}  // namespace orientibus::sync
