import type { Changes } from "../model/changes.ts";
import type { FairnessExplanation, FairnessGroup, GapWithout, LeftOut } from "../model/fairness.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { Programme } from "../model/programme.ts";
import { type GroupedPerson, groupPeople, type PeopleGroup } from "../reports/group-people.ts";
import { measureGroups } from "../reports/measure-groups.ts";
import { type FairnessQuestion, requireQuestion } from "./measure-fairness.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { readAskedMatching } from "./read-matching.ts";
import { whatIf } from "./what-if.ts";

/**
 * Says what in the rules accounts for the largest difference in match rates between two groups: each criterion, qualification rule, minimum score and reporting line is left out in turn,
 * and everybody is matched anew.
 *
 * @remarks One solve for each of them, from the present matching. Both groups are large enough to be shown (see {@link measureFairness}). What shrinks the gap most accounts for
 * most of it; several may each account for all of it, and together for no more. That a rule accounts for a gap does not say that it is wrong.
 * @param matching - the best matching of this very input.
 * @returns `null` where no two groups can be compared.
 * @throws {@link InvalidInputError} for an invalid input or question, or another input's matching (`input-mismatch`).
 * @example
 * ```ts
 * explainFairness(input, matching, { attributes: ["site"] })?.without[0];
 * // { leftOut: { code: "criterion", criterionId: "languages" }, matched: 0.02, reduction: 0.11, … }
 * ```
 */
export function explainFairness(input: MatchInput | Prepared, matching: Matching, question: FairnessQuestion): FairnessExplanation | null {
  const prepared = prepareProgramme(input);
  const read = readAskedMatching(prepared, matching);
  const completed = requireQuestion(question ?? {});
  const { role, attributes } = completed;
  const people = prepared.programme[`${role}s`].map(
    ({ id, attributes: held }): GroupedPerson => ({ id, attributes: Object.fromEntries(held) }),
  );
  const groups = groupPeople(people, attributes);
  const measure = (of: Matching, chosen: readonly PeopleGroup[], minimumCell: number) =>
    measureGroups(chosen, { ...completed, minimumCell, matching: of, relationships: [], waits: NONE, ranks: NONE, exposures: NONE });
  const gap = measure(read, groups, completed.minimumCell).gaps.find((each) => each.measure === "matched");
  if (gap === undefined) return null;
  const both = [gap.highest, gap.lowest].map((values) => groups.find((group) => group.values === values) as PeopleGroup);
  const gapIn = (of: Matching) => {
    const [highest, lowest] = measure(of, both, 1).groups as readonly [FairnessGroup, FairnessGroup];
    return { matched: differ(highest.matched?.value, lowest.matched?.value), score: differ(highest.score?.mean, lowest.score?.mean) };
  };
  const present = gapIn(read);
  const without = listParts(prepared.programme).map(({ leftOut, changes }): GapWithout => {
    const after = whatIf(prepared, read, changes).matching;
    const { matched, score } = gapIn(after);
    const reduction = matched === null ? null : Math.abs(gap.difference) - Math.abs(matched);
    return { leftOut, matched, score, reduction, pairs: after.pairs.length };
  });
  return {
    role,
    attributes,
    highest: gap.highest,
    lowest: gap.lowest,
    matched: gap.difference,
    score: present.score,
    without: without.sort(
      (a, b) => (b.reduction ?? -1) - (a.reduction ?? -1) || compareText(JSON.stringify(a.leftOut), JSON.stringify(b.leftOut)),
    ),
  };
}

const NONE: ReadonlyMap<string, number> = new Map();

function differ(first: number | null | undefined, second: number | null | undefined): number | null {
  return first === null || first === undefined || second === null || second === undefined ? null : first - second;
}

/** Everything that can be left out, with the change that does so. */
function listParts(programme: Programme): readonly { readonly leftOut: LeftOut; readonly changes: Changes }[] {
  const { criteria, qualification, minimumPoints, reportingLine } = programme;
  // The last criterion with a weight cannot go: there would be nothing to match by.
  const removable = criteria.filter(({ id }) => criteria.some((other) => other.id !== id && other.weight > 0));
  return [
    ...removable.map(({ id }) => ({ leftOut: { code: "criterion", criterionId: id } as const, changes: { criteria: { remove: [id] } } })),
    ...(["mentee", "mentor"] as const).flatMap((role) =>
      qualification[`${role}s`].map(({ id }) => ({
        leftOut: { code: "qualification", ruleId: id, role } as const,
        changes: {
          settings: { qualification: { ...qualification, [`${role}s`]: qualification[`${role}s`].filter((rule) => rule.id !== id) } },
        },
      })),
    ),
    ...(minimumPoints > 0 ? [{ leftOut: { code: "minimum-score" } as const, changes: { settings: { minimumScore: 0 } } }] : []),
    ...(reportingLine > 0 ? [{ leftOut: { code: "reporting-line" } as const, changes: { settings: { reportingLine: 0 } } }] : []),
  ];
}
