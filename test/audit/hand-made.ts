import type { Criterion } from "../../src/model/criterion.ts";
import type { FitBand } from "../../src/model/fit-band.ts";
import type { ExcludingRule, Matching, OptimumCertificate } from "../../src/model/matching.ts";
import type { AttributeValue, Mentee, Mentor } from "../../src/model/person.ts";
import type { Programme } from "../../src/model/programme.ts";

type Attributes = Readonly<Record<string, AttributeValue>>;

/** A mentee with attributes, everything else as if nothing had been said. */
export function mentee(id: string, attributes: Attributes = {}, more: Partial<Mentee> = {}): Mentee {
  return { id, personId: id, availability: "open", attributes: new Map(Object.entries(attributes)), ...more };
}

/** A mentor with one seat, likewise. */
export function mentor(id: string, attributes: Attributes = {}, more: Partial<Mentor> = {}): Mentor {
  return { ...mentee(id, attributes), capacity: 1, ...more };
}

const common = {
  label: { en: "", fr: "" },
  minimumCredit: 0,
  missing: "no-credit",
  serves: "participant",
  visibleTo: "everyone",
} as const;

/** Equal values of the attribute with the criterion's id. */
export const same = (id: string, weight: number, more: object = {}): Criterion =>
  ({ ...common, id, kind: "same", weight, attribute: id, ...more }) as Criterion;

/** A lead of 2 steps, a quarter less for each step away from that. */
export const gap = (id: string, weight: number, more: object = {}): Criterion =>
  ({ ...common, id, kind: "gap", weight, attribute: id, ideal: 2, falloff: 0.25, floor: 0, allowed: [null, null], ...more }) as Criterion;

interface Given extends Partial<Omit<Programme, "pairs">> {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly criteria: readonly Criterion[];
  readonly pairs?: Partial<Programme["pairs"]>;
}

export function programme(given: Given): Programme {
  return {
    mode: "administrative",
    objective: "most-pairs",
    minimumPoints: 0,
    overCapacity: "refuse",
    reportingLine: 1,
    qualification: { mentees: [], mentors: [] },
    goals: [],
    tieBreak: "id",
    answers: { mentees: [], mentors: [] },
    favour: "mentees",
    shortlist: { length: 5, exposure: null },
    warnings: [],
    ...given,
    pairs: { locked: [], forbidden: [], previous: [], active: [], ...given.pairs },
  };
}

const head = { kind: "matching", schemaVersion: 1, inputDigest: "0000000000000000", mode: "administrative" } as const;
const proven = { optimal: true, scope: "all-pairs", gap: 0, pairPrice: 0 } as const;

export function matching(
  { criteria }: Programme,
  given: Partial<Omit<Matching, "certificate">> & { readonly certificate: Partial<OptimumCertificate> },
): Matching {
  return {
    ...head,
    objective: "most-pairs",
    pairs: [],
    unmatched: { mentees: [], mentors: [] },
    contested: [],
    totals: { pairs: 0, points: 0, loads: [] },
    overrides: [],
    warnings: [],
    disclosure: { criteria: criteria.map(({ id }) => ({ id, serves: "participant", visibleTo: "everyone" })), namesakes: [] },
    ...given,
    certificate: { ...proven, menteePrices: [], seatPrices: [], ...given.certificate },
  };
}

/** The matching of a programme of one mentee, one mentor with one seat and one pair. */
export function onePair(audited: Programme, contributions: Readonly<Record<string, number>>, band: FitBand | null = "fair"): Matching {
  const {
    mentees: [e],
    mentors: [m],
  } = audited;
  const [menteeId, mentorId] = [(e as Mentee).id, (m as Mentor).id];
  const points = Object.values(contributions).reduce((sum, each) => sum + each, 0);
  return matching(audited, {
    pairs: [{ menteeId, mentorId, score: points / 1e6, points, contributions, band }],
    totals: { pairs: 1, points, loads: [{ mentorId, capacity: 1, active: 0, matched: 1 }] },
    certificate: {
      menteePrices: [{ menteeId, price: points }],
      seatPrices: [{ mentorId, price: 0 }],
      cover: { menteeIds: [menteeId], mentorIds: [] },
    },
  });
}

/** The matching of such a programme whose only pair is not eligible. */
export function noPair(audited: Programme, rules: readonly Omit<ExcludingRule, "mentors" | "alone">[]): Matching {
  const {
    mentees: [e],
    mentors: [m],
  } = audited;
  const [menteeId, mentorId] = [(e as Mentee).id, (m as Mentor).id];
  const counted = rules.map((rule) => ({ ...rule, mentors: 1, alone: rules.length === 1 ? 1 : 0 }));
  return matching(audited, {
    unmatched: {
      mentees: [{ menteeId, cause: { code: "no-eligible-mentor", rules: counted } }],
      mentors: [{ mentorId, cause: { code: "no-eligible-mentee" } }],
    },
    totals: { pairs: 0, points: 0, loads: [{ mentorId, capacity: 1, active: 0, matched: 0 }] },
    certificate: {
      menteePrices: [{ menteeId, price: 0 }],
      seatPrices: [{ mentorId, price: 0 }],
      cover: { menteeIds: [], mentorIds: [] },
    },
  });
}
