import { quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";

const CAPACITY_LIMIT = 1_000_000_000;
const EXPECTED = `give an integer from 0 to ${CAPACITY_LIMIT}`;

function isListOfNumbers(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** How many capacities are given; 0 for what is no list. */
export function lengthOf(capacities: unknown): number {
  return isListOfNumbers(capacities) ? capacities.length : 0;
}

/** Reads a list of capacities, 1 each where there is none. */
export function readCapacities(value: unknown, { key, length, issues }: { key: string; length: number; issues: IssueList }): Float64Array {
  const capacities = new Float64Array(length);
  if (value === undefined) return capacities.fill(1);
  if (!isListOfNumbers(value)) {
    issues.add("wrong-type", [key], `${quote(value)} is no list: give one capacity for each, or leave it out for 1 each`);
    return capacities;
  }
  if (value.length !== length) {
    issues.add("out-of-range", [key], `${value.length} capacities for ${length}: give one for each`);
    return capacities;
  }
  // The usual kind of typed array has a loop of its own: the engine reads from it directly.
  if (value instanceof Int32Array) readIntegers(value, capacities, key, issues);
  else for (let k = 0; k < length; k++) capacities[k] = readCapacity(value[k], [key, k], issues);
  return capacities;
}

function readIntegers(value: Int32Array, capacities: Float64Array, key: string, issues: IssueList): void {
  for (let k = 0; k < capacities.length; k++) {
    const capacity = value[k] as number;
    capacities[k] = capacity >= 0 && capacity <= CAPACITY_LIMIT ? capacity : readCapacity(capacity, [key, k], issues);
  }
}

/** 1 for what is none. */
function readCapacity(capacity: unknown, path: readonly [string, number], issues: IssueList): number {
  if (typeof capacity !== "number") issues.add("wrong-type", path, `${quote(capacity)} is no number: ${EXPECTED}`);
  else if (!Number.isInteger(capacity)) issues.add("not-an-integer", path, `${capacity} is no integer: ${EXPECTED}`);
  else if (capacity < 0 || capacity > CAPACITY_LIMIT) issues.add("out-of-range", path, `${capacity} is out of range: ${EXPECTED}`);
  else return capacity;
  return 1;
}
