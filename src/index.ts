/**
 * Pairs mentors with mentees, proves that the pairing is the best possible, and explains it to the people concerned.
 *
 * @packageDocumentation
 */

// Criteria to begin with
export { programmePresets } from "./criteria/programme-presets.ts";
export { standardCriteria } from "./criteria/standard-criteria.ts";
// In words
export { describeAudit, describeWarning } from "./language/describe-audit.ts";
export { type CauseOptions, describeCause } from "./language/describe-cause.ts";
export { describeContribution, describeEvidence } from "./language/describe-contribution.ts";
export { describeDifference } from "./language/describe-difference.ts";
export { describeFairness, describeFairnessGap } from "./language/describe-fairness.ts";
export { describeGoal } from "./language/describe-goal.ts";
export { describeModes } from "./language/describe-modes.ts";
export { describePair } from "./language/describe-pair.ts";
export { describeRequestEffect } from "./language/describe-request-effect.ts";
export { describeRequestRefusal } from "./language/describe-request-refusal.ts";
export { describePoolHealth } from "./language/describe-pool-health.ts";
export { describeRule } from "./language/describe-rule.ts";
export { describeView } from "./language/describe-view.ts";
export { describeSeats } from "./language/describe-seat-value.ts";
export { describeLoad, describeOverride } from "./language/describe-seats.ts";
export { describeUnmatched, type UnmatchedOptions } from "./language/describe-unmatched.ts";
export {
  type Audience,
  type DescriptionOptions,
  type Labelled,
  type LabelledRules,
  type Locale,
  type NamedPerson,
  namesOf,
  type PeopleNames,
  type WordingOptions,
} from "./language/phrasing.ts";
export { type Worded, type Words, wordsOf } from "./language/words-of.ts";
// Types of the relationship
export type {
  Adjustment,
  AdjustmentDecision,
  AdministratorConclusion,
  Diagnosis,
  DiagnosisAnswers,
  DiagnosisBasis,
  DiagnosisEvidence,
  ProposedAdjustment,
  RematchBlock,
  RematchDecisions,
  RematchPlan,
  SideAnswers,
} from "./model/diagnosis.ts";
export type {
  AppliedAdjustment,
  BlockedPlan,
  CriterionAdjustment,
  Disruption,
  PairScore,
  Rematch,
  RematchAdjustment,
  RematchedPerson,
  RematchMove,
  RematchOptions,
  RematchWorth,
} from "./model/rematch.ts";
export type { Failure, FailureParty, FailureReason, FailureView, FailureViews } from "./model/failure.ts";
export type { FollowUp, FollowUpCode, FollowUpSignal, FollowUpUrgency } from "./model/follow-up.ts";
export type {
  Departure,
  Effect,
  EnrolledMentee,
  Ledger,
  LedgerOpening,
  LifecycleIssue,
  LifecycleObstacle,
  MentorSeats,
  Recorded,
  RecordedAll,
  Transition,
} from "./model/ledger.ts";
export type {
  AcceptEvent,
  AgreeExpectationsEvent,
  BeginClosingEvent,
  CancelEvent,
  CompleteEvent,
  DeclineEvent,
  DepartEvent,
  DepartFromProgrammeEvent,
  DiscloseCriteriaEvent,
  EnrolEvent,
  EnrolledMenteeInput,
  EnrolledMentorInput,
  EventStamp,
  ExpireEvent,
  ExtendEvent,
  FailEvent,
  LedgerEvent,
  LifecycleEvent,
  LifecycleEventType,
  PauseEvent,
  ProposeEvent,
  RecordCheckInEvent,
  RecordProgressEvent,
  RecordTrainingEvent,
  ReopenEvent,
  ResumeEvent,
  StartEvent,
  WaiveGuardEvent,
  WithdrawClosingEvent,
} from "./model/lifecycle-event.ts";
export type { LifecyclePolicy, LifecyclePolicyInput } from "./model/lifecycle-policy.ts";
export type {
  CheckIn,
  Duration,
  DurationBand,
  Ending,
  Extension,
  Goal,
  Pause,
  ProposedPair,
  Rating,
  Relationship,
  RelationshipProposal,
  Waiver,
} from "./model/relationship.ts";
export type {
  CheckInKind,
  Day,
  EventAuthor,
  ExpectationPlan,
  GoalInput,
  GoalState,
  MatchedOn,
  RelationshipState,
  StartGuard,
} from "./model/relationship-parts.ts";
export { describeShortList, describeShortlistEntry } from "./language/describe-shortlist.ts";
export { describeTruthTelling } from "./language/describe-truth-telling.ts";
// The relationship after matching
export { describeAdjustment, describeDiagnosis } from "./language/describe-diagnosis.ts";
export { describeRematch } from "./language/describe-rematch.ts";
export { describeFollowUp } from "./language/describe-follow-up.ts";
export { describeObstacle } from "./language/describe-obstacle.ts";
export { describeBand, describeEvent, describeReason, describeState } from "./language/describe-relationship.ts";
export { allowedEvents } from "./lifecycle/allowed-events.ts";
export { diagnose } from "./lifecycle/diagnose.ts";
export { durationOf } from "./lifecycle/duration-of.ts";
export { type FollowUpOptions, followUp } from "./lifecycle/follow-up.ts";
export { lifecycleDiagram } from "./lifecycle/lifecycle-diagram.ts";
export { openLedger } from "./lifecycle/open-ledger.ts";
export { type LedgerPairs, type LedgerPairsOptions, pairsOfLedger } from "./lifecycle/pairs-of-ledger.ts";
export { lifecyclePolicy } from "./lifecycle/parse-policy.ts";
export { planRematch } from "./lifecycle/plan-rematch.ts";
export { rematchParticipants } from "./operations/rematch-participants.ts";
export { proposeRelationship } from "./lifecycle/propose-relationship.ts";
export { record, recordAll } from "./lifecycle/record.ts";
export { replay } from "./lifecycle/replay.ts";
export { transition } from "./lifecycle/transition.ts";
// Types of the results
export type { Audit, AuditedPart, AuditFinding } from "./model/audit.ts";
// Types of the input
export type {
  Answer,
  AnswerInput,
  Answers,
  AnswersInput,
  ChoiceRule,
  Choices,
  PreferencesInput,
  ShortlistSettingsInput,
} from "./model/answers.ts";
export type {
  AvailabilityChange,
  Changes,
  ListChanges,
  PairListChanges,
  PairRulesChanges,
  ProgrammeSettings,
  SeatsChange,
  WeightChange,
} from "./model/changes.ts";
export type { ChoicesInput } from "./model/choices-input.ts";
export type {
  AttributeLabel,
  AttributeName,
  Beneficiary,
  CommonCriterionInput,
  CoverageCriterion,
  CoverageCriterionInput,
  Criterion,
  CriterionAudience,
  CriterionInput,
  CriterionKindName,
  CriterionPurpose,
  CustomCriterion,
  CustomCriterionInput,
  DifferentCriterion,
  DifferentCriterionInput,
  DistanceCriterion,
  DistanceCriterionInput,
  GapCriterion,
  GapCriterionInput,
  HoursCriterion,
  HoursCriterionInput,
  LocalizedText,
  MissingPolicy,
  OverlapCriterion,
  OverlapCriterionInput,
  PreferenceCriterion,
  PreferenceCriterionInput,
  PriorityCriterion,
  PriorityCriterionInput,
  ProximityCriterion,
  ProximityCriterionInput,
  SameCriterion,
  SameCriterionInput,
  TableCriterion,
  TableCriterionInput,
  ZoneOffset,
  ZoneOffsetChange,
} from "./model/criterion.ts";
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
export type { Difference, MenteeDifference, MentorDifference, PairTotals } from "./model/difference.ts";
export type { FitBand } from "./model/fit-band.ts";
// Errors
export { formatPath, type InputIssue, InvalidInputError, type IssueCode, isInvalidInputError, type Warning } from "./model/issue.ts";
export type {
  AdministrativeInput,
  ChoiceInput,
  ForbiddenPairInput,
  MatchInput,
  MatchingInput,
  Mode,
  Objective,
  PairInput,
  PairRulesInput,
  PreviousPairInput,
  ProgrammeInput,
  SelfInput,
  ShortlistInput,
  TieBreak,
} from "./model/match-input.ts";
export type {
  Certificate,
  ContestedSeats,
  Cover,
  Disclosure,
  ExcludingRule,
  FairnessProof,
  Load,
  MatchedPair,
  Matching,
  MenteeCause,
  MentorCause,
  OptimumCertificate,
  NotQualifiedCause,
  Override,
  StabilityCertificate,
  TruthTelling,
  UnmatchedMentee,
  UnmatchedMentor,
} from "./model/matching.ts";
export type { AbortingSignal, AsyncMatchOptions, MatchOptions, MatchProgress } from "./model/match-options.ts";
export type {
  CriterionView,
  MatchingView,
  PairStanding,
  PairView,
  ParticipantCause,
  ParticipantEvidence,
  ParticipantView,
  PartnerView,
} from "./model/participant-view.ts";
export type {
  AttributeValue,
  Availability,
  ComparedMentee,
  ComparedMentor,
  Mentee,
  MenteeInput,
  Mentor,
  MentorInput,
  PersonInput,
  Role,
} from "./model/person.ts";
export type {
  AttributeGaps,
  MenteePool,
  MentorPool,
  PoolFinding,
  PoolHealth,
  PoolHealthOptions,
  RuleOutcome,
} from "./model/pool-health.ts";
export type { GoalVerdict, ModeComparison, ModeCost, ModeOutcome, ModePoints } from "./model/mode-comparison.ts";
export type { PairScores, PairScoresOptions } from "./model/pair-scores.ts";
export type { Programme } from "./model/programme.ts";
export type { RuleRelief, UnmatchedExplanation } from "./model/relief.ts";
export type {
  Exposure,
  ShortList,
  Shortlist,
  ShortlistCertificate,
  ShortlistEntry,
  Shortlisting,
  ShortlistReason,
} from "./model/shortlisting.ts";
export type {
  GoalGroup,
  GoalMeasure,
  GoalMeasureName,
  MeanScoreMeasure,
  MeasuredGoal,
  PairsMeasure,
  ProgrammeGoal,
  ProgrammeGoalInput,
  ShareMatchedMeasure,
} from "./model/programme-goal.ts";
export type {
  AtLeastRule,
  AtLeastRuleInput,
  AtMostRule,
  AtMostRuleInput,
  CommonQualificationRuleInput,
  CompletedTrainingRule,
  CompletedTrainingRuleInput,
  CustomRule,
  CustomRuleInput,
  HasAllRule,
  HasAllRuleInput,
  HasAnyRule,
  HasAnyRuleInput,
  LevelScale,
  OneOfRule,
  OneOfRuleInput,
  Qualification,
  QualificationInput,
  QualificationKindName,
  QualificationReason,
  QualificationRule,
  QualificationRuleInput,
  QualificationVerdict,
  UnknownPolicy,
  UnmetRule,
  YearsRule,
  YearsRuleInput,
} from "./model/qualification.ts";
export type {
  MenteeRecord,
  MentorRequest,
  MentorRecord,
  Pages,
  ReceivedRequest,
  RequestActor,
  RequestOperation,
  RequestPolicy,
  RequestPolicyInput,
  Requests,
  RequestState,
} from "./model/request.ts";
export type {
  AcceptedPair,
  AnswerCommand,
  BrowseQuery,
  DismissCommand,
  ExpireCommand,
  ListedMentor,
  MentorFilter,
  MentorPage,
  RequestCommand,
  SeatsCommand,
  WithdrawCommand,
} from "./model/request-command.ts";
export type {
  ReplayOutcome,
  RequestEffect,
  RequestEffectCode,
  RequestEvent,
  RequestOutcome,
  RequestRefusal,
  RequestRefusalCode,
} from "./model/request-event.ts";
export type {
  AttributeColumn,
  AvailabilityColumn,
  CellsByColumn,
  ListColumn,
  MenteeMapping,
  MentorMapping,
  ParticipantsFromRows,
  PersonOf,
  RowIssue,
  RowMapping,
} from "./model/row-mapping.ts";
export type {
  CareerLead,
  ProgrammePreset,
  ProgrammeType,
  StandardAttributes,
  StandardCriteriaOptions,
  StandardCriterionId,
} from "./model/standard-criteria.ts";
// Reports
export type {
  CauseCount,
  CareSummary,
  DurationSummary,
  EnrolmentSummary,
  FailureSummary,
  FunnelSummary,
  LoadCount,
  MatchingSummary,
  ProgrammeReport,
  ProgressSummary,
  ReasonCount,
  RematchSummary,
  RuleSummary,
  ScoreBin,
  SeatSummary,
  TimeSummary,
} from "./model/programme-report.ts";
export type { CompletedRelationship, CriterionAssociation, RiskPoint, RiskSummary } from "./model/report-outcomes.ts";
export type {
  CountComparison,
  MeanComparison,
  RateComparison,
  ReportComparison,
  ReportCount,
  ReportMean,
  ReportRate,
} from "./model/report-comparison.ts";
export type { ConfidenceInterval, EstimatedShare, Rate, Spread } from "./model/report-parts.ts";
export { type JoinedOn, type ProgrammeRecords, summarizeProgramme } from "./operations/summarize-programme.ts";
export { compareReports } from "./reports/compare-reports.ts";
export { type RenderOptions, type ReportFormat, renderReport } from "./reports/render-report.ts";
export type { ReportedFairness } from "./reports/write-fairness-section.ts";
export type {
  FairnessExplanation,
  FairnessGap,
  FairnessGroup,
  FairnessMeasure,
  FairnessReport,
  GapWithout,
  LeftOut,
} from "./model/fairness.ts";
export { explainFairness } from "./operations/explain-fairness.ts";
export { type FairnessQuestion, type FairnessRecords, measureFairness } from "./operations/measure-fairness.ts";
export type { GroupedPerson } from "./reports/group-people.ts";
export type { ReportedPeople, ReportedPerson } from "./reports/summarize-people.ts";
// What participants may see
export { type LetterOptions, matchLetter } from "./operations/match-letter.ts";
export { criteriaServing } from "./model/criteria-serving.ts";
export { type Redactable, type RedactOptions, redactFor } from "./operations/redact-for.ts";
// Asking about a matching
export { auditMatching } from "./operations/audit-matching.ts";
export { applyChanges } from "./operations/apply-changes.ts";
// Matching
export { checkInput } from "./operations/check-input.ts";
export { compareModes } from "./operations/compare-modes.ts";
export { explainPair } from "./operations/explain-pair.ts";
export { explainSeats } from "./operations/explain-seats.ts";
export { explainUnmatched } from "./operations/explain-unmatched.ts";
// From and to spreadsheets
export { type FormatOptions, formatMatches } from "./operations/format-matches.ts";
export { matchParticipants } from "./operations/match-participants.ts";
export { matchParticipantsAsync, type ThreadedMatchOptions } from "./operations/match-participants-async.ts";
export { measureGoals } from "./operations/measure-goals.ts";
export { participantsFromRows } from "./operations/participants-from-rows.ts";
export { poolHealth } from "./operations/pool-health.ts";
export { scorePairs } from "./operations/score-pairs.ts";
export { type Prepared, prepareProgramme } from "./operations/prepare-programme.ts";
// Others who look for pairs
export type { PairExceptions } from "./criteria/columns.ts";
export { openScan, type ScanSlab, type ScanUnit } from "./operations/open-scan.ts";
export type { ScanCrew, ScanCrews } from "./operations/share-scans.ts";
export type { PackedCriterion, ScanProgramme } from "./stages/encode/pack-columns.ts";
// Live self-matching
export { answerRequest } from "./operations/answer-request.ts";
export { browseMentors } from "./operations/browse-mentors.ts";
export { changeSeats } from "./operations/change-seats.ts";
export { dismissMentor } from "./operations/dismiss-mentor.ts";
export { expireRequests } from "./operations/expire-requests.ts";
export { openRequests } from "./operations/open-requests.ts";
export { acceptedPairs, requestsOfMentee, requestsOfMentor } from "./operations/read-requests.ts";
export { replayRequests } from "./operations/replay-requests.ts";
export { requestMentor } from "./operations/request-mentor.ts";
export { withdrawRequest } from "./operations/withdraw-request.ts";
export { whatIf } from "./operations/what-if.ts";
