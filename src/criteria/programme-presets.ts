import type { CriterionInput } from "../model/criterion.ts";
import type { QualificationRuleInput } from "../model/qualification.ts";
import type { ProgrammePreset, ProgrammeType } from "../model/standard-criteria.ts";
import { CAREER_LEVEL, CAREER_LEVELS, standardCriteria } from "./standard-criteria.ts";

/** A common language; who states none is not kept from anybody. */
const LANGUAGES: CriterionInput = {
  id: "languages",
  label: { en: "Common language", fr: "Langue commune" },
  kind: "overlap",
  attribute: { anyOf: ["languages", "langues"] },
  measure: "smaller",
  weight: 0,
  minimumCredit: 0.01,
  missing: "left-out",
};

const SITE: CriterionInput = {
  id: "site",
  label: { en: "Site", fr: "Site" },
  kind: "same",
  attribute: { anyOf: ["site", "office", "bureau"] },
  weight: 15,
  missing: "left-out",
};

const INTERESTS: CriterionInput = {
  id: "interests",
  label: { en: "Shared interests", fr: "Centres d’intérêt communs" },
  kind: "overlap",
  attribute: { anyOf: ["interests", "centres d'intérêt", "centres d’intérêt", "centresInteret"] },
  measure: "smaller",
  weight: 20,
  missing: "left-out",
};

/** A view from outside of one's own line of work. */
const OTHER_FUNCTION: CriterionInput = {
  id: "otherFunction",
  label: { en: "Another business function", fr: "Autre fonction" },
  kind: "different",
  attribute: { anyOf: ["businessFunction", "business function", "function", "department", "fonction", "département", "service"] },
  weight: 20,
  missing: "left-out",
  serves: "programme",
};

/** A career level from which people of one role may take part; who states none is not kept out. */
function fromLevel(role: "mentee" | "mentor", minimum: string): QualificationRuleInput {
  return {
    id: `${role}Level`,
    label:
      role === "mentee"
        ? { en: "Mentee’s career level", fr: "Niveau de carrière des personnes mentorées" }
        : { en: "Mentor’s career level", fr: "Niveau de carrière des mentors" },
    kind: "at-least",
    attribute: CAREER_LEVEL,
    minimum,
    scale: CAREER_LEVELS,
    unknown: "pass",
  };
}

/**
 * Qualification rules and criteria to begin with, by kind of programme. Nothing demographic is in any of them: a programme that exists for a group says
 * so with a `priority` criterion over an attribute that people gave for that purpose.
 */
export const programmePresets: { readonly [Type in ProgrammeType]: ProgrammePreset } = {
  leadership: {
    type: "leadership",
    label: { en: "Leadership", fr: "Leadership" },
    purpose: {
      en: "Prepares people for roles with more responsibility, with mentors well ahead of them and from other functions.",
      fr: "Prépare à des responsabilités plus larges, avec des mentors nettement plus avancés et issus d’autres fonctions.",
    },
    qualification: { mentees: [fromLevel("mentee", "intermediate")], mentors: [fromLevel("mentor", "lead")] },
    criteria: [
      ...standardCriteria({
        weights: { careerLevel: 35, businessFunction: 0, jobPosition: 0, jobSkills: 15, interpersonalSkills: 30 },
        lead: { ideal: [2, 3] },
        missing: "left-out",
      }),
      OTHER_FUNCTION,
      LANGUAGES,
    ],
  },
  onboarding: {
    type: "onboarding",
    label: { en: "Onboarding", fr: "Intégration" },
    purpose: {
      en: "Helps newcomers to find their way, with mentors near them in work, place and level.",
      fr: "Aide les personnes nouvelles à trouver leurs repères, avec des mentors proches par le métier, le lieu et le niveau.",
    },
    qualification: { mentors: [fromLevel("mentor", "intermediate")] },
    criteria: [
      ...standardCriteria({
        weights: { careerLevel: 20, businessFunction: 30, jobPosition: 20, jobSkills: 10, interpersonalSkills: 5 },
        lead: { ideal: [0, 1], floor: 0, allowed: [0, null] },
        missing: "left-out",
      }),
      SITE,
      LANGUAGES,
    ],
  },
  skills: {
    type: "skills",
    label: { en: "Skills", fr: "Compétences" },
    purpose: {
      en: "Passes on what mentees want to learn; what few people seek counts more, as fewer mentors can teach it.",
      fr: "Transmet ce que les personnes mentorées souhaitent apprendre\u00a0; ce que peu recherchent compte davantage.",
    },
    qualification: { mentors: [fromLevel("mentor", "junior")] },
    criteria: [
      ...standardCriteria({
        weights: { careerLevel: 15, businessFunction: 10, jobPosition: 5, jobSkills: 50, interpersonalSkills: 20 },
        lead: { ideal: [0, 3], allowed: [null, null] },
        rarity: true,
        missing: "left-out",
      }),
      LANGUAGES,
    ],
  },
  diversity: {
    type: "diversity",
    label: { en: "Diversity and inclusion", fr: "Diversité et inclusion" },
    purpose: {
      en: "Opens networks across functions to people who have few ways into them, by what they want to learn and what they share.",
      fr: "Ouvre des réseaux au-delà de sa fonction aux personnes qui y ont peu accès, selon ce qu’elles souhaitent apprendre et partagent.",
    },
    qualification: { mentors: [fromLevel("mentor", "senior")] },
    criteria: [
      ...standardCriteria({
        weights: { careerLevel: 20, businessFunction: 0, jobPosition: 0, jobSkills: 20, interpersonalSkills: 20 },
        lead: { ideal: [1, 3] },
        missing: "left-out",
      }),
      OTHER_FUNCTION,
      INTERESTS,
      LANGUAGES,
    ],
  },
};
