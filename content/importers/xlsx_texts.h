// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/xlsx.h"
#include "importers/xlsx_package.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

/// The texts of a spreadsheet. Private to xlsx.cpp.
namespace orientibus::content::authoring::xlsx {

/// Which text of a string item counts: its runs do, <si> of the shared texts and <is> of a cell
/// alike.
class RunJoiner {
public:
    void open(std::string_view name)
    {
        m_inGuide = m_inGuide || name == "rPh";
        m_inText = name == "t" && !m_inGuide;
    }
    void close(std::string_view name)
    {
        m_inGuide = m_inGuide && name != "rPh";
        m_inText = false;
    }
    [[nodiscard]] bool isText() const { return m_inText; }

private:
    bool m_inText = false;
    bool m_inGuide = false;  // how to pronounce the text, which is no part of it
};

/// The shared texts, in the order by which cells name them.
class TextsReader : public PartReader {
public:
    void open(std::string_view name, Attributes /*attributes*/) override
    {
        if (name == "si") {
            if (texts.size() == xlsxRowLimit) {
                return refuse(fmt::format("more than {} texts", xlsxRowLimit));
            }
            texts.emplace_back();
        }
        m_runs.open(name);
    }
    void close(std::string_view name) override { m_runs.close(name); }
    void text(std::string_view text) override
    {
        if (m_runs.isText() && !texts.empty()) {
            texts.back() += text;
        }
    }

    std::vector<std::string> texts;

private:
    RunJoiner m_runs;
};

}  // namespace orientibus::content::authoring::xlsx
