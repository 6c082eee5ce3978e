/** What a person's attribute may hold. An absent attribute, an empty text and an empty list all mean "not known". */
export type AttributeValue = string | number | boolean | readonly string[];

/** The side a person stands on. One human may stand on both (see {@link PersonInput.personId}). */
export type Role = "mentee" | "mentor";

/** `open`: takes part. `paused`: known to the programme, but gets nobody new for now. */
export type Availability = "open" | "paused";

/** What mentors and mentees have in common, as a caller may write it. */
export interface PersonInput {
  /** Unique among the people of the same role; compared as it stands, never normalised. At least one character. */
  readonly id: string;
  /**
   * The human behind the record. Two records with the same `personId` are never paired with each other.
   * @defaultValue the record's `id`
   */
  readonly personId?: string | undefined;
  /** For display only: it has no influence on any result. */
  readonly name?: string | undefined;
  /** Whatever the criteria read, by attribute name. */
  readonly attributes?: { readonly [name: string]: AttributeValue | undefined } | undefined;
  /** The direct manager's `id` or `personId`; the manager need not take part. */
  readonly managerId?: string | undefined;
  /** @defaultValue `"open"` */
  readonly availability?: Availability | undefined;
}

/** A person who seeks a mentor: at most one in a matching. */
export interface MenteeInput extends PersonInput {}

/** A person who offers mentoring. */
export interface MentorInput extends PersonInput {
  /**
   * How many mentees at a time: an integer from 0 to 1,000,000,000.
   * @defaultValue `1`
   */
  readonly capacity?: number | undefined;
}

/** A mentee as validated and completed. */
export interface Mentee {
  /** Unique among the mentees. */
  readonly id: string;
  /** The human behind the record; of somebody who is also a mentor, the same there. */
  readonly personId: string;
  /** As it was given, for people to read. */
  readonly name?: string;
  /** Values by name; what is not known is not in it. */
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** The direct manager's `id` or `personId`, where it is known. */
  readonly managerId?: string;
  /** Whether the person takes part. */
  readonly availability: Availability;
}

/** A mentor as validated and completed. */
export interface Mentor extends Mentee {
  /** Mentees at a time, running relationships included; an integer from 0. */
  readonly capacity: number;
}

/** Either side, where the side does not matter. */
export type Person = Mentee;

/** A mentee as a custom criterion sees it: frozen, plain, defaults filled in; also a valid {@link MenteeInput}. */
export interface ComparedMentee {
  /** Unique among the mentees. */
  readonly id: string;
  /** The human behind the record; by default the id. */
  readonly personId: string;
  /** As it was given, for people to read. */
  readonly name?: string;
  /** Values by name; what is not known is not in it. */
  readonly attributes: { readonly [name: string]: AttributeValue | undefined };
  /** The direct manager's `id` or `personId`, where it is known. */
  readonly managerId?: string;
  /** Whether the person takes part. */
  readonly availability: Availability;
}

/** A mentor as a custom criterion sees it: frozen, plain, defaults filled in; also a valid {@link MentorInput}. */
export interface ComparedMentor extends ComparedMentee {
  /** Mentees at a time, running relationships included; an integer from 0. */
  readonly capacity: number;
}
