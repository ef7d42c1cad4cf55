// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/contributions/entry.h"
#include "importers/contributions/known_words.h"
#include "importers/records.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace orientibus::content::authoring::contributions {

/// The cells of one row, each as what it stands for. What cannot be told becomes a fault of
/// `entry`; a cell that may hold something of a person is never repeated there.
class Cells {
public:
    Cells(const Record& record, const KnownWords& known, Entry& entry)
        : m_record(record), m_known(known), m_entry(entry)
    {
    }

    /// As written, made tidy.
    [[nodiscard]] std::string words(Column column) const;
    [[nodiscard]] bool has(Column column) const { return !words(column).empty(); }
    [[nodiscard]] bool isBlank() const;
    /// In capitals, without what parts its groups: a UAI, a SIRET.
    [[nodiscard]] std::string code(Column column) const;

    [[nodiscard]] std::optional<std::string> date(Column column);
    /// Empty when the cell is.
    [[nodiscard]] std::string hours(Column column);
    [[nodiscard]] std::optional<std::int64_t> count(Column column);
    [[nodiscard]] std::optional<bool> yesOrNo(Column column);
    /// Words for pupils.
    [[nodiscard]] std::string text(Column column, std::size_t mostLetters);
    [[nodiscard]] std::optional<std::string> occupation();
    [[nodiscard]] std::optional<std::string> training();
    [[nodiscard]] std::optional<std::string> commune();

    void missing(Column column, std::string_view action);
    /// `why` may hold {} for the cell in quotation marks.
    void fault(Column column, std::string_view reason, std::string_view why,
               std::string_view action);

private:
    /// How one kind of thing is spoken of when a cell does not tell which.
    struct Kind {
        std::string_view several;  ///< "plusieurs métiers"
        std::string_view one;      ///< "un métier"
        std::string_view whole;    ///< what to write when nothing is like it
    };
    [[nodiscard]] std::optional<std::string> told(Column column, const Told& told,
                                                  const Kind& kind);

    const Record& m_record;
    const KnownWords& m_known;
    Entry& m_entry;
};

}  // namespace orientibus::content::authoring::contributions
