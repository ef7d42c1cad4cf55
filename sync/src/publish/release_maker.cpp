// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/release_maker.h"

#include <orientibus/sync/delta.h>

#include "files/mapped_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

/// Of media, texts alone get any smaller.
bool isText(const std::filesystem::path& path)
{
    static const std::set<std::string> endings = {".csv", ".html", ".json",   ".srt", ".svg",
                                                  ".txt", ".vtt",  ".sqlite", ".xml"};
    return endings.contains(path.extension().string());
}

Tier usualTier(const std::string& path)
{
    static const std::set<std::string> pictures = {".avif", ".gif", ".jpeg", ".jpg",
                                                   ".png",  ".svg", ".webp"};
    return pictures.contains(std::filesystem::path(path).extension().string()) ? Tier::Pictures
                                                                               : Tier::Rest;
}

Tier tierOf(const std::string& path, const std::vector<TierRule>& rules)
{
    auto tier = usualTier(path);
    const auto name = path.substr(path.rfind('/') + 1);
    for (const auto& rule : rules) {
        if (matchesPattern(rule.pattern, path) || matchesPattern(rule.pattern, name)) {
            tier = rule.tier;
        }
    }
    return tier;
}

Sink into(std::string& bytes)
{
    return [&bytes](std::string_view piece) {
        bytes += piece;
        return true;
    };
}

tl::unexpected<Error<PublishError>> notPacked(const SourceFile& source,
                                              const Error<DeltaError>& error)
{
    return refuse(PublishError::Storage,
                  fmt::format("{}: {}", source.source.string(), error.detail));
}

/// Whether a frame holds the content: what was read twice may have changed in between.
bool holds(std::string_view frame, const ObjectRef& content,
           std::optional<std::string_view> base = std::nullopt)
{
    const auto ignore = [](std::string_view /*bytes*/) { return true; };
    const auto unpacker = base ? std::make_unique<Unpacker>(content, ignore, *base)
                               : std::make_unique<Unpacker>(content, ignore);
    return unpacker->add(frame).and_then([&] { return unpacker->finish(); }).has_value();
}

/// Worth its request and its work: an eighth less for a frame, a quarter for a delta.
bool isWorthwhile(std::uint64_t length, std::uint64_t instead, std::uint64_t share)
{
    return length + instead / share <= instead;
}

PublishResult<void> addMedia(const std::filesystem::path& folder,
                             const std::vector<TierRule>& rules, std::vector<SourceFile>& files)
{
    std::error_code error;
    for (auto entry = std::filesystem::recursive_directory_iterator(folder, error);
         !error && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(error)) {
        if (entry->is_symlink() || !(entry->is_directory() || entry->is_regular_file())) {
            return refuse(PublishError::Refused, entry->path().string() +
                                                     " is a link or no file, and media must be "
                                                     "files");
        }
        if (entry->is_directory()) {
            continue;
        }
        auto path = "catalogue.media/" + entry->path().lexically_relative(folder).generic_string();
        if (!isReleasePath(path)) {
            return refuse(PublishError::Refused,
                          fmt::format("{} has a name that no release may have: letters, digits, "
                                      "\".\", \"_\" and \"-\" alone, and no \".\" at the beginning",
                                      entry->path().string()));
        }
        const auto tier = tierOf(path, rules);
        files.push_back({entry->path(), std::move(path), tier});
    }
    return error ? refuse(PublishError::Refused,
                          fmt::format("{} cannot be read: {}", folder.string(), error.message()))
                 : PublishResult<void>();
}

}  // namespace

