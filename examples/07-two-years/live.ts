import type { FailureReason, FollowUpCode, LedgerEvent, Relationship } from "mentor-matching";
import { daysLater } from "./days.ts";
import type { Draw } from "./draw.ts";

/** An event without the id that its recording gives it. */
type Unnumbered<Event> = Event extends unknown ? Omit<Event, "id"> : never;
export type Happening = Unnumbered<LedgerEvent>;

const REASONS: readonly FailureReason[] = [
  "wrong-match",
  "wrong-match",
  "insufficient-training",
  "undefined-criteria",
  "commitment-withdrawn",
  "commitment-withdrawn",
  "unrealistic-expectations",
  "logistics",
  "overload",
  "no-fault",
  "unknown",
];

/** What happens by itself to a relationship on a day: chance stands for life. */
export function live(relationship: Relationship, at: string, draw: Draw): readonly Happening[] {
  const { id: relationshipId, state } = relationship;
  const stamp = { relationshipId, at, by: "administrator" } as const;
  switch (state) {
    case "proposed": {
      if (at > relationship.expiresOn) return [{ ...stamp, type: "expire" }];
      const by = draw.one(["mentee", "mentor"] as const);
      if (draw.chance(0.006)) return [{ ...stamp, type: "decline", by }];
      return draw.chance(0.35) && !relationship.acceptedBy.includes(by) ? [{ ...stamp, type: "accept", by }] : [];
    }
    case "preparing":
      return prepare(relationship, at, draw);
    case "active":
      if (draw.chance(0.0009)) return [fail(relationship, at, draw)];
      if (draw.chance(0.0008)) return [{ ...stamp, type: "pause", until: daysLater(at, draw.integer(10, 28)) }];
      if (draw.chance(0.02)) return [progress(relationship, at, draw)];
      return draw.chance(0.004) ? [{ ...stamp, type: "record-check-in", missed: [draw.one(["mentee", "mentor"] as const)] }] : [];
    case "paused":
      return at >= (relationship.pauses.at(-1)?.until ?? at) && draw.chance(0.5) ? [{ ...stamp, type: "resume" }] : [];
    case "closing":
      return at >= (relationship.endsOn ?? at) ? [{ ...stamp, type: "complete", outcome: "closed together" }] : [];
    default:
      return [];
  }
}

function prepare({ id: relationshipId, trained, disclosedTo, agreedOn }: Relationship, at: string, draw: Draw): readonly Happening[] {
  const stamp = { relationshipId, at, by: "administrator" } as const;
  if (draw.chance(0.002)) return [{ ...stamp, type: "cancel", reason: "another project" }];
  if (trained.length < 2) {
    if (draw.chance(0.02))
      return [
        { ...stamp, type: "waive-guard", guard: "training", reason: "trained last year", author: "admin-1" },
        { ...stamp, type: "record-training", who: "both" },
      ];
    return draw.chance(0.3) ? [{ ...stamp, type: "record-training", who: "both" }] : [];
  }
  if (disclosedTo.length < 2) return [{ ...stamp, type: "disclose-criteria", to: "both" }];
  if (agreedOn !== undefined) return [{ ...stamp, type: "start" }];
  const plan = {
    goals: [
      { id: "first", text: "One skill, used at work" },
      { id: "second", text: "A plan for the next step" },
    ],
    cadenceDays: 14,
    endsOn: daysLater(at, draw.integer(200, 350)),
  };
  return draw.chance(0.4) ? [{ ...stamp, type: "agree-expectations", by: draw.one(["mentee", "mentor"] as const), plan }] : [];
}

function fail({ id: relationshipId }: Relationship, at: string, draw: Draw): Happening {
  const party = draw.one(["mentee", "mentor", "both", "nobody"] as const);
  return { type: "fail", relationshipId, at, by: "administrator", reason: draw.one(REASONS), party };
}

function progress({ id: relationshipId, goals }: Relationship, at: string, draw: Draw): Happening {
  const goal = draw.one(goals);
  const state = goal.state === "open" ? "advancing" : draw.chance(0.6) ? "reached" : "advancing";
  const ratings = { mentee: draw.integer(3, 5), mentor: draw.integer(3, 5) };
  return { type: "record-progress", relationshipId, at, by: "administrator", goals: [{ id: goal.id, state }], ratings };
}

/** What people do when follow-up asks, where they do. */
export const ANSWERS: { readonly [Code in FollowUpCode]?: (relationshipId: string, at: string, draw: Draw) => Happening } = {
  "first-contact": (relationshipId, at) => ({ type: "record-check-in", relationshipId, at, by: "mentor", kind: "contact" }),
  "check-in": (relationshipId, at) => ({ type: "record-check-in", relationshipId, at, by: "mentee" }),
  inactivity: (relationshipId, at) => ({ type: "record-check-in", relationshipId, at, by: "administrator", kind: "meeting" }),
  "missed-commitments": (relationshipId, at) => ({
    type: "record-check-in",
    relationshipId,
    at,
    by: "administrator",
    addresses: ["missed-commitments"],
  }),
  "ratings-differ": (relationshipId, at) => ({
    type: "record-check-in",
    relationshipId,
    at,
    by: "administrator",
    addresses: ["ratings-differ"],
  }),
  "mid-term-review": (relationshipId, at) => ({ type: "record-check-in", relationshipId, at, by: "mentee", kind: "mid-term-review" }),
  "closing-preparation": (relationshipId, at, draw) =>
    draw.chance(0.15)
      ? { type: "extend", relationshipId, at, by: "mentor", to: daysLater(at, 90), reason: "one goal is open" }
      : { type: "begin-closing", relationshipId, at, by: "mentor" },
  stagnation: (relationshipId, at) => ({ type: "begin-closing", relationshipId, at, by: "administrator" }),
};
