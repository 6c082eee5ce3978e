import type { Covered } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { pauseAfter, type Steps } from "../../kernel/steps.ts";
import type { Cover, MatchedPair, OptimumCertificate } from "../../model/matching.ts";
import { byMentee, byMentor, compareText } from "../../model/order.ts";
import type { Programme } from "../../model/programme.ts";
import type { ExplanationSource } from "./pair-facts.ts";
import type { SeatOutcome } from "./seat-outcome.ts";

/**
 * Turns the solver's duals into prices in points: with cost = 1,000,000 − points, a mentee's price is what its dual lacks to the cost of staying outside,
 * and `pairPrice` what a pair is worth beyond that.
 */
export function* certify(
  { programme, participation }: Pick<ExplanationSource, "programme" | "participation">,
  outcome: SeatOutcome,
  pairs: readonly MatchedPair[],
  scope: OptimumCertificate["scope"] = "all-pairs",
): Steps<OptimumCertificate> {
  const { capacities, outsideCost, isOptimal, facts, fairness } = outcome;
  const { rowDuals, prices } = outcome.solution;
  const { menteePrices, mentorPrices: seatPrices } = namePrices(
    { programme, participation },
    rowDuals.map((dual) => outsideCost - dual),
    prices,
  );
  yield* pauseAfter("explain", rowDuals.length);
  // Exact sums: with 100,000 mentees they may pass 2^53.
  let bound = 0n;
  for (const { price } of menteePrices) bound += BigInt(price);
  for (let column = 0; column < prices.length; column++)
    if (participation.statusOfColumn[column] === "open") bound += BigInt(prices[column] as number) * BigInt(capacities[column] as number);
  const pairPrice = FULL_POINTS - outsideCost;
  for (const { points, locked } of pairs) if (locked !== true) bound -= BigInt(points - pairPrice);
  const certificate: OptimumCertificate = {
    optimal: isOptimal,
    scope,
    gap: isOptimal ? 0 : Number(bound),
    pairPrice,
    menteePrices,
    seatPrices,
  };
  if (programme.objective === "highest-total" || !isOptimal || facts === undefined) return certificate;
  yield* pauseAfter("explain", rowDuals.length);
  const cover = nameCover(programme, facts.cover);
  if (fairness === undefined) return { ...certificate, cover };
  const { bottleneck, coverAbove, pointsForgone } = fairness;
  // That a higher floor would lose pairs: above it, fewer people than there are pairs touch every pair.
  const proof = { floor: FULL_POINTS - bottleneck, coverAbove: nameCover(programme, coverAbove), pointsForgone };
  return { ...certificate, cover, fairness: proof };
}

/** The prices of all who take part, by id. */
export function namePrices(
  { programme, participation }: Pick<ExplanationSource, "programme" | "participation">,
  ofRows: Float64Array,
  ofColumns: Float64Array,
): {
  readonly menteePrices: { readonly menteeId: string; readonly price: number }[];
  readonly mentorPrices: { readonly mentorId: string; readonly price: number }[];
} {
  const menteePrices = programme.mentees.map(({ id: menteeId }, row) => ({ menteeId, price: ofRows[row] as number }));
  const mentorPrices = programme.mentors.map(({ id: mentorId }, column) => ({ mentorId, price: ofColumns[column] as number }));
  return {
    menteePrices: menteePrices.filter((_, row) => participation.statusOfRow[row] === "open").sort(byMentee),
    mentorPrices: mentorPrices.filter((_, column) => participation.statusOfColumn[column] === "open").sort(byMentor),
  };
}

function nameCover({ mentees, mentors }: Programme, { rowCovered, columnCovered }: Covered): Cover {
  const idsOf = (people: readonly { readonly id: string }[], covered: Uint8Array): readonly string[] =>
    people
      .filter((_, position) => covered[position] === 1)
      .map(({ id }) => id)
      .sort(compareText);
  return { menteeIds: idsOf(mentees, rowCovered), mentorIds: idsOf(mentors, columnCovered) };
}
