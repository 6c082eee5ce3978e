import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { INELIGIBLE, plusPoints, pointsOf, type Scale } from "../../src/criteria/criterion-kind.ts";
import { KINDS, kindOf } from "../../src/criteria/kinds.ts";
import { hasGate, scalesWithout } from "../../src/criteria/scales.ts";
import type { Role } from "../../src/model/person.ts";
import { orderByPattern } from "../../src/stages/score/fill-rows.ts";
import { createKnownScan } from "../../src/stages/score/known-scan.ts";
import { createPointTable } from "../../src/stages/score/point-tables.ts";
import { type Attributes, CASES, encode, people } from "../support/criterion-cases.ts";
import { differences } from "../support/differences.ts";
import { RUNS } from "../support/runs.ts";

const names = Object.keys(KINDS) as (keyof typeof CASES)[];
const populated = (name: keyof typeof CASES, size?: fc.SizeForArbitrary) =>
  CASES[name].chain(({ settings, attributes }) => {
    const person = fc.option<Attributes, Attributes>(attributes, { nil: {}, freq: 5 });
    const mentees = fc.array(person, { minLength: 1, maxLength: 70 });
    return fc.tuple(fc.constant(settings), mentees, fc.array(person, { minLength: 1, maxLength: 70, size }));
  });

const weights = fc.nat({ max: 1_000_000 });
/** Mentors in a block. */
const widths = fc.oneof({ weight: 2, arbitrary: fc.constant(32) }, { weight: 1, arbitrary: fc.integer({ min: 5, max: 31 }) });

/** The bits of a credit, so that −0 and rounding show. */
const bits = (credits: readonly (number | null)[]): readonly string[] =>
  credits.map((credit) => (credit === null ? "null" : String(new BigUint64Array(new Float64Array([credit]).buffer)[0])));

/** The credits of all pairs whose values are known. */
const creditsOf = ({ kind, settings, menteeValues, mentorValues }: ReturnType<typeof encode>): readonly (number | null)[] =>
  menteeValues.flatMap((mentee) =>
    mentorValues.flatMap((mentor) => (mentee === undefined || mentor === undefined ? [] : [kind.credit(mentee, mentor, settings)])),
  );

/** Whoever of `mask` gets more than `above` and is not reached, and whoever is added. */
function lostOrAdded(reached: number, mask: number, above: number, points: readonly number[]): number {
  const entitled = points.reduce((those, each, k) => (each > above ? those | (1 << k) : those), 0);
  return (reached & ~mask) | (mask & entitled & ~reached);
}

