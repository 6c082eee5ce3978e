import type { Effect } from "../model/ledger.ts";
import type { LifecycleEvent } from "../model/lifecycle-event.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Day, EventAuthor } from "../model/relationship-parts.ts";
import type { EffectName } from "./transition-table.ts";

/** What an effect looks at. */
interface Happened {
  readonly before: Relationship;
  readonly after: Relationship;
  readonly event: LifecycleEvent;
}

const notify = ({ after, event }: Happened, to: readonly EventAuthor[]): Effect => ({
  type: "notify",
  relationshipId: after.id,
  to,
  about: event.type,
});

/** Each effect as data, or nothing where it does not apply. */
export const EFFECTS: { readonly [Name in EffectName]: (happened: Happened) => Effect | undefined } = {
  "notify-other-side": (happened) => notify(happened, [happened.event.by === "mentee" ? "mentor" : "mentee"]),
  "notify-both": (happened) => notify(happened, ["mentee", "mentor"]),
  "notify-all": (happened) => notify(happened, ["mentee", "mentor", "administrator"]),
  "take-seat": ({ after: { id, mentorId } }) => ({ type: "seat-taken", relationshipId: id, mentorId }),
  // Who departs is not free for anybody.
  "free-seat": ({ after: { id, mentorId }, event }) =>
    event.type === "depart" && event.who === "mentor" ? undefined : { type: "seat-freed", relationshipId: id, mentorId },
  "free-mentee": ({ after: { id, menteeId }, event }) =>
    event.type === "depart" && event.who === "mentee" ? undefined : { type: "mentee-freed", relationshipId: id, menteeId },
  "move-end": ({ before: { endsOn: from }, after: { id, endsOn: to } }) =>
    from === to ? undefined : { type: "end-moved", relationshipId: id, from: from as Day, to: to as Day },
  "ask-diagnosis": ({ after: { id } }) => ({ type: "diagnose", relationshipId: id }),
};
