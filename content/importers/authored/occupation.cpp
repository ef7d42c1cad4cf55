// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/authored/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace orientibus::content::authoring {

namespace {

using std::string_view;

constexpr std::array riasecLetters{string_view{"R"}, string_view{"I"}, string_view{"A"},
                                   string_view{"S"}, string_view{"E"}, string_view{"C"}};
constexpr std::array companies{string_view{"alone"}, string_view{"team"}, string_view{"public"},
                               string_view{"team_public"}};
constexpr std::array postures{string_view{"sitting"}, string_view{"standing"},
                              string_view{"moving"}, string_view{"mixed"}};
constexpr std::array settings{string_view{"indoors"}, string_view{"outdoors"}, string_view{"both"}};
constexpr std::array schedules{
    string_view{"day"},      string_view{"early"},  string_view{"late"},    string_view{"shifts"},
    string_view{"weekends"}, string_view{"nights"}, string_view{"seasonal"}};
constexpr std::array greens{string_view{"green"}, string_view{"strategic"}, string_view{"white"},
                            string_view{"brown"}};
constexpr std::array qualities{string_view{"measured"}, string_view{"estimated"},
                               string_view{"demo"}};
constexpr std::array ways{string_view{"school"}, string_view{"apprenticeship"},
                          string_view{"either"}};

bool isRomeCode(string_view id)
{
    return id.size() == 5 && id[0] >= 'A' && id[0] <= 'Z' &&
           std::ranges::all_of(id.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

bool isTimeOfDay(string_view text)
{
    const auto digit = [&](std::size_t at, char most) {
        return text[at] >= '0' && text[at] <= most;
    };
    return text.size() == 5 && text[2] == ':' && digit(0, '2') && digit(3, '5') && digit(4, '9') &&
           digit(1, text[0] == '2' ? '3' : '9');
}

/// Reads one sheet.
class OccupationReader {
public:
    OccupationReader(const Form& form, std::string id, Layer& layer)
        : m_form(form), m_id(std::move(id)), m_layer(layer)
    {
    }

    void read()
    {
        readScalars();
        readTitle();
        readTexts();
        readTags();
        readInterests();
        readNeighbours();
        readPay();
        readRoutes();
    }

private:
    [[nodiscard]] Form below(string_view key, const YamlNode& node,
                             std::initializer_list<string_view> known) const
    {
        static_cast<void>(key);
        return {node, m_form.file(), m_form.faults(), known};
    }

    Row& occupation() { return m_layer.row(Table::Occupation, {m_id}); }

    void addText(string_view language, string_view field, std::int64_t position,
                 const std::optional<std::string>& text,
                 const std::optional<std::string>& at = std::nullopt)
    {
        if (text) {
            m_layer
                .row(Table::OccupationText,
                     {m_id, std::string(language), std::string(field), position})
                .set("text", *text)
                .set("at", at);
        }
    }

    void readScalars()
    {
        auto& row = occupation();
        if (isRomeCode(m_id)) {
            row.set("rome_code", m_id);
        }
        row.set("sector_id", m_form.text("sector"));
        row.set("picture", m_form.text("picture"));
        row.set("company", m_form.oneOf("company", companies));
        row.set("posture", m_form.oneOf("posture", postures));
        row.set("setting", m_form.oneOf("setting", settings));
        row.set("schedule", m_form.oneOf("schedule", schedules));
        // A whole sheet says what one does; less than that only amends an imported one.
        if (m_form.has("hook") && m_form.has("tasks")) {
            row.set("depth", "authored");
        }
        if (const auto* node = m_form.find("riasec")) {
            const auto form = below("riasec", *node, {"major", "minor", "source"});
            const auto source = form.needText("source").value_or("");
            row.set("riasec_major", form.oneOf("major", riasecLetters), source);
            row.set("riasec_minor", form.oneOf("minor", riasecLetters), source);
        }
    }

    void readTitle()
    {
        const auto* node = m_form.find("title");
        if (node == nullptr) {
            return;
        }
        const auto byLanguage = below("title", *node, {"fr", "en"});
        for (const auto language : languages) {
            if (const auto* genders = byLanguage.find(language)) {
                const auto form = below(language, *genders, {"masculine", "feminine"});
                addText(language, "title_m", 1, form.text("masculine"));
                addText(language, "title_f", 1, form.text("feminine"));
            }
        }
    }

    void readTexts()
    {
        for (const auto field :
             {"picture_alt", "hook", "with_whom", "place", "hours", "hard", "great"}) {
            if (const auto* node = m_form.find(field)) {
                const auto form = below(field, *node, {"fr", "en"});
                for (const auto language : languages) {
                    addText(language, field, 1, form.text(language));
                }
            }
        }
        readTasks();
        readDay();
        readKeywords();
    }

    void readTasks()
    {
        std::int64_t position = 0;
        for (const auto* item : m_form.items("tasks")) {
            const auto form = below("tasks", *item, {"fr", "en"});
            ++position;
            for (const auto language : languages) {
                addText(language, "task", position, form.text(language));
            }
        }
    }

    void readDay()
    {
        std::int64_t position = 0;
        for (const auto* item : m_form.items("day")) {
            const auto form = below("day", *item, {"at", "fr", "en"});
            const auto at = form.needText("at");
            if (at && !isTimeOfDay(*at)) {
                form.fault("at", "a time of day is expected, as \"06:30\"");
            }
            ++position;
            for (const auto language : languages) {
                addText(language, "day", position, form.text(language), at);
            }
        }
    }

    void readKeywords()
    {
        const auto* node = m_form.find("keywords");
        if (node == nullptr) {
            return;
        }
        const auto form = below("keywords", *node, {"fr", "en"});
        for (const auto language : languages) {
            std::int64_t position = 0;
            for (const auto& word : form.texts(language)) {
                addText(language, "keyword", ++position, word);
            }
        }
    }

    void readTags()
    {
        const auto* node = m_form.find("tags");
        if (node == nullptr) {
            return;
        }
        const auto form = below(
            "tags", *node, {"green", "digital", "demographic", "regulated", "executive", "source"});
        const auto source = form.needText("source").value_or("");
        auto& row = occupation();
        row.set("green", form.oneOf("green", greens), source);
        for (const auto flag : {"digital", "demographic", "regulated", "executive"}) {
            row.set(flag, form.flag(flag), source);
        }
    }

    void readInterests()
    {
        const auto* node = m_form.find("interests");
        if (node == nullptr) {
            return;
        }
        const auto form = below("interests", *node, {"ids", "source"});
        const auto source = form.needText("source").value_or("");
        std::int64_t principal = 1;
        for (const auto& id : form.texts("ids")) {
            m_layer.row(Table::OccupationTag, {m_id, "interest/" + id}, source)
                .set("principal", principal);
            principal = 0;
        }
    }

    void readNeighbours()
    {
        const auto* node = m_form.find("neighbours");
        if (node == nullptr) {
            return;
        }
        const auto form = below("neighbours", *node, {"ids", "source"});
        const auto source = form.needText("source").value_or("");
        std::int64_t rank = 0;
        for (const auto& id : form.texts("ids")) {
            if (id == m_id) {
                form.fault("ids", "an occupation is not its own neighbour");
                continue;
            }
            m_layer.row(Table::OccupationNeighbour, {m_id, id}, source).set("rank", ++rank);
        }
    }

    void readPay()
    {
        const auto* node = m_form.find("pay");
        if (node == nullptr || (node->kind == YamlNode::Kind::Scalar && node->text == "unknown")) {
            return;
        }
        for (const auto* item : m_form.items("pay")) {
            const auto form =
                below("pay", *item,
                      {"measure", "low", "high", "unit", "year", "territory", "quality", "source"});
            readFigure(form);
        }
    }

    void readFigure(const Form& form)
    {
        const auto measure = form.needText("measure");
        const auto territory = form.needText("territory");
        const auto unit = form.needText("unit");
        const auto source = form.needText("source");
        const auto quality = form.oneOf("quality", qualities);
        const auto low = form.number("low");
        const auto high = form.number("high");
        const auto year = form.integer("year");
        if (!low || !year || !quality) {
            form.faults().add(form.file(), form.line(), "pay: low, year and quality are needed");
        }
        if (low && high && *high < *low) {
            form.fault("high", "is less than low");
        }
        if (measure && territory && unit && source && low && year && quality) {
            m_layer
                .row(Table::Figure, {"occupation", m_id, *measure, *territory, *year, ""}, *source)
                .set("value", *low)
                .set("high", high)
                .set("unit", *unit)
                .set("quality", *quality);
        }
    }

    void readRoutes()
    {
        for (const auto* item : m_form.items("routes")) {
            const auto form = below("routes", *item, {"steps", "ways", "source"});
            const auto source = form.needText("source");
            const auto steps = form.texts("steps");
            const auto routeWays = form.texts("ways");
            if (steps.empty() || steps.size() != routeWays.size()) {
                form.fault("ways", fmt::format("{} ways for {} steps; each step has one",
                                               routeWays.size(), steps.size()));
                continue;
            }
            for (const auto& way : routeWays) {
                if (std::ranges::find(ways, way) == ways.end()) {
                    form.fault("ways", fmt::format("\"{}\" is not one of: school, apprenticeship, "
                                                   "either",
                                                   way));
                    return;
                }
            }
            if (source) {
                addRoute(steps, routeWays, *source);
            }
        }
    }

    void addRoute(const std::vector<std::string>& steps, const std::vector<std::string>& routeWays,
                  const std::string& source)
    {
        std::string from = "3e";
        for (std::size_t i = 0; i < steps.size(); ++i) {
            addEdge(from, steps[i], routeWays[i], source);
            from = steps[i];
        }
        addEdge(from, "job:" + m_id, "work", source).set("duration_months", 0);
        m_layer.row(Table::TrainingOccupation, {from, m_id}, source);
    }

    /// The time a training takes is the training's; the builder fills it in.
    Row& addEdge(const std::string& from, const std::string& to, const std::string& way,
                 const std::string& source)
    {
        return m_layer.row(Table::PathwayEdge, {from, to, way}, source)
            .set("kind", "next")
            .set("frequency", "common");
    }

    const Form& m_form;
    std::string m_id;
    Layer& m_layer;
};

}  // namespace

void readOccupation(const YamlNode& document, const InputFile& file, Layer& layer, Faults& faults)
{
    const Form form(document, file.name, faults,
                    {"id",       "sector",    "picture", "picture_alt", "riasec",  "title",
                     "hook",     "tasks",     "day",     "with_whom",   "place",   "hours",
                     "hard",     "great",     "company", "posture",     "setting", "schedule",
                     "keywords", "interests", "tags",    "neighbours",  "pay",     "routes"});
    const auto id = form.needText("id");
    if (!id) {
        return;
    }
    if (!file.name.ends_with("/" + *id + ".yaml")) {
        form.fault("id", fmt::format("\"{0}\" belongs into a file {0}.yaml", *id));
    }
    OccupationReader(form, *id, layer).read();
}

}  // namespace orientibus::content::authoring
