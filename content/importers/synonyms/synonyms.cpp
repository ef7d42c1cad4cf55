// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/synonyms/synonyms.h"

#include "authoring/form.h"
#include "importers/records.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace orientibus::content::authoring {

namespace {

constexpr std::array languages{"fr", "en"};

using Words = std::vector<std::pair<std::string, std::string>>;  // language, word
using Group = std::pair<std::string, std::string>;               // occupation, language

/// The keywords of an occupation in a language.
struct Keywords {
    std::int64_t last = 0;  ///< position
    std::set<std::string, std::less<>> words = {};
};

class SynonymsReader {
public:
    SynonymsReader(const ImportInput& input, const InputFile& file)
        : m_input(input), m_imported{Layer(input.source), {}},
          m_report(m_imported.report.of(file.name))
    {
        collectBelow();
    }

    void read(const Form& root)
    {
        if (root.isMapping() && !root.has("synonyms")) {
            root.fault("synonyms", "a list of words and jobs is needed");
        }
        for (const auto* node : root.items("synonyms")) {
            const Form form(*node, root.file(), root.faults(), {"fr", "en", "jobs"});
            Words words;
            for (const auto* language : languages) {
                for (auto& word : form.texts(language)) {
                    words.emplace_back(language, std::move(word));
                }
            }
            if (form.isMapping() && words.empty()) {
                form.fault("fr", "at least one word is needed");
            }
            if (form.isMapping() && form.texts("jobs").empty()) {
                form.fault("jobs", "at least one occupation is needed");
            }
            readJobs(form, words);
        }
    }

    [[nodiscard]] Imported take() { return std::move(m_imported); }

private:
    void collectBelow()
    {
        if (m_input.below == nullptr) {
            return;
        }
        for (const auto& [key, row] : m_input.below->rows(Table::OccupationText)) {
            if (std::get<std::string>(key[2]) == "keyword") {
                const Group group{std::get<std::string>(key[0]), std::get<std::string>(key[1])};
                m_below[group].push_back(&row);
            }
        }
    }

    void readJobs(const Form& form, const Words& words)
    {
        for (const auto* job : form.items("jobs")) {
            ++m_report.read;
            if (m_input.below == nullptr || !m_input.below->has(Table::Occupation, {job->text})) {
                m_report.skip(job->line, "jobs", fmt::format("no such occupation: {}", job->text));
                continue;
            }
            ++m_report.used;
            for (const auto& [language, word] : words) {
                add({job->text, language}, word);
            }
        }
    }

    void add(const Group& group, const std::string& word)
    {
        auto& keywords = keywordsOf(group);
        if (keywords.words.insert(word).second) {
            put(group, ++keywords.last, word, m_input.source);
        }
    }

    /// With those of the layers below from the first time on.
    Keywords& keywordsOf(const Group& group)
    {
        const auto [found, isNew] = m_keywords.try_emplace(group);
        auto& keywords = found->second;
        if (const auto below = m_below.find(group); isNew && below != m_below.end()) {
            for (const auto* row : below->second) {
                const std::string word(row->text("text"));
                keywords.words.insert(word);
                put(group, ++keywords.last, word, row->source());
            }
        }
        return keywords;
    }

    void put(const Group& group, std::int64_t position, const std::string& word,
             const std::string& source)
    {
        const auto& [occupation, language] = group;
        m_imported.layer
            .row(Table::OccupationText, {occupation, language, "keyword", position}, source)
            .set("text", word);
    }

    const ImportInput& m_input;
    Imported m_imported;
    FileReport& m_report;
    std::map<Group, std::vector<const Row*>> m_below;
    std::map<Group, Keywords> m_keywords;
};

}  // namespace

Result<Imported, ImportError> importSynonyms(const ImportInput& input)
{
    if (const auto checked = checkInput(input, "synonyms", {{"synonyms"}}, {}); !checked) {
        return tl::make_unexpected(checked.error());
    }
    const auto& file = input.files.find("synonyms")->second;
    const auto yaml = readYaml(file);
    if (!yaml) {
        return tl::make_unexpected(yaml.error());
    }
    Faults faults;
    SynonymsReader reader(input, file);
    reader.read(Form(*yaml, file.name, faults, {"synonyms"}));
    if (!faults.empty()) {
        return tl::make_unexpected(Error<ImportError>{ImportError::BadFile, faults.joined()});
    }
    return reader.take();
}

}  // namespace orientibus::content::authoring
