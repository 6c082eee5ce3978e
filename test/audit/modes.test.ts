import fc from "fast-check";
import { auditMatching, type MatchInput, type Matching, matchParticipants, prepareProgramme, type Shortlisting } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { choicesFor, preferencesFor, serveSomebody } from "../support/answers.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

type Path = readonly (string | number)[];

/** Every value inside that is no list and no object. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function change(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return `${String(value)}?`;
}

function spoil<T>(result: T, path: Path): T {
  const draft = structuredClone(result);
  const holder = path.slice(0, -1).reduce((at, key) => at[key as never], draft as never) as unknown as { [key: string]: unknown };
  const last = path.at(-1) as never;
  holder[last] = change(holder[last]);
  return draft;
}

/** Prices and covers may have more than one true value; the digest is for the door. Who decides whether lists are the best is tested by hand below. */
const isFree = (path: Path): boolean => path.includes("certificate") || path[0] === "inputDigest" || path.includes("contested");

function expectFindings<T extends Matching | Shortlisting>(input: MatchInput, result: T, at: number): void {
  const prepared = prepareProgramme(input);
  expect(auditMatching(prepared, result).findings).toEqual([]);
  const paths = leaves(result).filter((path) => !isFree(path));
  const path = paths[at % paths.length] as Path;
  const { valid, findings } = auditMatching(prepared, { ...spoil(result, path), inputDigest: prepared.inputDigest });
  expect([path, valid, findings.length > 0]).toEqual([path, false, true]);
}

const inputs = programmes({ mentees: 4, mentors: 3 });

describe("a value that somebody changed, where all was well before,", () => {
  it("is found in a self-matching", () => {
    const selves = inputs.chain((input) =>
      preferencesFor(input).map((preferences) => ({ ...input, mode: "self" as const, preferences, criteria: serveSomebody(input) })),
    );
    fc.assert(
      fc.property(selves, fc.nat(), (input, at) => expectFindings(input, matchParticipants(input), at)),
      { numRuns: RUNS },
    );
  });

  it("is found in shortlists, and in what was chosen from them", () => {
    const steps = fc
      .tuple(inputs, fc.constantFrom(undefined, 1, 2))
      .map(([input, exposure]) => ({ ...input, mode: "hybrid" as const, shortlist: { length: 2, exposure } }));
    fc.assert(
      fc.property(steps, fc.nat(), (input, at) => expectFindings(input, matchParticipants(input), at)),
      { numRuns: RUNS },
    );
    const chosen = steps.chain((input) => choicesFor(matchParticipants(input)).map((choices) => ({ ...input, choices })));
    fc.assert(
      fc.property(chosen, fc.nat(), (input, at) => expectFindings(input, matchParticipants(input), at)),
      { numRuns: RUNS },
    );
  });
});

const unit = { id: "unit", kind: "same", weight: 1, attribute: "unit" } as const;
const pool = {
  mentors: [
    { id: "m1", attributes: { unit: "x" } },
    { id: "m2", attributes: { unit: "y" } },
  ],
  mentees: [
    { id: "e1", attributes: { unit: "x" } },
    { id: "e2", attributes: { unit: "y" } },
  ],
  criteria: [unit],
} as const;

