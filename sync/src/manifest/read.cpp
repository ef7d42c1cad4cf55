// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/manifest.h>

#include "json.h"
#include "metadata/fields.h"

#include <zstd.h>

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

/// The reader of metadata's fields knows these codes by other names.
ManifestError toManifest(TufError code)
{
    switch (code) {
    case TufError::UnknownSpec:
        return ManifestError::UnknownFormat;
    case TufError::BadName:
        return ManifestError::BadPath;
    case TufError::TooLong:
        return ManifestError::TooLong;
    default:
        return ManifestError::Malformed;
    }
}

ObjectRef readObject(Fields fields)
{
    ObjectRef object{static_cast<std::uint64_t>(fields.number("length", 0)), fields.text("sha256")};
    if (object.length > maxFileLength) {
        fields.report(TufError::TooLong,
                      fmt::format("has {} bytes and may have {}", object.length, maxFileLength));
    }
    if (!isSha256(object.sha256)) {
        fields.report(TufError::Malformed, "has a \"sha256\" that is none");
    }
    return object;
}

std::optional<ObjectRef> readOptionalObject(Fields& fields, const char* name)
{
    return fields.has(name) ? std::optional(readObject(fields.object(name))) : std::nullopt;
}

std::vector<DeltaRef> readDeltas(Fields& fields, const ReleaseFile& file)
{
    std::vector<DeltaRef> deltas;
    if (!fields.has("deltas")) {
        return deltas;
    }
    fields.eachObject("deltas", [&](Fields delta) {
        deltas.push_back({delta.text("from"), readObject(delta)});
        const auto& from = deltas.back().from;
        const auto isSame = [&](const DeltaRef& other) { return other.from == from; };
        if (!isSha256(from) || from == file.content.sha256 ||
            std::any_of(deltas.begin(), deltas.end() - 1, isSame)) {
            delta.report(TufError::Malformed, "has a \"from\" that is no other file's, or twice");
        }
    });
    if (deltas.size() > maxDeltas) {
        fields.report(TufError::TooLong,
                      fmt::format("has {} deltas and may have {}", deltas.size(), maxDeltas));
    }
    return deltas;
}

Tier readTier(Fields& fields)
{
    const auto tier = fields.number("tier", 0);
    if (tier > static_cast<int>(Tier::Rest)) {
        fields.report(TufError::Malformed, "has a \"tier\" that is not 0 to 3");
        return Tier::Rest;
    }
    return static_cast<Tier>(tier);
}

void checkParts(Fields& fields, const ReleaseFile& file)
{
    constexpr std::uint64_t hashLength = 32;
    const auto length = file.whole().length;
    const auto count = (length + partLength - 1) / partLength;
    if (file.parts && (count < 2 || file.parts->length != count * hashLength)) {
        fields.report(TufError::Malformed,
                      fmt::format("has \"parts\" that are not those of {} bytes", length));
    }
}

ReleaseFile readFile(Fields fields)
{
    ReleaseFile file;
    file.path = fields.text("path");
    if (!isReleasePath(file.path)) {
        fields.report(TufError::BadName,
                      fmt::format("has the path \"{}\", which no release may have", file.path));
    }
    file.content = readObject(fields);
    file.tier = readTier(fields);
    file.zstd = readOptionalObject(fields, "zstd");
    file.parts = readOptionalObject(fields, "parts");
    file.deltas = readDeltas(fields, file);
    checkParts(fields, file);
    return file;
}

/// No path twice, and none the folder of another.
void checkPaths(Fields& document, const std::vector<ReleaseFile>& files)
{
    std::vector<std::string> paths;
    paths.reserve(files.size());
    for (const auto& file : files) {
        paths.push_back(file.path + "/");  // so that only a folder begins another path
    }
    std::sort(paths.begin(), paths.end());
    const auto clash = std::adjacent_find(
        paths.begin(), paths.end(),
        [](const std::string& a, const std::string& b) { return b.starts_with(a); });
    if (clash != paths.end()) {
        document.report(TufError::BadName,
                        fmt::format("has the path \"{}\" twice, or as a folder and as a file",
                                    clash->substr(0, clash->size() - 1)));
    }
}

