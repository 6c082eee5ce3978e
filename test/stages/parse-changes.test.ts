import { applyChanges, type Changes, isInvalidInputError, type MatchInput, matchParticipants, whatIf } from "mentor-matching";
import { describe, expect, it } from "vitest";

const one = (id: string, x: string, more: object = {}) => ({ id, attributes: { x, level: 1 }, ...more });
const input: MatchInput = {
  mentors: [one("ada", "a", { capacity: 2 }), one("ben", "b"), one("cleo", "c")],
  mentees: [one("noor", "a"), one("tom", "b"), one("lea", "c"), one("max", "c")],
  criteria: [{ id: "same", kind: "same", attribute: "x", weight: 1 }],
  pairs: {
    locked: [{ menteeId: "noor", mentorId: "ada" }],
    active: [{ menteeId: "tom", mentorId: "ben" }],
    forbidden: [{ menteeId: "lea", mentorId: "ben", reason: "siblings" }],
    previous: [{ menteeId: "max", mentorId: "cleo", adjustment: -0.1 }],
  },
};

/** What is wrong, as `code path: message`. */
function issuesOf(changes: unknown, changed: MatchInput = input): readonly string[] {
  try {
    applyChanges(changed, changes as Changes);
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return error.issues.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);
  }
  return [];
}

