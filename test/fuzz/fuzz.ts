import fc from "fast-check";
import type { Law } from "./laws.ts";

/** A case that broke a law, made as small as it could be. */
export interface Broken {
  readonly law: string;
  /** Draws the case again. */
  readonly seed: number;
  readonly case: unknown;
  readonly message: string;
}

interface Fuzzing {
  readonly laws: readonly Law[];
  readonly seed: number;
  /** Whether another round is wanted; asked before each. */
  readonly goesOn: (cases: number) => boolean;
}

/** Cases of a law before the next has its turn. */
const TURN = 50;

/** Tries the laws in turn with ever new cases. */
export function fuzz({ laws, seed, goesOn }: Fuzzing): { readonly cases: number; readonly broken: readonly Broken[] } {
  const broken: Broken[] = [];
  let cases = 0;
  for (let turn = 0; goesOn(cases) && broken.length === 0; turn++) {
    for (const { name, cases: drawn, check } of laws) {
      const own = (seed + turn) | 0;
      const result = fc.check(
        fc.property(drawn, (given) => {
          check(throughJson(given));
        }),
        { seed: own, numRuns: TURN },
      );
      cases += result.numRuns;
      if (!result.failed || result.counterexample === null) continue;
      broken.push({ law: name, seed: own, case: throughJson(result.counterexample[0]), message: String(result.errorInstance) });
    }
  }
  return { cases, broken };
}

/** What is tried is what a file can hold. */
function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
