import * as z from "zod/mini";
import type { Diagnosis, DiagnosisAnswers, RematchDecisions } from "../model/diagnosis.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { frozenCopy } from "./frozen.ts";
import { contributions, guard, id, party, reason, role, text, words } from "./parse-parts.ts";

const side = z.strictObject({
  reasons: z.optional(z.array(reason)),
  criteria: z.optional(z.array(id)),
  trainingEnough: z.optional(z.boolean()),
  criteriaClear: z.optional(z.boolean()),
  expectationsRealistic: z.optional(z.boolean()),
  timeEnough: z.optional(z.boolean()),
  wantsRematch: z.optional(z.boolean()),
  note: z.optional(text),
});

/** The answers of both sides and an administrator's conclusion. */
export const answersSchema = z.strictObject({
  mentee: z.optional(side),
  mentor: z.optional(side),
  administrator: z.optional(z.strictObject({ reason, party: z.optional(party), author: words, note: z.optional(text) })),
});

const person = { role, id } as const;

/** What is to change before the next matching. */
export const adjustmentSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("forbid-pair"), menteeId: id, mentorId: id }),
  z.strictObject({ type: z.literal("raise-weight"), criterionId: id, factor: z.number().check(z.minimum(0)) }),
  z.strictObject({ type: z.literal("set-minimum-credit"), criterionId: id, minimumCredit: z.number().check(z.minimum(0), z.maximum(1)) }),
  z.strictObject({ type: z.literal("require-qualification"), role, rule: z.literal("completed-training") }),
  z.strictObject({ type: z.literal("withdraw"), ...person }),
  z.strictObject({ type: z.literal("pause-availability"), ...person }),
  z.strictObject({ type: z.literal("lower-capacity"), mentorId: id, by: z.int().check(z.minimum(1)) }),
  z.strictObject({ type: z.literal("prioritise"), ...person }),
  z.strictObject({ type: z.literal("require-training"), ...person }),
  z.strictObject({ type: z.literal("disclose-again"), ...person }),
  z.strictObject({ type: z.literal("restate"), ...person }),
  z.strictObject({ type: z.literal("re-qualify"), ...person }),
  z.strictObject({ type: z.literal("re-agree"), ...person, about: z.array(z.enum(["goals", "cadence", "end"])) }),
  z.strictObject({ type: z.literal("end-others"), ...person }),
]);

const supports = reason;
const author = z.enum(["mentee", "mentor", "administrator"]);
const question = z.enum(["trainingEnough", "criteriaClear", "expectationsRealistic", "timeEnough"]);
const whole = z.int().check(z.minimum(0));

const evidence = z.discriminatedUnion("code", [
  z.strictObject({ supports, code: z.literal("said"), by: author, main: z.boolean() }),
  z.strictObject({ supports, code: z.literal("answered"), by: role, question }),
  z.strictObject({ supports, code: z.literal("criterion-named"), by: z.array(role), criterionId: id, points: z.nullable(z.int()) }),
  z.strictObject({ supports, code: z.literal("recorded"), main: z.boolean() }),
  z.strictObject({ supports, code: z.literal("not-trained"), sides: z.array(role) }),
  z.strictObject({ supports, code: z.literal("not-disclosed"), sides: z.array(role) }),
  z.strictObject({ supports, code: z.literal("guard-waived"), guard }),
  z.strictObject({ supports, code: z.literal("no-plan") }),
  z.strictObject({ supports, code: z.literal("left"), side: role }),
  z.strictObject({ supports, code: z.literal("few-check-ins"), held: whole, expected: whole }),
  z.strictObject({ supports, code: z.literal("commitments-missed"), side: role, count: whole }),
  z.strictObject({ supports, code: z.literal("no-goal-advanced"), goals: whole }),
]);

/** A diagnosis as it was stored. */
export const diagnosisSchema = z.strictObject({
  schemaVersion: z.literal(1),
  relationshipId: id,
  menteeId: id,
  mentorId: id,
  reason,
  contributing: z.array(reason),
  suspected: z.array(reason),
  party,
  basis: z.enum(["both", "one-side", "settled", "record", "contested", "none"]),
  evidence: z.array(evidence),
  answers: answersSchema,
  contributions: z.optional(contributions),
  blocks: z.array(z.enum(["unknown-reason", "contested", "misconduct", "not-failed"])),
  withoutFault: z.array(role),
  adjustments: z.array(z.strictObject({ id, because: reason, adjustment: adjustmentSchema })),
});

/** What an administrator decides. */
export const decisionsSchema = z.strictObject({
  author: words,
  adjustments: z.array(z.strictObject({ id, decision: z.enum(["accepted", "refused"]), note: z.optional(text) })),
  rematch: z.optional(z.array(role)),
  note: z.optional(text),
});

/** @throws {@link InvalidInputError} naming every answer that is wrong */
export function parseAnswers(value: unknown): DiagnosisAnswers {
  return parse<DiagnosisAnswers>(value, { schema: answersSchema, path: "answers", check: checkNotes });
}

/** @throws {@link InvalidInputError} naming everything that is wrong */
export function parseDiagnosis(value: unknown): Diagnosis {
  return parse<Diagnosis>(value, { schema: diagnosisSchema, path: "diagnosis", check: () => {} });
}

/** @throws {@link InvalidInputError} naming everything that is wrong, for this diagnosis */
export function parseDecisions(value: unknown, diagnosis: Diagnosis): RematchDecisions {
  const check = (decisions: RematchDecisions, issues: IssueList): void => checkDecisions(decisions, diagnosis, issues);
  return parse<RematchDecisions>(value, { schema: decisionsSchema, path: "decisions", check });
}

interface Reading<T> {
  readonly schema: z.ZodMiniType;
  readonly path: string;
  readonly check: (value: T, issues: IssueList) => void;
}

function parse<T>(value: unknown, { schema, path, check }: Reading<T>): T {
  const issues = createIssueList();
  const copied = copyPlain(value, issues, { at: [path] });
  if (checkShape(schema, copied, [path], issues)) check(copied as T, issues);
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  return frozenCopy(copied as T);
}

function checkNotes({ mentee, mentor, administrator }: DiagnosisAnswers, issues: IssueList): void {
  const notes = [
    ["mentee", mentee?.reasons ?? [], mentee?.note],
    ["mentor", mentor?.reasons ?? [], mentor?.note],
    ["administrator", administrator === undefined ? [] : [administrator.reason], administrator?.note],
  ] as const;
  for (const [who, reasons, note = ""] of notes)
    if (reasons.includes("other") && note.trim() === "")
      issues.add("note-required", ["answers", who, "note"], 'is required with the reason "other": say in words what it was');
}

function checkDecisions({ adjustments, rematch = [], note = "" }: RematchDecisions, diagnosis: Diagnosis, issues: IssueList): void {
  const known = new Set(diagnosis.adjustments.map((proposed) => proposed.id));
  const seen = new Set<string>();
  adjustments.forEach((decision, position) => {
    const path = ["decisions", "adjustments", position, "id"];
    if (!known.has(decision.id)) issues.add("unknown-reference", path, `there is no adjustment ${quote(decision.id)} in the diagnosis`);
    if (seen.has(decision.id)) issues.add("duplicate-id", path, `${quote(decision.id)} is decided already`);
    seen.add(decision.id);
  });
  if (diagnosis.reason === "misconduct" && rematch.length > 0 && note.trim() === "")
    issues.add("note-required", ["decisions", "note"], "is required to match anybody again after misconduct");
}
