// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>
#include <orientibus/sync/repository_layout.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

/// Files as zstd frames: by themselves, or as a delta from another file, which is a frame that
/// begins where the other file ends (`zstd --patch-from` reads and writes the same).
///
/// Memory: reading a frame by itself needs 8 MiB and a little; applying a delta needs as much as
/// the file that it makes, and the base, which is mapped and so the system's to drop. Any thread,
/// one file by one thread.
namespace orientibus::sync {

enum class DeltaError {
    Unreadable,   ///< a file cannot be opened or read
    TooLarge,     ///< larger than deltas are made of
    WrongBase,    ///< the delta begins with another file
    Damaged,      ///< no frame, a broken one, or one that asks for more memory than it may
    Truncated,    ///< the frame ends too early
    Extended,     ///< something follows the frame, or it holds more than was announced
    WrongResult,  ///< a sound frame of other bytes than were announced
    NoMemory,
    Stopped,  ///< the sink wanted no more
};

/// Of a base and of the file that is made from it.
inline constexpr std::uint64_t maxDeltaLength = 256ULL * 1024 * 1024;

/// A frame being read. What comes out goes to the sink at once, never more than was announced,
/// and is worth nothing before finish() has said so.
class Unpacker {
public:
    /// Of a frame by itself; `content` is what must come out.
    Unpacker(ObjectRef content, Sink sink);
    Unpacker(const Unpacker&) = delete;
    Unpacker(Unpacker&&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    Unpacker& operator=(Unpacker&&) = delete;
    ~Unpacker();

    /// Of a delta from `base`, which stays where it is until the end. Whether it is the right one
    /// is for the caller to know; see applyDelta().
    Unpacker(ObjectRef content, Sink sink, std::string_view base);

    /// Takes the frame's next bytes. After an error there is nothing but the same error.
    [[nodiscard]] Result<void, DeltaError> add(std::string_view bytes);

    /// Whether the frame was whole and what came out has the announced length and hash.
    [[nodiscard]] Result<void, DeltaError> finish();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Reads the frame in the file `frame`.
[[nodiscard]] Result<void, DeltaError> decompress(const std::filesystem::path& frame,
                                                  const ObjectRef& content, const Sink& sink);

/// Makes a file out of the file `base`, whose SHA-256 must be `from`, and the delta in the file
/// `delta`. The base is hashed first: on another one nothing comes out.
[[nodiscard]] Result<void, DeltaError> applyDelta(const std::filesystem::path& base,
                                                  std::string_view from,
                                                  const std::filesystem::path& delta,
                                                  const ObjectRef& content, const Sink& sink);

/// Writes `file` as one frame to `sink`, and says what was written.
[[nodiscard]] Result<ObjectRef, DeltaError> compress(const std::filesystem::path& file,
                                                     const Sink& sink);

/// Writes what makes `file` out of `base`.
[[nodiscard]] Result<ObjectRef, DeltaError>
makeDelta(const std::filesystem::path& base, const std::filesystem::path& file, const Sink& sink);

}  // namespace orientibus::sync
