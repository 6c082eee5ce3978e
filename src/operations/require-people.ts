import { type InputIssue, InvalidInputError, quote } from "../model/issue.ts";
import type { Prepared } from "./prepare-programme.ts";

/** Where people stand in a programme. */
interface Positions {
  readonly row: number;
  /** In the order in which the mentors were named. */
  readonly columns: readonly number[];
}

/**
 * Finds a mentee and mentors of a programme by their ids.
 *
 * @param path - of the argument that names them: the first mentor as `mentorId`, the others as `otherwise[k]`.
 * @throws {@link InvalidInputError} naming everybody who is not in the input.
 */
export function requirePeople(prepared: Prepared, menteeId: string, mentorIds: readonly string[], path: readonly string[]): Positions {
  const issues: InputIssue[] = [];
  const find = (role: "mentee" | "mentor", id: string, at: readonly (string | number)[]): number => {
    const position = (role === "mentee" ? prepared.rowOfId : prepared.columnOfId).get(id);
    if (position === undefined)
      issues.push({ code: "unknown-reference", path: [...path, ...at], message: `there is no ${role} with the id ${quote(id)}` });
    return position ?? -1;
  };
  const row = find("mentee", menteeId, ["menteeId"]);
  const columns = mentorIds.map((id, k) => find("mentor", id, k === 0 ? ["mentorId"] : ["otherwise", k - 1]));
  if (issues.length > 0) throw new InvalidInputError(issues);
  return { row, columns };
}
