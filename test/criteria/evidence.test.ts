import { expect, it } from "vitest";
import type { Evidence } from "../../src/model/evidence.ts";
import { type Attributes, complete, encode } from "../support/criterion-cases.ts";

type Settings = Parameters<typeof complete>[0];

const gap: Settings = { kind: "gap", attribute: "x", ideal: 2 };
const proximity: Settings = { kind: "proximity", attribute: "x", range: 4 };
const ranks: Settings = { kind: "preference", attribute: "x", side: "both" };
const priority: Settings = { kind: "priority", attribute: "x", side: "mentee", credits: { new: 1 } };

it.each<[Settings, Attributes, Attributes, Evidence]>([
  [{ kind: "coverage", sought: "x", offered: "y" }, { x: ["B ", "a"] }, { y: "b" }, { code: "covered", covered: ["B"], uncovered: ["a"] }],
  [{ kind: "overlap", attribute: "x" }, { x: ["É", "a", "c"] }, { x: ["A", "é"] }, { code: "shared", shared: ["a", "É"] }],
  [{ kind: "overlap", attribute: "x" }, { x: ["excel", " Excel", "EXCEL "] }, { x: ["Excel", "b"] }, { code: "shared", shared: ["EXCEL"] }],
  [{ kind: "same", attribute: "x" }, { x: " Sales" }, { x: "SALES " }, { code: "same", value: "SALES" }],
  [{ kind: "different", attribute: "x" }, { x: 1 }, { x: " 1" }, { code: "not-the-same", mentee: 1, mentor: "1" }],
  [{ kind: "table", attribute: "x", credits: {} }, { x: "a " }, { x: true }, { code: "categories", mentee: "a", mentor: true }],
  [gap, { x: 1 }, { x: 4 }, { code: "lead", lead: 3, mentee: 1, mentor: 4 }],
  [{ ...gap, scale: ["low", ["high"]] }, { x: "HIGH" }, { x: " Low" }, { code: "lead", lead: -1, mentee: "HIGH", mentor: "Low" }],
  [proximity, { x: 5 }, { x: 3 }, { code: "closeness", dimensions: [{ attribute: "x", mentee: 5, mentor: 3 }] }],
  [
    { ...proximity, attribute: [{ mentee: "y", mentor: "z" }, { anyOf: ["w", "x"] }] },
    { y: 1, x: 2 },
    { z: 3, w: 4 },
    {
      code: "closeness",
      dimensions: [
        { attribute: "y", mentee: 1, mentor: 3 },
        { attribute: "w", mentee: 2, mentor: 4 },
      ],
    },
  ],
  [ranks, { x: ["p9", "p0"] }, { x: "p0" }, { code: "ranks", side: "both", byMentee: 2, byMentor: 1 }],
  [ranks, { x: [" ", "p0", "p0"] }, { x: ["p1"] }, { code: "ranks", side: "both", byMentee: 1, byMentor: null }],
  [{ ...ranks, side: "mentor" }, { x: ["p0"] }, { x: "p0" }, { code: "ranks", side: "mentor", byMentee: null, byMentor: 1 }],
  [{ ...ranks, side: "mentee" }, { x: ["p1"] }, { x: "p0" }, { code: "ranks", side: "mentee", byMentee: null, byMentor: null }],
  [priority, { x: " New " }, { x: "old" }, { code: "priority", side: "mentee", value: "New" }],
  [{ ...priority, side: "mentor" }, { x: "new" }, { x: 7 }, { code: "priority", side: "mentor", value: 7 }],
  [{ kind: "distance", position: "x", noneBeyond: 9 }, { x: "1, 2" }, { x: "+1.0, 2" }, { code: "distance", kilometres: 0 }],
  [
    { kind: "hours", timeZone: "x", referenceWeek: "2026-W10", offsets: { Here: 0, there: 30 } },
    { x: " here" },
    { x: "There" },
    { code: "shared-hours", hours: 37.5, wanted: 10 },
  ],
  [{ kind: "custom", compare: () => 1 }, {}, {}, { code: "custom" }],
])("%j of %j with %j is told as %j", (settings, mentee, mentor, expected) => {
  const { kind, settings: prepared, menteeValues, mentorValues } = encode(complete(settings), [mentee], [mentor]);
  expect(kind.evidence(menteeValues[0], mentorValues[0], prepared)).toEqual(expected);
  if (kind.identify !== undefined)
    for (const value of [menteeValues[0], mentorValues[0]]) expect(["string", "number"]).toContain(typeof kind.identify(value));
});

it.each<[Settings, Attributes, Attributes, Attributes]>([
  [{ kind: "coverage", sought: "x", offered: "y" }, { x: ["b", "a"] }, { x: ["A", "b ", "a"] }, { x: "a" }],
  [
    { kind: "coverage", sought: "x", offered: "y", importanceAttribute: "own" },
    { x: "a" },
    { x: "A", own: "b: 3" },
    { x: "a", own: "a: 3" },
  ],
  [{ kind: "overlap", attribute: "x" }, { x: ["b", "a"] }, { x: ["A", "b "] }, { x: "a, b" }],
  [{ kind: "same", attribute: "x" }, { x: "1" }, { x: " 1" }, { x: 1 }],
  [{ kind: "different", attribute: "x" }, { x: "a" }, { x: "A" }, { x: "b" }],
  [{ kind: "table", attribute: "x", credits: {} }, { x: "1" }, { x: 1 }, { x: 2 }],
  [gap, { x: 1 }, { x: 1 }, { x: 2 }],
  [
    { ...proximity, attribute: ["x", "y"] },
    { x: 1, y: 11 },
    { y: 11, x: 1 },
    { x: 11, y: 1 },
  ],
  [ranks, { x: ["p1", "p2"] }, { x: ["p1", "p2", "p1"] }, { x: ["p2", "p1"] }],
  [priority, { x: "old" }, { x: "older" }, { x: "new" }],
  [{ kind: "distance", position: "x", noneBeyond: 9 }, { x: "1, 23" }, { x: "+1.0,23" }, { x: "12, 3" }],
  [{ kind: "hours", timeZone: "x", referenceWeek: "2026-W10" }, { x: "Europe/Paris" }, { x: "Europe/Berlin" }, { x: "Asia/Tokyo" }],
])("%j takes %j and %j for one value, and %j for another", (settings, value, same, other) => {
  const identities = [value, same, other].map((attributes) => {
    const { kind, menteeValues } = encode(complete(settings), [attributes], []);
    return kind.identify?.(menteeValues[0]);
  });
  expect(identities[1]).toBe(identities[0]);
  expect(identities[2]).not.toBe(identities[0]);
});
