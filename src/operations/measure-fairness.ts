import { ledgerAsOf } from "../lifecycle/ledger-as-of.ts";
import { requireLedger } from "../lifecycle/parse-ledger.ts";
import { lifecyclePolicy, requireDay } from "../lifecycle/parse-policy.ts";
import type { AnswersInput } from "../model/answers.ts";
import type { FairnessReport } from "../model/fairness.ts";
import { answerAbout, fieldsOf, InvalidInputError, type IssueCode, quote } from "../model/issue.ts";
import type { Ledger } from "../model/ledger.ts";
import type { LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import type { Matching } from "../model/matching.ts";
import type { Role } from "../model/person.ts";
import type { Day } from "../model/relationship-parts.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { readGiven } from "../reading/read-given.ts";
import { type GroupedPerson, groupPeople } from "../reports/group-people.ts";
import { measureGroups } from "../reports/measure-groups.ts";
import { exposuresOf, ranksOf, type Standings } from "../reports/read-standings.ts";
import { waitsOf } from "../reports/summarize-relationships.ts";
import { parseMatching } from "../stages/parse/parse-matching.ts";
import { type JoinedOn, requireObjects } from "./summarize-programme.ts";

/** By what groups are made. */
export interface FairnessQuestion {
  /** Whose groups. @defaultValue `"mentee"` */
  readonly role?: Role | undefined;
  /** One attribute, or two: then a group for each pair of values that occurs. */
  readonly attributes: readonly [string] | readonly [string, string];
  /** Groups of fewer people are not shown: an integer from 1. @defaultValue `5` */
  readonly minimumCell?: number | undefined;
}

/** What groups are made of and measured on; a measure without its data is `null`. */
export interface FairnessRecords extends FairnessQuestion {
  /** The people with the attributes; a `MatchInput` will do. The attributes need not be those of any criterion. */
  readonly participants: { readonly mentees: readonly GroupedPerson[]; readonly mentors: readonly GroupedPerson[] };
  /** For match rate and score. @defaultValue none */
  readonly matching?: Matching | undefined;
  /** For completion and, with `joined`, for the waiting time; `asOf` is required with it. @defaultValue none */
  readonly ledger?: Ledger | undefined;
  /** The day up to which the ledger is read. */
  readonly asOf?: Day | undefined;
  /** What differs from the defaults. */
  readonly policy?: LifecyclePolicyInput | undefined;
  /** When mentees joined. @defaultValue none */
  readonly joined?: readonly JoinedOn[] | undefined;
  /** What people answered, with a matching: for the ranks; an input's `choices` or `preferences` will do. @defaultValue none */
  readonly answers?: AnswersInput | undefined;
  /**
   * The shortlists of hybrid matching: for mentors, on how many lists they stand; for mentees, with a matching and without `answers`, where on their list whom they got
   * stands. @defaultValue none
   */
  readonly shortlisting?: Shortlisting | undefined;
  /** The rank from 1 that a participant gave to whom they got. @defaultValue what `answers` or `shortlisting` say */
  readonly ranks?: readonly { readonly id: string; readonly rank: number }[] | undefined;
  /** On how many shortlists a participant stands. @defaultValue what `shortlisting` says */
  readonly exposures?: readonly { readonly id: string; readonly shortlists: number }[] | undefined;
}

/**
 * Compares groups of participants by one attribute or two: how many were matched, with what scores, after how long, and how their relationships ended, each with an interval.
 *
 * @remarks Groups that are too small are suppressed, with one more where that alone would give them away. Linear in people, pairs and relationships. A difference says that groups
 * fare differently, not why; {@link explainFairness} says what in the rules accounts for it.
 * @throws {@link InvalidInputError} for bad attributes, days or ledgers, and for what is no matching.
 * @example
 * ```ts
 * const { groups, gaps } = measureFairness({ participants: input, matching, attributes: ["site"] });
 * groups[0]; // { values: ["Lyon"], people: 41, matched: { numerator: 30, denominator: 41, value: 0.73…, … }, … }
 * ```
 */
export function measureFairness(records: FairnessRecords): FairnessReport {
  if (typeof records !== "object" || records === null) refuse("wrong-type", [], `expected an object, got ${quote(records)}`);
  const { ledger, matching: handed, participants, policy, ...given } = fieldsOf("records", records);
  const { role, attributes, minimumCell } = requireQuestion(given as FairnessQuestion);
  const { joined = [], ranks, exposures, asOf, answers, shortlisting } = readGiven("records", given);
  const people: unknown = readGiven("participants", fieldsOf("participants", participants)[`${role}s`]);
  requireObjects(people, "participants", `${role}s`);
  const matching = handed === undefined ? undefined : parseMatching(handed);
  requireObjects(joined, "joined");
  if (ranks !== undefined) requireObjects(ranks, "ranks");
  if (exposures !== undefined) requireObjects(exposures, "exposures");
  const standings = readStandings({ matching, answers, shortlisting }, role);
  const relationships = ledger === undefined ? [] : readLedger(ledger, { asOf, policy }).relationships;
  const days = new Map(joined.map(({ menteeId, on }, k) => [menteeId, requireDay(on, ["joined", String(k), "on"])]));
  return answerAbout("records", () =>
    measureGroups(groupPeople(people as readonly GroupedPerson[], attributes), {
      role,
      attributes,
      minimumCell,
      matching,
      relationships,
      waits: role === "mentee" ? waitsOf(relationships, days) : new Map(),
      ranks: ranks === undefined ? ranksOf(standings) : new Map(ranks.map(({ id, rank }, k) => [id, requireWhole(rank, "ranks", k)])),
      exposures:
        exposures === undefined
          ? exposuresOf(standings)
          : new Map(exposures.map(({ id, shortlists }, k) => [id, requireWhole(shortlists, "exposures", k)])),
    }),
  );
}

/** Checks by what groups are made. @throws {@link InvalidInputError} */
export function requireQuestion(question: FairnessQuestion): Required<{
  readonly [Field in keyof FairnessQuestion]: Exclude<FairnessQuestion[Field], undefined>;
}> {
  const { role = "mentee", attributes, minimumCell = 5 } = readGiven("question", fieldsOf("question", question));
  if (role !== "mentee" && role !== "mentor") refuse("unknown-value", ["role"], `must be "mentee" or "mentor", got ${quote(role)}`);
  const names: unknown = attributes;
  const isList = Array.isArray(names) && names.length >= 1 && names.length <= 2 && names.every((name) => typeof name === "string");
  if (!isList) refuse("wrong-type", ["attributes"], `expected a list of one or two names, got ${quote(names)}`);
  if (!Number.isSafeInteger(minimumCell) || minimumCell < 1)
    refuse("out-of-range", ["minimumCell"], `must be a whole number from 1, got ${quote(minimumCell)}`);
  return { role, attributes, minimumCell };
}

function readLedger(given: Ledger, { asOf, policy }: Pick<FairnessRecords, "asOf" | "policy">): Ledger {
  return ledgerAsOf(requireLedger(given), requireDay(asOf, ["asOf"]), lifecyclePolicy(policy));
}

/** Checks what ranks and exposures are read from. @throws {@link InvalidInputError} */
function readStandings(
  { matching, answers, shortlisting }: Pick<FairnessRecords, "matching" | "answers" | "shortlisting">,
  role: Role,
): Standings {
  if (shortlisting !== undefined && !isShortlisting(shortlisting))
    refuse("wrong-type", ["shortlisting"], `expected shortlists as matchParticipants gives them, got ${quote(shortlisting)}`);
  if (answers !== undefined) {
    const key = `${role}s` as const;
    if (typeof answers !== "object" || answers === null) refuse("wrong-type", ["answers"], `expected an object, got ${quote(answers)}`);
    const answered: unknown = answers[key] ?? [];
    requireObjects(answered, "answers", key);
    (answered as readonly { readonly ranking?: unknown }[]).forEach(({ ranking }, k) => {
      if (!isRanking(ranking)) refuse("wrong-type", ["answers", key, k, "ranking"], `expected a list of ids, got ${quote(ranking)}`);
    });
  }
  return { role, pairs: matching?.pairs ?? [], answers, shortlisting };
}

function isShortlisting(value: unknown): boolean {
  const { kind, lists, exposures } = (value ?? {}) as Partial<Shortlisting>;
  return kind === "shortlisting" && Array.isArray(lists) && lists.every((list) => Array.isArray(list?.mentors)) && Array.isArray(exposures);
}

function isRanking(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string" || Array.isArray(entry));
}

function requireWhole(number: unknown, list: string, position: number): number {
  if (Number.isSafeInteger(number) && (number as number) >= 0) return number as number;
  return refuse("not-an-integer", [list, position], `must be a whole number, got ${quote(number)}`);
}

function refuse(code: IssueCode, path: readonly (string | number)[], message: string): never {
  throw new InvalidInputError([{ code, path, message }]);
}
