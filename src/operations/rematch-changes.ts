import type { Changes } from "../model/changes.ts";
import type { Criterion } from "../model/criterion.ts";
import type { Adjustment, RematchPlan } from "../model/diagnosis.ts";
import type { PairInput } from "../model/match-input.ts";
import { compareText } from "../model/order.ts";
import type { Role } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { CompletedTrainingRuleInput } from "../model/qualification.ts";
import type { AppliedAdjustment, RematchAdjustment, RematchOptions } from "../model/rematch.ts";

/** What the plans mean for a matching input. */
export interface PlannedChanges {
  readonly changes: Changes;
  readonly adjustments: readonly AppliedAdjustment[];
  readonly tasks: readonly RematchAdjustment[];
  readonly refused: readonly RematchAdjustment[];
}

/** What people carry out. */
type Task = "require-training" | "disclose-again" | "restate" | "re-qualify" | "re-agree" | "end-others";

/** A pair, or a person in a role, as a key. */
export const keyOfPair = ({ menteeId, mentorId }: PairInput): string => JSON.stringify([menteeId, mentorId]);
export const keyOfPerson = (role: Role, id: string): string => JSON.stringify([role, id]);

/** What is to change, gathered from all plans. */
interface Draft {
  readonly factors: Map<string, number>;
  readonly minimumCredits: Map<string, number>;
  readonly trained: Set<Role>;
  readonly paused: Map<string, { readonly role: Role; readonly id: string }>;
  readonly fewerSeats: Map<string, number>;
  readonly forbidden: Map<string, PairInput>;
}

type Of<Type extends Adjustment["type"]> = Extract<Adjustment, { readonly type: Type }>;

/** Enters an adjustment and says whether it changes anything. Several plans that ask for the same are one: the highest factor and credit count; seats add up. */
const ENTER: {
  readonly [Type in Exclude<Adjustment["type"], Task>]: (adjustment: Of<Type>, draft: Draft, programme: Programme) => boolean;
} = {
  "forbid-pair": ({ menteeId, mentorId }, { forbidden }, { pairs }) => {
    const pair = { menteeId, mentorId };
    const isNew = !pairs.forbidden.some((each) => keyOfPair(each) === keyOfPair(pair));
    if (isNew) forbidden.set(keyOfPair(pair), pair);
    return isNew;
  },
  "raise-weight": ({ criterionId, factor }, { factors }, { criteria }) => {
    factors.set(criterionId, Math.max(factor, factors.get(criterionId) ?? 1));
    return factor > 1 && criteria.some(({ id, weight }) => id === criterionId && weight > 0);
  },
  "set-minimum-credit": ({ criterionId, minimumCredit }, { minimumCredits }, { criteria }) => {
    minimumCredits.set(criterionId, Math.max(minimumCredit, minimumCredits.get(criterionId) ?? 0));
    return criteria.some((each) => each.id === criterionId && each.minimumCredit < minimumCredit);
  },
  "require-qualification": ({ role }, { trained }, programme) => {
    const isNew = !requiresTraining(programme, role);
    if (isNew) trained.add(role);
    return isNew;
  },
  withdraw: pause,
  "pause-availability": pause,
  "lower-capacity": ({ mentorId, by }, { fewerSeats }, { mentors }) => {
    fewerSeats.set(mentorId, by + (fewerSeats.get(mentorId) ?? 0));
    return mentors.some(({ id, capacity }) => id === mentorId && capacity > 0);
  },
  prioritise: ({ role, id }, _draft, programme) => programme[`${role}s`].some((person) => person.id === id),
};

type Enter = (adjustment: Adjustment, draft: Draft, programme: Programme) => boolean;

/** Whether an adjustment changes the input, and not what people do. */
function isChange({ type }: Adjustment): boolean {
  return Object.hasOwn(ENTER, type);
}

function pause({ role, id }: Of<"withdraw"> | Of<"pause-availability">, { paused }: Draft, programme: Programme): boolean {
  const isOpen = programme[`${role}s`].some((person) => person.id === id && person.availability === "open");
  if (isOpen) paused.set(keyOfPerson(role, id), { role, id });
  return isOpen;
}

/** Whether a role has a rule that asks for completed training. */
export function requiresTraining({ qualification }: Programme, role: Role): boolean {
  return qualification[`${role}s`].some(({ kind }) => TRAINING_RULES.has(kind));
}
const TRAINING_RULES: ReadonlySet<string> = new Set<CompletedTrainingRuleInput["kind"]>(["completed-training"]);

/**
 * Puts what the plans ask for into changes of the input. Of a blocked plan only this follows: its pair is no running one, and a former one.
 *
 * @param plans - all of them, by relationship id.
 */
