// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace orientibus::content::search {

/// The French stem of a folded word (Snowball): `conduit`, `conduire` → `conduir`.
class Stemmer {
public:
    Stemmer();

    /// A short stem would join strangers ("gens", "génie"); short words only lose their plural.
    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    struct Delete {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Delete> m_stemmer;
};

/// How a French reader would say a folded word, roughly: `fotografe` as `photographe`.
[[nodiscard]] std::string soundOf(std::string_view word);

}  // namespace orientibus::content::search
