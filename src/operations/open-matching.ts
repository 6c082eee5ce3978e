import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import type { AssignmentProblem } from "../kernel/assignment-problem.ts";
import { type OptimalNetwork, openNetwork } from "../kernel/residual-path.ts";
import { type SparseGraph, UNASSIGNED } from "../kernel/sparse-graph.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { Objective } from "../model/match-input.ts";
import type { Matching, OptimumCertificate } from "../model/matching.ts";
import { mayStorePairs } from "../stages/assign/assign-in-steps.ts";
import { eligibleGraph, readEligibleEdges } from "../stages/assign/assign-seats.ts";
import { openEdges } from "../stages/assign/open-edges.ts";
import { type Alternatives, findAlternatives } from "../stages/explain/alternatives.ts";
import type { Prepared } from "./prepare-programme.ts";
import { requireProof, requireReadable } from "./require-proof.ts";
import { solveAlternatives } from "./solve-alternatives.ts";

const graphs = new WeakMap<Prepared, SparseGraph>();
const opened = new WeakMap<Matching, OpenMatching>();

/** A matching that questions can be asked of. */
export interface OpenMatching {
  readonly prepared: Prepared;
  readonly network: OptimalNetwork;
  readonly alternatives: Alternatives;
}

/** A matching whose prices say what else could be: not a stable one, and not one of two rounds. */
export interface PricedMatching extends Matching {
  readonly certificate: OptimumCertificate;
}

/** Whether a matching has prices that hold for all of it. */
function isPriced(matching: Matching): matching is PricedMatching {
  const { certificate } = matching;
  return certificate?.stable !== true && certificate?.secondRound === undefined;
}

/** Refuses a matching in which people decided, or two rounds did: there is no best one to compare with. */
export function requirePriced(matching: Matching): PricedMatching {
  if (isPriced(matching)) return matching;
  const message = "this can be said only where the programme decides in one round: this matching is stable, or has a second round";
  throw new InvalidInputError([{ code: "wrong-mode", path: ["matching"], message }]);
}

/**
 * Reads a matching back into rows, columns and prices, ready for questions about what else could be. The first question about a matching reads it, later
 * ones find it read.
 *
 * @throws {@link InvalidInputError} `input-mismatch` where the matching belongs to another input or names people who are not in it; `not-optimal` where its
 * search was stopped; `wrong-mode` where it has no prices for all of it.
 */
export function openMatching(prepared: Prepared, matching: Matching): OpenMatching {
  const known = opened.get(matching);
  if (known?.prepared === prepared) return known;
  const priced = requirePriced(matching);
  requireReadable(priced);
  if (!priced.certificate.optimal) {
    const message = "the search for this matching was stopped, so there is no optimum to compare with; match without stopping";
    throw new InvalidInputError([{ code: "not-optimal", path: [], message }]);
  }
  const network = readNetwork(prepared, priced);
  // The prices of the fairest matching concern the pairs above its floor alone, and its questions are solved anew.
  const { rows, participation, programme } = prepared;
  if (programme.objective !== "fairest") requireProof(network, storesPairs(prepared) ? undefined : openEdges(rows, participation));
  const open = { prepared, network, alternatives: alternativesTo(network, () => graphOf(prepared), programme.objective) };
  opened.set(matching, open);
  return open;
}

/** What else could be decided: along one path where the total is what counts, by solving anew where a floor does. */
export function alternativesTo(network: OptimalNetwork, eligible: () => SparseGraph, objective: Objective): Alternatives {
  return objective === "fairest" ? solveAlternatives(network, eligible()) : findAlternatives(network);
}

/** Whether all pairs among which was decided are stored at once; those on shortlists always are. */
function storesPairs({ participation, columns }: Prepared): boolean {
  return columns.offers !== undefined || mayStorePairs(participation);
}

/** The graph of all pairs among which was decided, built once. */
function graphOf(prepared: Prepared): SparseGraph {
  let graph = graphs.get(prepared);
  if (graph === undefined) graphs.set(prepared, (graph = eligibleGraph(prepared.decidedRows, prepared.participation)));
  return graph;
}

/** Where somebody whom a matching names stands. */
function find(positions: ReadonlyMap<string, number>, id: string): number {
  const position = positions.get(id);
  if (position !== undefined) return position;
  const message = `the matching names ${quote(id)}, who is not in the input; match this input again`;
  throw new InvalidInputError([{ code: "input-mismatch", path: [], message }], "input-mismatch");
}

/** The mentor of each mentee who has a pair, locks included. */
export function readPairs({ programme, rowOfId, columnOfId }: Prepared, { pairs }: Matching): Int32Array {
  const columnOfRow = new Int32Array(programme.mentees.length).fill(UNASSIGNED);
  for (const { menteeId, mentorId } of pairs) columnOfRow[find(rowOfId, menteeId)] = find(columnOfId, mentorId);
  return columnOfRow;
}

function readNetwork(prepared: Prepared, { pairs, certificate }: PricedMatching): OptimalNetwork {
  const { rowOfId, columnOfId, participation } = prepared;
  const { programme, decidedRows: rows } = prepared;
  const outsideCost = FULL_POINTS - certificate.pairPrice;
  const columnOfRow = new Int32Array(programme.mentees.length).fill(UNASSIGNED);
  for (const { menteeId, mentorId, locked } of pairs)
    if (locked !== true) columnOfRow[find(rowOfId, menteeId)] = find(columnOfId, mentorId);
  // Whoever is not priced does not take part, and has no edges.
  const rowDuals = new Float64Array(programme.mentees.length).fill(outsideCost);
  for (const { menteeId, price } of certificate.menteePrices) rowDuals[find(rowOfId, menteeId)] = outsideCost - price;
  const prices = new Float64Array(programme.mentors.length);
  for (const { mentorId, price } of certificate.seatPrices) prices[find(columnOfId, mentorId)] = price;
  const problem: AssignmentProblem = {
    // Read by those who need all pairs at once.
    get graph() {
      return graphOf(prepared);
    },
    capacities: participation.freeSeats,
    outsideCost,
  };
  const duals = { columnOfRow, rowDuals, prices };
  return storesPairs(prepared) ? openNetwork(problem, duals) : openNetwork(problem, duals, readEligibleEdges(rows, participation));
}
