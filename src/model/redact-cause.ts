import type { MenteeCause, MentorCause } from "./matching.ts";
import type { ParticipantCause } from "./participant-view.ts";

type Cause = MenteeCause | MentorCause;

/** What the person concerned is told. A cause that the model learns and this list lacks does not compile. */
const TOLD: { readonly [Code in Cause["code"]]: (cause: Extract<Cause, { readonly code: Code }>) => ParticipantCause } = {
  "not-qualified": ({ rules }) => (rules.some(({ verdict }) => verdict === "fail") ? "not-qualified" : "details-missing"),
  unavailable: () => "paused",
  "already-active": () => "already-active",
  "no-eligible-mentor": () => "no-mentor-fits",
  "below-minimum-score": () => "no-mentor-fits",
  "seats-exhausted": () => "no-seat-left",
  outweighed: () => "no-seat-left",
  // Who declined whom is nobody's business.
  "not-chosen": () => "not-chosen",
  "no-capacity": () => "no-seat-to-give",
  "no-eligible-mentee": () => "no-mentee-fits",
  "free-seats": () => "nobody-this-time",
  "search-stopped": () => "undecided",
};

/** A cause in the participant's terms; `undefined` without a cause, and for a cause of a later version. */
export function viewCause(cause: Cause | undefined): ParticipantCause | undefined {
  if (cause === undefined || !Object.hasOwn(TOLD, cause.code)) return undefined;
  // The code picks the entry, so that the cause is the entry's.
  return (TOLD[cause.code] as (cause: Cause) => ParticipantCause)(cause);
}
