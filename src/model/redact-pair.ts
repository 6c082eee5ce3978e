import type { Contribution, Evidence, PairExplanation } from "./evidence.ts";
import type { CriterionView, PairStanding, PairView, ParticipantEvidence } from "./participant-view.ts";

type Told = Exclude<Evidence["code"], "previous-pair" | "choice">;

/** What of each evidence the two themselves may know. Evidence that the model learns and this list lacks does not compile. */
const TOLD: { readonly [Code in Told]: (evidence: Extract<Evidence, { readonly code: Code }>) => ParticipantEvidence } = {
  covered: ({ covered }) => ({ code: "covered", covered }),
  shared: ({ shared }) => ({ code: "shared", shared }),
  same: ({ value }) => ({ code: "same", value }),
  "not-the-same": ({ mentee, mentor }) => ({ code: "not-the-same", mentee, mentor }),
  lead: ({ lead, mentee, mentor }) => ({ code: "lead", lead, mentee, mentor }),
  closeness: ({ dimensions }) => ({ code: "closeness", attributes: dimensions.map(({ attribute }) => attribute) }),
  distance: () => ({ code: "distance" }),
  "shared-hours": ({ hours }) => ({ code: "shared-hours", any: hours > 0 }),
  categories: ({ mentee, mentor }) => ({ code: "categories", mentee, mentor }),
  ranks: () => ({ code: "ranks" }),
  priority: () => ({ code: "priority" }),
  custom: () => ({ code: "custom" }),
  missing: () => ({ code: "missing" }),
};

/** What of an evidence the two themselves may know; `undefined` where they may know nothing of it, and for evidence of a later version. */
export function tellEvidence(evidence: Evidence): ParticipantEvidence | undefined {
  if (!Object.hasOwn(TOLD, evidence.code)) return undefined;
  // The code picks the entry, so that the evidence is the entry's.
  return (TOLD[evidence.code as Told] as (evidence: Evidence) => ParticipantEvidence)(evidence);
}

/** A contribution as a participant may see it; `undefined` for what is not said to be for everybody. */
export function viewContribution({ criterionId, visibleTo, evidence }: Contribution): CriterionView | undefined {
  const told = visibleTo === "everyone" ? tellEvidence(evidence) : undefined;
  return told === undefined ? undefined : { criterionId, evidence: told };
}

/**
 * A pair as either of the two may see it.
 *
 * @param isStillVisible - whether a criterion that everybody could see when the explanation was made has not been hidden since.
 */
export function viewPair(explanation: PairExplanation, isStillVisible: (criterionId: string) => boolean): PairView {
  const { menteeId, mentorId, contributions } = explanation;
  const standing = standingOf(explanation);
  const isTold = standing !== "not-available";
  const visible = contributions.flatMap((contribution) => viewContribution(contribution) ?? []);
  const criteria = visible.filter(({ criterionId }) => isStillVisible(criterionId));
  const isNarrowed = criteria.length < visible.length;
  return {
    kind: "pair-view",
    menteeId,
    mentorId,
    standing,
    // What was hidden since has had a part in the band.
    band: isTold && !isNarrowed ? explanation.band : null,
    criteria: isTold ? criteria : [],
    // The adjustment of a former pair, and what somebody chose, are nothing that all pairs have: that they are there must not show.
    programmeGoals:
      isNarrowed || contributions.some(({ criterionId, visibleTo }) => !OWN_PARTS.has(criterionId) && visibleTo !== "everyone"),
  };
}

/** Parts of a score that only some pairs have. */
const OWN_PARTS: ReadonlySet<string> = new Set(["previous", "choice"]);

/** A lock reads like any other choice. */
function standingOf({ chosen, eligible }: PairExplanation): PairStanding {
  if (chosen) return "matched";
  return eligible ? "possible" : "not-available";
}
