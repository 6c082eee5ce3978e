import type { Audited, RowCheck } from "./audited.ts";
import { listOf, report } from "./compare.ts";

type Cause = { readonly contested?: unknown } | null | undefined;

/** Checks the groups who compete for too few seats: who is in them, where they may go, and that seats are lacking. */
export function checkContested({ matching, standing, findings }: Audited): RowCheck<"contested"> & { causeFor(row: number): number } {
  const { menteeIds, mentorIds, openRows, seats } = standing;
  const groups = listOf(matching.contested).map((group) => ({
    mentees: new Set<unknown>(listOf(group?.menteeIds)),
    mentors: new Set<unknown>(listOf(group?.mentorIds)),
    reached: new Set<number>(),
    isCause: false,
  }));
  const unmatched = listOf(matching.unmatched?.mentees);
  const named = new Map<unknown, unknown>(unmatched.map((entry) => [entry?.menteeId, (entry?.cause as Cause)?.contested]));
  return {
    /** The position of a mentee's group, of several the one that the matching names; −1 where there is none. */
    causeFor(row) {
      const positions = [...groups.keys()].filter((k) => groups[k]!.mentees.has(menteeIds[row]));
      const cause = positions.find((k) => k === named.get(menteeIds[row])) ?? positions[0] ?? -1;
      if (cause !== -1) groups[cause]!.isCause = true;
      return cause;
    },
    visit({ row, columns }) {
      for (const { mentees, mentors, reached } of groups) {
        const isMember = mentees.has(menteeIds[row]);
        const isConfined = columns.length > 0 && columns.every((column) => mentors.has(mentorIds[column]));
        if (isMember !== isConfined)
          report(findings, "causes", { menteeId: menteeIds[row]! }, "a group holds all who can go nowhere else, and no others");
        if (isMember) for (const column of columns) reached.add(column);
      }
    },
    expect() {
      const contested = groups.map(({ mentees, reached }) => {
        const columns = [...reached].sort((a, b) => a - b);
        return {
          menteeIds: openRows.map((row) => menteeIds[row]!).filter((id) => mentees.has(id)),
          mentorIds: columns.map((column) => mentorIds[column]!),
          seats: columns.reduce((total, column) => total + seats[column]!, 0),
        };
      });
      for (const [k, group] of contested.entries())
        if (group.seats >= group.menteeIds.length || !groups[k]!.isCause)
          report(findings, "causes", {}, `contested.${k} lacks no seats, or is nobody's cause`);
      return { contested };
    },
  };
}
