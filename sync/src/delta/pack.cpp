// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/delta.h>
#include <orientibus/sync/disk_folder.h>

#include "delta/frame.h"
#include "files/mapped_file.h"
#include "metadata/digest.h"

#include <zstd.h>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace orientibus::sync {

namespace {

constexpr int level = 19;

struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
using Context = std::unique_ptr<ZSTD_CCtx, Free>;

/// Compresses what it is given and counts and hashes what comes out.
class Packer {
public:
    Packer(Context context, const Sink& sink)
        : m_context(std::move(context)), m_sink(sink), m_out(ZSTD_CStreamOutSize())
    {
    }

    Result<void, DeltaError> add(std::string_view bytes, ZSTD_EndDirective directive)
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        while (true) {
            ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
            const auto left = ZSTD_compressStream2(m_context.get(), &out, &in, directive);
            if (ZSTD_isError(left) != 0) {
                return refuse(DeltaError::NoMemory, fmt::format("the file cannot be compressed: {}",
                                                                ZSTD_getErrorName(left)));
            }
            if (!give({m_out.data(), out.pos})) {
                return refuse(DeltaError::Stopped, "the frame was not wanted to its end");
            }
            if (directive == ZSTD_e_end ? left == 0 : in.pos == in.size) {
                return {};
            }
        }
    }

    [[nodiscard]] ObjectRef finish() { return {m_written, m_digest.finish()}; }

private:
    bool give(std::string_view bytes)
    {
        m_written += bytes.size();
        m_digest.add(bytes);
        return bytes.empty() || m_sink(bytes);
    }

    Context m_context;
    const Sink& m_sink;
    std::vector<char> m_out;
    Digest m_digest{"sha256"};
    std::uint64_t m_written = 0;
};

/// A context for a frame that announces its length and carries a checksum of its own.
Context newContext(std::uint64_t length, int windowLog)
{
    Context context(ZSTD_createCCtx());
    if (context) {
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, windowLog);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
        ZSTD_CCtx_setPledgedSrcSize(context.get(), length);
    }
    return context;
}

tl::unexpected<Error<DeltaError>> unreadable(const Error<FileError>& error)
{
    return refuse(DeltaError::Unreadable, error.detail);
}

}  // namespace

Result<ObjectRef, DeltaError> compress(const std::filesystem::path& file, const Sink& sink)
{
    std::error_code error;
    const auto length = std::filesystem::file_size(file, error);
    if (error) {
        return refuse(DeltaError::Unreadable, file.string() + " cannot be read");
    }
    auto context = newContext(length, plainWindowLog);
    if (!context) {
        return refuse(DeltaError::NoMemory, "there is no memory to compress with");
    }
    Packer packer(std::move(context), sink);
    Result<void, DeltaError> packed;
    DiskFolder folder(file.parent_path());
    const auto read = folder.read(file.filename(), [&](std::string_view bytes) {
        packed = packer.add(bytes, ZSTD_e_continue);
        return packed.has_value();
    });
    if (packed && !read) {
        return unreadable(read.error());
    }
    return packed.and_then([&] { return packer.add({}, ZSTD_e_end); }).map([&] {
        return packer.finish();
    });
}

Result<ObjectRef, DeltaError> makeDelta(const std::filesystem::path& base,
                                        const std::filesystem::path& file, const Sink& sink)
{
    const auto before = MappedFile::open(base);
    const auto after = MappedFile::open(file);
    if (!before || !after) {
        return unreadable(before ? after.error() : before.error());
    }
    if (std::max(before->bytes().size(), after->bytes().size()) > maxDeltaLength) {
        return refuse(DeltaError::TooLarge,
                      fmt::format("no delta is made of more than {} bytes", maxDeltaLength));
    }
    auto context = newContext(after->bytes().size(), deltaWindowLog(after->bytes().size()));
    if (!context) {
        return refuse(DeltaError::NoMemory, "there is no memory to compress with");
    }
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_enableLongDistanceMatching, 1);
    ZSTD_CCtx_refPrefix(context.get(), before->bytes().data(), before->bytes().size());
    Packer packer(std::move(context), sink);
    return packer.add(after->bytes(), ZSTD_e_end).map([&] { return packer.finish(); });
}

}  // namespace orientibus::sync
