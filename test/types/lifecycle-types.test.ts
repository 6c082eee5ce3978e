import type {
  Adjustment,
  Diagnosis,
  DiagnosisAnswers,
  LedgerEvent,
  LifecycleEvent,
  LifecyclePolicyInput,
  Relationship,
  RelationshipProposal,
  RematchDecisions,
  RematchOptions,
  RematchPlan,
} from "mentor-matching";
import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { adjustmentSchema, answersSchema, decisionsSchema, diagnosisSchema } from "../../src/lifecycle/parse-diagnosis.ts";
import type { EVENT_FIELDS, LEDGER_FIELDS } from "../../src/lifecycle/parse-event.ts";
import type { ledgerSchema } from "../../src/lifecycle/parse-ledger.ts";
import type { policySchema } from "../../src/lifecycle/parse-policy.ts";
import type { proposalSchema } from "../../src/lifecycle/parse-proposal-input.ts";
import type { relationshipSchema } from "../../src/lifecycle/parse-relationship.ts";
import type { planSchema, rematchOptionsSchema } from "../../src/lifecycle/parse-rematch.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import type { EventStamp } from "../../src/model/lifecycle-event.ts";

/** The same type with every part read-only and every absent field also `undefined`, as callers may write it. */
type Written<T> = T extends readonly (infer Element)[]
  ? readonly Written<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Written<T[Key]> }
    : T;

/** The fields of an event beside its stamp. */
type Own<Event> = Event extends unknown ? Written<Omit<Event, "type" | "relationshipId" | Exclude<keyof EventStamp, "author">>> : never;
type Given<Fields extends z.core.$ZodLooseShape> = Written<z.core.$InferObjectOutput<Fields, Record<never, unknown>>>;

/** Where the two agree, each is assignable to the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type EventsAgree = {
  [Type in LifecycleEvent["type"]]: Same<
    Omit<Own<Extract<LifecycleEvent, { type: Type }>>, "author">,
    Omit<Given<(typeof EVENT_FIELDS)[Type]>, "author">
  >;
};
type LedgerEventsAgree = {
  [Type in keyof typeof LEDGER_FIELDS]: Same<
    Omit<Own<Extract<LedgerEvent, { type: Type }>>, "author">,
    Omit<Given<(typeof LEDGER_FIELDS)[Type]>, "author" | "relationshipId">
  >;
};
type AllTrue<T> = { [Key in keyof T]: true };

describe("the schemas and the public types of the lifecycle", () => {
  it("say the same about events", () => {
    expectTypeOf<EventsAgree>().toEqualTypeOf<AllTrue<EventsAgree>>();
    expectTypeOf<LedgerEventsAgree>().toEqualTypeOf<AllTrue<LedgerEventsAgree>>();
  });

  it("say the same about policies", () => {
    expectTypeOf<Written<z.infer<typeof policySchema>>>().toEqualTypeOf<Written<LifecyclePolicyInput>>();
  });

  it("say the same about diagnoses, answers and decisions", () => {
    expectTypeOf<Written<z.infer<typeof answersSchema>>>().toEqualTypeOf<Written<DiagnosisAnswers>>();
    expectTypeOf<Written<z.infer<typeof decisionsSchema>>>().toEqualTypeOf<Written<RematchDecisions>>();
    expectTypeOf<Same<Written<z.infer<typeof adjustmentSchema>>, Written<Adjustment>>>().toEqualTypeOf<true>();
    expectTypeOf<keyof z.infer<typeof diagnosisSchema>>().toEqualTypeOf<keyof Diagnosis>();
    expectTypeOf<Same<Written<z.infer<typeof diagnosisSchema>["evidence"]>, Written<Diagnosis["evidence"]>>>().toEqualTypeOf<true>();
  });

  it("say the same about plans for a rematch, and have the same fields for its options", () => {
    expectTypeOf<keyof z.infer<typeof planSchema>>().toEqualTypeOf<keyof RematchPlan>();
    expectTypeOf<Omit<Written<z.infer<typeof planSchema>>, "note">>().toEqualTypeOf<Omit<Written<RematchPlan>, "note">>();
    expectTypeOf<keyof z.infer<typeof rematchOptionsSchema>>().toEqualTypeOf<keyof RematchOptions>();
    expectTypeOf<Written<z.infer<typeof rematchOptionsSchema>["training"]>>().toEqualTypeOf<Written<RematchOptions["training"]>>();
    expectTypeOf<Written<z.infer<typeof rematchOptionsSchema>["disruption"]>>().toEqualTypeOf<Written<RematchOptions["disruption"]>>();
  });

  it("have the same fields for proposals, relationships and ledgers", () => {
    expectTypeOf<keyof z.infer<typeof proposalSchema>>().toEqualTypeOf<keyof RelationshipProposal>();
    expectTypeOf<keyof z.infer<typeof relationshipSchema>>().toEqualTypeOf<keyof Relationship>();
    expectTypeOf<keyof z.infer<typeof ledgerSchema>>().toEqualTypeOf<keyof Ledger>();
  });
});
