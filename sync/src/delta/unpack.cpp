// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/delta.h>
#include <orientibus/sync/disk_folder.h>

#include "delta/frame.h"
#include "files/mapped_file.h"
#include "metadata/digest.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <fmt/format.h>

#include <vector>

namespace orientibus::sync {

class Unpacker::Impl {
public:
    Impl(ObjectRef content, Sink sink, std::optional<std::string_view> base)
        : m_content(std::move(content)), m_sink(std::move(sink)), m_context(ZSTD_createDCtx()),
          m_out(ZSTD_DStreamOutSize())
    {
        if (!m_context) {
            m_failure = {DeltaError::NoMemory, "there is no memory to read a frame with"};
            return;
        }
        const int window = base ? deltaWindowLog(m_content.length) : plainWindowLog;
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, window);
        if (base) {
            ZSTD_DCtx_refPrefix(m_context.get(), base->data(), base->size());
        }
    }

    Result<void, DeltaError> add(std::string_view bytes)
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        while (!m_failure && !m_isWhole && (in.pos < in.size || m_hasMore)) {
            step(in);
        }
        if (!m_failure && in.pos < in.size) {
            fail(DeltaError::Extended, "something follows the frame");
        }
        return state();
    }

    Result<void, DeltaError> finish()
    {
        if (!m_failure && !m_isWhole) {
            fail(DeltaError::Truncated, "the frame ends too early");
        }
        if (!m_failure && m_written != m_content.length) {
            fail(DeltaError::WrongResult,
                 fmt::format("the frame holds {} bytes, and not the {} that were announced",
                             m_written, m_content.length));
        }
        if (!m_failure && m_digest.finish() != m_content.sha256) {
            fail(DeltaError::WrongResult, "the frame holds other bytes than were announced");
        }
        return state();
    }

private:
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };

    void step(ZSTD_inBuffer& in)
    {
        ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
        const auto left = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(left) != 0) {
            const bool isMemory = ZSTD_getErrorCode(left) == ZSTD_error_memory_allocation;
            fail(isMemory ? DeltaError::NoMemory : DeltaError::Damaged,
                 fmt::format("the frame cannot be read: {}", ZSTD_getErrorName(left)));
            return;
        }
        m_isWhole = left == 0;
        m_hasMore = out.pos == out.size;
        give({m_out.data(), out.pos});
    }

    void give(std::string_view bytes)
    {
        m_written += bytes.size();
        if (m_written > m_content.length) {
            fail(DeltaError::Extended, fmt::format("the frame holds more than the {} bytes that "
                                                   "were announced",
                                                   m_content.length));
            return;
        }
        m_digest.add(bytes);
        if (!bytes.empty() && !m_sink(bytes)) {
            fail(DeltaError::Stopped, "the file was not wanted to its end");
        }
    }

    void fail(DeltaError code, std::string detail) { m_failure = {code, std::move(detail)}; }

    [[nodiscard]] Result<void, DeltaError> state() const
    {
        return m_failure ? Result<void, DeltaError>(tl::make_unexpected(*m_failure))
                         : Result<void, DeltaError>();
    }

    ObjectRef m_content;
    Sink m_sink;
    std::unique_ptr<ZSTD_DCtx, Free> m_context;
    std::vector<char> m_out;
    Digest m_digest{"sha256"};
    std::uint64_t m_written = 0;
    bool m_isWhole = false;
    bool m_hasMore = false;  ///< zstd may hold bytes back for which there was no room
    std::optional<Error<DeltaError>> m_failure;
};

Unpacker::Unpacker(ObjectRef content, Sink sink)
    : m_impl(std::make_unique<Impl>(std::move(content), std::move(sink), std::nullopt))
{
}

Unpacker::Unpacker(ObjectRef content, Sink sink, std::string_view base)
    : m_impl(std::make_unique<Impl>(std::move(content), std::move(sink), base))
{
}

Unpacker::~Unpacker() = default;

Result<void, DeltaError> Unpacker::add(std::string_view bytes)
{
    return m_impl->add(bytes);
}

Result<void, DeltaError> Unpacker::finish()
{
    return m_impl->finish();
}

namespace {

/// Gives the file to the unpacker, piece by piece.
Result<void, DeltaError> feed(const std::filesystem::path& file, Unpacker& unpacker)
{
    Result<void, DeltaError> taken;
    DiskFolder folder(file.parent_path());
    const auto read = folder.read(file.filename(), [&](std::string_view bytes) {
        taken = unpacker.add(bytes);
        return taken.has_value();
    });
    if (!taken) {
        return taken;
    }
    if (!read) {
        return refuse(DeltaError::Unreadable, read.error().detail);
    }
    return unpacker.finish();
}

}  // namespace

Result<void, DeltaError> decompress(const std::filesystem::path& frame, const ObjectRef& content,
                                    const Sink& sink)
{
    Unpacker unpacker(content, sink);
    return feed(frame, unpacker);
}

Result<void, DeltaError> applyDelta(const std::filesystem::path& base, std::string_view from,
                                    const std::filesystem::path& delta, const ObjectRef& content,
                                    const Sink& sink)
{
    const auto mapped = MappedFile::open(base);
    if (!mapped) {
        return refuse(DeltaError::Unreadable, mapped.error().detail);
    }
    if (mapped->bytes().size() > maxDeltaLength || content.length > maxDeltaLength) {
        return refuse(DeltaError::TooLarge,
                      fmt::format("no delta is applied to more than {} bytes", maxDeltaLength));
    }
    if (const auto hash = sha256(mapped->bytes()); hash != from) {
        return refuse(DeltaError::WrongBase,
                      fmt::format("{} is not the file that the delta begins with: its SHA-256 is "
                                  "{} and not {}",
                                  base.string(), hash, from));
    }
    Unpacker unpacker(content, sink, mapped->bytes());
    return feed(delta, unpacker);
}

}  // namespace orientibus::sync
