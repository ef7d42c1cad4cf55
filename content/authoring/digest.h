// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/sqlite.h"

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace orientibus::content::authoring {

/// SHA-256, fed piece by piece.
class Digest {
public:
    Digest();
    void add(std::string_view bytes);

    /// Lower-case hex. The digest cannot be used afterwards.
    [[nodiscard]] std::string hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

[[nodiscard]] std::string sha256(std::string_view bytes);

/// The name of a catalogue's content: SHA-256 over every row of every table, in
/// the order of their names and primary keys, except the name itself.
[[nodiscard]] sqlite::Outcome<std::string> contentDigest(const sqlite::Database& catalogue);

}  // namespace orientibus::content::authoring
