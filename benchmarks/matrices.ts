import { createRandom } from "./random.ts";

/** Costs of all pairs, row after row, Infinity for forbidden ones: what every peer can be given. */
export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly capacities: Int32Array;
}

/** Numbers in [0, 1) with 32 bits. */
function seededRandom(seed: number): () => number {
  const random = createRandom(seed);
  return () => random.below(2 ** 32) / 2 ** 32;
}

type Cost = (row: number, column: number) => number;

const FORBIDDEN = Number.POSITIVE_INFINITY;
const LARGEST_SCORE = 1_000_000;

function fill(name: string, rows: number, columns: number, cost: Cost, capacity: (column: number) => number = () => 1): Matrix {
  const values = new Float64Array(rows * columns);
  for (let row = 0, k = 0; row < rows; row++) for (let column = 0; column < columns; column++) values[k++] = cost(row, column);
  return { name, rows, columns, values, capacities: Int32Array.from({ length: columns }, (_, column) => capacity(column)) };
}

/** Whole numbers below 1,000,000. */
export function uniformMatrix(rows: number, columns = rows, seed = 1): Matrix {
  const random = seededRandom(seed);
  return fill("uniform", rows, columns, () => Math.floor(random() * 1_000_000));
}

/** Fractions with 53 bits' worth of digits. */
export function fractionMatrix(size: number, seed = 2): Matrix {
  const random = seededRandom(seed);
  return fill("fractions", size, size, () => random() + random() / 2 ** 32);
}

/** R. E. Machol and M. Wien (1976): every row contests every column. */
export function productMatrix(size: number): Matrix {
  return fill("i · j", size, size, (row, column) => (row + 1) * (column + 1));
}

export function tiedMatrix(size: number): Matrix {
  return fill("all equal", size, size, () => 7);
}

export function smallIntegerMatrix(size: number, seed = 3): Matrix {
  const random = seededRandom(seed);
  return fill("integers 0 to 9", size, size, () => Math.floor(random() * 10));
}

/** Distances between points of the unit square. */
export function euclideanMatrix(size: number, seed = 4): Matrix {
  const random = seededRandom(seed);
  const points = Float64Array.from({ length: 4 * size }, random);
  const at = (k: number): number => points[k] as number;
  return fill("Euclidean points", size, size, (row, column) =>
    Math.sqrt((at(2 * row) - at(2 * (size + column))) ** 2 + (at(2 * row + 1) - at(2 * (size + column) + 1)) ** 2),
  );
}

/** Few pairs allowed, and one largest assignment that has everybody. */
export function sparseMatrix(size: number, share: number, seed = 5): Matrix {
  const random = seededRandom(seed);
  const partner = Array.from({ length: size }, (_, k) => k);
  for (let k = size - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [partner[k], partner[other]] = [partner[other] as number, partner[k] as number];
  }
  return fill(`${share * 100} % allowed`, size, size, (row, column) =>
    partner[row] === column || random() < share ? Math.floor(random() * 1000) : FORBIDDEN,
  );
}

/** Row i may have columns 0 to i only: the diagonal alone seats everybody, and it is the dearest. */
export function staircaseMatrix(size: number, seed = 6): Matrix {
  const random = seededRandom(seed);
  return fill("near-infeasible", size, size, (row, column) => (column <= row ? Math.floor(random() * 1000) + column : FORBIDDEN));
}

/** Everybody wants the same column, then the same second one. */
export function popularMatrix(size: number, seed = 7): Matrix {
  const random = seededRandom(seed);
  return fill("popular columns", size, size, (_, column) => column * 10 + Math.floor(random() * 1000));
}

/** Capacities from 1 to 1,000,000. */
export function capacityMatrix(rows: number, columns: number, seed = 8): Matrix {
  const random = seededRandom(seed);
  return fill(
    "capacities 1 to 1,000,000",
    rows,
    columns,
    () => Math.floor(random() * 1_000_000),
    (column) => Math.floor(10 ** (6 * (column / Math.max(1, columns - 1)))),
  );
}

interface Cohort {
  readonly level: Int8Array;
  readonly group: Int8Array;
  readonly position: Int8Array;
  readonly place: Int8Array;
  readonly languages: Uint8Array;
  readonly scale: Float64Array;
  readonly skills: readonly Uint8Array[];
}

function drawCohort(size: number, random: () => number, [fewest, most]: readonly [number, number], levels: readonly number[]): Cohort {
  const skewed = (count: number): number => Math.min(count - 1, Math.floor(count * random() ** 2));
  return {
    level: Int8Array.from({ length: size }, () => levels[Math.floor(random() * levels.length)] as number),
    group: Int8Array.from({ length: size }, () => skewed(8)),
    position: Int8Array.from({ length: size }, () => skewed(60)),
    place: Int8Array.from({ length: size }, () => skewed(5)),
    languages: Uint8Array.from({ length: size }, () => (1 << skewed(3)) | (random() < 0.5 ? 1 : 0)),
    scale: Float64Array.from({ length: size }, () => Math.round(random() * 40) / 10),
    skills: Array.from({ length: size }, () => {
      const count = fewest + Math.floor(random() * (most - fewest + 1));
      const skills = new Uint8Array(60);
      for (let k = 0; k < count; k++) skills[skewed(60)] = 1;
      return skills;
    }),
  };
}

/** Scores of a mentoring programme: levels, functions, positions, skills, interpersonal scales, places, languages; some 30 % not eligible; 1.025 seats each. */
export function cohortMatrix(rows: number, columns: number, seed = 9): Matrix {
  const random = seededRandom(seed);
  const mentees = drawCohort(rows, random, [3, 8], [1, 1, 1, 2, 2, 3]);
  const mentors = drawCohort(columns, random, [5, 15], [2, 3, 3, 4, 4, 5, 6]);
  const sought = mentees.skills.map((skills) => [...skills.keys()].filter((skill) => skills[skill] === 1));
  const capacities = new Int32Array(columns);
  for (let seats = Math.floor(rows * 1.025); seats > 0; seats--) capacities[Math.floor(random() * columns)]!++;
  return fill(
    "cohort",
    rows,
    columns,
    (row, column) => {
      const gap = (mentors.level[column] as number) - (mentees.level[row] as number);
      if (gap < 1 || ((mentors.languages[column] as number) & (mentees.languages[row] as number)) === 0) return FORBIDDEN;
      const offered = mentors.skills[column] as Uint8Array;
      const wanted = sought[row] as number[];
      let found = 0;
      for (const skill of wanted) found += offered[skill] as number;
      const nearness = 1 - Math.abs((mentors.scale[column] as number) - (mentees.scale[row] as number)) / 4;
      const score =
        250_000 * (gap === 2 ? 1 : gap === 4 || gap === 5 ? 0.5 : 0.75) +
        (mentors.group[column] === mentees.group[row] ? 150_000 : 0) +
        (mentors.position[column] === mentees.position[row] ? 100_000 : 0) +
        (mentors.place[column] === mentees.place[row] ? 50_000 : 0) +
        Math.round((300_000 * found) / Math.max(1, wanted.length)) +
        Math.round(150_000 * nearness);
      return LARGEST_SCORE - score;
    },
    (column) => capacities[column] as number,
  );
}
