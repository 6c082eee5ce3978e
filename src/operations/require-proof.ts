import type { OptimalNetwork } from "../kernel/residual-path.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { Matching, OptimumCertificate } from "../model/matching.ts";

/** Refuses a matching that lacks what questions about it read, as one that was edited or cut. */
export function requireReadable({ pairs, certificate }: Matching & { readonly certificate: OptimumCertificate }): void {
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
 */
export function requireProof({ problem, rowDuals, prices, seating }: OptimalNetwork): void {
  const { graph, capacities, outsideCost } = problem;
  const { columnOfRow, loads } = seating;
  const areSeatsPriced = prices.every((price, column) => {
    const free = (capacities[column] as number) - (loads[column] as number);
    return price >= 0 && free >= 0 && (free === 0 || price === 0);
  });
  const areMenteesPriced = rowDuals.every((dual, row) => dual <= outsideCost && (columnOfRow[row] !== UNASSIGNED || dual === outsideCost));
  if (!areSeatsPriced || !areMenteesPriced) refuse(["certificate"], "has prices that do not fit who is matched");
  for (let row = 0; row < graph.rows; row++) {
    const dual = rowDuals[row] as number;
    for (let edge = graph.firstEdge[row] as number; edge < (graph.firstEdge[row + 1] as number); edge++) {
      const column = graph.columnOfEdge[edge] as number;
      const reduced = (graph.costOfEdge[edge] as number) + (prices[column] as number) - dual;
      if (reduced < 0 || (columnOfRow[row] === column && reduced !== 0)) refuse(["certificate"], "has prices that do not prove the pairs");
    }
  }
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