std::map<std::string, std::string> readTitle(Fields& document)
{
    std::map<std::string, std::string> title;
    if (document.has("title")) {
        auto fields = document.object("title");
        for (const auto& [language, value] : fields.json().items()) {
            title[language] = fields.text(language.c_str());
        }
    }
    return title;
}

/// Nothing else of a manifest of another format may be looked at.
bool isKnown(Fields& document)
{
    if (const auto type = document.text("_type"); type != "orientibus-release") {
        document.report(TufError::WrongType, fmt::format("is of the type \"{}\"", type));
        return false;
    }
    if (const auto format = document.number("format", 1); format > manifestFormat) {
        document.report(TufError::UnknownSpec,
                        fmt::format("is of format {}, and this program reads {}: a newer version "
                                    "of it is needed",
                                    format, manifestFormat));
        return false;
    }
    return true;
}

std::string readRelease(Fields& fields)
{
    auto release = fields.text("release");
    if (!isReleaseName(release)) {
        fields.report(TufError::Malformed,
                      fmt::format(R"(has a "release" "{}" that is none)", release));
    }
    return release;
}

Manifest readFields(Fields& document)
{
    Manifest manifest;
    manifest.release = readRelease(document);
    manifest.issued = document.dateTime("issued");
    manifest.schema = document.number("schema", 1);
    manifest.title = readTitle(document);
    document.eachObject("files",
                        [&](Fields file) { manifest.files.push_back(readFile(std::move(file))); });
    if (manifest.files.empty()) {
        document.report(TufError::Malformed, "has no files");
    }
    if (manifest.files.size() > maxReleaseFiles) {
        document.report(TufError::TooLong, fmt::format("has {} files and may have {}",
                                                       manifest.files.size(), maxReleaseFiles));
    }
    checkPaths(document, manifest.files);
    return manifest;
}

tl::unexpected<Error<ManifestError>> refused(const Error<TufError>& error)
{
    return refuse(toManifest(error.code), error.detail);
}

}  // namespace

Result<Manifest, ManifestError> readManifestText(std::string_view json)
{
    if (json.size() > maxManifestLength) {
        return refuse(ManifestError::TooLong, fmt::format("the manifest has {} bytes and may have "
                                                          "{}",
                                                          json.size(), maxManifestLength));
    }
    const auto value = parseJson(json);
    if (!value) {
        return refuse(ManifestError::Malformed, "the manifest: " + value.error().detail);
    }
    Fields::Problem problem;
    Fields document(*value, "the manifest", problem);
    Manifest manifest;
    if (isKnown(document)) {
        manifest = readFields(document);
    }
    if (problem.error) {
        return refused(*problem.error);
    }
    return manifest;
}

Result<Manifest, ManifestError> readManifest(std::string_view frame)
{
    const auto length = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (length == ZSTD_CONTENTSIZE_ERROR || length == ZSTD_CONTENTSIZE_UNKNOWN ||
        ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size()) {
        return refuse(ManifestError::Malformed,
                      "the manifest is no zstd frame that says how long it is, or not just one");
    }
    if (length > maxManifestLength) {
        return refuse(ManifestError::TooLong,
                      fmt::format("the manifest announces {} bytes and may have {}", length,
                                  maxManifestLength));
    }
    std::string json(static_cast<std::size_t>(length), '\0');
    const auto written = ZSTD_decompress(json.data(), json.size(), frame.data(), frame.size());
    if (ZSTD_isError(written) != 0 || written != json.size()) {
        return refuse(ManifestError::Malformed, "the manifest is a damaged zstd frame");
    }
    return readManifestText(json);
}

Result<ReleaseNote, ManifestError> readReleaseNote(std::string_view custom)
{
    const auto value = parseJson(custom);
    if (!value) {
        return refuse(ManifestError::Malformed, "the note of the release: " + value.error().detail);
    }
    Fields::Problem problem;
    Fields fields(*value, "the note of the release", problem);
    ReleaseNote note;
    note.release = readRelease(fields);
    if (fields.has("withdrawn")) {
        note.withdrawn = fields.texts("withdrawn");
    }
    if (!std::all_of(note.withdrawn.begin(), note.withdrawn.end(), isReleaseName)) {
        fields.report(TufError::Malformed, "has a \"withdrawn\" that is no list of releases");
    }
    if (problem.error) {
        return refused(*problem.error);
    }
    return note;
}

}  // namespace orientibus::sync
