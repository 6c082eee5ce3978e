import type { PointRows } from "../../criteria/columns.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import type { Participation } from "../../model/participation.ts";

/** The eligible pairs of open mentees and open mentors, found on demand; with `minimumPoints` only those worth as much. */
export function openEdges(rows: PointRows, { statusOfRow, statusOfColumn }: Participation, minimumPoints?: number): EdgeSource {
  const all = rows.openCandidates(minimumPoints);
  const isOpen = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  return {
    ...all,
    setPrices(prices) {
      all.setPrices(prices.map((price, column) => (isOpen[column] === 1 ? price : Number.POSITIVE_INFINITY)));
    },
    findCheapest(row, below, into) {
      if (statusOfRow[row] === "open") all.findCheapest(row, below, into);
      else into.count = 0;
    },
  };
}