describe("the audit", () => {
  it("finds the pair that blocks a matching said to be stable", () => {
    const input = { ...pool, mode: "self" } as const;
    const matching = matchParticipants(input);
    const turned = { ...matching, pairs: matching.pairs.map((pair, k) => ({ ...pair, mentorId: k === 0 ? "m2" : "m1" })) };
    const audit = auditMatching(input, turned);
    expect(audit).toMatchObject({ valid: false, stable: false });
    const messages = audit.findings.map(({ message }) => message);
    expect(messages).toContain('"e1": "m1": the two would rather have each other than what they have');
    expect(messages).toContain('"e2": "m2": the two would rather have each other than what they have');
  });

  it("names those who would have somebody else, by id", () => {
    const preferences = {
      mentees: [
        { id: "e1", ranking: ["m2", "m1"] },
        { id: "e2", ranking: ["m1", "m2"] },
      ],
      mentors: [
        { id: "m1", ranking: ["e1", "e2"] },
        { id: "m2", ranking: ["e2", "e1"] },
      ],
    };
    const input = { ...pool, mode: "self", preferences } as const;
    const matching = matchParticipants(input);
    const auditNamed = (differing: object) =>
      auditMatching(input, { ...matching, certificate: { ...matching.certificate, differing } } as Matching).findings.map(
        ({ message }) => message,
      );
    expect(auditNamed({ menteeIds: ["e1", "e2"], mentorIds: ["m1", "m2"] })).toEqual([]);
    expect(auditNamed({ menteeIds: ["e2", "e1"], mentorIds: ["m1", "m2"] })[0]).toMatch(/menteeIds.0 is "e2", but should be "e1"/);
    expect(auditNamed({ menteeIds: ["e1", "e2"], mentorIds: ["m2"] })[0]).toMatch(/mentorIds is a list of 1, but should be a list of 2/);
  });

  it("asks what a matching by answers covers, and what may be said of telling the truth", () => {
    const step = { ...pool, mode: "hybrid", shortlist: { length: 1 } } as const;
    const shortlisting = matchParticipants(step);
    const chosen = (choices: object) => ({ ...step, choices: { shortlisting, ...choices } }) as MatchInput;
    const self = (favour: "mentees" | "mentors") => ({ ...pool, mode: "self", preferences: { favour } }) as const;
    const cases: readonly (readonly [MatchInput, scope: string, truthTelling: string])[] = [
      [self("mentees"), "all-pairs", "safe-for-mentees"],
      [self("mentors"), "all-pairs", "not-safe"],
      [chosen({ rule: "stable" }), "shortlists", "safe-for-mentees"],
      [chosen({ rule: "stable", secondRound: "all-pairs" }), "each-round", "safe-for-mentees-within-round"],
      [chosen({ rule: "welfare" }), "shortlists", "not-safe"],
    ];
    for (const [input, scope, code] of cases) {
      const matching = matchParticipants(input) as Matching;
      expect(matching).toMatchObject({ certificate: { scope }, truthTelling: { code } });
      expect(auditMatching(input, matching)).toMatchObject({ valid: true, findings: [] });
      const other = { ...matching, certificate: { ...matching.certificate, scope: "" }, truthTelling: { code: "" } };
      const messages = auditMatching(input, other as unknown as Matching).findings.map(({ message }) => message);
      expect(messages.join()).toContain(`scope is "", but should be "${scope}"`);
      expect(messages.join()).toContain(`truthTelling.code is "", but should be "${code}"`);
    }
  });

  it("asks each round for its own prices", () => {
    const alike = { ...pool, mentees: pool.mentees.map((mentee) => ({ ...mentee, attributes: { unit: "x" } })), mode: "hybrid" } as const;
    const first = { ...alike, shortlist: { length: 1 } };
    const shortlisting = matchParticipants(first);
    const lists = shortlisting.lists.map((list) => ({ ...list, mentors: list.mentors.filter(({ mentorId }) => mentorId === "m1") }));
    const choices = { shortlisting: { ...shortlisting, lists }, rule: "welfare", secondRound: "all-pairs" } as const;
    const input = { ...first, choices };
    const matching = matchParticipants(input);
    expect(auditMatching(input, matching)).toMatchObject({ valid: true, optimal: true });
    const { secondRound, ...certificate } = matching.certificate;
    expect(secondRound).toBeDefined();
    const turned = { ...matching, certificate: { ...certificate, secondRound: certificate } } as Matching;
    expect(auditMatching(input, turned)).toMatchObject({ valid: false, optimal: false });
  });

  const within = { ...pool, mode: "hybrid", shortlist: { length: 1, exposure: 2 } } as const;
  const lists = matchParticipants(within);
  const withLists = (change: (draft: Shortlisting["lists"][number]) => unknown): readonly string[] => {
    const spoilt = { ...lists, lists: lists.lists.map((list) => change(structuredClone(list))) } as Shortlisting;
    return auditMatching(within, spoilt).findings.map(({ message }) => message);
  };

  it("finds lists that are too long, or of people whom nobody knows", () => {
    const longer = withLists((list) => ({ ...list, mentors: [...list.mentors, { mentorId: list.menteeId === "e1" ? "m2" : "m1" }] }));
    expect(longer).toContain('"e1": a list of 2, 1 are allowed');
    expect(withLists((list) => ({ ...list, menteeId: "e1" }))).toContain(
      'a list of "e1": somebody unknown, without need of one, or with two',
    );
    expect(withLists((list) => ({ ...list, mentors: [...list.mentors, list.mentors[0]] }))).toContain(
      '"e1": somebody unknown on the list, or twice',
    );
    expect(withLists((list) => ({ ...list, mentors: [{ mentorId: "m1", reserved: true }] }))).toContain(
      '"e2": "m1": no seat is left for this reserved place',
    );
  });

  it("finds a mentor on too many lists, and prices that prove nothing", () => {
    const scarce = { ...pool, mode: "hybrid", shortlist: { length: 2, exposure: 1 } } as const;
    const shortlisting = matchParticipants(scarce);
    const more = shortlisting.lists.map((list) => ({
      ...list,
      mentors: [...list.mentors, { mentorId: list.menteeId === "e1" ? "m2" : "m1" }],
    }));
    const messages = auditMatching(scarce, { ...shortlisting, lists: more } as Shortlisting).findings.map(({ message }) => message);
    expect(messages).toContain('"m1": on more lists than the limit');
    const priced = (field: "menteePrices" | "exposurePrices", price: number) => {
      const prices = shortlisting.certificate[field]?.map((each) => ({ ...each, price }));
      return auditMatching(scarce, { ...shortlisting, certificate: { ...shortlisting.certificate, [field]: prices } }).findings.map(
        ({ message }) => message,
      );
    };
    expect(priced("menteePrices", 5)).toContain('"e1": the list has a place left, but a price');
    const wide = { ...pool, mode: "hybrid", shortlist: { length: 1, exposure: 2 } } as const;
    const free = matchParticipants(wide);
    const prices = free.certificate.exposurePrices?.map((each) => ({ ...each, price: 5 }));
    expect(
      auditMatching(wide, { ...free, certificate: { ...free.certificate, exposurePrices: prices } } as Shortlisting).findings.map(
        ({ message }) => message,
      ),
    ).toContain('"m1": a place has a price, but is free');
    const other = {
      ...pool,
      mentees: [...pool.mentees, { id: "e3", attributes: { unit: "x" } }],
      mode: "hybrid",
      shortlist: { length: 1, exposure: 2 },
    } as const;
    const third = matchParticipants(other);
    const dear = third.certificate.menteePrices?.map((each) => ({ ...each, price: each.menteeId === "e1" ? 5 : 0 }));
    const proof = { ...third.certificate, menteePrices: dear };
    expect(auditMatching(other, { ...third, certificate: proof } as Shortlisting).findings.map(({ message }) => message)).toContain(
      '"e1": "m1": the prices do not prove this place',
    );
  });

  it("finds that somebody on a list is not eligible", () => {
    const input = { ...within, pairs: { forbidden: [{ menteeId: "e1", mentorId: "m2" }] } } as const;
    const shortlisting = matchParticipants(input);
    const spoilt = shortlisting.lists.map((list) => (list.menteeId === "e1" ? { ...list, mentors: [{ mentorId: "m2" }] } : list));
    expect(auditMatching(input, { ...shortlisting, lists: spoilt } as Shortlisting).findings.map(({ message }) => message)).toContain(
      '"e1": "m2": not eligible, but on the list',
    );
  });
});
