// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/topology.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numbers>
#include <set>

namespace orientibus::content::authoring::geo {

namespace {

/// Up to two neighbours of a point along borders; more of them make it a crossing.
struct Joint {
    std::array<Point, 2> neighbours{};
    int count = 0;

    void add(Point neighbour)
    {
        const bool isKnown =
            (count > 0 && neighbours[0] == neighbour) || (count > 1 && neighbours[1] == neighbour);
        if (!isKnown && count < 2) {
            neighbours[static_cast<std::size_t>(count)] = neighbour;
        }
        count += isKnown ? 0 : 1;
    }
};

class Cutter {
public:
    explicit Cutter(const std::vector<Shape>& shapes) : m_shapes(shapes)
    {
        for (const auto& shape : shapes) {
            for (const auto& ring : shape.rings) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const auto next = ring[(i + 1) % ring.size()];
                    m_joints[ring[i]].add(next);
                    m_joints[next].add(ring[i]);
                }
            }
        }
    }

    tl::expected<Topology, Overlap> run()
    {
        for (std::size_t shape = 0; shape < m_shapes.size(); ++shape) {
            auto& rings = m_topology.rings.emplace_back();
            for (const auto& ring : m_shapes[shape].rings) {
                rings.push_back(cutRing(ring, shape));
            }
        }
        if (m_overlap) {
            return tl::make_unexpected(*m_overlap);
        }
        return std::move(m_topology);
    }

private:
    bool isCrossing(Point point) const { return m_joints.at(point).count != 2; }

    /// The same ring from its smallest crossing on, or from its smallest point.
    Ring turned(const Ring& ring) const
    {
        const auto rank = [this](Point point) { return std::pair(!isCrossing(point), point); };
        auto start = ring.begin();
        for (auto at = ring.begin(); at != ring.end(); ++at) {
            start = rank(*at) < rank(*start) ? at : start;
        }
        Ring result(start, ring.end());
        result.insert(result.end(), ring.begin(), start);
        result.push_back(*start);
        return result;
    }

    ArcRing cutRing(const Ring& ring, std::size_t shape)
    {
        const auto points = turned(ring);
        ArcRing arcs;
        Arc arc{points.front()};
        for (std::size_t i = 1; i < points.size(); ++i) {
            arc.push_back(points[i]);
            if (isCrossing(points[i]) || i + 1 == points.size()) {
                arcs.push_back(numberOf(arc, shape));
                arc.assign(1, points[i]);
            }
        }
        return arcs;
    }

    std::int32_t numberOf(const Arc& arc, std::size_t shape)
    {
        Arc reversed(arc.rbegin(), arc.rend());
        const bool isForward = arc < reversed;
        const auto& canonical = isForward ? arc : reversed;
        const auto next = static_cast<std::int32_t>(m_topology.arcs.size());
        const auto [found, isNew] = m_numbers.emplace(canonical, next);
        if (isNew) {
            m_topology.arcs.push_back(canonical);
        }
        const auto number = isForward ? found->second + 1 : -(found->second + 1);
        const auto [owner, isFree] = m_owners.emplace(number, shape);
        if (!isFree && !m_overlap) {
            m_overlap = Overlap{owner->second, shape};
        }
        return number;
    }

    const std::vector<Shape>& m_shapes;
    std::map<Point, Joint> m_joints;
    std::map<Arc, std::int32_t> m_numbers;
    std::map<std::int32_t, std::size_t> m_owners;  ///< of each side of each arc
    std::optional<Overlap> m_overlap;
    Topology m_topology;
};

/// The points of an arc in the direction of its number.
Arc walked(const Topology& topology, std::int32_t number)
{
    auto arc = topology.arcs[static_cast<std::size_t>(std::abs(number)) - 1];
    if (number < 0) {
        std::ranges::reverse(arc);
    }
    return arc;
}

double angle(Point from, Point to)
{
    return std::atan2(static_cast<double>(to.y) - from.y, static_cast<double>(to.x) - from.x);
}

/// The arc that goes on with the border of the same land: the first one clockwise from where
/// `arc` came. Pieces that only touch in a point become rings of their own.
std::int32_t nextOf(const Topology& topology, const Arc& arc, const std::set<std::int32_t>& from)
{
    constexpr double turn = 2 * std::numbers::pi;
    const auto back = angle(arc.back(), arc[arc.size() - 2]);
    std::int32_t best = *from.begin();
    double least = turn + 1;
    for (const auto number : from) {
        const auto other = walked(topology, number);
        auto clockwise = back - angle(other[0], other[1]);
        clockwise += clockwise <= 0 ? turn : 0;
        if (clockwise < least) {
            least = clockwise;
            best = number;
        }
    }
    return best;
}

}  // namespace

tl::expected<Topology, Overlap> cut(const std::vector<Shape>& shapes)
{
    return Cutter(shapes).run();
}

std::vector<ArcRing> outline(const Topology& topology, const std::vector<std::size_t>& members)
{
    std::set<std::int32_t> sides;
    for (const auto member : members) {
        for (const auto& ring : topology.rings[member]) {
            for (const auto number : ring) {
                if (sides.erase(-number) == 0) {
                    sides.insert(number);
                }
            }
        }
    }
    std::map<Point, std::set<std::int32_t>> starts;
    for (const auto number : sides) {
        starts[walked(topology, number).front()].insert(number);
    }
    std::vector<ArcRing> rings;
    while (!sides.empty()) {
        auto& ring = rings.emplace_back();
        const auto first = walked(topology, *sides.begin()).front();
        for (auto number = *sides.begin();;) {
            const auto arc = walked(topology, number);
            ring.push_back(number);
            sides.erase(number);
            starts[arc.front()].erase(number);
            if (arc.back() == first || starts[arc.back()].empty()) {
                break;
            }
            number = nextOf(topology, arc, starts[arc.back()]);
        }
    }
    return rings;
}

Ring pointsOf(const Topology& topology, const ArcRing& ring)
{
    Ring points;
    for (const auto number : ring) {
        const auto arc = walked(topology, number);
        points.insert(points.end(), arc.begin(), arc.end() - 1);
    }
    return points;
}

}  // namespace orientibus::content::authoring::geo
