import type { PointRows } from "../../criteria/columns.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import type { Elsewhere } from "../../kernel/edge-unit.ts";
import type { Participation } from "../../model/participation.ts";

/** The eligible pairs of open mentees and open mentors, found on demand; with `minimumPoints` only those worth as much. */
export function openEdges(rows: PointRows, { statusOfRow, statusOfColumn }: Participation, minimumPoints?: number): EdgeSource {
  const all = rows.openCandidates(minimumPoints);
  const isOpen = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  let held = new Float64Array(0);
  return {
    ...all,
    setPrices(prices) {
      held = prices.slice();
      for (let column = 0; column < held.length; column++) if (isOpen[column] === 0) held[column] = Number.POSITIVE_INFINITY;
      all.setPrices(held);
    },
    findCheapest(row, below, into) {
      if (statusOfRow[row] === "open") all.findCheapest(row, below, into);
      else into.count = 0;
    },
    elsewhere: all.elsewhere && shareOpen(all.elsewhere, statusOfRow, () => held),
  };
}

/** Others know nothing of who is open: nobody is below the limit of a mentee who is not. */
function shareOpen({ places, scan }: Elsewhere, statusOfRow: Participation["statusOfRow"], pricesHeld: () => Float64Array): Elsewhere {
  return {
    places,
    scan({ rows, limits, width }) {
      const open = limits.map((limit, place) => (statusOfRow[rows[place] as number] === "open" ? limit : Number.NEGATIVE_INFINITY));
      return scan({ prices: pricesHeld(), rows, limits: open, width });
    },
  };
}
