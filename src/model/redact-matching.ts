import type { Disclosure, MatchedPair, Matching } from "./matching.ts";
import type { MatchingView, PartnerView } from "./participant-view.ts";
import type { Role } from "./person.ts";
import { viewCause } from "./redact-cause.ts";

interface Viewer {
  /** The sides of the matching on which the participant stands. */
  readonly roles: { readonly [R in Role]: boolean };
  /** Whether a criterion that everybody could see when the matching was made has not been hidden since. */
  readonly isStillVisible: (criterionId: string) => boolean;
}

/** A matching as one participant may see it. */
export function viewMatching(matching: Matching, participantId: string, { roles, isStillVisible }: Viewer): MatchingView {
  // A matching of an earlier version does not say what is visible: then nothing is.
  const { criteria: known } = (matching.disclosure as Disclosure | undefined) ?? { criteria: [] };
  const visible = known.filter(({ visibleTo }) => visibleTo === "everyone");
  const criteria = visible.map(({ id }) => id).filter(isStillVisible);
  const isNarrowed = criteria.length < visible.length || known.length === 0;
  // What was hidden since has had a part in the band.
  const partner = (partnerId: string, { band }: MatchedPair): PartnerView => ({ partnerId, band: isNarrowed ? null : band });
  return {
    kind: "matching-view",
    participantId,
    ...(roles.mentee ? { asMentee: viewAsMentee(matching, participantId, partner) } : {}),
    ...(roles.mentor ? { asMentor: viewAsMentor(matching, participantId, partner) } : {}),
    criteria,
    programmeGoals: isNarrowed || visible.length < known.length,
  };
}

type Partner = (partnerId: string, pair: MatchedPair) => PartnerView;

function viewAsMentee({ pairs, unmatched }: Matching, id: string, partner: Partner): NonNullable<MatchingView["asMentee"]> {
  const pair = pairs.find(({ menteeId }) => menteeId === id);
  if (pair !== undefined) return { mentor: partner(pair.mentorId, pair) };
  const cause = viewCause(unmatched.mentees.find(({ menteeId }) => menteeId === id)?.cause);
  return { mentor: null, ...(cause === undefined ? {} : { cause }) };
}

function viewAsMentor({ pairs, unmatched, totals }: Matching, id: string, partner: Partner): NonNullable<MatchingView["asMentor"]> {
  const mentees = pairs.filter(({ mentorId }) => mentorId === id).map((pair) => partner(pair.menteeId, pair));
  const cause = viewCause(unmatched.mentors.find(({ mentorId }) => mentorId === id)?.cause);
  const { capacity, active, matched } = totals.loads.find(({ mentorId }) => mentorId === id) as Matching["totals"]["loads"][number];
  return { mentees, ...(cause === undefined ? {} : { cause }), seats: { capacity, active, matched } };
}
