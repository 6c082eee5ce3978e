/** What one person says about the people of the other side. */
export interface AnswerInput {
  /** Who answers. */
  readonly id: string;
  /** Ids, most wanted first; an inner list is a tie. Nobody twice. */
  readonly ranking: readonly (string | readonly string[])[];
  /**
   * What goes for everybody who is neither in `ranking` nor in `declined`: `acceptable`, after the ranked ones and by points; `decline`, rather nobody.
   * @defaultValue `"decline"` for preferences, `"acceptable"` for choices
   */
  readonly unranked?: "acceptable" | "decline" | undefined;
  /** Ids of people with whom there must be no pair. @defaultValue none */
  readonly declined?: readonly string[] | undefined;
}

/** What people of both sides say; who is not in it did not answer, and is taken at the points. */
export interface AnswersInput {
  /** Of mentees, about mentors. @defaultValue none */
  readonly mentees?: readonly AnswerInput[] | undefined;
  /** Of mentors, about mentees. @defaultValue none */
  readonly mentors?: readonly AnswerInput[] | undefined;
}

/** Self-matching: whom people would like best, of everybody. */
export interface PreferencesInput extends AnswersInput {
  /**
   * Of all stable matchings, the one that is best for every mentee at once, or for every mentor.
   * @defaultValue `"mentees"`
   */
  readonly favour?: "mentees" | "mentors" | undefined;
}

/** How long the shortlists are, and on how many of them a mentor may be. */
export interface ShortlistSettingsInput {
  /** Mentors on a list at most: an integer from 1 to 1,000. @defaultValue `5` */
  readonly length?: number | undefined;
  /**
   * A mentor is on at most ⌊exposure × free seats⌋ lists; at least 1. Limits need all pairs in memory: programmes of more than 64 million pairs are refused with
   * `too-many-pairs`, unless nothing is limited.
   * @defaultValue no limit: everybody's list has the mentors with the most points
   */
  readonly exposure?: number | undefined;
}

/** How choices become pairs: `stable`, nobody would rather have somebody who would rather have them; `welfare`, the best total of points and choices. */
export type ChoiceRule = "stable" | "welfare";

/** An answer as validated and completed. */
export interface Answer {
  /** Who answers. */
  readonly id: string;
  /** Most wanted first; each entry is a tie of one or more. */
  readonly ranking: readonly (readonly string[])[];
  /** What goes for everybody who is neither ranked nor declined. */
  readonly unranked: "acceptable" | "decline";
  /** Ids of people with whom there must be no pair. */
  readonly declined: readonly string[];
}

/** Everybody's answers, by id. */
export interface Answers {
  /** What mentees say about mentors. */
  readonly mentees: readonly Answer[];
  /** What mentors say about mentees. */
  readonly mentors: readonly Answer[];
}

/** Choices as validated and completed. */
export interface Choices {
  /** How choices become pairs. */
  readonly rule: ChoiceRule;
  /** How much a choice counts beside the score under `welfare`, in [0, 1]. */
  readonly choiceWeight: number;
  /** Whether those left over are matched among all eligible pairs. */
  readonly secondRound: "none" | "all-pairs";
  /** Identifies the input that the shortlists were made from. */
  readonly shortlistDigest: string;
  /** Who is on whose list; by mentee id, then in the order of the list. */
  readonly lists: readonly { readonly menteeId: string; readonly mentorIds: readonly string[] }[];
}
