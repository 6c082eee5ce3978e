import type { Changes, ListChanges } from "../../model/changes.ts";
import { quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import type { PairInput, PairRulesInput } from "../../model/match-input.ts";
import type { MenteeInput, MentorInput, Role } from "../../model/person.ts";
import { nearestName } from "../../reading/nearest-name.ts";
import type { CompleteInput } from "./input-of-programme.ts";

type Path = readonly (string | number)[];

/** An entry of a changed list, and which of the changes it comes from, if any; single fields may come from another. */
interface Placed<Entry> {
  readonly entry: Entry;
  readonly origin?: Path;
  readonly fieldOrigins?: { readonly [field: string]: Path };
}

/** A changed input, and how its parts are called in the changes. */
export interface ChangedInput {
  readonly input: CompleteInput;
  /** Where in the changes the fault lies that a path of the input shows. */
  blame(path: Path): Path;
}

type PairList = keyof PairRulesInput;
const PAIR_LISTS: readonly PairList[] = ["locked", "forbidden", "previous", "active"];

/** Changes an input as the changes say. Names that nobody has are issues, at their place in the changes. */
export function applyTo(input: CompleteInput, changes: Changes, issues: IssueList): ChangedInput {
  const lists = {
    mentors: mergeList(input.mentors, changes.mentors ?? {}, ["mentors"], issues),
    mentees: mergeList(input.mentees, changes.mentees ?? {}, ["mentees"], issues),
    criteria: mergeList(input.criteria, changes.criteria ?? {}, ["criteria"], issues),
  };
  const touched = new Map<string, Path>();
  const touch = (role: Role, id: string, origin: Path): unknown => touched.set(`${role} ${id}`, origin);

  changes.seats?.forEach(({ mentorId, capacity }, k) => {
    setField(lists.mentors, mentorId, { capacity }, { path: ["seats", k], key: "mentorId", what: "mentor" }, issues);
    touch("mentor", mentorId, ["seats", k]);
  });
  changes.availability?.forEach(({ role, id, availability }, k) => {
    setField(lists[`${role}s`], id, { availability }, { path: ["availability", k], key: "id", what: role }, issues);
  });
  changes.weights?.forEach(({ criterionId, weight }, k) => {
    setField(lists.criteria, criterionId, { weight }, { path: ["weights", k], key: "criterionId", what: "criterion" }, issues);
  });
  for (const role of ["mentor", "mentee"] as const)
    for (const [id, { origin }] of lists[`${role}s`]) if (origin !== undefined) touch(role, id as string, origin);

  const pairs = mergePairs(input, changes, lists, issues);
  for (const { entry, origin } of Object.values(pairs).flat()) {
    if (origin === undefined) continue;
    touch("mentee", entry.menteeId, origin);
    touch("mentor", entry.mentorId, origin);
  }
  return {
    input: {
      ...input,
      ...changes.settings,
      mentors: entriesOf(lists.mentors.values()) as readonly MentorInput[],
      mentees: entriesOf(lists.mentees.values()) as readonly MenteeInput[],
      criteria: entriesOf(lists.criteria.values()) as CompleteInput["criteria"],
      pairs: Object.fromEntries(PAIR_LISTS.map((list) => [list, entriesOf(pairs[list])])),
    },
    blame: (path) => blame(path, changes, lists, pairs, touched),
  };
}

/** By id; what has none is its own. */
type Lists = { readonly [List in "mentors" | "mentees" | "criteria"]: Map<unknown, Placed<unknown>> };
type Pairs = { readonly [List in PairList]: readonly Placed<PairInput>[] };

function entriesOf<Entry>(list: Iterable<Placed<Entry>>): readonly Entry[] {
  return Array.from(list, ({ entry }) => entry);
}

const SINGULAR = { mentors: "mentor", mentees: "mentee", criteria: "criterion" } as const;

function mergeList<Entry>(
  list: readonly Entry[],
  { remove = [], replace = [], add = [] }: ListChanges<Entry>,
  path: readonly [keyof Lists],
  issues: IssueList,
): Map<unknown, Placed<Entry>> {
  const idOf = (entry: Entry): unknown => (entry as { id?: unknown } | null)?.id ?? entry;
  const merged = new Map<unknown, Placed<Entry>>(list.map((entry) => [idOf(entry), { entry }]));
  const reportUnknown = (id: unknown, at: Path): void => issues.add("unknown-reference", at, nobody(SINGULAR[path[0]], id, merged));
  remove.forEach((id, k) => {
    if (!merged.delete(id)) reportUnknown(id, [...path, "remove", k]);
  });
  replace.forEach((entry, k) => {
    const id = idOf(entry);
    if (merged.has(id)) merged.set(id, { entry, origin: [...path, "replace", k] });
    else reportUnknown(id, [...path, "replace", k, "id"]);
  });
  add.forEach((entry, k) => {
    const id = idOf(entry);
    if (merged.has(id))
      issues.add("duplicate-id", [...path, "add", k, "id"], `${quote(id)} is in use already; to change it, put it under \`replace\``);
    else merged.set(id, { entry, origin: [...path, "add", k] });
  });
  return merged;
}

/** Only criteria have names that a guess may mend; one person's id is as near as another's. */
function nobody(what: string, id: unknown, known: ReadonlyMap<unknown, unknown>): string {
  const names = what === "criterion" ? [...known.keys()].map(String) : [];
  const nearest = nearestName(String(id), names);
  return `there is no ${what} with the id ${quote(id)}${nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`}`;
}

/** The place of a change to one field. */
interface FieldChange {
  readonly path: Path;
  readonly key: string;
  readonly what: string;
}

function setField(
  list: Map<unknown, Placed<unknown>>,
  id: string,
  fields: { readonly [field: string]: unknown },
  { path, key, what }: FieldChange,
  issues: IssueList,
): void {
  const placed = list.get(id);
  if (placed === undefined) {
    issues.add("unknown-reference", [...path, key], nobody(what, id, list));
    return;
  }
  const [field] = Object.keys(fields) as [string];
  if (placed.fieldOrigins?.[field] !== undefined) {
    issues.add("duplicate-id", [...path, key], `the ${field} of ${what} ${quote(id)} is changed already`);
    return;
  }
  list.set(id, { ...placed, entry: { ...(placed.entry as object), ...fields }, fieldOrigins: { ...placed.fieldOrigins, [field]: path } });
}

/** The decisions about pairs; those about people who are gone go with them, but for locks and running relationships. */
function mergePairs(input: CompleteInput, changes: Changes, lists: Lists, issues: IssueList): Pairs {
  const isGone = ({ menteeId, mentorId }: PairInput): boolean => !lists.mentees.has(menteeId) || !lists.mentors.has(mentorId);
  const merged = PAIR_LISTS.map((list) => {
    const { remove = [], add = [] } = changes.pairs?.[list] ?? {};
    const kept = new Map<string, Placed<PairInput>>((input.pairs?.[list] ?? []).map((entry) => [keyOf(entry), { entry }]));
    remove.forEach((pair, k) => {
      if (!kept.delete(keyOf(pair))) issues.add("unknown-reference", ["pairs", list, "remove", k], `this pair is not ${list}`);
    });
    for (const [key, { entry }] of kept) {
      if (!isGone(entry)) continue;
      kept.delete(key);
      if (list === "locked" || list === "active") reportBound(entry, list, changes, issues);
    }
    const added = add.map((entry, k): Placed<PairInput> => ({ entry, origin: ["pairs", list, "add", k] }));
    return [list, [...kept.values(), ...added]] as const;
  });
  return Object.fromEntries(merged) as Pairs;
}

/** Nobody leaves a lock or a running relationship by leaving the programme. */
function reportBound({ menteeId, mentorId }: PairInput, list: "locked" | "active", { mentees, mentors }: Changes, issues: IssueList): void {
  const state = list === "locked" ? "locked" : "in a running relationship";
  const message = `mentee ${quote(menteeId)} and mentor ${quote(mentorId)} are ${state}; remove the pair too, under \`pairs.${list}.remove\``;
  for (const [people, ids, id] of [
    ["mentees", mentees?.remove ?? [], menteeId],
    ["mentors", mentors?.remove ?? [], mentorId],
  ] as const)
    if (ids.includes(id)) issues.add("contradictory-lock", [people, "remove", ids.indexOf(id)], message);
}

