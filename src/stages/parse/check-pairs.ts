import { quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import type { PairInput, PairRulesInput, ProgrammeInput } from "../../model/match-input.ts";

type PairList = keyof PairRulesInput;

const LISTS: readonly PairList[] = ["locked", "forbidden", "previous", "active"];

/** What must hold between decisions about pairs: known people, no contradictions, enough seats. */
export function checkPairs({ mentees, mentors, pairs = {}, overCapacity }: ProgrammeInput, issues: IssueList): void {
  if (LISTS.every((list) => (pairs[list] ?? []).length === 0)) return;
  const menteeOfId = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const mentorOfId = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const keys = Object.fromEntries(LISTS.map((list) => [list, checkList(list, pairs[list] ?? [])])) as { [List in PairList]: Set<string> };
  checkLocks(pairs.locked ?? []);
  checkSeats();

  /** Returns the list's pairs as keys. */
  function checkList(list: PairList, entries: readonly PairInput[]): Set<string> {
    const seen = new Set<string>();
    entries.forEach((pair, position) => {
      const { menteeId, mentorId } = pair;
      if (!menteeOfId.has(menteeId))
        issues.add("unknown-reference", ["pairs", list, position, "menteeId"], `there is no mentee with the id ${quote(menteeId)}`);
      if (!mentorOfId.has(mentorId))
        issues.add("unknown-reference", ["pairs", list, position, "mentorId"], `there is no mentor with the id ${quote(mentorId)}`);
      const key = keyOf(pair);
      if (seen.has(key)) issues.add("duplicate-pair", ["pairs", list, position], `this pair is ${list} already`);
      seen.add(key);
    });
    return seen;
  }

  function checkLocks(locked: readonly PairInput[]): void {
    const lockedMentor = new Map<string, string>();
    locked.forEach((pair, position) => {
      const path = ["pairs", "locked", position];
      const { menteeId, mentorId } = pair;
      const other = lockedMentor.get(menteeId);
      if (other !== undefined && other !== mentorId)
        issues.add("contradictory-lock", path, `mentee ${quote(menteeId)} is locked to mentor ${quote(other)} already`);
      lockedMentor.set(menteeId, mentorId);
      if (keys.forbidden.has(keyOf(pair)))
        issues.add("lock-of-forbidden-pair", path, "this pair is forbidden; a lock cannot override that");
      const mentee = menteeOfId.get(menteeId);
      const mentor = mentorOfId.get(mentorId);
      if (mentee !== undefined && mentor !== undefined && (mentee.personId ?? mentee.id) === (mentor.personId ?? mentor.id))
        issues.add("lock-of-same-person", path, `mentee ${quote(menteeId)} and mentor ${quote(mentorId)} are the same person`);
      const running = (pairs.active ?? []).find((active) => active.menteeId === menteeId && active.mentorId !== mentorId);
      if (running !== undefined && !keys.active.has(keyOf(pair)))
        issues.add(
          "contradictory-lock",
          path,
          `mentee ${quote(menteeId)} is in a running relationship with mentor ${quote(running.mentorId)}`,
        );
    });
  }

  function checkSeats(): void {
    const used = new Map<string, number>();
    const take = (list: PairList, { mentorId }: PairInput, position: number, tolerated: boolean): void => {
      const seats = (used.get(mentorId) ?? 0) + 1;
      used.set(mentorId, seats);
      const capacity = mentorOfId.get(mentorId)?.capacity ?? 1;
      if (seats <= capacity || tolerated || !mentorOfId.has(mentorId)) return;
      const remedy = list === "active" ? '; raise the capacity, or set overCapacity to "tolerate"' : "; raise the capacity, or drop a lock";
      issues.add(
        "over-capacity",
        ["pairs", list, position],
        `mentor ${quote(mentorId)} has ${capacity} seat${capacity === 1 ? "" : "s"} and this is pair ${seats}${remedy}`,
      );
    };
    (pairs.active ?? []).forEach((pair, position) => {
      take("active", pair, position, overCapacity === "tolerate");
    });
    (pairs.locked ?? []).forEach((pair, position) => {
      if (!keys.active.has(keyOf(pair))) take("locked", pair, position, false);
    });
  }
}

function keyOf({ menteeId, mentorId }: PairInput): string {
  return JSON.stringify([menteeId, mentorId]);
}
