import fc from "fast-check";
import { type AdministrativeInput, redactFor } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { differencesBetween, type Redaction, secretsIn, showEverything, wordsOf } from "../support/leaks.ts";
import { RUNS } from "../support/runs.ts";
import { programmesThatDifferInReasons, programmesThatDifferInSecrets } from "../support/secret-programmes.ts";

const library: Redaction = {
  matching: (matching, id, role) => redactFor(matching, id, { role }),
  pair: (explanation, id) => redactFor(explanation, id),
  words: wordsOf,
};

/** Whoever may know of no difference between two programmes sees none. */
function sameViews(redaction: Redaction, pairs: fc.Arbitrary<readonly AdministrativeInput[]>) {
  return fc.property(pairs, (inputs) => {
    const [first = [], ...others] = inputs.map((input) => showEverything(input, redaction));
    for (const other of others) expect(differencesBetween(first, other)).toEqual([]);
  });
}

/** Nobody reads an id, a name, a text or a number of anybody or anything else. */
function nothingSecret(redaction: Redaction) {
  return fc.property(programmesThatDifferInSecrets, ([input]) => {
    for (const showing of showEverything(input, redaction)) expect(secretsIn(showing, input)).toEqual([]);
  });
}

describe("a participant's views and words", () => {
  it("do not depend on hidden criteria, reasons, bans, adjustments or other people", { timeout: 120_000 }, () => {
    fc.assert(sameViews(library, programmesThatDifferInSecrets), { numRuns: RUNS });
  });

  it("are the same bytes whether a private ban, a former pair or a goal of the programme keeps two apart", { timeout: 120_000 }, () => {
    fc.assert(sameViews(library, programmesThatDifferInReasons), { numRuns: Math.ceil(RUNS / 2) });
  });

  it("hold nothing that is somebody else's or the administrators'", { timeout: 120_000 }, () => {
    fc.assert(nothingSecret(library), { numRuns: RUNS });
  });
});

describe("a leak is found", () => {
  // Each shows one thing too many, as a well-meant change of `redactFor` might.
  type Leaky = Partial<Redaction>;
  const more = (view: object, extra: object): unknown => ({ ...view, extra });
  const cases: readonly (readonly [name: string, leaky: Leaky, found: "by comparing" | "by reading"])[] = [
    ["the input's digest", { matching: (m, id, role) => more(redactFor(m, id, { role }), { digest: m.inputDigest }) }, "by comparing"],
    ["a lock", { matching: (m, id, role) => more(redactFor(m, id, { role }), { locks: m.overrides.length }) }, "by comparing"],
    [
      "the band of the whole score",
      {
        matching: (m, id, role) =>
          more(redactFor(m, id, { role }), { strong: m.pairs.filter((pair) => pair[`${role}Id`] === id).map(({ score }) => score > 0.5) }),
      },
      "by comparing",
    ],
    [
      "the cause as administrators read it",
      {
        matching: (m, id, role) => more(redactFor(m, id, { role }), { cause: m.unmatched.mentees.find(({ menteeId }) => menteeId === id) }),
      },
      "by comparing",
    ],
    [
      "that a former pair was adjusted",
      { pair: (e, id) => more(redactFor(e, id), { former: e.contributions.some(({ criterionId }) => criterionId === "previous") }) },
      "by comparing",
    ],
    [
      "points",
      {
        pair: (e, id) =>
          more(
            redactFor(e, id),
            e.contributions.filter(({ visibleTo }) => visibleTo === "everyone"),
          ),
      },
      "by reading",
    ],
    ["the size of the programme", { matching: (m, id, role) => more(redactFor(m, id, { role }), { pairs: m.totals.pairs }) }, "by reading"],
    [
      "a hidden criterion's id",
      {
        pair: (e, id) =>
          more(
            redactFor(e, id),
            e.contributions.map(({ criterionId }) => criterionId),
          ),
      },
      "by reading",
    ],
    [
      "hidden evidence",
      {
        pair: (e, id) =>
          more(
            redactFor(e, id),
            e.contributions.map(({ evidence }) => evidence),
          ),
      },
      "by reading",
    ],
    ["who holds the seats", { matching: (m, id, role) => more(redactFor(m, id, { role }), m.contested) }, "by reading"],
    ["a private reason, in words", { words: (_, input) => [JSON.stringify(input.pairs)] }, "by reading"],
  ];
  it.each(cases)("%s", (_, leaky, found) => {
    const redaction = { ...library, ...leaky };
    const property = found === "by comparing" ? sameViews(redaction, programmesThatDifferInSecrets) : nothingSecret(redaction);
    expect(fc.check(property, { numRuns: 300, endOnFailure: true }).failed).toBe(true);
  });

  it("which rule forbids a pair, where only the reason differs", () => {
    const redaction: Redaction = { ...library, pair: (e, id) => more(redactFor(e, id), { rules: e.rules.map(({ code }) => code) }) };
    expect(fc.check(sameViews(redaction, programmesThatDifferInReasons), { numRuns: 300, endOnFailure: true }).failed).toBe(true);
  });
});
