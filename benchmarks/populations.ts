import type { AdministrativeInput, CriterionInput, MenteeInput, MentorInput } from "mentor-matching";
import { createRandom, type Random } from "./random.ts";

/** How large a population is, and which of the many. */
export interface PopulationSize {
  readonly mentees: number;
  readonly mentors: number;
  /** @defaultValue `1` */
  readonly seed?: number;
}

const LEVELS = 6;
const FUNCTIONS = 12;
const POSITIONS = 60;
const SKILLS = 60;
const SITES = 8;
const SCALES = ["openness", "structure", "drive"];
const LANGUAGE_SETS = [["en"], ["en", "fr"], ["fr"], ["en", "de"], ["en", "es"], ["fr", "de"], ["de"], ["en", "fr", "es"]];

/** The criteria of the standard cohort: five that sort people into few groups, wanted skills, and three interpersonal scales. */
const STANDARD_CRITERIA: readonly CriterionInput[] = [
  { id: "level", kind: "gap", weight: 20, attribute: "level", ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null] },
  { id: "function", kind: "same", weight: 20, attribute: "function" },
  { id: "position", kind: "same", weight: 8, attribute: "position" },
  { id: "skills", kind: "coverage", weight: 27, sought: "seeks", offered: "offers" },
  { id: "scales", kind: "proximity", weight: 10, attribute: SCALES, range: 4 },
  { id: "site", kind: "same", weight: 8, attribute: "site" },
  { id: "languages", kind: "overlap", weight: 7, attribute: "languages", measure: "smaller", minimumCredit: 0.01 },
];

/**
 * A realistic cohort: people are unevenly spread over levels, functions, positions and places, mentees seek 3–8 of 60 skills and mentors offer 5–15,
 * about 30 % of all pairs are not eligible, and seats are about 1.025 times the mentees.
 */
export function standardCohort({ mentees, mentors, seed = 1 }: PopulationSize): AdministrativeInput {
  const random = createRandom(seed);
  const seats = 1.025 * mentees;
  return {
    mentees: Array.from({ length: mentees }, (_, k): MenteeInput => {
      const attributes = { ...drawPerson(random), level: 1 + skewed(random, 4), seeks: drawSkills(random, 3 + random.below(6)) };
      return { id: `mentee-${k}`, attributes };
    }),
    mentors: Array.from({ length: mentors }, (_, k): MentorInput => {
      const attributes = { ...drawPerson(random), level: LEVELS - skewed(random, 4), offers: drawSkills(random, 5 + random.below(11)) };
      return { id: `mentor-${k}`, capacity: drawCapacity(random, seats / mentors), attributes };
    }),
    criteria: STANDARD_CRITERIA,
  };
}

/** The standard cohort where this share of all values is missing at random, and criteria are left out for that: people lack different things in many ways. */
export function patchyCohort({ seed = 1, ...size }: PopulationSize, share = 0.2): AdministrativeInput {
  const random = createRandom(seed + 77);
  const thin = <P extends MenteeInput>(person: P): P => ({
    ...person,
    attributes: Object.fromEntries(Object.entries(person.attributes ?? {}).filter(() => random.below(1000) >= 1000 * share)),
  });
  const { mentees, mentors, criteria } = standardCohort({ ...size, seed });
  return {
    mentees: mentees.map(thin),
    mentors: mentors.map(thin),
    criteria: criteria.map((criterion) => ({ ...criterion, missing: "left-out" })),
  };
}

/** The standard cohort where nothing but the wanted skills counts, so that nobody is alike. */
function skilledCohort(size: PopulationSize): AdministrativeInput {
  return { ...standardCohort(size), criteria: STANDARD_CRITERIA.filter(({ id }) => id === "skills") };
}

/** The standard cohort where nothing but three real-valued scales counts. */
function scaledCohort({ seed = 1, ...size }: PopulationSize): AdministrativeInput {
  const random = createRandom(seed + 78);
  const scaled = <P extends MenteeInput>(person: P): P => ({
    ...person,
    attributes: Object.fromEntries(SCALES.map((scale) => [scale, 1 + random.below(4_000_000) / 1_000_000])),
  });
  const { mentees, mentors } = standardCohort({ ...size, seed });
  const criteria = STANDARD_CRITERIA.filter(({ id }) => id === "scales");
  return { mentees: mentees.map(scaled), mentors: mentors.map(scaled), criteria };
}

/** The standard cohort with a function of the caller's beside its criteria. */
function customCohort(size: PopulationSize): AdministrativeInput {
  const { criteria, ...people } = standardCohort(size);
  const compare = (mentee: { readonly id: string }, mentor: { readonly id: string }): number =>
    mentee.id.at(-1) === mentor.id.at(-1) ? 1 : 0.5;
  return { ...people, criteria: [...criteria, { id: "last-digit", kind: "custom", weight: 5, compare }] };
}

/** What a benchmark matches, by the name that its tables give it. */
export const POPULATIONS: { readonly [name: string]: (size: PopulationSize) => AdministrativeInput } = {
  "standard cohort": standardCohort,
  "a fifth of the values missing, left out": patchyCohort,
  "wanted skills alone": skilledCohort,
  "real-valued scales alone": scaledCohort,
  "with a function of the caller's": customCohort,
};

function drawPerson(random: Random) {
  return {
    function: `function-${skewed(random, FUNCTIONS)}`,
    position: `position-${skewed(random, POSITIONS)}`,
    site: `site-${skewed(random, SITES)}`,
    languages: LANGUAGE_SETS[skewed(random, LANGUAGE_SETS.length)] as readonly string[],
    ...Object.fromEntries(SCALES.map((scale) => [scale, 1 + random.below(5)])),
  };
}

/** From 0 to `count` − 1; small numbers come more often. */
function skewed(random: Random, count: number): number {
  return Math.min(random.below(count), random.below(count));
}

function drawSkills(random: Random, count: number): readonly string[] {
  const skills = new Set<string>();
  while (skills.size < count) skills.add(`skill-${random.below(4) === 0 ? skewed(random, SKILLS) : random.below(SKILLS)}`);
  return [...skills];
}

/** Within 1 of the mean where that is at least 2, so that mentors differ and the sum comes out. */
function drawCapacity(random: Random, mean: number): number {
  const whole = Math.floor(mean);
  const rounded = whole + (random.below(1000) < 1000 * (mean - whole) ? 1 : 0);
  return whole < 2 ? rounded : rounded + random.below(3) - 1;
}
