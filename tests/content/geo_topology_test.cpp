// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geo.h"
#include "importers/geo/simplify.h"
#include "places_sample.h"
#include "support/catch.h"

#include <cmath>
#include <cstdlib>
#include <map>
#include <rapidcheck.h>
#include <set>
#include <string>

// A border is cut once, simplified once and shared: nothing gapes, crosses or vanishes.
using namespace orientibus::content::authoring;
using namespace orientibus::content::authoring::geo;
using namespace orientibus::test;

namespace {

using Segment = std::pair<Point, Point>;

std::int64_t side(Point a, Point b, Point c)
{
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
           (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

bool isOn(Segment line, Point p)
{
    return side(line.first, line.second, p) == 0 && std::min(line.first.x, line.second.x) <= p.x &&
           p.x <= std::max(line.first.x, line.second.x) &&
           std::min(line.first.y, line.second.y) <= p.y &&
           p.y <= std::max(line.first.y, line.second.y);
}

/// Whether two lines share more than an end that both have.
bool doMeet(Segment one, Segment other)
{
    const auto sign = [](std::int64_t value) { return (value > 0) - (value < 0); };
    const auto [a, b] = one;
    const auto [c, d] = other;
    if (sign(side(a, b, c)) * sign(side(a, b, d)) < 0 &&
        sign(side(c, d, a)) * sign(side(c, d, b)) < 0) {
        return true;
    }
    const bool shares = a == c || a == d || b == c || b == d;
    if (!shares) {
        return isOn(one, c) || isOn(one, d) || isOn(other, a) || isOn(other, b);
    }
    return (c != a && c != b && isOn(one, c)) || (d != a && d != b && isOn(one, d)) ||
           (a != c && a != d && isOn(other, a)) || (b != c && b != d && isOn(other, b)) ||
           (std::minmax(a, b) == std::minmax(c, d));
}

/// How many pairs of lines of all arcs meet where they must not.
int crossings(const std::vector<Arc>& arcs)
{
    constexpr std::int32_t cell = 2000;
    std::map<Point, std::vector<Segment>> grid;
    int count = 0;
    for (const auto& arc : arcs) {
        for (std::size_t i = 1; i < arc.size(); ++i) {
            const Segment line{arc[i - 1], arc[i]};
            const auto [left, right] = std::minmax(line.first.x, line.second.x);
            const auto [low, high] = std::minmax(line.first.y, line.second.y);
            std::set<Segment> met;
            for (auto x = left / cell - 1; x <= right / cell + 1; ++x) {
                for (auto y = low / cell - 1; y <= high / cell + 1; ++y) {
                    auto& lines = grid[{x, y}];
                    for (const auto& other : lines) {
                        if (doMeet(line, other) && met.insert(other).second) {
                            ++count;
                        }
                    }
                    lines.push_back(line);
                }
            }
        }
    }
    return count;
}

std::int64_t areaOf(const Topology& topology, const std::vector<ArcRing>& rings)
{
    std::int64_t area = 0;
    for (const auto& ring : rings) {
        area += doubleArea(pointsOf(topology, ring));
    }
    return area;
}

bool isInside(const std::vector<Ring>& rings, double x, double y)
{
    bool inside = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            if ((a.y < y) != (b.y < y) && a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x) < x) {
                inside = !inside;
            }
        }
    }
    return inside;
}

/// The real communes, as they were and as the kiosk draws them.
struct RealMap {
    std::vector<Shape> communes;
    Topology fine;
    Topology coarse;
};

const RealMap* realMap()
{
    static const auto map = []() -> std::optional<RealMap> {
        const auto file = realFile("geo/communes-pays-de-la-loire.geojson");
        if (!file) {
            return std::nullopt;
        }
        FileReport report{"communes", 0, 0, {}, {}};
        auto shapes = readShapes(*file, report);
        REQUIRE(shapes);
        CHECK(report.used == 1272);
        auto topology = cut(*shapes);
        REQUIRE(topology);
        RealMap real{std::move(*shapes), *topology, std::move(*topology)};
        simplify(real.coarse, 200);
        return real;
    }();
    return map ? &*map : nullptr;
}

