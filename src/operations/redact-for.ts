import type { CriterionAudience } from "../model/criterion.ts";
import type { PairExplanation } from "../model/evidence.ts";
import { answerAbout, fieldsOf, InvalidInputError, type IssueCode, quote } from "../model/issue.ts";
import type { Disclosure, Matching } from "../model/matching.ts";
import type { MatchingView, PairView } from "../model/participant-view.ts";
import type { Role } from "../model/person.ts";
import { viewMatching } from "../model/redact-matching.ts";
import { viewPair } from "../model/redact-pair.ts";
import { readGiven } from "../reading/read-given.ts";
import { parseMatching } from "../stages/parse/parse-matching.ts";

/** Options of {@link redactFor}. */
export interface RedactOptions {
  /**
   * The side on which the participant stands. Only needed where a mentee and a mentor who are not the same person have the same id.
   * @defaultValue both sides: somebody who is a mentee and a mentor sees both
   */
  readonly role?: Role | undefined;
  /**
   * The criteria as they are now. What has been hidden since the result was made is hidden as well, and so is what is not among them.
   * @defaultValue as they were when the result was made
   */
  readonly criteria?: readonly { readonly id: string; readonly visibleTo?: CriterionAudience | undefined }[] | undefined;
}

/** What each kind of result becomes. */
interface ViewOf {
  readonly matching: MatchingView;
  readonly "pair-explanation": PairView;
}

/** The results that participants may see a part of. */
export type Redactable = Matching | PairExplanation;

/** What the options come to. */
interface Redacting {
  readonly role: Role | undefined;
  readonly isStillVisible: (criterionId: string) => boolean;
}

type Redact<Kind extends Redactable["kind"]> = (result: unknown, participantId: string, redacting: Redacting) => ViewOf[Kind];

/** A kind of result that is redactable and that this list lacks does not compile. */
const REDACTIONS: { readonly [Kind in Redactable["kind"]]: Redact<Kind> } = {
  matching: redactMatching,
  "pair-explanation": redactPair,
};

/**
 * What one participant may see of a result: plain data with no points, no prices, no rules and nobody but the participant and the participant's partners. The
 * only safe thing to hand over.
 *
 * @remarks The view is put together from what may be known, field by field; it depends on nothing else. Changed bans, reasons, hidden criteria or other people
 * change it only where they change who is paired with whom, or whether somebody or a seat is to be had at all. The score becomes a band, and that of the
 * criteria that everybody may see: no hidden part can be found by subtraction. What is not known to be visible is hidden. Results of other kinds, such as
 * prices of seats, have no such view: they are for administrators.
 *
 * @param participantId - the id of a mentee or a mentor of the result.
 * @throws {@link InvalidInputError} for a participant whom the result does not concern, an id that stands for two people while no role is given, and a
 * result that participants may see nothing of.
 * @example
 * ```ts
 * redactFor(matching, "noor").asMentee; // { mentor: { partnerId: "grace", band: "strong" } }
 * describeView(redactFor(explainPair(input, matching, pair), "noor"), { locale: "fr", criteria: input.criteria });
 * ```
 */
export function redactFor<Result extends Redactable>(
  result: Result,
  participantId: string,
  options: RedactOptions = {},
): ViewOf[Result["kind"]] {
  const kind: unknown = answerAbout("result", () => (result as Redactable | null | undefined)?.kind);
  if (typeof kind !== "string" || !Object.hasOwn(REDACTIONS, kind))
    refuse(
      "unknown-value",
      ["result", "kind"],
      `participants may see nothing of ${quote(kind)}; give a matching or the explanation of a pair`,
    );
  const { role, criteria } = fieldsOf("options", options);
  if (role !== undefined && role !== "mentee" && role !== "mentor")
    refuse("unknown-value", ["options", "role"], `must be "mentee" or "mentor", got ${quote(role)}`);
  const isStillVisible = answerAbout("options", () => stillVisible(criteria));
  return (REDACTIONS[kind as Result["kind"]] as unknown as Redact<Result["kind"]>)(result, participantId, { role, isStillVisible });
}

function redactMatching(result: unknown, participantId: string, { role, isStillVisible }: Redacting): MatchingView {
  const matching = parseMatching(result);
  const { pairs, unmatched } = matching;
  const isParticipant = ({ menteeId }: { readonly menteeId: string }): boolean => menteeId === participantId;
  const isMentee = pairs.some(isParticipant) || unmatched.mentees.some(isParticipant);
  const isMentor = matching.totals.loads.some(({ mentorId }) => mentorId === participantId);
  // A matching of an earlier version does not know who are namesakes: then everybody may be.
  const namesakes = (matching.disclosure as Disclosure | undefined)?.namesakes;
  if (role === undefined && isMentee && isMentor && namesakes?.includes(participantId) !== false) refuseNamesake(participantId);
  const roles = { mentee: isMentee && role !== "mentor", mentor: isMentor && role !== "mentee" };
  if (!roles.mentee && !roles.mentor) refuseStranger(participantId, role);
  return viewMatching(matching, participantId, { roles, isStillVisible });
}

function redactPair(result: unknown, participantId: string, { role, isStillVisible }: Redacting): PairView {
  const explanation = readGiven("explanation", result) as PairExplanation;
  return answerAbout("explanation", () => {
    const { menteeId, mentorId } = explanation;
    // Of an explanation of an earlier version anybody may have a namesake.
    const namesakes = explanation.namesakes as readonly string[] | undefined;
    const concerned = { mentee: menteeId === participantId, mentor: mentorId === participantId };
    if (role === undefined ? !concerned.mentee && !concerned.mentor : !concerned[role]) refuseStranger(participantId, role);
    if (role === undefined && namesakes?.includes(participantId) !== false) refuseNamesake(participantId);
    return viewPair(explanation, isStillVisible);
  });
}

function stillVisible(criteria: RedactOptions["criteria"]): (criterionId: string) => boolean {
  if (criteria === undefined) return () => true;
  const visible = new Set(criteria.filter(({ visibleTo = "everyone" }) => visibleTo === "everyone").map(({ id }) => id));
  return (criterionId) => visible.has(criterionId);
}

function refuseStranger(participantId: string, role: string = "participant"): never {
  refuse("unknown-reference", ["participantId"], `the result does not concern a ${role} with the id ${quote(participantId)}`);
}

function refuseNamesake(participantId: string): never {
  const message = `a mentee and a mentor have the id ${quote(participantId)}; say which of the two with "role"`;
  refuse("required", ["options", "role"], message);
}

function refuse(code: IssueCode, path: readonly string[], message: string): never {
  throw new InvalidInputError([{ code, path, message }]);
}
