// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geojson.h"

#include "importers/csv.h"
#include "importers/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace orientibus::content::authoring::geo {

namespace {

using nlohmann::json;

/// What is wrong with a feature: which member, and why.
struct Fault {
    std::string column;
    std::string reason;
};
template <typename T>
using Read = tl::expected<T, Fault>;

tl::unexpected<Fault> fault(std::string column, std::string reason)
{
    return tl::make_unexpected(Fault{std::move(column), std::move(reason)});
}

Read<Point> pointOf(const json& position)
{
    constexpr double unit = 1e5;
    const bool isPair = position.is_array() && position.size() >= 2 && position.size() <= 3 &&
                        position[0].is_number() && position[1].is_number();
    if (!isPair) {
        return fault("coordinates", "a position is not a pair of numbers");
    }
    const auto longitude = position[0].get<double>();
    const auto latitude = position[1].get<double>();
    if (!(std::fabs(longitude) <= 180) || !(std::fabs(latitude) <= 90)) {
        return fault("coordinates", "a position is not in degrees");
    }
    return Point{static_cast<std::int32_t>(std::lround(longitude * unit)),
                 static_cast<std::int32_t>(std::lround(latitude * unit))};
}

Read<Ring> ringOf(const json& positions, bool isHole)
{
    if (!positions.is_array()) {
        return fault("coordinates", "a ring is not a list");
    }
    Ring ring;
    for (const auto& position : positions) {
        const auto point = pointOf(position);
        if (!point) {
            return tl::make_unexpected(point.error());
        }
        if (ring.empty() || ring.back() != *point) {
            ring.push_back(*point);
        }
    }
    if (ring.size() < 4 || ring.front() != ring.back()) {
        return fault("coordinates", "a ring is not closed, or has fewer than three points");
    }
    ring.pop_back();
    if (std::set<Point>(ring.begin(), ring.end()).size() != ring.size()) {
        return fault("coordinates", "a ring passes a point twice");
    }
    const auto area = doubleArea(ring);
    if (area == 0) {
        return fault("coordinates", "a ring has no area");
    }
    if ((area < 0) != isHole) {
        std::ranges::reverse(ring);
    }
    return ring;
}

Read<void> addPolygon(const json& polygon, Shape& shape)
{
    if (!polygon.is_array() || polygon.empty()) {
        return fault("coordinates", "a polygon is not a list of rings");
    }
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        auto ring = ringOf(polygon[i], i > 0);
        if (!ring) {
            return tl::make_unexpected(ring.error());
        }
        shape.rings.push_back(std::move(*ring));
    }
    return {};
}

Read<void> addRings(const json& geometry, Shape& shape)
{
    const auto& type = geometry.at("type");
    const auto& coordinates = geometry.at("coordinates");
    if (type == "Polygon") {
        return addPolygon(coordinates, shape);
    }
    if (type != "MultiPolygon") {
        return fault("geometry", "neither a Polygon nor a MultiPolygon");
    }
    if (!coordinates.is_array() || coordinates.empty()) {
        return fault("coordinates", "not a list of polygons");
    }
    for (const auto& polygon : coordinates) {
        if (auto done = addPolygon(polygon, shape); !done) {
            return done;
        }
    }
    return {};
}

Read<std::string> textOf(const json& properties, const char* key)
{
    const auto& value = properties.at(key);
    if (!value.is_string()) {
        return fault(key, "not a text");
    }
    auto text = value.get<std::string>();
    if (text.empty() || !isCleanUtf8(text) || isEncodedTwice(text)) {
        return fault(key, "empty, or not clean text");
    }
    return text;
}

bool isCode(std::string_view code)
{
    return code.size() >= 2 && code.size() <= 5 && std::ranges::all_of(code, [](char c) {
               return (c >= '0' && c <= '9') || c == 'A' || c == 'B';
           });
}

Read<Shape> shapeOf(const json& feature)
{
    Shape shape;
    const auto& properties = feature.at("properties");
    auto code = textOf(properties, "code");
    if (!code) {
        return tl::make_unexpected(code.error());
    }
    auto name = textOf(properties, "nom");
    if (!name) {
        return tl::make_unexpected(name.error());
    }
    if (!isCode(*code)) {
        return fault("code", fmt::format("not an INSEE code: {}", *code));
    }
    shape.code = std::move(*code);
    shape.name = std::move(*name);
    if (auto done = addRings(feature.at("geometry"), shape); !done) {
        return tl::make_unexpected(done.error());
    }
    return shape;
}

std::optional<std::string> featureKeyFault(const json& feature)
{
    if (auto wrong = keyFault(feature, {{"type", "geometry", "properties"}, {"id", "bbox"}})) {
        return wrong;
    }
    if (auto wrong = keyFault(feature["properties"], {{"code", "nom"}, {}})) {
        return "properties: " + *wrong;
    }
    if (auto wrong = keyFault(feature["geometry"], {{"type", "coordinates"}, {"bbox"}})) {
        return "geometry: " + *wrong;
    }
    return std::nullopt;
}

/// The features of a document, or what it is instead.
Read<std::vector<const json*>> featuresOf(const json& document)
{
    if (document.is_object() && document.contains("type") && document["type"] == "Feature") {
        return std::vector<const json*>{&document};
    }
    if (const auto wrong = keyFault(document, {{"type", "features"}, {"name", "crs", "bbox"}})) {
        return fault({}, *wrong);
    }
    if (document["type"] != "FeatureCollection" || !document["features"].is_array()) {
        return fault({}, "neither a Feature nor a FeatureCollection");
    }
    std::vector<const json*> features;
    for (const auto& feature : document["features"]) {
        features.push_back(&feature);
    }
    return features;
}

}  // namespace

std::int64_t doubleArea(const Ring& ring)
{
    std::int64_t area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& from = ring[i];
        const auto& to = ring[(i + 1) % ring.size()];
        area += std::int64_t{from.x} * to.y - std::int64_t{to.x} * from.y;
    }
    return area;
}

Result<std::vector<Shape>, ImportError> readShapes(const InputFile& file, FileReport& report)
{
    const auto read = readJson(file);
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    const auto features = featuresOf(read->document);
    if (!features) {
        return jsonRefusal(file, 1, features.error().reason);
    }
    const bool isBare = read->document["type"] == "Feature";
    std::vector<Shape> shapes;
    std::set<std::string> codes;
    for (std::size_t i = 0; i < features->size(); ++i) {
        const auto& feature = *(*features)[i];
        const auto line = isBare ? 1 : read->line(i);
        if (const auto wrong = featureKeyFault(feature)) {
            return jsonRefusal(file, line, *wrong);
        }
        ++report.read;
        auto shape = shapeOf(feature);
        if (!shape) {
            report.skip(line, shape.error().column, shape.error().reason);
        } else if (!codes.insert(shape->code).second) {
            report.skip(line, "code", fmt::format("{} is there twice", shape->code));
        } else {
            ++report.used;
            shape->line = line;
            shapes.push_back(std::move(*shape));
        }
    }
    std::ranges::sort(shapes, {}, &Shape::code);
    return shapes;
}

}  // namespace orientibus::content::authoring::geo