PublishResult<std::vector<SourceFile>> sourcesOf(const AddRequest& request)
{
    std::vector<SourceFile> files = {{request.catalogue, "catalogue.sqlite", Tier::Catalogue}};
    if (!request.media.empty()) {
        if (auto added = addMedia(request.media, request.tiers, files); !added) {
            return tl::make_unexpected(added.error());
        }
    }
    std::sort(files.begin() + 1, files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

void ReleaseMaker::know(const Manifest& manifest)
{
    for (const auto& file : manifest.files) {
        m_known[file.content.sha256].push_back(file);
    }
}

PublishResult<bool> ReleaseMaker::reuse(ReleaseFile& file)
{
    const auto known = m_known.find(file.content.sha256);
    if (known == m_known.end()) {
        return false;
    }
    const auto& same = known->second.front();
    if (!m_objects.has(same.whole()) || (same.parts && !m_objects.has(*same.parts))) {
        return false;
    }
    file.zstd = same.zstd;
    file.parts = same.parts;
    return true;
}

PublishResult<bool> ReleaseMaker::makeFrame(ReleaseFile& file, const SourceFile& source)
{
    std::string frame;
    if (const auto packed = compress(source.source, into(frame)); !packed) {
        return notPacked(source, packed.error());
    }
    constexpr std::uint64_t share = 8;
    if (!isWorthwhile(frame.size(), file.content.length, share)) {
        return false;
    }
    if (!holds(frame, file.content)) {
        return refuse(PublishError::Refused, source.source.string() + " changed while it was read");
    }
    PartDigest digest;
    digest.add(frame);
    file.zstd = digest.finish();
    return m_objects.put(frame)
        .and_then([&](const ObjectRef& /*frame*/) { return m_objects.putParts(digest.parts()); })
        .map([&](std::optional<ObjectRef>&& parts) {
            file.parts = std::move(parts);
            return true;
        });
}

PublishResult<ReleaseFile> ReleaseMaker::make(const SourceFile& source)
{
    PartDigest digest;
    const auto content = digestFile(source.source, digest);
    if (!content) {
        return tl::make_unexpected(content.error());
    }
    ReleaseFile file;
    file.path = source.path;
    file.tier = source.tier;
    file.content = *content;
    auto done = reuse(file);
    if (done && !*done && isText(source.path)) {
        done = makeFrame(file, source);
    }
    if (done && !*done) {
        done = m_objects.putFile(source.source, file.content)
                   .and_then([&] { return m_objects.putParts(digest.parts()); })
                   .map([&](std::optional<ObjectRef>&& parts) {
                       file.parts = std::move(parts);
                       return true;
                   });
    }
    return done.map([&](bool /*made*/) { return std::move(file); });
}

const DeltaRef* ReleaseMaker::knownDelta(const ReleaseFile& file, const std::string& from)
{
    const auto known = m_known.find(file.content.sha256);
    if (known == m_known.end()) {
        return nullptr;
    }
    for (const auto& same : known->second) {
        for (const auto& delta : same.deltas) {
            if (delta.from == from && m_objects.has(delta.object)) {
                return &delta;
            }
        }
    }
    return nullptr;
}

PublishResult<std::optional<DeltaRef>>
ReleaseMaker::makeDelta(const ReleaseFile& base, const ReleaseFile& file, const SourceFile& source)
{
    if (const auto* known = knownDelta(file, base.content.sha256)) {
        return *known;
    }
    const ScratchFolder scratch;
    if (scratch.path().empty()) {
        return noScratch();
    }
    const auto before = base.zstd ? scratch.path() / "base" : m_objects.path(base.content);
    if (base.zstd) {
        if (auto done = extract(m_workshop, base, before); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    std::string frame;
    const auto packed = sync::makeDelta(before, source.source, into(frame));
    if (!packed && packed.error().code == DeltaError::TooLarge) {
        return std::nullopt;
    }
    const auto mapped = MappedFile::open(before);
    if (!packed || !mapped) {
        return packed ? storage(mapped.error()) : notPacked(source, packed.error());
    }
    if (!holds(frame, file.content, mapped->bytes())) {
        return refuse(PublishError::Refused, source.source.string() + " changed while it was read");
    }
    constexpr std::uint64_t share = 4;
    if (!isWorthwhile(frame.size(), file.whole().length, share)) {
        return std::nullopt;
    }
    return m_objects.put(frame).map([&](ObjectRef&& object) {
        return std::optional(DeltaRef{base.content.sha256, std::move(object)});
    });
}

PublishResult<void> ReleaseMaker::addDeltas(ReleaseFile& file, const SourceFile& source,
                                            const std::vector<PastRelease>& past,
                                            const ProgressSink& progress)
{
    std::set<std::string> tried = {file.content.sha256};
    for (const auto& release : past) {
        if (tried.size() > maxDeltas) {
            break;
        }
        const auto manifest = manifestOf(m_workshop, release);
        if (!manifest) {
            continue;  // cleaned away: no kiosk that still has it is helped
        }
        const auto base =
            std::find_if(manifest->files.begin(), manifest->files.end(),
                         [&](const ReleaseFile& other) { return other.path == file.path; });
        if (base == manifest->files.end() || !m_objects.has(base->whole()) ||
            !tried.insert(base->content.sha256).second) {
            continue;
        }
        progress({"delta from " + release.name, tried.size() - 1, maxDeltas});
        auto delta = makeDelta(*base, file, source);
        if (!delta) {
            return tl::make_unexpected(delta.error());
        }
        if (*delta) {
            file.deltas.push_back(std::move(**delta));
        }
    }
    return {};
}

}  // namespace orientibus::sync
