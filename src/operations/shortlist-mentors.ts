import { finishInSteps, type Steps } from "../kernel/steps.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { assignInSteps } from "../stages/assign/assign-in-steps.ts";
import { assignStoredInSteps } from "../stages/assign/assign-seats.ts";
import { openEdges } from "../stages/assign/open-edges.ts";
import { explainShortlists } from "../stages/explain/explain-shortlists.ts";
import { fillWithinLimits } from "../stages/shortlist/fill-shortlists.ts";
import { bestWithReserved, listInSteps } from "../stages/shortlist/list-best.ts";
import type { Prepared } from "./prepare-programme.ts";
import { type OpenCrews, rowsFor } from "./share-scans.ts";

/**
 * Hybrid, step 1: the mentors among whom each mentee chooses, the one of the best matching always among them. Only limits of exposure need all pairs at once.
 */
export function* shortlistMentors(prepared: Prepared, crews?: OpenCrews): Steps<Shortlisting> {
  const { programme, participation, inputDigest } = prepared;
  const { objective, shortlist } = programme;
  const { length, exposure } = shortlist;
  if (exposure === null) {
    const rows = rowsFor(prepared, crews);
    const optimum = yield* finishInSteps(assignInSteps(rows, participation, objective));
    const make = bestWithReserved(optimum.solution.columnOfRow);
    const lists = yield* listInSteps(rows, openEdges(rows, participation), length, make);
    return yield* explainShortlists(prepared, inputDigest, optimum, { lists });
  }
  const { rows } = prepared;
  const optimum = yield* assignStoredInSteps(rows, participation, objective);
  const limits = { length, exposure, freeSeats: participation.freeSeats };
  const { columnsOfRow, proof } = fillWithinLimits(optimum.eligible, optimum.solution.columnOfRow, limits);
  const lists = yield* listInSteps(rows, openEdges(rows, participation), length, (row) => columnsOfRow[row] as readonly number[]);
  return yield* explainShortlists(prepared, inputDigest, optimum, { lists, proof });
}
