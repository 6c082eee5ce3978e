import type { Columns, EncodedCriterion } from "../../criteria/columns.ts";
import type { Scale } from "../../criteria/criterion-kind.ts";
import { kindOf, prepareCriterion } from "../../criteria/kinds.ts";
import { scalesWithout } from "../../criteria/scales.ts";
import { pauseAfter, runSteps, type Steps, visitInSteps } from "../../kernel/steps.ts";
import type { Criterion } from "../../model/criterion.ts";
import type { Person, Role } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";
import { encodeAnswers } from "./encode-answers.ts";
import { encodeOffers } from "./encode-offers.ts";
import { encodePairExceptions } from "./pair-exceptions.ts";
import { shareValues } from "./shared-values.ts";

/** Reads every value once: mentees become rows, mentors columns. */
export function encodeProgramme(programme: Programme): Columns {
  return runSteps(encodeInSteps(programme));
}

/** The same in steps. */
export function* encodeInSteps(programme: Programme): Steps<Columns> {
  const { mentees, mentors } = programme;
  const criteria: EncodedCriterion[] = [];
  for (const criterion of programme.criteria) {
    const kind = kindOf(criterion);
    // Where people choose for themselves, what the programme wants keeps its gates and loses its weight.
    const weight = programme.mode === "self" && criterion.serves === "programme" ? 0 : criterion.weight;
    const settings = prepareCriterion({ ...criterion, weight }, programme);
    const menteeValues = yield* readAll(mentees, readerOf(kind, settings, "mentee"));
    const mentorValues = yield* readAll(mentors, readerOf(kind, settings, "mentor"));
    criteria.push({ settings, kind, menteeValues, mentorValues });
  }
  const patterns = encodePatterns(criteria, mentees.length, mentors.length);
  yield* pauseAfter("prepare", mentees.length);
  const answers = hasAnswers(programme) ? { answers: encodeAnswers(programme) } : {};
  yield* pauseAfter("prepare", mentees.length);
  return {
    rows: mentees.length,
    columns: mentors.length,
    criteria,
    ...patterns,
    exceptions: encodePairExceptions(programme),
    ...answers,
    ...(programme.choices === undefined ? {} : { offers: encodeOffers(programme, programme.choices) }),
  };
}

function hasAnswers({ mode, choices }: Programme): boolean {
  return mode === "self" || choices !== undefined;
}

function* readAll(people: readonly Person[], read: (person: Person) => unknown): Steps<readonly unknown[]> {
  const values = new Array<unknown>(people.length);
  yield* visitInSteps(people, (person, position) => {
    values[position] = read(person);
  });
  return values;
}

/** Reads values; people with the same attributes, as far as the kind reads them, share one. */
function readerOf(kind: EncodedCriterion["kind"], settings: Criterion, role: Role): (person: Person) => unknown {
  const uses = kind.attributes(settings, role);
  const names = uses.flatMap((use) => use.names);
  const read = (person: Person): unknown => kind.read(person, settings, role);
  // A ranking is read with the id of whose it is.
  return names.length === 0 || uses.some(({ form }) => form === "ranking") ? read : shareValues(names, read);
}

/**
 * Which criteria are left out for a pair depends on what both sides lack. People who lack the same are alike; the scales of two such patterns are
 * computed once, and shared by all patterns that leave out the same.
 */
export function encodePatterns(
  criteria: readonly EncodedCriterion[],
  rows: number,
  columns: number,
): Pick<Columns, "patternOfRow" | "patternOfColumn" | "scalesOf" | "scalesOfRow"> {
  const mayBeLeftOut = criteria.filter(({ settings }) => settings.missing === "left-out");
  const menteePatterns = codePatterns(
    rows,
    mayBeLeftOut.map(({ menteeValues }) => menteeValues),
  );
  const { codes: patternOfColumn, patterns: ofMentors } = codePatterns(
    columns,
    mayBeLeftOut.map(({ mentorValues }) => mentorValues),
  );
  const fullest = mayBeLeftOut.map((_, k) => (ofMentors.every((pattern) => pattern[k] === "1") ? "1" : "0")).join("");
  const mentorPatterns = [...ofMentors, fullest];
  const settings = criteria.map((criterion) => criterion.settings);
  const cache = new Map<number, readonly Scale[]>();
  const shared = new Map<string, readonly Scale[]>();
  const ofRows: (readonly Scale[])[] = [];

  function scalesOf(rowPattern: number, columnPattern: number): readonly Scale[] {
    const key = rowPattern * mentorPatterns.length + columnPattern;
    let scales = cache.get(key);
    if (scales !== undefined) return scales;
    const mentee = menteePatterns.patterns[rowPattern] as string;
    const mentor = mentorPatterns[columnPattern] as string;
    const leftOut = mayBeLeftOut.map((_, k) => mentee[k] === "1" || mentor[k] === "1");
    const union = leftOut.map(Number).join("");
    scales = shared.get(union);
    if (scales === undefined) {
      const positions = new Set(mayBeLeftOut.filter((_, k) => leftOut[k]).map((criterion) => criteria.indexOf(criterion)));
      scales = scalesWithout(settings, (position) => positions.has(position));
      shared.set(union, scales);
    }
    cache.set(key, scales);
    return scales;
  }

  function scalesOfRow(rowPattern: number): readonly Scale[] {
    return (ofRows[rowPattern] ??= scalesOf(rowPattern, ofMentors.length).map((scale, k) =>
      ofMentors.length > 1 && settings[k]?.missing === "left-out" ? { ...scale, unknownPoints: scale.weight } : scale,
    ));
  }
  return { patternOfRow: menteePatterns.codes, patternOfColumn, scalesOf, scalesOfRow };
}

/** A pattern has a "1" for every list of values that lacks the person's. */
function codePatterns(people: number, lists: readonly (readonly unknown[])[]): { patterns: readonly string[]; codes: Int32Array } {
  const codeOfPattern = new Map<string, number>();
  const codes = new Int32Array(people);
  for (let person = 0; person < people; person++) {
    let pattern = "";
    for (const values of lists) pattern += values[person] === undefined ? "1" : "0";
    let code = codeOfPattern.get(pattern);
    if (code === undefined) codeOfPattern.set(pattern, (code = codeOfPattern.size));
    codes[person] = code;
  }
  return { patterns: [...codeOfPattern.keys()], codes };
}
