/**
 * Assignment and stable matching in numbers: which rows should be paired with which columns?
 *
 * @packageDocumentation
 */

// Errors
export { formatPath, type InputIssue, InvalidInputError, type IssueCode, isInvalidInputError } from "./model/issue.ts";
// Types of problems and answers
export type {
  Assignment,
  AssignmentInput,
  AssignmentObjective,
  AssignmentTerms,
  AssignmentValues,
  CostedAssignmentInput,
  FlatValues,
  RowSource,
  ScoredAssignmentInput,
  ValueRows,
  Verification,
  VerificationFinding,
  VerifiedPart,
} from "./model/solver.ts";
export type { PreferenceList, StableMatching, StableProblem } from "./model/stable-matching.ts";
// Stable matching
export { deferredAcceptance } from "./operations/deferred-acceptance.ts";
export { findBlockingPairs } from "./operations/find-blocking-pairs.ts";
// Solving and proving
export { solveAssignment } from "./operations/solve-assignment.ts";
export { verifyAssignment } from "./operations/verify-assignment.ts";
