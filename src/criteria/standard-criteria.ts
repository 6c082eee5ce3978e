import type { AttributeLabel, CriterionInput, LocalizedText } from "../model/criterion.ts";
import { answerAbout } from "../model/issue.ts";
import type { StandardAttributes, StandardCriteriaOptions, StandardCriterionId } from "../model/standard-criteria.ts";

const WEIGHTS: { readonly [Id in StandardCriterionId]: number } = {
  careerLevel: 30,
  businessFunction: 20,
  jobPosition: 10,
  jobSkills: 30,
  interpersonalSkills: 10,
};

const LABELS: { readonly [Id in StandardCriterionId]: LocalizedText } = {
  careerLevel: { en: "Career level", fr: "Niveau de carrière" },
  businessFunction: { en: "Business function", fr: "Fonction" },
  jobPosition: { en: "Job position", fr: "Poste" },
  jobSkills: { en: "Job skills", fr: "Compétences métier" },
  interpersonalSkills: { en: "Interpersonal skills", fr: "Compétences relationnelles" },
};

/** From the first job to the board; each step in English and French. */
export const CAREER_LEVELS: readonly (readonly string[])[] = [
  ["intern", "trainee", "apprentice", "stagiaire", "apprenti", "apprentie", "alternant", "alternante"],
  ["junior", "entry level", "débutant", "débutante"],
  ["intermediate", "mid-level", "mid level", "confirmé", "confirmée", "intermédiaire"],
  ["senior", "sénior", "expérimenté", "expérimentée"],
  [
    "lead",
    "team lead",
    "principal",
    "expert",
    "experte",
    "référent",
    "référente",
    "chef d'équipe",
    "cheffe d'équipe",
    "chef d’équipe",
    "cheffe d’équipe",
  ],
  ["manager", "responsable", "encadrant", "encadrante"],
  ["director", "head", "directeur", "directrice"],
  ["executive", "vice president", "c-level", "dirigeant", "dirigeante", "cadre dirigeant", "cadre dirigeante"],
];

/** What a career level is usually called. */
export const CAREER_LEVEL = anyOf("careerLevel", "career level", "level", "grade", "niveauDeCarriere", "niveau de carrière", "niveau");

/** What the attributes are usually called. */
const ATTRIBUTES: { readonly [Id in StandardCriterionId]: Exclude<StandardAttributes[Id], undefined> } = {
  careerLevel: CAREER_LEVEL,
  businessFunction: anyOf("businessFunction", "business function", "function", "department", "fonction", "département", "service"),
  jobPosition: anyOf("jobPosition", "job position", "position", "jobTitle", "job title", "poste", "intitulé de poste"),
  jobSkills: {
    sought: anyOf(
      "soughtSkills",
      "sought skills",
      "wantedSkills",
      "wanted skills",
      "competencesRecherchees",
      "compétences recherchées",
      "compétences à développer",
    ),
    offered: anyOf("jobSkills", "job skills", "offeredSkills", "offered skills", "skills", "competences", "compétences"),
  },
  interpersonalSkills: {
    sought: anyOf(
      "soughtInterpersonalSkills",
      "sought interpersonal skills",
      "wantedSoftSkills",
      "wanted soft skills",
      "competencesRelationnellesRecherchees",
      "compétences relationnelles recherchées",
      "savoir-être recherchés",
    ),
    offered: anyOf(
      "interpersonalSkills",
      "interpersonal skills",
      "softSkills",
      "soft skills",
      "competencesRelationnelles",
      "compétences relationnelles",
      "savoir-être",
    ),
  },
};

/**
 * The five criteria with which most programmes begin: career level, business function, job position, job skills and interpersonal skills.
 *
 * @returns Plain data to match with as it stands, or to change and add to. Those with a weight of 0 are left out.
 * @example
 * ```ts
 * matchParticipants({ mentors, mentees, criteria: standardCriteria({ weights: { jobSkills: 50 }, levels: "numbers" }) });
 * ```
 */
export function standardCriteria(options: StandardCriteriaOptions = {}): readonly CriterionInput[] {
  return answerAbout("options", () => criteriaBy(options));
}

function criteriaBy(options: StandardCriteriaOptions): readonly CriterionInput[] {
  const { weights = {}, levels = CAREER_LEVELS, lead = {}, attributes = {}, rarity = false, missing } = options;
  const common = <Id extends StandardCriterionId>(id: Id) => ({
    id,
    label: LABELS[id],
    weight: weights[id] ?? WEIGHTS[id],
    ...(missing === undefined ? {} : { missing }),
  });
  const attributeOf = <Id extends StandardCriterionId>(id: Id) => attributes[id] ?? ATTRIBUTES[id];
  const { ideal = 2, falloff = 0.25, floor = 0.25, allowed = [1, null] } = lead;
  const level = { kind: "gap", attribute: attributeOf("careerLevel"), ideal, falloff, floor, allowed } as const;
  const criteria: readonly CriterionInput[] = [
    { ...common("careerLevel"), ...level, ...(levels === "numbers" ? {} : { scale: levels }) },
    { ...common("businessFunction"), kind: "same", attribute: attributeOf("businessFunction") },
    { ...common("jobPosition"), kind: "same", attribute: attributeOf("jobPosition") },
    { ...common("jobSkills"), kind: "coverage", ...attributeOf("jobSkills"), rarity },
    { ...common("interpersonalSkills"), kind: "coverage", ...attributeOf("interpersonalSkills"), rarity },
  ];
  return criteria.filter(({ weight }) => weight !== 0);
}

function anyOf(...names: readonly string[]): Exclude<AttributeLabel, string> {
  return { anyOf: names };
}
