import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Mentor } from "../model/person.ts";
import type { MentorRecord, Requests } from "../model/request.ts";
import type { BrowseQuery, ListedMentor, MentorPage } from "../model/request-command.ts";
import { latestBetween, menteeOf } from "../requests/draft.ts";
import { againstMentee, againstPair } from "../requests/find-obstacle.ts";
import { parseRequestCommand } from "../requests/parse-requests.ts";
import { keepsMentor } from "./filter-mentors.ts";
import { requireRequests } from "./known-requests.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { requirePeople } from "./require-people.ts";
import { scoreForParticipants } from "./score-for-participants.ts";

/** A mentor whom a mentee may be shown. */
interface Candidate {
  readonly column: number;
  readonly mentor: MentorRecord;
  readonly points: number;
}

/**
 * The mentors whom a mentee may be shown: eligible, available, with a free seat and not dismissed, a page at a time.
 *
 * @remarks Scores are on the criteria that serve participants and that everyone may see; eligibility is on all of them. Computed for this mentee alone: about
 * a millisecond for 5,000 mentors. A cursor is a place in the order, not a count: mentors who come and go between two pages neither repeat nor hide others.
 * @param input - the programme as it is now; it may have changed since the requests were opened.
 * @returns Plain data with nothing in it about anybody else's requests.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function browseMentors(input: MatchInput | Prepared, requests: Requests, query: BrowseQuery): MentorPage {
  const prepared = prepareProgramme(input);
  const state = requireRequests(requests);
  const wanted = parseRequestCommand("browse", query);
  const { menteeId, limit = 20, show = "all" } = wanted;
  const { row } = requirePeople(prepared, menteeId, [], ["query"]);
  const cursor = wanted.after === undefined ? undefined : readCursor(prepared, wanted.after);
  if (prepared.participation.statusOfRow[row] !== "open") return { total: 0, mentors: [], next: null, refusal: "mentee-not-taking-part" };

  const obstacle = againstMentee(state, menteeId)?.code as MentorPage["refusal"] | undefined;
  const mayAsk = ({ mentor }: Candidate): boolean => obstacle === undefined && againstPair(state, menteeId, mentor.id) === undefined;
  const shown = candidatesOf(prepared, state, row, wanted).filter((candidate) => show === "all" || mayAsk(candidate));
  // Best first, equal ones in tie-break order; or in that order alone.
  const rank =
    wanted.sort === "order"
      ? (a: Place, b: Place) => a.column - b.column
      : (a: Place, b: Place) => b.points - a.points || a.column - b.column;
  const ordered = shown.sort(rank);
  const from = cursor === undefined ? 0 : ordered.findIndex((candidate) => rank(candidate, cursor) > 0);
  const page = from === -1 ? [] : ordered.slice(from, from + limit);
  const last = page.at(-1);
  const isLast = last === undefined || last === ordered.at(-1);
  return {
    total: ordered.length,
    mentors: page.map((candidate): ListedMentor => {
      const { mentor, points } = candidate;
      const asked = latestBetween(state, menteeId, mentor.id);
      return {
        mentorId: mentor.id,
        score: points / FULL_POINTS,
        points,
        ...(asked === undefined ? {} : { asked: { requestId: asked.id, state: asked.state } }),
        mayAsk: mayAsk(candidate),
      };
    }),
    next: isLast ? null : `${last.points}:${last.mentor.id}`,
    refusal: obstacle ?? null,
  };
}

/** Where somebody stands in an order. */
type Place = Pick<Candidate, "column" | "points">;

function candidatesOf(
  prepared: Prepared,
  state: Requests,
  row: number,
  { menteeId, filters = [], minimumScore = 0 }: BrowseQuery,
): Candidate[] {
  const { programme, columnOfId, participation, columns, rows } = prepared;
  const eligible = new Int32Array(columns.columns);
  const points = new Int32Array(columns.columns);
  rows.fill(row, eligible);
  scoreForParticipants(prepared).fill(row, points);
  const dismissed = new Set(menteeOf(state, menteeId).dismissed);
  const keeps = keepsMentor(filters);
  const candidates: Candidate[] = [];
  for (const page of state.mentors)
    for (const mentor of page) {
      const column = columnOfId.get(mentor.id);
      if (column === undefined || mentor.freeSeats === 0 || dismissed.has(mentor.id)) continue;
      if ((eligible[column] as number) < 0 || participation.statusOfColumn[column] !== "open") continue;
      const ofPair = points[column] as number;
      if (ofPair / FULL_POINTS < minimumScore || !keeps((programme.mentors[column] as Mentor).attributes)) continue;
      candidates.push({ column, mentor, points: ofPair });
    }
  return candidates;
}

/** The place of the last mentor shown: points and id. */
function readCursor({ columnOfId }: Prepared, after: string): Place {
  const [, points, mentorId] = /^(\d{1,7}):(.+)$/s.exec(after) ?? [];
  const column = mentorId === undefined ? undefined : columnOfId.get(mentorId);
  if (column !== undefined) return { column, points: Number(points) };
  const message = `is no "next" of a page of this programme, got ${quote(after)}; begin again without it`;
  throw new InvalidInputError([{ code: "unknown-reference", path: ["query", "after"], message }]);
}
