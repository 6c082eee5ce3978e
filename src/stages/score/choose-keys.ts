import type { Columns } from "../../criteria/columns.ts";
import type { Scale } from "../../criteria/criterion-kind.ts";
import { countPeople, type PointTable } from "./point-tables.ts";

/** What becomes of the tabulated criteria in a scan. */
export interface Keys {
  /** Mentors with equal codes in these are an outer group … */
  readonly outer: readonly PointTable[];
  /** … and with equal codes in these too, they are neighbours in it. */
  readonly inner: readonly PointTable[];
  /** Looked up for each mentor, by falling loss. */
  readonly others: readonly PointTable[];
}

const SAMPLED_MENTEES = 64;
/** A gate tells no more than a large difference in points does. */
const LARGEST_LOSS = 300_000;

/**
 * Chooses by counts which criteria put mentors in order: those whose points vary most between mentors, as long as groups stay large enough.
 *
 * @remarks Measured: with groups of 5 instead of 20 mentors scans take twice the time, as blocks of 32 stay half empty; weighing loss against the number
 * of groups was 20 % slower than loss alone.
 */
export function chooseKeys(columns: Columns, tables: readonly PointTable[]): Keys {
  const losses = new Map(tables.map((table) => [table, lossOf(columns, table)]));
  const byLoss = [...tables].sort((a, b) => (losses.get(b) as number) - (losses.get(a) as number) || a.position - b.position);
  const mostGroups = columns.columns / 20;
  const chosen: PointTable[] = [];
  let groups: JointCodes = { codes: new Int32Array(columns.columns), count: 1 };
  let outerCount = 0;
  const counts: number[] = [];
  for (const table of byLoss) {
    if (losses.get(table) === 0) continue;
    const finer = joinCodes(groups, table.codeOfColumn);
    if (finer.count > mostGroups) continue;
    groups = finer;
    chosen.push(table);
    counts.push(finer.count);
  }
  while (outerCount < counts.length && (counts[outerCount] as number) <= groups.count / 3) outerCount++;
  return {
    outer: chosen.slice(0, outerCount),
    inner: chosen.slice(outerCount),
    others: byLoss.filter((table) => !chosen.includes(table)),
  };
}

/** How many points the mentors lack on average to the best for a mentee. */
function lossOf({ patternOfRow, scalesOfRow, rows }: Columns, table: PointTable): number {
  const people = countPeople(table);
  let loss = 0;
  const samples = table.codeOfColumn.length === 0 ? 0 : Math.min(SAMPLED_MENTEES, rows);
  for (let sample = 0; sample < samples; sample++) {
    const row = Math.floor((sample * rows) / samples);
    const scale = scalesOfRow(patternOfRow[row] as number)[table.position] as Scale;
    const { points, most } = table.of(table.codeOfRow[row] as number, scale);
    for (let code = 0; code < people.length; code++)
      loss += (people[code] as number) * Math.min(LARGEST_LOSS, most - (points[code] as number));
  }
  return loss;
}

/** Codes from 0 on. */
export interface JointCodes {
  readonly codes: Int32Array;
  readonly count: number;
}

/** One code for each pair of codes that occurs, by first occurrence. */
export function joinCodes({ codes, count }: JointCodes, others: Int32Array): JointCodes {
  const joint = new Map<number, number>();
  const joined = codes.map((code, position) => {
    const key = (others[position] as number) * count + code;
    let known = joint.get(key);
    if (known === undefined) joint.set(key, (known = joint.size));
    return known;
  });
  return { codes: joined, count: joint.size };
}
