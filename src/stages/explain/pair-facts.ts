import { blendChoice } from "../../criteria/blend-choice.ts";
import { type Columns, type EncodedCriterion, exceptionOf, type OfferedPairs, PAIR_BANS, UNRANKED } from "../../criteria/columns.ts";
import { FULL_POINTS, INELIGIBLE, pointsOf, type Scale } from "../../criteria/criterion-kind.ts";
import type { Contribution, Evidence, PairRule } from "../../model/evidence.ts";
import type { Participation } from "../../model/participation.ts";
import type { Mentor } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";

/** What the explanations of one programme are made from. */
export interface ExplanationSource {
  readonly programme: Programme;
  readonly columns: Columns;
  readonly participation: Participation;
}

/** A contribution that does not say why: it has evidence only where that is no criterion's. */
export type Rating = Omit<Contribution, "evidence"> & { readonly evidence?: Evidence };

/**
 * The points of each criterion, gates aside: what an eligible pair gets, and what a lock would give any other. By criterion id, then `previous`, `choice` last.
 */
export function contributionsOf(source: ExplanationSource, row: number, column: number): Contribution[] {
  const { criteria } = source.columns;
  return ratePair(source, row, column).map((rating, position) => {
    if (rating.evidence !== undefined) return rating as Contribution;
    const { settings, kind, menteeValues, mentorValues } = criteria[position] as EncodedCriterion;
    return { ...rating, evidence: kind.evidence(menteeValues[row], mentorValues[column], settings) };
  });
}

/** The same without the criteria's evidence, which takes longer than all else; that a value is missing is told. */
export function ratePair({ columns }: ExplanationSource, row: number, column: number): Rating[] {
  const scales = scalesOfPair(columns, row, column);
  let total = 0;
  const ratings = columns.criteria.map(({ settings, kind, menteeValues, mentorValues }, position): Rating => {
    const { weight } = scales[position] as Scale;
    const mentee = menteeValues[row];
    const mentor = mentorValues[column];
    const known = mentee !== undefined && mentor !== undefined;
    const credit = known ? kind.credit(mentee, mentor, settings) : null;
    // A missing value counts nothing or half; whether a gate lets it pass is for the rules to say.
    const counted = known ? credit : settings.missing === "neutral" ? 0.5 : 0;
    const points = counted === null ? 0 : pointsOf(counted, { weight, minimumCredit: 0, unknownPoints: 0 });
    total += points;
    const { id: criterionId, serves, visibleTo } = settings;
    const rating = { criterionId, credit, points, most: weight, serves, visibleTo };
    return known ? rating : { ...rating, evidence: { code: "missing", side: missingSide(mentee, mentor), policy: settings.missing } };
  });
  const exception = exceptionOf(columns.exceptions, row, column);
  if (exception.adjustment !== 0) {
    const points = Math.min(FULL_POINTS, Math.max(0, total + exception.adjustment)) - total;
    const evidence: Evidence = { code: "previous-pair", adjustment: exception.adjustment };
    const purpose = { serves: "programme", visibleTo: "administrator" } as const;
    ratings.push({ criterionId: "previous", credit: null, points, most: Math.max(0, exception.adjustment), ...purpose, evidence });
    total += points;
  }
  const choice = choiceOf(columns, { row, column, total });
  return choice === undefined ? ratings : [...ratings, choice];
}

/** What the choices add to a pair's points, or take; nothing where neither side said anything. */
function choiceOf({ offers, answers }: Columns, pair: { row: number; column: number; total: number }): Contribution | undefined {
  const at = offers === undefined ? -1 : placeOfOffer(offers, pair.row, pair.column);
  if (offers === undefined || answers === undefined || at === -1 || (offers.choicePoints[at] as number) < 0) return undefined;
  const added = (choicePoints: number): number => blendChoice(pair.total, choicePoints, offers.choiceWeight) - pair.total;
  const { byMentee, byMentor } = answers.placesOf(pair.row, pair.column);
  const placeIn = (place: number): number | null => (place < UNRANKED ? place + 1 : null);
  const evidence: Evidence = { code: "choice", byMentee: placeIn(byMentee), byMentor: placeIn(byMentor) };
  const points = added(offers.choicePoints[at] as number);
  // Nobody learns from a score what somebody else chose.
  const purpose = { serves: "participant", visibleTo: "administrator" } as const;
  return { criterionId: "choice", credit: null, points, most: added(FULL_POINTS), ...purpose, evidence };
}

function placeOfOffer({ firstOfRow, columns }: OfferedPairs, row: number, column: number): number {
  for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++) if (columns[at] === column) return at;
  return -1;
}