describe("changes", () => {
  it("are applied removals first, then replacements, additions, and single fields", () => {
    const changes: Changes = {
      mentors: { remove: ["cleo"], add: [one("dan", "c")] },
      mentees: { remove: ["max"], replace: [{ id: "lea", name: "Lea", attributes: { x: "z" } }], add: [one("max", "d")] },
      seats: [{ mentorId: "dan", capacity: 3 }],
      availability: [
        { role: "mentee", id: "max", availability: "paused" },
        { role: "mentor", id: "dan", availability: "paused" },
      ],
      criteria: { add: [{ id: "more", kind: "same", attribute: "level", weight: 1 }] },
      weights: [{ criterionId: "more", weight: 2 }],
      pairs: { locked: { remove: [{ menteeId: "noor", mentorId: "ada" }] }, forbidden: { add: [{ menteeId: "noor", mentorId: "ben" }] } },
      settings: { objective: "highest-total" },
    };
    const after = applyChanges(input, changes);
    expect(after.mentors.map(({ id, capacity, availability }) => [id, capacity, availability])).toEqual([
      ["ada", 2, "open"],
      ["ben", 1, "open"],
      ["dan", 3, "paused"],
    ]);
    expect(after.mentees.find(({ id }) => id === "lea")).toEqual({ id: "lea", name: "Lea", attributes: { x: "z" } });
    expect(after.mentees.find(({ id }) => id === "max")).toMatchObject({ attributes: { x: "d" }, availability: "paused" });
    expect(after.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ["same", 1],
      ["more", 2],
    ]);
    expect(after.objective).toBe("highest-total");
    // What was decided about a former Max and Cleo goes with Cleo; the ban on Lea and Ben stays.
    expect(after.pairs).toEqual({
      locked: [],
      active: [{ menteeId: "tom", mentorId: "ben" }],
      forbidden: [
        { menteeId: "lea", mentorId: "ben", reason: "siblings" },
        { menteeId: "noor", mentorId: "ben" },
      ],
      previous: [],
    });
    expect(matchParticipants(after).inputDigest).toBe(whatIf(input, matchParticipants(input), changes).matching.inputDigest);
  });

  it("may hold the function of a custom criterion, and only there", () => {
    const compare = () => 0.5;
    const add = [{ id: "own", kind: "custom" as const, weight: 1, compare }];
    expect(applyChanges(input, { criteria: { add } }).criteria.at(-1)).toMatchObject({ compare });
    expect(issuesOf({ criteria: { add: [{ ...add[0], label: compare }] } })[0]).toMatch(
      /^unsupported-value changes\.criteria\.add\.0\.label/,
    );
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["are an object", null, ["wrong-type changes: expected an object, got null"]],
    ["have known fields", { metors: {} }, ['unknown-key changes.metors: unknown field; did you mean "mentors"?']],
    [
      "name people who are there",
      { mentees: { remove: ["nor"], replace: [one("x", "a")], add: [one("tom", "a")] }, mentors: { remove: [""] } },
      [
        'unknown-reference changes.mentors.remove.0: there is no mentor with the id ""',
        'unknown-reference changes.mentees.remove.0: there is no mentee with the id "nor"',
        'unknown-reference changes.mentees.replace.0.id: there is no mentee with the id "x"',
        'duplicate-id changes.mentees.add.0.id: "tom" is in use already; to change it, put it under `replace`',
      ],
    ],
    [
      "change a field once, of somebody who is there",
      {
        seats: [
          { mentorId: "ada", capacity: 3 },
          { mentorId: "ada", capacity: 4 },
          { mentorId: "zoe", capacity: 1 },
        ],
        availability: [{ role: "mentor", id: "tom", availability: "open" }],
        weights: [{ criterionId: "sme", weight: 1 }],
      },
      [
        'duplicate-id changes.seats.1.mentorId: the capacity of mentor "ada" is changed already',
        'unknown-reference changes.seats.2.mentorId: there is no mentor with the id "zoe"',
        'unknown-reference changes.availability.0.id: there is no mentor with the id "tom"',
        'unknown-reference changes.weights.0.criterionId: there is no criterion with the id "sme"; did you mean "same"?',
      ],
    ],
    [
      "take nobody out of a lock or a running relationship in passing",
      { mentees: { remove: ["noor"] }, mentors: { remove: ["ben"] } },
      [
        'contradictory-lock changes.mentees.remove.0: mentee "noor" and mentor "ada" are locked; remove the pair too, under `pairs.locked.remove`',
        'contradictory-lock changes.mentors.remove.0: mentee "tom" and mentor "ben" are in a running relationship; remove the pair too, under `pairs.active.remove`',
      ],
    ],
    [
      "leave locks their seats",
      { seats: [{ mentorId: "ada", capacity: 0 }] },
      ['over-capacity changes.seats.0: mentor "ada" has 0 seats and this is pair 1; raise the capacity, or drop a lock'],
    ],
    [
      "contradict no lock",
      { pairs: { forbidden: { add: [{ menteeId: "noor", mentorId: "ada" }] } } },
      ["lock-of-forbidden-pair changes.pairs.forbidden.add.0: this pair is forbidden; a lock cannot override that"],
    ],
    [
      "make nobody somebody's own mentor",
      { mentees: { replace: [{ id: "noor", personId: "ada" }] } },
      ['lock-of-same-person changes.mentees.replace.0: mentee "noor" and mentor "ada" are the same person'],
    ],
    [
      "remove pairs that are on the list, and add pairs of people who are there, once",
      {
        pairs: {
          locked: { remove: [{ menteeId: "tom", mentorId: "ada" }] },
          previous: { add: [{ menteeId: "zoe", mentorId: "ada" }] },
        },
      },
      ["unknown-reference changes.pairs.locked.remove.0: this pair is not locked"],
    ],
    [
      "add pairs of people who are there, once",
      {
        pairs: {
          previous: { add: [{ menteeId: "zoe", mentorId: "ada" }] },
          forbidden: { add: [{ menteeId: "lea", mentorId: "ben" }] },
        },
      },
      [
        "duplicate-pair changes.pairs.forbidden.add.0: this pair is forbidden already",
        'unknown-reference changes.pairs.previous.add.0.menteeId: there is no mentee with the id "zoe"',
      ],
    ],
    [
      "have criteria as an input has",
      {
        criteria: {
          add: [null, { id: "more", kind: "sme", weight: 1 }, { id: "other", kind: "same", attribute: "xs", weight: 1 }],
          replace: [{ id: "same", kind: "same", attribute: "x", weight: -1 }],
        },
      },
      [
        "out-of-range changes.criteria.replace.0.weight: must be at least 0, got -1",
        "wrong-type changes.criteria.add.0: expected an object, got null",
        'unknown-value changes.criteria.add.1.kind: no such kind of criterion: "sme"; did you mean "same"?',
        ...["mentee", "mentor"].map(
          (role) =>
            `attribute-of-nobody changes.criteria.add.2.attribute: criterion "other" reads "xs", which no ${role} has; they have "level", "x". If it may be missing for everybody, state \`missing\``,
        ),
      ],
    ],
    [
      "read attributes that somebody has, in the form that they have",
      { criteria: { add: [{ id: "lead", kind: "gap", attribute: "x", ideal: 1, weight: 1 }] }, mentees: { add: [{ id: "zoe" }] } },
      ["lea", "max", "noor", "tom", "ada", "ben", "cleo"].map((id, k) => {
        const value = { lea: "c", max: "c", noor: "a", tom: "b", ada: "a", ben: "b", cleo: "c" }[id];
        return `wrong-attribute-type changes.criteria: criterion "lead" needs a number here, got "${value}" (${k < 4 ? "mentee" : "mentor"} "${id}")`;
      }),
    ],
    [
      "leave a criterion that counts",
      { criteria: { remove: ["same"] } },
      ["no-positive-weight changes.criteria: at least one criterion needs a weight above 0"],
    ],
    [
      "leave a weight that counts",
      { weights: [{ criterionId: "same", weight: 0 }] },
      ["no-positive-weight changes.weights: at least one criterion needs a weight above 0"],
    ],
    [
      "give new criteria a weight that counts",
      { criteria: { add: [{ id: "more", kind: "same", attribute: "x", weight: 1 }] }, weights: [{ criterionId: "more", weight: 1e-9 }] },
      [
        "weight-too-small changes.weights.0.weight: 1e-9 is less than a millionth of all weights and would count for nothing; raise it, or set it to 0",
      ],
    ],
    [
      "leave the other criteria a weight that counts",
      { criteria: { add: [{ id: "more", kind: "same", attribute: "x", weight: 1e9 }] } },
      [
        "weight-too-small changes.criteria: 1 is less than a millionth of all weights and would count for nothing; raise it, or set it to 0",
      ],
    ],
    [
      "have settings as an input has",
      { settings: { minimumScore: 2, mentors: [] } },
      [
        "out-of-range changes.settings.minimumScore: must be at most 1, got 2",
        "unknown-key changes.settings.mentors: unknown field; known: qualification, mode, objective, minimumScore, overCapacity, reportingLine, goals, tieBreak",
      ],
    ],
  ])("%s", (_, changes, expected) => {
    expect(issuesOf(changes)).toEqual(expected);
  });

  it("are to blame as a whole where no single one is", () => {
    const crowded: MatchInput = {
      ...input,
      overCapacity: "tolerate",
      pairs: {
        active: [
          { menteeId: "tom", mentorId: "ben" },
          { menteeId: "lea", mentorId: "ben" },
        ],
      },
    };
    expect(issuesOf({ settings: { overCapacity: "refuse" } }, crowded)).toEqual([
      'over-capacity changes: mentor "ben" has 1 seat and this is pair 2; raise the capacity, or set overCapacity to "tolerate"',
    ]);
  });

  it("may bring qualification rules, functions included, that fit the people", () => {
    const judge = () => "pass" as const;
    const mentees = [{ id: "ok", kind: "custom" as const, judge }];
    expect(applyChanges(input, { settings: { qualification: { mentees } } }).qualification?.mentees).toEqual(mentees);
    expect(issuesOf({ settings: { qualification: { mentees: [{ id: "ok", kind: "at-lest" }] } } })[0]).toMatch(
      /^unknown-value changes\.settings\.qualification\.mentees\.0\.kind/,
    );
    const number = { mentors: [{ id: "senior", kind: "at-least", attribute: "x", minimum: 2 }] };
    expect(issuesOf({ settings: { qualification: number } })[0]).toMatch(
      /^wrong-attribute-type changes\.settings\.qualification: rule "senior"/,
    );
  });

  it("are counted beyond the first hundred faults", () => {
    const remove = Array.from({ length: 130 }, (_, k) => `nobody ${k}`);
    const issues = issuesOf({ mentees: { remove } });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toBe("more-issues changes: 30 more issues not listed");
  });
});