std::map<std::string, std::vector<std::size_t>> byDepartement(const std::vector<Shape>& communes)
{
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < communes.size(); ++i) {
        members[communes[i].code.substr(0, 2)].push_back(i);
    }
    return members;
}

/// A checkerboard of crooked squares that share their borders.
std::vector<Shape> crookedSquares(int count, const std::vector<int>& noise)
{
    const auto wobble = [&](int i) {
        return noise.empty() ? 0 : std::abs(noise[static_cast<std::size_t>(i) % noise.size()]) % 40;
    };
    constexpr int size = 1000;
    constexpr int step = 100;
    const auto vertical = [&](int x, int y) {  // a point of a border that runs north
        return Point{x * size + (y % size == 0 ? 0 : wobble(x * 31 + y / step)), y};
    };
    const auto horizontal = [&](int x, int y) {
        return Point{x, y * size + (x % size == 0 ? 0 : wobble(y * 17 + x / step))};
    };
    std::vector<Shape> shapes;
    for (int column = 0; column < count; ++column) {
        for (int row = 0; row < count; ++row) {
            Ring ring;
            for (int at = 0; at < size; at += step) {
                ring.push_back(horizontal(column * size + at, row));
            }
            for (int at = 0; at < size; at += step) {
                ring.push_back(vertical(column + 1, row * size + at));
            }
            for (int at = size; at > 0; at -= step) {
                ring.push_back(horizontal(column * size + at, row + 1));
            }
            for (int at = size; at > 0; at -= step) {
                ring.push_back(vertical(column, row * size + at));
            }
            shapes.push_back({std::to_string(shapes.size()), "Carré", 0, {ring}});
        }
    }
    return shapes;
}

}  // namespace

TEST_CASE("whatever the borders look like, simplified ones share, close and do not cross", "[geo]")
{
    CHECK(rc::check("crooked squares", [](const std::vector<int>& noise) {
        const auto tolerance = *rc::gen::inRange(0, 3000);
        const auto shapes = crookedSquares(3, noise);
        auto topology = cut(shapes);
        RC_ASSERT(topology.has_value());
        const auto whole = areaOf(*topology, outline(*topology, {0, 1, 2, 3, 4, 5, 6, 7, 8}));
        simplify(*topology, tolerance);
        RC_ASSERT(crossings(topology->arcs) == 0);
        std::int64_t sum = 0;
        for (const auto& rings : topology->rings) {
            RC_ASSERT(pointsOf(*topology, rings.front()).size() >= 4U);
            RC_ASSERT(areaOf(*topology, rings) > 0);
            sum += areaOf(*topology, rings);
        }
        const auto outer = outline(*topology, {0, 1, 2, 3, 4, 5, 6, 7, 8});
        RC_ASSERT(outer.size() == 1U);
        RC_ASSERT(areaOf(*topology, outer) == sum);
        RC_ASSERT(tolerance > 0 || sum == whole);
    }));
}