/** Every rule that forbids a pair, in the order of the rules' list. */
export function rulesAgainst(source: ExplanationSource, row: number, column: number): PairRule[] {
  const { programme, columns } = source;
  // Who is not qualified is said of both before anything else is said of either.
  const rank = ({ code }: PairRule): number => Number(!code.endsWith("not-qualified"));
  const rules = [...rulesAgainstMentee(source, row), ...rulesAgainstMentor(source, column)].sort((a, b) => rank(a) - rank(b));
  const { bans } = exceptionOf(columns.exceptions, row, column);
  for (const [code, bit] of Object.entries(PAIR_BANS)) if ((bans & bit) !== 0) rules.push({ code: code as keyof typeof PAIR_BANS });
  for (let position = 0; position < columns.criteria.length; position++) {
    const rule = gateAgainst(columns, { row, column, position });
    if (rule !== undefined) rules.push(rule);
  }
  const { minimumPoints } = programme;
  if (minimumPoints > 0 && scoreOf(ratePair(source, row, column)) < minimumPoints) rules.push({ code: "below-minimum-score" });
  return [...rules, ...answersAgainst(columns, row, column)];
}

/** Every rule that keeps a mentee from all mentors. */
export function rulesAgainstMentee({ programme, participation }: ExplanationSource, row: number): PairRule[] {
  const rules: PairRule[] = [];
  for (const { ruleId } of participation.unmetRulesOfRow.get(row) ?? []) rules.push({ code: "mentee-not-qualified", ruleId });
  if (programme.mentees[row]?.availability === "paused") rules.push({ code: "mentee-unavailable" });
  if (participation.activeColumnsOfRow.has(row)) rules.push({ code: "mentee-already-active" });
  return rules;
}

/** Every rule that keeps a mentor from all mentees. */
export function rulesAgainstMentor({ programme, participation }: ExplanationSource, column: number): PairRule[] {
  const rules: PairRule[] = [];
  for (const { ruleId } of participation.unmetRulesOfColumn.get(column) ?? []) rules.push({ code: "mentor-not-qualified", ruleId });
  const { availability, capacity } = programme.mentors[column] as Mentor;
  if (availability === "paused") rules.push({ code: "mentor-unavailable" });
  if (capacity === 0) rules.push({ code: "no-capacity" });
  return rules;
}

/** What one criterion has against a pair. It depends on what the two are and know of each other's values alone. */
export function gateAgainst(
  columns: Columns,
  { row, column, position }: { row: number; column: number; position: number },
): PairRule | undefined {
  const { settings, kind, menteeValues, mentorValues } = columns.criteria[position] as EncodedCriterion;
  const mentee = menteeValues[row];
  const mentor = mentorValues[column];
  const criterionId = settings.id;
  if (mentee === undefined || mentor === undefined) {
    const { unknownPoints } = scalesOfPair(columns, row, column)[position] as Scale;
    return unknownPoints <= INELIGIBLE ? { code: "value-missing", criterionId } : undefined;
  }
  const credit = kind.credit(mentee, mentor, settings);
  if (credit === null) return { code: "outside-allowed", criterionId };
  return credit < settings.minimumCredit ? { code: "below-minimum-credit", criterionId } : undefined;
}

/** The mentors with whom a mentee may not be paired for themselves. */
export function bansAgainst({ exceptions: { firstOfRow, columns, bans } }: Columns, row: number): ReadonlySet<number> {
  const banned = new Set<number>();
  for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++)
    if (bans[at] !== 0) banned.add(columns[at] as number);
  return banned;
}

/** What was said, or not asked, against a pair. */
export function answersAgainst({ offers, answers }: Columns, row: number, column: number): readonly PairRule[] {
  if (answers === undefined) return [];
  const { byMentee, byMentor } = answers.placesOf(row, column);
  const isOutside = offers !== undefined && !offers.hasSecondRound && placeOfOffer(offers, row, column) === -1;
  return [
    ...(isOutside ? [{ code: "not-on-shortlist" as const }] : []),
    ...(byMentee === Number.POSITIVE_INFINITY ? [{ code: "declined-by-mentee" as const }] : []),
    ...(byMentor === Number.POSITIVE_INFINITY ? [{ code: "declined-by-mentor" as const }] : []),
  ];
}

/** The points without what was chosen, which the minimum score looks at. */
function scoreOf(ratings: readonly Rating[]): number {
  return sumPoints(ratings.filter(({ criterionId }) => criterionId !== "choice"));
}

/** The points of a pair: the sum of what each criterion gives. */
export function sumPoints(ratings: readonly Rating[]): number {
  let total = 0;
  for (const { points } of ratings) total += points;
  return total;
}

function scalesOfPair(columns: Columns, row: number, column: number): readonly Scale[] {
  return columns.scalesOf(columns.patternOfRow[row] as number, columns.patternOfColumn[column] as number);
}

function missingSide(mentee: unknown, mentor: unknown): "mentee" | "mentor" | "both" {
  if (mentee !== undefined) return "mentor";
  return mentor === undefined ? "both" : "mentee";
}
