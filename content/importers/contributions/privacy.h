// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What keeps persons out of what is handed in. Where in doubt, it may be a person.
namespace orientibus::content::authoring::contributions {

enum class TextFault : std::uint8_t {
    TooLong,
    Markup,  ///< "<b>", "&nbsp;"
    Email,
    Phone,
    Address,  ///< "12 rue des Lilas", which may be somebody's home
    Person,   ///< "M. Durand", "Madame …", "demander Paul"
};

/// What stands in a text for pupils that may not; nothing when all is well. A name that stands
/// alone cannot be told from other words: who publishes reads what comes in.
[[nodiscard]] std::optional<TextFault> faultIn(std::string_view text, std::size_t mostLetters);

/// What is said of a text: reason in English, why and what to do in French.
struct TextWords {
    std::string_view reason, why, action;
};
[[nodiscard]] TextWords wordsOf(TextFault fault);

enum class PhoneFault : std::uint8_t { NotNumber, Mobile };
struct PhoneRead {
    std::string number;  ///< "02 61 91 00 01"; empty with a fault
    std::optional<PhoneFault> fault;
};
[[nodiscard]] PhoneRead phoneOf(std::string_view text);

enum class EmailFault : std::uint8_t { NotAddress, Person };
struct EmailRead {
    std::string address;  ///< in lower case; empty with a fault
    std::optional<EmailFault> fault;
};
/// An address whose first part is made of words of a function ("accueil", "bureaudesentreprises",
/// "vie.scolaire") or of `placeWords`, alone or before a UAI ("ddfpt.0530013b"), or is the official
/// one of a school ("ce.0530013b"). One other word, and it may be a person's.
[[nodiscard]] EmailRead emailOf(std::string_view text, std::string_view placeWords);

}  // namespace orientibus::content::authoring::contributions