TEST_CASE("pieces that touch in one point are rings of their own", "[geo]")
{
    const std::vector<Shape> shapes{
        {"1", "A", 0, {{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}},
        {"2", "B", 0, {{{10, 10}, {20, 10}, {20, 20}, {10, 20}}}},
    };
    const auto topology = cut(shapes);
    REQUIRE(topology);
    CHECK(outline(*topology, {0, 1}).size() == 2);
}

TEST_CASE("an enclave is a hole that its département closes", "[geo]")
{
    FileReport report{"communes", 0, 0, {}, {}};
    const auto shapes = readShapes({"c", threeCommunes()}, report);
    REQUIRE(shapes);
    const auto topology = cut(*shapes);
    REQUIRE(topology);
    CHECK(outline(*topology, {0, 1}).size() == 3);     // the land, the islet, the hole
    CHECK(outline(*topology, {0, 1, 2}).size() == 2);  // the land and the islet
    CHECK(outline(*topology, {2}).size() == 1);
}

TEST_CASE("every arc of the real map has at most two sides, and every ring closes", "[geo][real]")
{
    const auto* map = realMap();
    if (map == nullptr) {
        return;
    }
    std::map<std::int32_t, int> used;
    for (const auto& rings : map->coarse.rings) {
        for (const auto& ring : rings) {
            CHECK(pointsOf(map->coarse, ring).size() >= 4);
            for (std::size_t i = 0; i < ring.size(); ++i) {
                ++used[ring[i]];
                const auto walk = [&](std::int32_t number) {
                    auto arc = map->coarse.arcs[static_cast<std::size_t>(std::abs(number)) - 1];
                    if (number < 0) {
                        std::ranges::reverse(arc);
                    }
                    return arc;
                };
                REQUIRE(walk(ring[i]).back() == walk(ring[(i + 1) % ring.size()]).front());
            }
        }
    }
    for (const auto& [number, count] : used) {
        REQUIRE(count == 1);  // a side each: forwards once, backwards once
    }
    for (std::size_t i = 1; i <= map->coarse.arcs.size(); ++i) {
        const auto number = static_cast<std::int32_t>(i);
        REQUIRE(used.contains(number) + used.contains(-number) >= 1);
    }
}

TEST_CASE("no two borders of the real map cross or touch between crossings", "[geo][real]")
{
    if (const auto* map = realMap()) {
        CHECK(crossings(map->fine.arcs) == 0);
        CHECK(crossings(map->coarse.arcs) == 0);
    }
}

TEST_CASE("communes fill their département, before and after", "[geo][real]")
{
    const auto* map = realMap();
    if (map == nullptr) {
        return;
    }
    for (const auto* topology : {&map->fine, &map->coarse}) {
        for (const auto& [code, members] : byDepartement(map->communes)) {
            INFO(code);
            std::int64_t sum = 0;
            for (const auto member : members) {
                sum += areaOf(*topology, topology->rings[member]);
            }
            // Whole numbers: not near, but equal.
            CHECK(areaOf(*topology, outline(*topology, members)) == sum);
        }
    }
}

TEST_CASE("a simplified commune has its area and holds its point", "[geo][real]")
{
    const auto* map = realMap();
    if (map == nullptr) {
        return;
    }
    constexpr double km2 = 0.00111319 * 0.00111319 * 0.68 / 2;  // of doubleArea, near 47° north
    const auto below = defaultLayer();
    int held = 0;
    double worst = 0;
    for (std::size_t i = 0; i < map->communes.size(); ++i) {
        INFO(map->communes[i].code << " " << map->communes[i].name);
        const auto before = static_cast<double>(areaOf(map->fine, map->fine.rings[i]));
        const auto after = static_cast<double>(areaOf(map->coarse, map->coarse.rings[i]));
        CHECK(after > 0);
        if (before * km2 > 5) {
            worst = std::max(worst, std::fabs(after / before - 1));
            CHECK(std::fabs(after / before - 1) < 0.02);
        }
        const auto& row = below.rows(Table::Territory).at({"C" + map->communes[i].code});
        std::vector<Ring> rings;
        for (const auto& ring : map->coarse.rings[i]) {
            rings.push_back(pointsOf(map->coarse, ring));
        }
        const auto degree = [&](const char* column) {
            return 1e5 * std::get<double>(row.fields().find(column)->second.value);
        };
        held += isInside(rings, degree("longitude") + 0.01, degree("latitude") + 0.01) ? 1 : 0;
    }
    WARN("points held: " << held << " of 1272; worst area: " << 100 * worst << " %");
    CHECK(held >= 1260);
}

TEST_CASE("the real map is as large as it was when it was looked at", "[geo][real]")
{
    const auto input = realGeo();
    if (!input) {
        return;
    }
    const auto result = importGeo(*input);
    REQUIRE(result);
    std::size_t bytes = 0;
    std::size_t points = 0;
    for (const auto& [key, row] : result->layer.rows(Table::MapArc)) {
        const auto text = row.text("points");
        bytes += text.size();
        points += (static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1) / 2;
    }
    for (const auto& [key, row] : result->layer.rows(Table::MapRing)) {
        bytes += row.text("arcs").size();
    }
    WARN("map: " << bytes << " bytes, " << points << " points, "
                 << result->layer.rows(Table::MapArc).size() << " arcs, "
                 << result->layer.rows(Table::MapRing).size() << " rings");
    CHECK(bytes <= 400'000);
}
