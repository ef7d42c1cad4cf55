// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/simplify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numbers>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>

namespace orientibus::content::authoring::geo {

namespace {

constexpr std::size_t fewestPoints = 4;

std::int64_t cross(Point a, Point b, Point c)
{
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
           (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

/// Inside the triangle or on its edge.
bool isWithin(Point p, Point a, Point b, Point c)
{
    const std::array sides{cross(a, b, p), cross(b, c, p), cross(c, a, p)};
    return std::ranges::all_of(sides, [](auto side) { return side >= 0; }) ||
           std::ranges::all_of(sides, [](auto side) { return side <= 0; });
}

/// Points by squares of about a kilometre.
class Grid {
public:
    void add(Point point) { m_cells[cellOf(point)].insert(point); }
    void remove(Point point) { m_cells[cellOf(point)].erase(point); }

    /// Whether a point other than the corners lies in the triangle.
    bool isOccupied(Point a, Point b, Point c) const
    {
        const auto [left, right] = std::minmax({a.x, b.x, c.x});
        const auto [bottom, top] = std::minmax({a.y, b.y, c.y});
        for (auto x = toCell(left); x <= toCell(right); ++x) {
            for (auto y = toCell(bottom); y <= toCell(top); ++y) {
                const auto cell = m_cells.find(keyOf(x, y));
                if (cell != m_cells.end() && isAnyWithin(cell->second, a, b, c)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    static std::int32_t toCell(std::int32_t coordinate)
    {
        constexpr std::int32_t size = 1024;
        return coordinate / size - (coordinate % size < 0 ? 1 : 0);
    }
    static std::int64_t keyOf(std::int32_t x, std::int32_t y)
    {
        return std::int64_t{x} * (std::int64_t{1} << 32) + y;
    }
    static std::int64_t cellOf(Point point) { return keyOf(toCell(point.x), toCell(point.y)); }

    static bool isAnyWithin(const std::set<Point>& points, Point a, Point b, Point c)
    {
        return std::ranges::any_of(
            points, [&](Point p) { return p != a && p != b && p != c && isWithin(p, a, b, c); });
    }

    std::unordered_map<std::int64_t, std::set<Point>> m_cells;
};

std::pair<Point, Point> segment(Point a, Point b)
{
    return a < b ? std::pair(a, b) : std::pair(b, a);
}

/// A point inside an arc, linked to the ones that are left beside it.
struct Vertex {
    Point point;
    std::size_t arc = 0;
    std::size_t before = 0;
    std::size_t after = 0;
    bool isEnd = false;
    bool isGone = false;
};

class Simplifier {
public:
    Simplifier(Topology& topology, double tolerance) : m_topology(topology)
    {
        countRings();
        for (std::size_t arc = 0; arc < topology.arcs.size(); ++arc) {
            addVertices(arc);
        }
        m_limit = tolerance * tolerance / 2;
    }

    void run()
    {
        for (std::size_t i = 0; i < m_vertices.size(); ++i) {
            weigh(i);
        }
        while (!m_queue.empty()) {
            const auto [area, index] = m_queue.top();
            m_queue.pop();
            const auto& vertex = m_vertices[index];
            if (!vertex.isGone && area == areaOf(vertex) && mayGo(vertex)) {
                drop(index);
            }
        }
        writeBack();
    }

private:
    void countRings()
    {
        m_ringsOf.resize(m_topology.arcs.size());
        for (const auto& shape : m_topology.rings) {
            for (const auto& ring : shape) {
                for (const auto number : ring) {
                    m_ringsOf[static_cast<std::size_t>(std::abs(number)) - 1].push_back(
                        m_ringPoints.size());
                }
                m_ringPoints.push_back(pointsOf(m_topology, ring).size());
            }
        }
    }

    void addVertices(std::size_t arc)
    {
        const auto& points = m_topology.arcs[arc];
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto index = m_vertices.size();
            const bool isEnd = i == 0 || i + 1 == points.size();
            m_vertices.push_back({points[i], arc, index - 1, index + 1, isEnd});
            m_grid.add(points[i]);
            if (i > 0) {
                m_segments.insert(segment(points[i - 1], points[i]));
            }
        }
    }

    /// Square metres, near enough: a degree of longitude is shorter away from the equator.
    double areaOf(const Vertex& vertex) const
    {
        constexpr double metres = 1.11319;  // of 1e-5 degrees along a meridian
        const auto latitude = vertex.point.y * 1e-5 * std::numbers::pi / 180;
        const auto area =
            cross(m_vertices[vertex.before].point, vertex.point, m_vertices[vertex.after].point);
        return std::fabs(static_cast<double>(area)) / 2 * metres * metres * std::cos(latitude);
    }

    void weigh(std::size_t index)
    {
        const auto& vertex = m_vertices[index];
        if (!vertex.isEnd && !vertex.isGone) {
            const auto area = areaOf(vertex);
            if (area < m_limit) {
                m_queue.emplace(area, index);
            }
        }
    }

    bool mayGo(const Vertex& vertex) const
    {
        const auto before = m_vertices[vertex.before].point;
        const auto after = m_vertices[vertex.after].point;
        const bool isRoomy = std::ranges::all_of(
            m_ringsOf[vertex.arc], [this](auto ring) { return m_ringPoints[ring] > fewestPoints; });
        return isRoomy && before != after && !m_segments.contains(segment(before, after)) &&
               !m_grid.isOccupied(before, vertex.point, after);
    }

    void drop(std::size_t index)
    {
        auto& vertex = m_vertices[index];
        auto& before = m_vertices[vertex.before];
        auto& after = m_vertices[vertex.after];
        vertex.isGone = true;
        m_grid.remove(vertex.point);
        m_segments.erase(segment(before.point, vertex.point));
        m_segments.erase(segment(vertex.point, after.point));
        m_segments.insert(segment(before.point, after.point));
        for (const auto ring : m_ringsOf[vertex.arc]) {
            --m_ringPoints[ring];
        }
        before.after = vertex.after;
        after.before = vertex.before;
        weigh(vertex.before);
        weigh(vertex.after);
    }

    void writeBack()
    {
        for (auto& arc : m_topology.arcs) {
            arc.clear();
        }
        for (const auto& vertex : m_vertices) {
            if (!vertex.isGone) {
                m_topology.arcs[vertex.arc].push_back(vertex.point);
            }
        }
    }

    using Weight = std::pair<double, std::size_t>;

    Topology& m_topology;
    double m_limit = 0;
    std::vector<Vertex> m_vertices;
    std::vector<std::vector<std::size_t>> m_ringsOf;  ///< of each arc
    std::vector<std::size_t> m_ringPoints;            ///< of each ring
    std::set<std::pair<Point, Point>> m_segments;
    Grid m_grid;
    std::priority_queue<Weight, std::vector<Weight>, std::greater<>> m_queue;
};

}  // namespace

void simplify(Topology& topology, double tolerance)
{
    Simplifier(topology, tolerance).run();
}

}  // namespace orientibus::content::authoring::geo