function keyOf({ menteeId, mentorId }: PairInput): string {
  return JSON.stringify([menteeId, mentorId]);
}

/** The change that made a part of the input faulty: the one it comes from, else one about the same people or of the same sort. */
function blame(path: Path, changes: Changes, lists: Lists, pairs: Pairs, touched: ReadonlyMap<string, Path>): Path {
  const [section, second, third, ...rest] = path;
  if (section === "pairs" && typeof third === "number") {
    const { entry, origin } = pairs[second as PairList][third] as Placed<PairInput>;
    if (origin !== undefined) return [...origin, ...rest];
    return touched.get(`mentor ${entry.mentorId}`) ?? touched.get(`mentee ${entry.menteeId}`) ?? [];
  }
  const list = Object.hasOwn(lists, section as string) ? [...lists[section as keyof Lists].values()] : undefined;
  if (list === undefined) return section !== undefined && Object.hasOwn(changes.settings ?? {}, section) ? ["settings", ...path] : [];
  const { origin, fieldOrigins } = list[second as number] ?? {};
  const ofField = fieldOrigins?.[third as string];
  if (ofField !== undefined) return [...ofField, third as string];
  if (origin !== undefined) return [...origin, ...path.slice(2)];
  if (section === "criteria" && changes.weights !== undefined) return ["weights"];
  if (changes.criteria !== undefined) return ["criteria"];
  return changes.settings?.qualification === undefined ? [] : ["settings", "qualification"];
}