describe.each(names)("%s", (name) => {
  it("gives credits in [0, 1], or null only where it says it excludes", () => {
    fc.assert(
      fc.property(populated(name), ([criterion, mentees, mentors]) => {
        const encoded = encode(criterion, mentees, mentors);
        const credits = creditsOf(encoded);
        if (credits.includes(null)) expect(encoded.kind.excludes?.(encoded.settings)).toBe(true);
        expect(credits.filter((credit) => credit !== null && !(credit >= 0 && credit <= 1))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("gives the same points from its table, from its scan and from its formula, none above a bound, nobody lost, missing values included", () => {
    fc.assert(
      fc.property(populated(name, "max"), weights, fc.integer(), widths, ([criterion, mentees, mentors], weight, sieve, width) => {
        const limits = [Number.NEGATIVE_INFINITY, INELIGIBLE, -1, 0, 0.3 * weight, 0.7 * weight, weight - 1, weight];
        const encoded = encode(criterion, mentees, mentors);
        const { kind, settings, menteeValues, mentorValues } = encoded;
        const [{ unknownPoints }] = scalesWithout([{ ...settings, weight: 1 }], () => false) as [Scale];
        const scale: Scale = { weight, minimumCredit: settings.minimumCredit, unknownPoints };
        const columnAt = Int32Array.from(mentors, (_, column) => column);
        const blocks = Math.ceil(mentors.length / width);
        const firstOfBlock = Int32Array.from({ length: blocks + 1 }, (_, block) => Math.min(block * width, mentors.length));
        const everybodyIn = Array.from({ length: blocks }, (_, block) => {
          const size = Math.min(width, mentors.length - block * width);
          return size === 32 ? -1 : (1 << size) - 1;
        });
        const table = createPointTable(encoded, 0);
        const scan = createKnownScan(encoded, 0, { columnAt, firstOfBlock });
        // Some of the mentors stand apart, as if they lacked something that others have.
        const order = orderByPattern(columnAt.map((column) => (sieve >>> (column % 31)) & 1));
        const ordered = createKnownScan(encoded, 0, order);
        const wrong: string[] = [];
        const compare = (what: string, found: readonly (number | undefined)[], expected: readonly number[]): void => {
          wrong.push(...differences(what, found, expected));
        };
        for (let row = 0; row < mentees.length; row++) {
          const ofRow = table?.of(table.codeOfRow[row] as number, scale);
          const most = scan.begin(row, [scale]);
          // Of all blocks at once as of each by itself.
          const asked = limits.flatMap((above) =>
            everybodyIn.map((everybody, block) => ({ block, mask: everybody & (sieve ^ block), above })),
          );
          const blocksAsked = Int32Array.from(asked, ({ block }) => block);
          const masks = Int32Array.from(asked, ({ mask }) => mask);
          scan.reachAll(
            blocksAsked,
            masks,
            Float64Array.from(asked, ({ above }) => above),
            asked.length,
          );
          compare(
            "of all blocks at once",
            [...masks],
            asked.map((each) => scan.reach(each.block, each.mask, each.above)),
          );
          ordered.begin(row, [scale]);
          const before = Int32Array.from(order.columnAt, (column) => (column % 3 === 0 ? INELIGIBLE : column));
          const worth = before.slice();
          for (const { firstBlock, endBlock } of order.ranges) ordered.addAll(firstBlock, endBlock, worth);
          const places = [...order.columnAt.keys()].filter((place) => order.columnAt[place] !== -1);
          compare(
            "of all mentors at once",
            places.map((place) => worth[place]),
            places.map((place) => {
              const [mentee, mentor] = [menteeValues[row], mentorValues[order.columnAt[place] as number]];
              const isKnown = mentee !== undefined && mentor !== undefined;
              return plusPoints(before[place] as number, isKnown ? pointsOf(kind.credit(mentee, mentor, settings), scale) : unknownPoints);
            }),
          );
          for (let block = 0; block < blocks; block++) {
            const first = firstOfBlock[block] as number;
            const size = (firstOfBlock[block + 1] as number) - first;
            const fromFormula = Array.from({ length: size }, (_, k) => {
              const [mentee, mentor] = [menteeValues[row], mentorValues[first + k]];
              return mentee === undefined || mentor === undefined ? unknownPoints : pointsOf(kind.credit(mentee, mentor, settings), scale);
            });
            const fromTable = fromFormula.map((_, k) => ofRow?.points[table?.codeOfColumn[first + k] as number]);
            if (table !== undefined) compare("from the table", fromTable, fromFormula);
            // On another scale than that of the mentee, pair by pair.
            const other: Scale = { ...scale, weight: weight >> 1, unknownPoints: 7 };
            const onOther = fromFormula.map((_, k) => {
              const [mentee, mentor] = [menteeValues[row], mentorValues[first + k]];
              return mentee === undefined || mentor === undefined ? 7 : pointsOf(kind.credit(mentee, mentor, settings), other);
            });
            compare(
              "from the scan, of a pair",
              onOther.map((_, k) => scan.pointsOn(block, k, [other])),
              onOther,
            );
            if (table !== undefined) {
              const ofPairs = onOther.map((_, k) => {
                const codes = [table.codeOfRow[row] as number, table.codeOfColumn[first + k] as number] as const;
                return table.ofPair(...codes, other);
              });
              compare("from the table, of a pair", ofPairs, onOther);
            }
            const mask = (everybodyIn[block] as number) & sieve;
            // Asking who may get more, or not, changes nothing.
            const lost = (): readonly number[] =>
              limits.map((above) => lostOrAdded(scan.reach(block, mask, above), mask, above, fromFormula));
            const nobody = limits.map(() => 0);
            if (mask % 2 === 0) compare("lost before", lost(), nobody);
            const fromScan = new Float64Array(32);
            scan.add(block, mask, fromScan);
            compare(
              "from the scan",
              [...fromScan.subarray(0, size)],
              fromFormula.map((points, k) => ((mask >>> k) & 1) * points + 0),
            );
            compare("lost", lost(), nobody);
            const best = Math.max(...fromFormula);
            const bounds = ofRow === undefined ? [most] : [most, ofRow.most];
            compare(
              "bounds that are too low",
              bounds.filter((bound) => !(bound >= best)),
              [],
            );
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("gives equal values equal identities, and equal identities equal credits with everybody", () => {
    fc.assert(
      fc.property(populated(name), ([criterion, mentees, mentors]) => {
        const { kind, settings, menteeValues, mentorValues } = encode(criterion, [...mentees, ...mentees], mentors);
        const { identify } = kind;
        if (identify === undefined) return;
        const creditsOf = (value: unknown): readonly string[] =>
          bits(mentorValues.flatMap((mentor) => (mentor === undefined ? [] : [kind.credit(value, mentor, settings)])));
        const known = new Map<string | number, readonly string[]>();
        for (const value of menteeValues) {
          if (value === undefined) continue;
          const identity = identify(value);
          const credits = known.get(identity);
          if (credits === undefined) known.set(identity, creditsOf(value));
          else expect(creditsOf(value)).toEqual(credits);
        }
        if (name !== "preference") expect(known.size).toBeLessThanOrEqual(mentees.length);
      }),
      { numRuns: RUNS },
    );
  });

  it("gives the same bits after a journey to another thread", () => {
    fc.assert(
      fc.property(populated(name), ([criterion, mentees, mentors]) => {
        const { kind, settings, menteeValues, mentorValues } = encode(criterion, mentees, mentors);
        const { pack = (values: unknown) => values, unpack = (packed: unknown) => packed } = kind.packing ?? {};
        const sent = (values: readonly unknown[]) => unpack(structuredClone(pack(values)) as never) as readonly unknown[];
        const creditsOf = (some: readonly unknown[], others: readonly unknown[]): readonly string[] =>
          some.map((a) => bits(others.map((b) => (a === undefined || b === undefined ? 2 : kind.credit(a, b, settings)))).join(" "));
        expect(creditsOf(sent(menteeValues), sent(mentorValues))).toEqual(creditsOf(menteeValues, mentorValues));
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  it("reads nothing but the attributes that it names", () => {
    fc.assert(
      fc.property(populated(name), ([criterion, mentees, mentors]) => {
        const kind = kindOf(criterion);
        if (kind.holdsFunction) return;
        const onlyNamed = (everybody: readonly Attributes[], role: Role): readonly Attributes[] => {
          const named = new Set(kind.attributes(criterion, role).flatMap((use) => use.names));
          return everybody.map((person) => Object.fromEntries(Object.entries(person).filter(([attribute]) => named.has(attribute))));
        };
        const { menteeValues, mentorValues } = encode(criterion, mentees, mentors);
        const again = encode(criterion, onlyNamed(mentees, "mentee"), onlyNamed(mentors, "mentor"));
        expect(again.menteeValues).toEqual(menteeValues);
        expect(again.mentorValues).toEqual(mentorValues);
      }),
      { numRuns: RUNS },
    );
  });

  it("takes lists in any order, but where it says that the order counts", () => {
    fc.assert(
      fc.property(populated(name), ([criterion, mentees, mentors]) => {
        const kind = kindOf(criterion);
        const reversed = (everybody: readonly Attributes[], role: Role): readonly Attributes[] => {
          const uses = kind.attributes(criterion, role);
          const isSet = (attribute: string): boolean =>
            uses.some(({ names: known, form }) => form === "texts" && known.includes(attribute));
          return everybody.map((person) =>
            Object.fromEntries(
              Object.entries(person).map(([attribute, value]) => [
                attribute,
                typeof value === "object" && isSet(attribute) ? [...value, ...value].reverse() : value,
              ]),
            ),
          );
        };
        const encoded = encode(criterion, mentees, mentors);
        const again = encode(criterion, reversed(mentees, "mentee"), reversed(mentors, "mentor"));
        expect(differences("a credit", creditsOf(again), creditsOf(encoded))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("survives JSON: a completed criterion is a valid input and completes to itself", () => {
    fc.assert(
      fc.property(CASES[name], ({ settings }) => {
        const kind = kindOf(settings);
        const stored = kind.holdsFunction ? { ...settings } : JSON.parse(JSON.stringify(settings));
        expect(stored).toStrictEqual({ ...settings });
        expect(kind.schema.safeParse(stored).success).toBe(true);
        expect(kind.complete(stored as never)).toEqual(settings);
        expect(kind.contradictions?.(settings, stored as never) ?? []).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("treats a missing value as its policy says", () => {
    fc.assert(
      fc.property(CASES[name], ({ settings }) => {
        const [{ unknownPoints }] = scalesWithout([{ ...settings, weight: 1 }], () => false) as [Scale];
        const half = settings.minimumCredit > 0.5 ? INELIGIBLE : 500_000;
        const expected = { "no-credit": hasGate(settings) ? INELIGIBLE : 0, neutral: half, "left-out": 0, ineligible: INELIGIBLE };
        expect(unknownPoints).toBe(expected[settings.missing]);
      }),
      { numRuns: RUNS },
    );
  });

  it("changes nobody, and gives the same bits a second time, from frozen people, under another time zone", () => {
    fc.assert(
      fc.property(
        populated(name),
        fc.constantFrom("Pacific/Apia", "Asia/Kolkata", "America/New_York"),
        ([criterion, mentees, mentors], zone) => {
          const creditsOf = (): readonly string[] => {
            const { kind, settings, menteeValues, mentorValues } = encode(criterion, mentees, mentors);
            const known = mentorValues.filter((mentor) => mentor !== undefined);
            return bits(
              menteeValues.flatMap((mentee) => (mentee === undefined ? [] : known.map((mentor) => kind.credit(mentee, mentor, settings)))),
            );
          };
          const before = creditsOf();
          for (const { attributes } of people([...mentees, ...mentors])) for (const value of attributes.values()) Object.freeze(value);
          vi.stubEnv("TZ", zone);
          expect(creditsOf()).toEqual(before);
          vi.unstubAllEnvs();
        },
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it("gives evidence that is plain data", () => {
    fc.assert(
      fc.property(populated(name), ([criterion, mentees, mentors]) => {
        const { kind, settings, menteeValues, mentorValues } = encode(criterion, mentees, mentors);
        const [mentee, mentor] = [menteeValues[0], mentorValues[0]];
        if (mentee === undefined || mentor === undefined) return;
        JSON.stringify(kind.evidence(mentee, mentor, settings), (_, value: unknown) => {
          expect(["string", "number", "boolean", "object"]).toContain(typeof value);
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          if (typeof value === "object" && value !== null)
            expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
          return value;
        });
      }),
      { numRuns: RUNS },
    );
  });
});

describe("symmetry", () => {
  const symmetric = ["overlap", "same", "different", "proximity", "distance", "hours"] as const;
  it.each(symmetric)("%s gives the same bits the other way round", (name) => {
    fc.assert(
      fc.property(populated(name), ([criterion, some, others]) => {
        const there = encode(criterion, some, others);
        const back = encode(criterion, others, some);
        there.menteeValues.forEach((mentee, row) => {
          there.mentorValues.forEach((mentor, column) => {
            const [mirroredMentee, mirroredMentor] = [back.menteeValues[column], back.mentorValues[row]];
            if (mentee === undefined || mentor === undefined) return;
            const credit = there.kind.credit(mentee, mentor, there.settings);
            expect(bits([back.kind.credit(mirroredMentee, mirroredMentor, back.settings)])).toEqual(bits([credit]));
          });
        });
      }),
      { numRuns: RUNS },
    );
  });
});
