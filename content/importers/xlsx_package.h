// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

/// The package that a spreadsheet is: parts of XML in a zip archive. Private to xlsx.cpp.
namespace orientibus::content::authoring::xlsx {

/// An attribute list as the parser gives it: name, value, name, value, null.
using Attributes = const char**;

/// The value of the attribute with this name, whatever its prefix; empty when there is none.
[[nodiscard]] std::string_view attribute(Attributes attributes, std::string_view name);

/// Takes what a part holds, in its order. Names come without their prefix.
class PartReader {
public:
    PartReader() = default;
    PartReader(const PartReader&) = delete;
    PartReader& operator=(const PartReader&) = delete;
    PartReader(PartReader&&) = delete;
    PartReader& operator=(PartReader&&) = delete;
    virtual ~PartReader() = default;

    virtual void open(std::string_view name, Attributes attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;

    /// Set by a reader that needs no more; reading then ends without a fault.
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] const std::optional<std::string>& fault() const { return m_fault; }

protected:
    void finish() { m_done = true; }
    /// Ends the reading with this sentence; the first one stays.
    void refuse(std::string sentence);

private:
    bool m_done = false;
    std::optional<std::string> m_fault;
};

/// A failed operation says why in one sentence.
template <typename T>
using Outcome = tl::expected<T, std::string>;

struct Sheet {
    std::string name;
    std::string part;  ///< "xl/worksheets/sheet2.xml"
};

struct Workbook {
    std::vector<Sheet> sheets;  ///< in the order of their tabs
    std::string texts;          ///< the part of the shared texts; empty when there is none
};

class Package {
public:
    /// `bytes` must outlive the package.
    [[nodiscard]] static Outcome<Package> open(std::string_view bytes);

    /// Unpacks a part bit by bit into `reader`. Refused: a part that is not there, is damaged,
    /// encrypted or larger than xlsxPartLimit, XML that is not sound or has a document type.
    [[nodiscard]] Outcome<void> read(const std::string& part, PartReader& reader) const;

    [[nodiscard]] Outcome<Workbook> workbook() const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    explicit Package(zip* archive) : m_archive(archive) {}

    std::unique_ptr<zip, Closer> m_archive;
};

}  // namespace orientibus::content::authoring::xlsx
