import type { PairInput } from "./match-input.ts";
import type { RequestState } from "./request.ts";

/** What every command may say. */
interface CommandFacts {
  /** The day, as `YYYY-MM-DD`, from 1900 to 2399. */
  readonly at: string;
  /**
   * The version that whoever decides had seen. Where something has changed for the two people since, the operation is refused as `stale-version`.
   * @defaultValue absent: the decision is taken against the state given, whatever was seen
   */
  readonly expectedVersion?: number | undefined;
}

/** A mentee asks a mentor. */
export interface RequestCommand extends CommandFacts, PairInput {
  /** The mentors to ask next, in order, at most 100. @defaultValue `[]` */
  readonly otherwise?: readonly string[] | undefined;
  /** @defaultValue `"mentee"` */
  readonly by?: "mentee" | "administrator" | undefined;
}

/** A mentor answers. */
export interface AnswerCommand extends CommandFacts {
  /** The number of the request that is answered. */
  readonly requestId: number;
  /** `accept` makes the pair; after `decline` the next choice is asked by itself where the policy says so. */
  readonly answer: "accept" | "decline";
  /** @defaultValue `"mentor"` */
  readonly by?: "mentor" | "administrator" | undefined;
}

/** A mentee takes a request back. */
export interface WithdrawCommand extends CommandFacts {
  /** The number of the request that is taken back. */
  readonly requestId: number;
  /** @defaultValue `"mentee"` */
  readonly by?: "mentee" | "administrator" | undefined;
}

/** A mentee does not want to be shown a mentor again. */
export interface DismissCommand extends CommandFacts, PairInput {
  /** @defaultValue `"mentee"` */
  readonly by?: "mentee" | "administrator" | undefined;
}

/** The seats of a mentor that nobody has yet are from now on so many: more, or fewer, or none while the mentor pauses. */
export interface SeatsCommand extends CommandFacts {
  /** Whose seats they are. */
  readonly mentorId: string;
  /** An integer from 0 to 1,000,000,000. */
  readonly freeSeats: number;
  /** @defaultValue `"administrator"` */
  readonly by?: "mentor" | "administrator" | undefined;
}

/** Everything that is overdue expires. */
export interface ExpireCommand {
  /** Requests whose last day for an answer is before this day expire; as `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A pair that came about: `pair` for `pairs.active`, with `at` for `proposeRelationship`. */
export interface AcceptedPair {
  /** The mentee and the mentor. */
  readonly pair: PairInput;
  /** The day of the acceptance, as `YYYY-MM-DD`. */
  readonly at: string;
  /** The number of the request that was accepted. */
  readonly requestId: number;
}

/** Which mentors are listed: all that a filter names must hold. */
export interface MentorFilter {
  /** The mentor's attribute must hold at least one of the texts, numbers or booleans; texts compared after NFC, trim and lower case. */
  readonly attribute: string;
  /** What the attribute is to hold; one of these is enough. */
  readonly anyOf: readonly (string | number | boolean)[];
}

/** What a mentee wants to be shown. */
export interface BrowseQuery {
  /** Who looks: a mentee of the programme. */
  readonly menteeId: string;
  /** All of these must hold. What may be filtered by is for the application to decide: a filter tells who has what. @defaultValue `[]` */
  readonly filters?: readonly MentorFilter[] | undefined;
  /** Only mentors with at least this score, in [0, 1]. @defaultValue `0` */
  readonly minimumScore?: number | undefined;
  /** `askable`: only those whom the mentee could ask now. @defaultValue `"all"` */
  readonly show?: "all" | "askable" | undefined;
  /** Best score first, or in tie-break order. @defaultValue `"score"` */
  readonly sort?: "score" | "order" | undefined;
  /** Mentors on a page, from 1 to 1000. @defaultValue `20` */
  readonly limit?: number | undefined;
  /** The `next` of the page before; with the same sort. @defaultValue absent: from the beginning */
  readonly after?: string | undefined;
}

/** A mentor as a mentee is shown: nothing of anybody else's requests. */
export interface ListedMentor {
  /** The mentor's id; names are for the application to show. */
  readonly mentorId: string;
  /** `points / 1e6`, in [0, 1]. */
  readonly score: number;
  /** Points out of 1,000,000 on the criteria that serve participants and are visible to everyone. */
  readonly points: number;
  /** The latest request to this mentor; absent: never asked. */
  readonly asked?: { readonly requestId: number; readonly state: RequestState };
  /** Whether a request would be possible now. */
  readonly mayAsk: boolean;
}

/** One page of mentors. */
export interface MentorPage {
  /** How many mentors there are in all, on all pages. */
  readonly total: number;
  /** The mentors of this page, in the order that was asked for. */
  readonly mentors: readonly ListedMentor[];
  /** What {@link BrowseQuery.after} takes for the next page; `null`: this is the last. */
  readonly next: string | null;
  /** Why nobody can be asked at all; `null`: somebody could. */
  readonly refusal: "mentee-not-taking-part" | "already-accepted" | "too-many-open" | null;
}
