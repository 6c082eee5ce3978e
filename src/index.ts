/**
 * Pairs mentors with mentees, proves that the pairing is the best possible, and explains it to the people concerned.
 *
 * @packageDocumentation
 */

// Types of the input
export type {
  AttributeName,
  CommonCriterionInput,
  CoverageCriterion,
  CoverageCriterionInput,
  Criterion,
  CriterionInput,
  CriterionKindName,
  GapCriterion,
  GapCriterionInput,
  LocalizedText,
  MissingPolicy,
  OverlapCriterion,
  OverlapCriterionInput,
  SameCriterion,
  SameCriterionInput,
} from "./model/criterion.ts";
// Types of the results
export type {
  Contribution,
  Evidence,
  MenteeMove,
  NoPrice,
  PairExplanation,
  PairPrice,
  PairRule,
  SeatChange,
  SeatsExplanation,
} from "./model/evidence.ts";
// Errors
export { formatPath, type InputIssue, InvalidInputError, type IssueCode, isInvalidInputError, type Warning } from "./model/issue.ts";
export type {
  ForbiddenPairInput,
  MatchInput,
  Mode,
  Objective,
  PairInput,
  PairRulesInput,
  PreviousPairInput,
  TieBreak,
} from "./model/match-input.ts";
export type {
  Certificate,
  ContestedSeats,
  ExcludingRule,
  Load,
  MatchedPair,
  Matching,
  MenteeCause,
  MentorCause,
  Override,
  UnmatchedMentee,
  UnmatchedMentor,
} from "./model/matching.ts";
export type { AttributeValue, Availability, Mentee, MenteeInput, Mentor, MentorInput, PersonInput, Role } from "./model/person.ts";
export type { Programme } from "./model/programme.ts";
// Matching
export { checkInput } from "./operations/check-input.ts";
// Asking about a matching
export { explainPair } from "./operations/explain-pair.ts";
export { explainSeats } from "./operations/explain-seats.ts";
export { matchParticipants } from "./operations/match-participants.ts";
export { type Prepared, prepareProgramme } from "./operations/prepare-programme.ts";
