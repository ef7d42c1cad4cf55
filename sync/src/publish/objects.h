// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "metadata/digest.h"
#include "publish/workshop.h"

namespace orientibus::sync {

/// The objects of a repository. Each is whole as soon as it has its name.
class Objects {
public:
    explicit Objects(Workshop& workshop) : m_workshop(workshop) {}

    [[nodiscard]] std::filesystem::path path(const ObjectRef& object) const
    {
        return m_workshop.repository() / objectPath(object.sha256);
    }
    /// Whether it is there, whole. Its bytes are hashed, once: a disk may have spoilt them since
    /// they were written, and a signature must not promise them again.
    [[nodiscard]] bool has(const ObjectRef& object);

    [[nodiscard]] PublishResult<ObjectRef> put(std::string_view bytes);
    /// Copies a file that was found to have these bytes; fails when it has them no more.
    [[nodiscard]] PublishResult<void> putFile(const std::filesystem::path& source,
                                              const ObjectRef& content);
    /// The object of part hashes for bytes of which `hashes` are those of the parts.
    [[nodiscard]] PublishResult<std::optional<ObjectRef>> putParts(const std::string& hashes);

    std::uint64_t added = 0;  ///< how many were not there
    std::uint64_t addedBytes = 0;

private:
    [[nodiscard]] PublishResult<std::unique_ptr<PendingFile>> create(const std::string& sha256);

    Workshop& m_workshop;
    std::set<std::string> m_sound;  ///< hashes of those that were found whole, or written
};

/// Hashes of bytes that go by: of all, and of each part.
class PartDigest {
public:
    void add(std::string_view bytes);
    /// Ends it.
    [[nodiscard]] ObjectRef finish();
    /// The binary hashes of the parts, one after the other; after finish().
    [[nodiscard]] const std::string& parts() const { return m_hashes; }

private:
    void endPart();

    Digest m_all{"sha256"};
    Digest m_part{"sha256"};
    std::uint64_t m_length = 0;
    std::uint64_t m_inPart = 0;
    std::string m_hashes;
};

/// Reads a file once.
[[nodiscard]] PublishResult<ObjectRef> digestFile(const std::filesystem::path& file,
                                                  PartDigest& digest);

/// Looks at every object of a release; `Incomplete` with the first that is missing or damaged.
[[nodiscard]] PublishResult<void> checkObjects(Workshop& workshop, const Manifest& manifest);

}  // namespace orientibus::sync
