// Solves one matrix file with LEMON's network simplex and prints the time of the run alone: lemon_solve FILE (see peers.ts for its form).
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

int main(int, char** arguments) {
  std::FILE* file = std::fopen(arguments[1], "rb");
  if (!file) return 1;
  std::int32_t size[2];
  if (std::fread(size, sizeof(std::int32_t), 2, file) != 2) return 1;
  const int rows = size[0], columns = size[1];
  std::vector<std::int32_t> capacities(columns + columns % 2);
  if (std::fread(capacities.data(), sizeof(std::int32_t), capacities.size(), file) != capacities.size()) return 1;
  std::vector<double> line(columns);
  std::vector<std::pair<int, int>> ends;
  std::vector<std::int64_t> costs;
  // Whole numbers are taken as they are, fractions in steps of 1e-9.
  double scale = 1, widest = 0;
  std::vector<double> kept;
  for (int row = 0; row < rows; row++) {
    if (columns > 0 && std::fread(line.data(), sizeof(double), columns, file) != static_cast<std::size_t>(columns)) return 1;
    for (int column = 0; column < columns; column++) {
      if (!std::isfinite(line[column])) continue;
      ends.emplace_back(row, rows + column);
      kept.push_back(line[column]);
      if (line[column] != std::floor(line[column])) scale = 1e9;
      widest = std::fmax(widest, std::fabs(line[column]));
    }
    ends.emplace_back(row, rows + columns);
    kept.push_back(INFINITY);
  }
  std::fclose(file);
  // Staying outside costs more than all pairs together could.
  const double outside = std::ceil(2 * widest * scale) * (rows + 1.0) + 1;
  for (double cost : kept) costs.push_back(std::llround(std::isfinite(cost) ? cost * scale : outside));

  lemon::StaticDigraph graph;
  graph.build(rows + columns + 1, ends.begin(), ends.end());
  lemon::StaticDigraph::ArcMap<std::int64_t> cost(graph);
  for (std::size_t arc = 0; arc < ends.size(); arc++) cost[graph.arc(static_cast<int>(arc))] = costs[arc];
  lemon::StaticDigraph::NodeMap<std::int64_t> supply(graph, 0);
  for (int row = 0; row < rows; row++) supply[graph.node(row)] = 1;
  for (int column = 0; column < columns; column++) supply[graph.node(rows + column)] = -capacities[column];
  supply[graph.node(rows + columns)] = -rows;

  lemon::NetworkSimplex<lemon::StaticDigraph, std::int64_t, std::int64_t> solver(graph);
  solver.costMap(cost).supplyMap(supply).supplyType(decltype(solver)::GEQ);
  const auto started = std::chrono::steady_clock::now();
  const std::clock_t busy = std::clock();
  const auto status = solver.run();
  const double elapsed = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
  const double busyTime = 1000.0 * static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC;
  if (status != decltype(solver)::OPTIMAL) return 1;

  std::int64_t pairs = 0;
  double total = 0;
  for (std::size_t arc = 0; arc < ends.size(); arc++) {
    if (ends[arc].second == rows + columns || solver.flow(graph.arc(static_cast<int>(arc))) == 0) continue;
    pairs++;
    total += kept[arc];
  }
  std::printf("{\"version\": \"%s\", \"milliseconds\": %.3f, \"busyMilliseconds\": %.3f, \"pairs\": %lld, \"total\": %.17g}\n", "1.3.1", elapsed, busyTime, static_cast<long long>(pairs), total);
}
