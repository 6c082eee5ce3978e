import { INELIGIBLE } from "../../criteria/criterion-kind.ts";
import type { Scoring } from "./open-scoring.ts";
import { countPeople, type MenteeTable, type PointTable } from "./point-tables.ts";

/**
 * Parts the mentors of a block by what they lose in the tabulated criteria that are no keys: each criterion favours some, and all others lose at least so
 * much. A part is an intersection of favoured and other mentors of up to three criteria.
 */
export interface TableSieve {
  /** Takes the mentee's points from the k-th of these tables. */
  setTable(k: number, table: MenteeTable, menteeCode: number): void;
  /** Chooses which tables to ask, once all are set. */
  choose(): void;
  readonly parts: Parts;
}

/** Read in the innermost loop, so plain fields. */
export interface Parts {
  /** Masks by block of those whom the criteria asked favour. */
  first: Int32Array;
  second: Int32Array;
  third: Int32Array;
  /** What those lose whom the first, second or third criterion does not favour; 0 where it is not asked. */
  firstLoss: number;
  secondLoss: number;
  thirdLoss: number;
  count: number;
  /** Of each part by ascending loss. Bit k: those whom the k-th criterion does not favour. */
  readonly bits: Int32Array;
  readonly losses: Float64Array;
}

/** So many tables part a block into eight at most. */
const MOST_TABLES = 3;
/** Masks of all mentees together may take so many words for a table. */
const MOST_WORDS = 2_000_000;
/** Mentors must lose as many points on average, or the question does not pay. */
const LEAST_LOSS = 10_000;

/** Whom a criterion favours, by block, and the codes of all others: the same whatever the criterion weighs. */
interface Favour {
  readonly masks: Int32Array;
  readonly others: readonly number[];
}

/** The same on one scale: what all others lose. */
interface Asked {
  readonly masks: Int32Array;
  readonly loss: number;
}

export function openTableSieve(scoring: Scoring): TableSieve {
  const { keys, codesAt, order } = scoring;
  const { others } = keys;
  const blocks = order.firstOfBlock.length - 1;
  const peopleOf = others.map(countPeople);
  const favourOfCode = others.map(() => new Map<number, Favour | undefined>());
  const known = others.map(() => new WeakMap<MenteeTable, Asked | undefined>());
  const favours: (Asked | undefined)[] = others.map(() => undefined);
  const asked: Asked[] = [];
  const everybody = new Int32Array(blocks).fill(-1);
  const bits = new Int32Array(2 ** MOST_TABLES);
  const losses = new Float64Array(2 ** MOST_TABLES);
  const parts: Parts = {
    first: everybody,
    second: everybody,
    third: everybody,
    firstLoss: 0,
    secondLoss: 0,
    thirdLoss: 0,
    count: 1,
    bits,
    losses,
  };

  function favourOf(k: number, table: MenteeTable, menteeCode: number): Favour | undefined {
    const ofCode = favourOfCode[k] as Map<number, Favour | undefined>;
    if (!ofCode.has(menteeCode)) {
      const codes = codesAt[codesAt.length - others.length + k] as Int32Array;
      ofCode.set(menteeCode, findFavour(table, peopleOf[k] as Int32Array, codes, scoring));
    }
    return ofCode.get(menteeCode);
  }

  function askedOf(k: number, table: MenteeTable, menteeCode: number): Asked | undefined {
    const ofTable = known[k] as WeakMap<MenteeTable, Asked | undefined>;
    if (!ofTable.has(table)) ofTable.set(table, weigh(table, favourOf(k, table, menteeCode)));
    return ofTable.get(table);
  }
  return {
    setTable(k, table, menteeCode) {
      favours[k] = (others[k] as PointTable).menteeCodes * blocks > MOST_WORDS ? undefined : askedOf(k, table, menteeCode);
    },
    choose() {
      asked.length = 0;
      for (let k = 0; k < favours.length && asked.length < MOST_TABLES; k++) {
        const favour = favours[k];
        if (favour !== undefined) asked.push(favour);
      }
      parts.first = asked[0]?.masks ?? everybody;
      parts.second = asked[1]?.masks ?? everybody;
      parts.third = asked[2]?.masks ?? everybody;
      parts.firstLoss = asked[0]?.loss ?? 0;
      parts.secondLoss = asked[1]?.loss ?? 0;
      parts.thirdLoss = asked[2]?.loss ?? 0;
      parts.count = 2 ** asked.length;
      orderParts(parts, asked);
    },
    parts,
  };
}

function weigh({ points, most }: MenteeTable, favour: Favour | undefined): Asked | undefined {
  if (favour === undefined) return undefined;
  return {
    masks: favour.masks,
    loss: favour.others.reduce((least, code) => Math.min(least, most - (points[code] as number)), most - INELIGIBLE),
  };
}

/** All parts, those that lose least first. */
function orderParts({ count, bits, losses }: Parts, asked: readonly Asked[]): void {
  for (let part = 0; part < count; part++) {
    let loss = 0;
    for (let k = 0; k < asked.length; k++) if (((part >>> k) & 1) === 1) loss += (asked[k] as Asked).loss;
    let place = part;
    for (; place > 0 && (losses[place - 1] as number) > loss; place--) {
      losses[place] = losses[place - 1] as number;
      bits[place] = bits[place - 1] as number;
    }
    losses[place] = loss;
    bits[place] = part;
  }
}

/** Parts the mentors where they lose most on average; `undefined` where that is little. */
function findFavour({ points, most }: MenteeTable, people: Int32Array, codesAt: Int32Array, { order }: Scoring): Favour | undefined {
  const byPoints = Int32Array.from(points.keys()).sort((a, b) => (points[b] as number) - (points[a] as number) || a - b);
  let others = codesAt.length;
  let best = LEAST_LOSS * codesAt.length;
  let loss = 0;
  for (const code of byPoints) {
    const lost = most - (points[code] as number);
    if (lost * others > best) {
      best = lost * others;
      loss = lost;
    }
    others -= people[code] as number;
  }
  if (loss === 0) return undefined;
  const { firstOfBlock, blockAt } = order;
  const masks = new Int32Array(firstOfBlock.length - 1);
  for (let place = 0; place < codesAt.length; place++) {
    const block = blockAt[place] as number;
    if (most - (points[codesAt[place] as number] as number) < loss) masks[block]! |= 1 << (place - (firstOfBlock[block] as number));
  }
  return { masks, others: [...byPoints].filter((code) => most - (points[code] as number) >= loss) };
}
