import { type EdgeSource, openEdgeList } from "../kernel/edge-source.ts";
import type { OptimalNetwork } from "../kernel/residual-path.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { Matching } from "../model/matching.ts";

/** Refuses a matching that lacks what questions about it read, as one that was edited or cut. */
export function requireReadable({ pairs, certificate }: Matching): void {
  if (!areEntries(pairs, isPair)) refuse(["pairs"], "must be a list of pairs with both ids");
  if (typeof certificate !== "object" || certificate === null || !Number.isFinite(certificate.pairPrice))
    refuse(["certificate"], "must hold a pairPrice");
  const { menteePrices, seatPrices } = certificate;
  if (!areEntries(menteePrices, ({ menteeId, price }) => typeof menteeId === "string" && Number.isFinite(price)))
    refuse(["certificate", "menteePrices"], "must be a list of ids and prices");
  if (!areEntries(seatPrices, ({ mentorId, price }) => typeof mentorId === "string" && Number.isFinite(price)))
    refuse(["certificate", "seatPrices"], "must be a list of ids and prices");
}

/**
 * Refuses prices that do not prove the matching: shortest paths are searched over reduced costs, and with one below 0 the search might go round for ever.
 *
 * @remarks One pass over the eligible pairs, once for a matching.
 * @param source - finds the eligible pairs where they are not stored.
 */
export function requireProof(network: OptimalNetwork, source?: EdgeSource): void {
  const { problem, rowDuals, prices, seating } = network;
  const { capacities, outsideCost } = problem;
  const { columnOfRow, loads } = seating;
  const areSeatsPriced = prices.every((price, column) => {
    const free = (capacities[column] as number) - (loads[column] as number);
    return price >= 0 && free >= 0 && (free === 0 || price === 0);
  });
  const areMenteesPriced = rowDuals.every((dual, row) => dual <= outsideCost && (columnOfRow[row] !== UNASSIGNED || dual === outsideCost));
  if (!areSeatsPriced || !areMenteesPriced) refuse(["certificate"], "has prices that do not fit who is matched");
  const isProven = source === undefined ? isProvenByAll(network) : isProvenOnDemand(network, source);
  if (!isProven) refuse(["certificate"], "has prices that do not prove the pairs");
}

/** Whether no pair is worth more to its mentee than the price says, and the chosen ones as much. */
function isProvenByAll({ edges, rowDuals, prices, seating }: OptimalNetwork): boolean {
  return rowDuals.every((dual, row) => {
    const { first, end, columnOfEdge, costOfEdge } = edges.read(row);
    for (let edge = first; edge < end; edge++) {
      const column = columnOfEdge[edge] as number;
      const reduced = (costOfEdge[edge] as number) + (prices[column] as number) - dual;
      if (reduced < 0 || (seating.columnOfRow[row] === column && reduced !== 0)) return false;
    }
    return true;
  });
}

/** The same: a mentee's best pairs are worth as much as the price says, and the chosen one is among them. */
function isProvenOnDemand({ edges, rowDuals, prices, seating }: OptimalNetwork, source: EdgeSource): boolean {
  const list = openEdgeList(1);
  source.setPrices(prices);
  for (const row of source.rowOrder) {
    source.findCheapest(row, rowDuals[row] as number, list);
    if (list.count > 0) return false;
    const column = seating.columnOfRow[row] as number;
    if (column === UNASSIGNED) continue;
    const { first, end, columnOfEdge, costOfEdge } = edges.read(row);
    const edge = columnOfEdge.subarray(first, end).indexOf(column);
    if (edge === -1 || (costOfEdge[first + edge] as number) + (prices[column] as number) !== rowDuals[row]) return false;
  }
  return true;
}

interface Entry {
  readonly menteeId?: unknown;
  readonly mentorId?: unknown;
  readonly price?: unknown;
}

function areEntries(list: unknown, isEntry: (entry: Entry) => boolean): boolean {
  return Array.isArray(list) && list.every((entry) => typeof entry === "object" && entry !== null && isEntry(entry as Entry));
}

function isPair({ menteeId, mentorId }: Entry): boolean {
  return typeof menteeId === "string" && typeof mentorId === "string";
}

function refuse(path: readonly string[], problem: string): never {
  const message = `${problem}: this is not the matching as it was made; match the input again`;
  throw new InvalidInputError([{ code: "input-mismatch", path, message }], "input-mismatch");
}
