import { quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";

const CAPACITY_LIMIT = 1_000_000_000;

function isListOfNumbers(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** How many capacities are given; 0 for what is no list. */
export function lengthOf(capacities: unknown): number {
  return isListOfNumbers(capacities) ? capacities.length : 0;
}

/** Reads a list of capacities, 1 each where there is none. */
export function readCapacities(value: unknown, { key, length, issues }: { key: string; length: number; issues: IssueList }): Float64Array {
  const capacities = new Float64Array(length).fill(1);
  if (value === undefined) return capacities;
  if (!isListOfNumbers(value)) {
    issues.add("wrong-type", [key], `${quote(value)} is no list: give one capacity for each, or leave it out for 1 each`);
    return capacities;
  }
  if (value.length !== length) {
    issues.add("out-of-range", [key], `${value.length} capacities for ${length}: give one for each`);
    return capacities;
  }
  const expected = `give an integer from 0 to ${CAPACITY_LIMIT}`;
  for (let k = 0; k < length; k++) {
    const capacity = value[k];
    if (typeof capacity !== "number") issues.add("wrong-type", [key, k], `${quote(capacity)} is no number: ${expected}`);
    else if (!Number.isInteger(capacity)) issues.add("not-an-integer", [key, k], `${capacity} is no integer: ${expected}`);
    else if (capacity < 0 || capacity > CAPACITY_LIMIT) issues.add("out-of-range", [key, k], `${capacity} is out of range: ${expected}`);
    else capacities[k] = capacity;
  }
  return capacities;
}
