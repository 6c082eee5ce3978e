import fc from "fast-check";
import { explainPair, type Matching, matchParticipants, type Prepared, prepareProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { auditProgramme } from "../../src/audit/audit-programme.ts";
import { optimumOf } from "../support/certificates.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

type Path = readonly (string | number)[];
// biome-ignore lint/suspicious/noExplicitAny: what is spoilt has no type any more.
type Draft = any;

const SIZE = { mentees: 6, mentors: 5 };

/** The paths of all values inside a matching, its digest aside. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const inner = entries.filter(([key]) => key !== "inputDigest").flatMap(([key, part]) => pathsIn(part, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function valueAt(value: Draft, path: Path): Draft {
  return path.reduce((inner, key) => inner[key], value);
}

/**
 * Whether another value here may be as true: a mentee may stand in several contested groups; prices of mentors without seats may rise, they may leave
 * the cover, and without any pair to price so may the price of pairs. What fairness costs is told, not proven: that takes another solve.
 */
function isFree(prepared: Prepared, matching: Matching, path: Path): boolean {
  const [part, list, position] = path;
  if (path.at(-1) === "contested" && matching.contested.length > 1) return true;
  if (part !== "certificate") return false;
  // To claim less is true as well.
  if (list === "optimal") return true;
  if (list === "pairPrice") return !matching.pairs.some(({ locked }) => !locked);
  const seats = (mentorId: string | undefined): number =>
    prepared.participation.freeSeats[prepared.programme.mentors.findIndex(({ id }) => id === mentorId)] as number;
  if (list === "seatPrices" && typeof position === "number") return seats(optimumOf(matching).seatPrices[position]?.mentorId) === 0;
  const { cover, fairness } = optimumOf(matching);
  const covering = [...(cover?.mentorIds ?? []), ...(fairness?.coverAbove.mentorIds ?? [])];
  return path.at(-1) === "pointsForgone" || ((list === "cover" || list === "fairness") && covering.some((id) => seats(id) === 0));
}

/** The findings about a spoilt matching; about the sound one there are none. */
function findingsAbout({ programme }: Prepared, draft: Draft): readonly string[] {
  const { findings, valid } = auditProgramme(programme, draft as Matching);
  expect(valid).toBe(findings.length === 0);
  return findings.map(({ message }) => message);
}

/** From one seed every property draws the same programmes: each is matched once. */
const solved = new Map<string, { readonly prepared: Prepared<Matching>; readonly matching: Matching }>();

const results = programmes(SIZE).map((input) => {
  const text = JSON.stringify(input);
  const prepared = solved.get(text)?.prepared ?? prepareProgramme(input);
  const result = solved.get(text) ?? { prepared, matching: matchParticipants(prepared) };
  solved.set(text, result);
  return result;
});

describe("real results", () => {
  it("are valid and optimal", () => {
    fc.assert(
      fc.property(results, ({ prepared, matching }) => {
        expect(auditProgramme(prepared.programme, matching)).toMatchObject({ valid: true, optimal: true, findings: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it("are valid after a journey as JSON", () => {
    fc.assert(
      fc.property(results, ({ prepared, matching }) => {
        const read = JSON.parse(JSON.stringify(matching)) as Matching;
        expect(auditProgramme(prepared.programme, read)).toEqual(auditProgramme(prepared.programme, matching));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("every single corruption is found", () => {
  /** Spoils one value chosen at random; the property holds trivially where there is none to spoil. */
  function isFound(isSpoilable: (value: Draft, path: Path) => boolean, spoil: (draft: Draft, path: Path, value: Draft) => void): void {
    fc.assert(
      fc.property(results, fc.nat(), ({ prepared, matching }, at) => {
        const paths = pathsIn(matching).filter((path) => isSpoilable(valueAt(matching, path), path) && !isFree(prepared, matching, path));
        const path = paths[at % paths.length];
        if (path === undefined) return;
        const draft = structuredClone(matching) as Draft;
        spoil(draft, path, valueAt(draft, path));
        expect(findingsAbout(prepared, draft), `${path.join(".")} in ${JSON.stringify(draft)}`).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }
  const put = (draft: Draft, path: Path, value: unknown): void => {
    valueAt(draft, path.slice(0, -1))[path.at(-1) as string] = value;
  };
  const isNumber = (value: Draft): boolean => typeof value === "number";
  const isText = (value: Draft): boolean => typeof value === "string";
  const isListOf =
    (length: number) =>
    (value: Draft): boolean =>
      Array.isArray(value) && value.length >= length;

  it("a number one higher", () => isFound(isNumber, (draft, path, value) => put(draft, path, value + 1)));
  it("a number one lower", () => isFound(isNumber, (draft, path, value) => put(draft, path, value - 1)));
  it("a number slightly higher", () =>
    isFound(isNumber, (draft, path, value) => put(draft, path, value + 1e-9 * Math.max(1, Math.abs(value)))));
  it("a number that is none", () => isFound(isNumber, (draft, path) => put(draft, path, Number.NaN)));
  it("a number as text", () => isFound(isNumber, (draft, path, value) => put(draft, path, String(value))));
  it("another text", () => isFound(isText, (draft, path, value) => put(draft, path, `${value} `)));
  it("a yes for a no", () =>
    isFound(
      (value) => typeof value === "boolean",
      (draft, path, value) => put(draft, path, !value),
    ));
  it("a missing key", () =>
    isFound(
      (_, path) => isText(path.at(-1)),
      (draft, path) => delete valueAt(draft, path.slice(0, -1))[path.at(-1) as string],
    ));
  it("a list without its first entry", () => isFound(isListOf(1), (_, __, value) => value.shift()));
  it("a list without its last entry", () => isFound(isListOf(1), (_, __, value) => value.pop()));
  it("a list with an entry twice", () => isFound(isListOf(1), (_, __, value) => value.push(value[0])));
  it("a list turned round", () => isFound(isListOf(2), (_, __, value) => value.reverse()));
  it("a list as an object", () => isFound(isListOf(0), (draft, path, value) => put(draft, path, { ...value, length: value.length })));

  it("points moved between the contributions of a pair", () => {
    fc.assert(
      fc.property(results, fc.nat(), ({ prepared, matching }, at) => {
        const draft = structuredClone(matching) as Draft;
        const pair = draft.pairs[at % draft.pairs.length];
        if (pair === undefined) return;
        pair.contributions.level++;
        pair.contributions.unit--;
        expect(findingsAbout(prepared, draft)).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("two pairs that exchange their mentors, unless that is as good", () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.nat(), ({ prepared, matching }, one, other) => {
        const draft = structuredClone(matching) as Draft;
        const [first, second] = [draft.pairs[one % draft.pairs.length], draft.pairs[other % draft.pairs.length]];
        if (first === undefined || first.mentorId === second.mentorId) return;
        [first.mentorId, second.mentorId] = [second.mentorId, first.mentorId];
        const isAsGood = [first, second].every((pair) => {
          const { eligible, contributions } = explainPair(prepared, matching, pair);
          const entries = contributions.map(({ criterionId, points }) => [criterionId, points]);
          return eligible && !pair.locked && JSON.stringify(Object.fromEntries(entries)) === JSON.stringify(pair.contributions);
        });
        if (!isAsGood) expect(findingsAbout(prepared, draft)).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("a pair too many, told as if it were sound", () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.nat(), ({ prepared, matching }, one, other) => {
        const { mentees, mentors } = prepared.programme;
        if (mentees.length === 0 || mentors.length === 0) return;
        const pair = { menteeId: mentees[one % mentees.length]?.id as string, mentorId: mentors[other % mentors.length]?.id as string };
        const { contributions, points, score } = explainPair(prepared, matching, pair);
        const told = Object.fromEntries(contributions.map((contribution) => [contribution.criterionId, contribution.points]));
        const draft = structuredClone(matching) as Draft;
        draft.pairs.push({ ...pair, score, points, contributions: told });
        draft.pairs.sort((a: Draft, b: Draft) => (a.menteeId < b.menteeId ? -1 : 1));
        draft.unmatched.mentees = draft.unmatched.mentees.filter(({ menteeId }: Draft) => menteeId !== pair.menteeId);
        draft.unmatched.mentors = draft.unmatched.mentors.filter(({ mentorId }: Draft) => mentorId !== pair.mentorId);
        draft.totals.pairs++;
        draft.totals.points += points;
        draft.totals.loads.find(({ mentorId }: Draft) => mentorId === pair.mentorId).matched++;
        expect(findingsAbout(prepared, draft)).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("anything else in the place of anything, without ever throwing", () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.jsonValue(), ({ prepared, matching }, at, anything) => {
        const paths = pathsIn(matching);
        const path = paths[at % paths.length] as Path;
        const draft = structuredClone(matching) as Draft;
        const before = JSON.stringify(valueAt(draft, path));
        put(draft, path, anything);
        const found = findingsAbout(prepared, draft);
        if (before !== JSON.stringify(anything) && !isFree(prepared, matching, path)) expect(found).not.toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});
