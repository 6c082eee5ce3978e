import type { FairnessGap, FairnessGroup, FairnessMeasure, FairnessReport } from "../model/fairness.ts";
import type { Matching } from "../model/matching.ts";
import type { Role } from "../model/person.ts";
import type { Relationship } from "../model/relationship.ts";
import type { ConfidenceInterval, Rate, Spread } from "../model/report-parts.ts";
import { joinIntervals } from "../statistics/score-interval.ts";
import { rateOf, spreadOf } from "./counts.ts";
import type { PeopleGroup } from "./group-people.ts";
import { suppressCells } from "./suppress-cells.ts";

/** What groups are measured on: each part by the id of a person of the role; what is empty is not measured. */
export interface FairnessMaterial {
  readonly role: Role;
  readonly attributes: readonly string[];
  readonly minimumCell: number;
  readonly matching: Matching | undefined;
  readonly relationships: readonly Relationship[];
  readonly waits: ReadonlyMap<string, number>;
  readonly ranks: ReadonlyMap<string, number>;
  readonly exposures: ReadonlyMap<string, number>;
}

/** A measure of a group, and on how many of its people it rests. */
interface Measured<Value> {
  readonly people: number;
  readonly value: Value;
}

type Measurements = { readonly [Measure in FairnessMeasure]: Measured<Measure extends "matched" | "completion" ? Rate : Spread> };

/** Measures every group, suppresses what rests on few, and finds the largest differences. */
export function measureGroups(groups: readonly PeopleGroup[], material: FairnessMaterial): FairnessReport {
  const { role, attributes, minimumCell } = material;
  const sought = soughtPeople(material);
  const measured = groups.map(({ ids }) => measureGroup(ids, material, sought));
  const hidden = suppressCells(
    groups.map(({ ids }) => ids.size),
    minimumCell,
  );
  const hiddenOf = (measure: FairnessMeasure): ReadonlySet<number> =>
    suppressCells(
      measured.map((each) => each[measure].people),
      minimumCell,
      hidden,
    );
  const shown = <Measure extends FairnessMeasure>(measure: Measure): readonly (Measurements[Measure]["value"] | null)[] => {
    const suppressed = hiddenOf(measure);
    return measured.map((each, cell) => (suppressed.has(cell) || each[measure].people === 0 ? null : each[measure].value));
  };
  const [matched, score, rank] = [shown("matched"), shown("score"), shown("rank")];
  const [waiting, exposure, completion] = [shown("waiting"), shown("exposure"), shown("completion")];
  const cells = groups.map(
    ({ values, ids }, cell): FairnessGroup => ({
      values,
      people: hidden.has(cell) ? null : ids.size,
      matched: matched[cell] ?? null,
      score: score[cell] ?? null,
      rank: rank[cell] ?? null,
      waiting: waiting[cell] ?? null,
      exposure: exposure[cell] ?? null,
      completion: completion[cell] ?? null,
    }),
  );
  const gaps = MEASURES.flatMap((measure) => findGap(measure, cells) ?? []);
  return { kind: "fairness-report", schemaVersion: 1, role, attributes, minimumCell, groups: cells, gaps };
}

const MEASURES: readonly FairnessMeasure[] = ["matched", "score", "rank", "waiting", "exposure", "completion"];

/** Those of a role whom a matching could have given somebody. */
function soughtPeople({ role, matching }: FairnessMaterial): ReadonlySet<string> {
  if (matching === undefined) return new Set();
  const elsewhere = new Set(["unavailable", "already-active", "no-capacity"]);
  const { pairs, unmatched } = matching;
  const waiting =
    role === "mentee"
      ? unmatched.mentees.map(({ menteeId, cause }) => [menteeId, cause.code] as const)
      : unmatched.mentors.map(({ mentorId, cause }) => [mentorId, cause.code] as const);
  return new Set([...pairs.map((pair) => pair[`${role}Id`]), ...waiting.filter(([, code]) => !elsewhere.has(code)).map(([id]) => id)]);
}

function measureGroup(ids: ReadonlySet<string>, material: FairnessMaterial, sought: ReadonlySet<string>): Measurements {
  const { role, matching, relationships, waits, ranks, exposures } = material;
  const key = `${role}Id` as const;
  const pairs = (matching?.pairs ?? []).filter((pair) => ids.has(pair[key]));
  const withPair = new Set(pairs.map((pair) => pair[key]));
  const soughtIds = [...ids].filter((id) => sought.has(id));
  const ended = relationships.filter((each) => ids.has(each[key]) && (each.state === "completed" || each.state === "failed"));
  const spread = (numbers: ReadonlyMap<string, number>): Measured<Spread> => {
    const values = [...numbers].flatMap(([id, number]) => (ids.has(id) ? [number] : []));
    return { people: values.length, value: spreadOf(values) };
  };
  return {
    matched: { people: soughtIds.length, value: rateOf(withPair.size, soughtIds.length) },
    score: { people: withPair.size, value: spreadOf(pairs.map(({ points }) => points)) },
    rank: spread(ranks),
    waiting: spread(waits),
    exposure: spread(exposures),
    completion: {
      people: new Set(ended.map((each) => each[key])).size,
      value: rateOf(ended.filter(({ state }) => state === "completed").length, ended.length),
    },
  };
}

interface Standing extends ConfidenceInterval {
  readonly values: readonly (string | null)[];
  readonly value: number;
}

function findGap(measure: FairnessMeasure, groups: readonly FairnessGroup[]): FairnessGap | undefined {
  const standings = groups.flatMap((group): readonly Standing[] => {
    const measured = group[measure];
    if (measured === null || measured.interval === null || group.values.includes(null)) return [];
    return [{ values: group.values, value: ("mean" in measured ? measured.mean : measured.value) as number, ...measured.interval }];
  });
  // Of equals the first, so that the order is that of the values.
  const highest = standings.reduce<Standing | undefined>(
    (best, each) => (best === undefined || each.value > best.value ? each : best),
    undefined,
  );
  const lowest = standings.reduce<Standing | undefined>(
    (worst, each) => (worst === undefined || each.value < worst.value ? each : worst),
    undefined,
  );
  if (highest === undefined || lowest === undefined || highest === lowest) return undefined;
  return {
    measure,
    highest: highest.values,
    lowest: lowest.values,
    difference: highest.value - lowest.value,
    interval: joinIntervals(highest, lowest),
  };
}