export function changesOf(plans: readonly RematchPlan[], programme: Programme, { training }: RematchOptions): PlannedChanges {
  const draft: Draft = {
    factors: new Map(),
    minimumCredits: new Map(),
    trained: new Set(),
    paused: new Map(),
    fewerSeats: new Map(),
    forbidden: new Map(),
  };
  const ready = plans.filter(({ blocks }) => blocks.length === 0);
  const list = (decision: "accepted" | "refused"): readonly RematchAdjustment[] =>
    ready.flatMap(({ relationshipId, [decision]: decided }) => decided.map((each) => ({ relationshipId, ...each })));
  const accepted = list("accepted");
  const adjustments = accepted
    .filter(({ adjustment }) => isChange(adjustment))
    .map((each): AppliedAdjustment => {
      // The type picks the entry, so that the adjustment is the entry's: a correlation that the compiler cannot follow.
      const enter = ENTER[each.adjustment.type as keyof typeof ENTER] as Enter;
      return { ...each, effect: enter(each.adjustment, draft, programme) ? "applied" : "unchanged" };
    });
  const changes: Changes = {
    criteria: { replace: adjustCriteria(programme, draft) },
    pairs: pairChanges(plans, programme, draft),
    seats: seatChanges(programme, draft, formerPairs(plans)),
    availability: [...draft.paused.values()].map((each) => ({ ...each, availability: "paused" })),
    settings: draft.trained.size === 0 ? {} : { qualification: addRules(programme, draft.trained, training) },
  };
  return { changes, adjustments, tasks: accepted.filter(({ adjustment }) => !isChange(adjustment)), refused: list("refused") };
}

function formerPairs(plans: readonly RematchPlan[]): ReadonlyMap<string, PairInput> {
  return new Map(plans.map(({ formerPair }) => [keyOfPair(formerPair), formerPair]));
}

function adjustCriteria({ criteria }: Programme, { factors, minimumCredits }: Draft): readonly Criterion[] {
  return criteria
    .filter(({ id }) => factors.has(id) || minimumCredits.has(id))
    .map((criterion) => ({
      ...criterion,
      weight: criterion.weight * (factors.get(criterion.id) ?? 1),
      minimumCredit: Math.max(criterion.minimumCredit, minimumCredits.get(criterion.id) ?? 0),
    }));
}

function pairChanges(plans: readonly RematchPlan[], programme: Programme, { paused, forbidden }: Draft): Changes["pairs"] {
  const { pairs, mentees, mentors } = programme;
  const former = formerPairs(plans);
  const known = new Set([...mentees.map(({ id }) => keyOfPerson("mentee", id)), ...mentors.map(({ id }) => keyOfPerson("mentor", id))]);
  const isKnown = ({ menteeId, mentorId }: PairInput): boolean =>
    known.has(keyOfPerson("mentee", menteeId)) && known.has(keyOfPerson("mentor", mentorId));
  const isFormer = (pair: PairInput): boolean => former.has(keyOfPair(pair));
  const isPaused = ({ menteeId, mentorId }: PairInput): boolean =>
    paused.has(keyOfPerson("mentee", menteeId)) || paused.has(keyOfPerson("mentor", mentorId));
  const bare = ({ menteeId, mentorId }: PairInput): PairInput => ({ menteeId, mentorId });
  return {
    active: { remove: pairs.active.filter(isFormer).map(bare) },
    locked: { remove: pairs.locked.filter((pair) => isFormer(pair) || isPaused(pair)).map(bare) },
    // An adjustment of the score would let the two be matched again.
    previous: { remove: pairs.previous.filter(isFormer).map(bare), add: [...former.values()].filter(isKnown) },
    forbidden: { add: [...forbidden.values()].filter(isKnown) },
  };
}

/** Never fewer seats than running relationships and locks use. */
function seatChanges(
  { pairs, mentors }: Programme,
  { fewerSeats }: Draft,
  former: ReadonlyMap<string, PairInput>,
): NonNullable<Changes["seats"]> {
  return mentors
    .filter(({ id }) => fewerSeats.has(id))
    .map(({ id, capacity }) => {
      const bound = [...pairs.active, ...pairs.locked].filter((pair) => pair.mentorId === id && !former.has(keyOfPair(pair)));
      const used = new Set(bound.map(keyOfPair)).size;
      return { mentorId: id, capacity: Math.min(capacity, Math.max(used, capacity - (fewerSeats.get(id) as number))) };
    });
}

function addRules(
  { qualification }: Programme,
  roles: ReadonlySet<Role>,
  training: RematchOptions["training"],
): NonNullable<Changes["settings"]>["qualification"] {
  const rulesOf = (role: Role) => {
    const rules = qualification[`${role}s`];
    if (!roles.has(role) || training === undefined) return rules;
    return [...rules, { id: `completed-training-${role}`, kind: "completed-training" as const, ...training }];
  };
  return { mentees: rulesOf("mentee"), mentors: rulesOf("mentor") };
}

/** Which criteria the adjustments changed, by id. */
export function compareCriteria(before: Programme, after: Programme) {
  const earlier = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  return after.criteria
    .flatMap(({ id, weight, minimumCredit }) => {
      const was = earlier.get(id);
      if (was === undefined || (was.weight === weight && was.minimumCredit === minimumCredit)) return [];
      return [
        {
          criterionId: id,
          weight: { before: was.weight, after: weight },
          minimumCredit: { before: was.minimumCredit, after: minimumCredit },
        },
      ];
    })
    .sort((a, b) => compareText(a.criterionId, b.criterionId));
}
