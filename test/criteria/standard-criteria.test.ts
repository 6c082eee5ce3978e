import {
  type AdministrativeInput,
  type CriterionInput,
  checkInput,
  type InvalidInputError,
  type MenteeInput,
  matchParticipants,
  type ProgrammeType,
  programmePresets,
  type QualificationInput,
  type QualificationRuleInput,
  standardCriteria,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { cohortCriteria, loadCohort } from "../support/cohorts.ts";
import { type Attributes, complete, creditOf } from "../support/criterion-cases.ts";

const english: AdministrativeInput = {
  mentors: [
    {
      id: "m1",
      attributes: { level: "Director", function: "Sales", position: "Account manager", skills: ["negotiation"], softSkills: ["listening"] },
    },
    { id: "m2", attributes: { level: "senior", function: "IT", position: "Engineer", skills: ["sql"], softSkills: ["patience"] } },
  ],
  mentees: [
    {
      id: "e1",
      attributes: { level: "junior", function: "it", position: "engineer", wantedSkills: ["SQL"], wantedSoftSkills: ["patience"] },
    },
    {
      id: "e2",
      attributes: {
        level: "lead",
        function: "sales",
        position: "Account Manager",
        wantedSkills: ["negotiation"],
        wantedSoftSkills: ["listening"],
      },
    },
  ],
  criteria: standardCriteria(),
};

/** The same people as a French export has them. */
const french: AdministrativeInput = {
  mentors: [
    {
      id: "m1",
      attributes: {
        niveau: "Directrice",
        fonction: "Ventes",
        poste: "Chargée de clientèle",
        compétences: ["négociation"],
        "savoir-être": ["écoute"],
      },
    },
    { id: "m2", attributes: { niveau: "Confirmée", fonction: "DSI", poste: "Ingénieure", compétences: "sql", "savoir-être": "patience" } },
  ],
  mentees: [
    {
      id: "e1",
      attributes: {
        niveau: "stagiaire",
        fonction: "dsi",
        poste: "ingénieure",
        "compétences recherchées": "SQL",
        "savoir-être recherchés": "patience",
      },
    },
    {
      id: "e2",
      attributes: {
        niveau: "Cheffe d’équipe",
        fonction: "ventes",
        poste: "chargée de clientèle",
        "compétences recherchées": ["négociation"],
        "savoir-être recherchés": ["écoute"],
      },
    },
  ],
  criteria: standardCriteria(),
};

describe("standard criteria", () => {
  it.each([
    ["English", english],
    ["French", french],
  ])("read %s attributes and levels as they are", (_, input) => {
    expect(checkInput(input)).toEqual([]);
    const pairs = matchParticipants(input).pairs.map(({ menteeId, mentorId, points }) => [menteeId, mentorId, points]);
    expect(pairs).toEqual([
      ["e1", "m2", 1_000_000],
      ["e2", "m1", 1_000_000],
    ]);
  });

  it.each<[string, readonly string[]]>([
    ["level", ["careerLevel", "career level", "level", "grade", "niveauDeCarriere", "niveau de carrière", "niveau"]],
    ["function", ["businessFunction", "business function", "function", "department", "fonction", "département", "service"]],
    ["position", ["jobPosition", "job position", "position", "jobTitle", "job title", "poste", "intitulé de poste"]],
    ["skills", ["jobSkills", "job skills", "offeredSkills", "offered skills", "skills", "competences", "compétences"]],
    [
      "wantedSkills",
      [
        "soughtSkills",
        "sought skills",
        "wantedSkills",
        "wanted skills",
        "competencesRecherchees",
        "compétences recherchées",
        "compétences à développer",
      ],
    ],
    [
      "softSkills",
      [
        "interpersonalSkills",
        "interpersonal skills",
        "softSkills",
        "soft skills",
        "competencesRelationnelles",
        "compétences relationnelles",
        "savoir-être",
      ],
    ],
    [
      "wantedSoftSkills",
      [
        "soughtInterpersonalSkills",
        "sought interpersonal skills",
        "wantedSoftSkills",
        "wanted soft skills",
        "competencesRelationnellesRecherchees",
        "compétences relationnelles recherchées",
        "savoir-être recherchés",
      ],
    ],
  ])("read %s under each of its usual names", (known, names) => {
    for (const name of names) {
      const renamed = <Who extends MenteeInput>(people: readonly Who[]): readonly Who[] =>
        people.map((person) => ({
          ...person,
          attributes: Object.fromEntries(
            Object.entries(person.attributes ?? {}).map(([attribute, value]) => [attribute === known ? name : attribute, value]),
          ),
        }));
      const { pairs } = matchParticipants({ ...english, mentees: renamed(english.mentees), mentors: renamed(english.mentors) });
      expect([name, ...pairs.map(({ points }) => points)]).toEqual([name, 1_000_000, 1_000_000]);
    }
  });

  it("know eight career levels, each by all its names", () => {
    const levels = [
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
        ...["chef", "cheffe"].flatMap((title) => [`${title} d'équipe`, `${title} d’équipe`]),
      ],
      ["manager", "responsable", "encadrant", "encadrante"],
      ["director", "head", "directeur", "directrice"],
      ["executive", "vice president", "c-level", "dirigeant", "dirigeante", "cadre dirigeant", "cadre dirigeante"],
    ];
    const [even] = standardCriteria({ lead: { ideal: 0, falloff: 0.125, floor: 0, allowed: [null, null] } }) as [CriterionInput];
    const evenness = (mentee: string, mentor: string) => creditOf(complete({ ...even }), { level: mentee }, { level: mentor });
    levels.forEach((names, step) => {
      for (const name of names) {
        levels.forEach(([other = ""], otherStep) => {
          expect([name, other, evenness(name, other)]).toEqual([name, other, 1 - Math.abs(step - otherStep) / 8]);
        });
      }
    });
  });

  it("want mentors two levels ahead, at least one, each level beside that a quarter less, but never under a quarter", () => {
    const [level] = standardCriteria({ levels: "numbers" }) as [CriterionInput];
    const credits = [0, 1, 2, 3, 4, 5, 6].map((mentor) => creditOf(complete({ ...level }), { level: 0 }, { level: mentor }));
    expect(credits).toEqual([null, 0.75, 1, 0.75, 0.5, 0.25, 0.25]);
    expect(level).not.toHaveProperty("missing");
  });

  it("weigh rare skills no more than others unless told to", () => {
    for (const rarity of [undefined, true]) {
      const skills = standardCriteria({ rarity }).filter(({ kind }) => kind === "coverage");
      expect(skills.map((criterion) => "rarity" in criterion && criterion.rarity)).toEqual([rarity === true, rarity === true]);
    }
  });

  it("are the five, with their weights and labels in both languages", () => {
    expect(standardCriteria().map(({ id, weight, label, kind }) => [id, weight, label?.en, label?.fr, kind])).toEqual([
      ["careerLevel", 30, "Career level", "Niveau de carrière", "gap"],
      ["businessFunction", 20, "Business function", "Fonction", "same"],
      ["jobPosition", 10, "Job position", "Poste", "same"],
      ["jobSkills", 30, "Job skills", "Compétences métier", "coverage"],
      ["interpersonalSkills", 10, "Interpersonal skills", "Compétences relationnelles", "coverage"],
    ]);
  });

  it("take other weights, levels, leads, names and policies", () => {
    const criteria = standardCriteria({
      weights: { businessFunction: 0, jobSkills: 7 },
      levels: ["one", ["two", "deux"]],
      lead: { ideal: [1, 2], allowed: [null, null] },
      attributes: { careerLevel: "rank", jobSkills: { sought: "a", offered: "b" } },
      rarity: true,
      missing: "neutral",
    });
    expect(criteria.map(({ id }) => id)).toEqual(["careerLevel", "jobPosition", "jobSkills", "interpersonalSkills"]);
    expect(criteria[0]).toMatchObject({
      attribute: "rank",
      scale: ["one", ["two", "deux"]],
      ideal: [1, 2],
      allowed: [null, null],
      floor: 0.25,
    });
    expect(criteria[2]).toMatchObject({ weight: 7, sought: "a", offered: "b", rarity: true });
    expect(criteria.every(({ missing }) => missing === "neutral")).toBe(true);
  });

  it("refuse options that cannot be read as any other input", () => {
    const unreadable = Object.defineProperty({}, "levels", {
      get() {
        throw new Error("no");
      },
    });
    for (const options of [unreadable, null]) {
      let issues: InvalidInputError["issues"] = [];
      try {
        standardCriteria(options as object);
      } catch (error) {
        issues = (error as InvalidInputError).issues;
      }
      expect(issues.map(({ path }) => path)).toEqual([["options"]]);
    }
  });

  it("say so where an attribute goes by another name", () => {
    const mentees = english.mentees.map(({ id }) => ({ id, attributes: { levl: "junior" } }));
    const issue = checkInput({ ...english, mentees }).find(({ path }) => path[1] === 0);
    expect(issue).toMatchObject({ code: "attribute-of-nobody", path: ["criteria", 0, "attribute"] });
    expect(issue?.message).toContain('did you mean "levl"?');
  });

  it("give the cohorts' answers: their criteria are these, with levels as numbers", () => {
    const cohort = loadCohort("cohort-60");
    const languages = cohortCriteria("no-credit").filter(({ id }) => id === "languages");
    const standard = matchParticipants({ ...cohort, criteria: [...standardCriteria({ levels: "numbers" }), ...languages] });
    const known = matchParticipants(cohort);
    expect(standard.totals).toEqual(known.totals);
    expect(standard.pairs.length).toBeGreaterThan(30);
  });
});

describe("presets", () => {
  const presets = Object.entries(programmePresets);
  const rulesOf = ({ mentees = [], mentors = [] }: QualificationInput): readonly QualificationRuleInput[] => [...mentees, ...mentors];

  it.each(presets)("%s is plain data, valid as it stands, with weights that add up to 100", (type, preset) => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
    expect(preset.type).toBe(type);
    const { criteria, qualification } = preset;
    expect(checkInput({ ...english, criteria, qualification })).toEqual([]);
    expect(checkInput({ ...french, criteria, qualification })).toEqual([]);
    expect(preset.criteria.reduce((total, { weight }) => total + weight, 0)).toBe(100);
    expect(matchParticipants({ ...english, criteria, qualification }).pairs.length).toBeGreaterThan(0);
  });

  it.each<[ProgrammeType, object, object, boolean, readonly string[][]]>([
    [
      "leadership",
      { careerLevel: 35, jobSkills: 15, interpersonalSkills: 30, otherFunction: 20, languages: 0 },
      { ideal: [2, 3], floor: 0.25, allowed: [1, null] },
      false,
      [["intermediate"], ["lead"]],
    ],
    [
      "onboarding",
      { careerLevel: 20, businessFunction: 30, jobPosition: 20, jobSkills: 10, interpersonalSkills: 5, site: 15, languages: 0 },
      { ideal: [0, 1], floor: 0, allowed: [0, null] },
      false,
      [[], ["intermediate"]],
    ],
    [
      "skills",
      { careerLevel: 15, businessFunction: 10, jobPosition: 5, jobSkills: 50, interpersonalSkills: 20, languages: 0 },
      { ideal: [0, 3], floor: 0.25, allowed: [null, null] },
      true,
      [[], ["junior"]],
    ],
    [
      "diversity",
      { careerLevel: 20, jobSkills: 20, interpersonalSkills: 20, otherFunction: 20, interests: 20, languages: 0 },
      { ideal: [1, 3], floor: 0.25, allowed: [1, null] },
      false,
      [[], ["senior"]],
    ],
  ])("%s weighs %j, and wants a lead of %j", (type, weights, lead, rarity, minima) => {
    const { criteria, qualification } = programmePresets[type];
    expect(Object.fromEntries(criteria.map(({ id, weight }) => [id, weight]))).toEqual(weights);
    expect(criteria[0]).toMatchObject(lead);
    expect(criteria.find(({ id }) => id === "jobSkills")).toMatchObject({ rarity });
    expect(criteria.every(({ missing }) => missing === "left-out")).toBe(true);
    const minimaOf = (rules: readonly QualificationRuleInput[] = []) => rules.map((rule) => "minimum" in rule && rule.minimum);
    expect([minimaOf(qualification.mentees), minimaOf(qualification.mentors)]).toEqual(minima);
    expect(rulesOf(qualification).map(({ id }) => id)).toEqual(type === "leadership" ? ["menteeLevel", "mentorLevel"] : ["mentorLevel"]);
  });

  it.each(presets)("%s has words for all its parts, in both languages", (_, { label, purpose, criteria, qualification }) => {
    const rules = rulesOf(qualification);
    const parts = [label, purpose, ...[...criteria, ...rules].map((part) => part.label)];
    for (const words of parts) expect(words).toEqual({ en: expect.stringMatching(/\w{4}/), fr: expect.stringMatching(/\w{4}/) });
    expect(purpose.en).toMatch(/^[A-Z].*\.$/);
    expect(purpose.fr).toMatch(/^[A-Z].*\.$/);
    for (const { id, label: words } of rules) expect(words?.en).toBe(`${id === "menteeLevel" ? "Mentee" : "Mentor"}’s career level`);
    // A label may be the same in both; the labels of one programme are all different.
    for (const language of ["en", "fr"] as const) expect(new Set(parts.map((words) => words?.[language])).size).toBe(parts.length);
  });

  const credit = (type: ProgrammeType, id: string, mentee: Attributes, mentor: Attributes) =>
    creditOf(complete({ ...(programmePresets[type].criteria.find((criterion) => criterion.id === id) as CriterionInput) }), mentee, mentor);

  it.each<[string, ProgrammeType, readonly string[], string | readonly string[], string | readonly string[], number]>([
    ["languages", "leadership", ["languages", "langues"], ["fr", "de"], ["fr", "en", "it"], 1 / 2],
    ["site", "onboarding", ["site", "office", "bureau"], "Lyon", "lyon", 1],
    [
      "interests",
      "diversity",
      ["interests", "centres d'intérêt", "centres d’intérêt", "centresInteret"],
      ["a", "b"],
      ["b", "c", "d"],
      1 / 2,
    ],
    [
      "otherFunction",
      "diversity",
      ["businessFunction", "business function", "function", "department", "fonction", "département", "service"],
      "IT",
      "HR",
      1,
    ],
  ])("%s is read in %s under each of its usual names", (id, type, names, mentee, mentor, expected) => {
    for (const name of names) expect([name, credit(type, id, { [name]: mentee }, { [name]: mentor })]).toEqual([name, expected]);
    expect(credit(type, id, {}, { [names[0] as string]: mentor })).toBeUndefined();
  });

  it.each(presets)("%s keeps apart those who have no language in common, and nobody who states none", (_, { criteria }) => {
    const pairsOf = (mentee: Attributes, mentor: Attributes): number =>
      matchParticipants({
        mentees: [{ id: "e", attributes: { level: "junior", ...mentee } }],
        mentors: [{ id: "m", attributes: { level: "senior", ...mentor } }],
        criteria,
      }).pairs.length;
    expect(pairsOf({ langues: ["fr", "de"] }, { languages: "EN" })).toBe(0);
    expect(pairsOf({ langues: ["fr", "de"] }, { languages: ["EN", "fr"] })).toBe(1);
    expect(pairsOf({ langues: ["fr", "de"] }, {})).toBe(1);
  });

  it("serve people, but for the view from another function, which is the programme's wish", () => {
    const served = Object.values(programmePresets).flatMap(({ criteria }) => criteria.filter(({ serves }) => serves === "programme"));
    expect(new Set(served.map(({ id }) => id))).toEqual(new Set(["otherFunction"]));
  });

  it.each(presets)(
    "%s says from which level on people mentor, and keeps out nobody who has stated none",
    (_, { criteria, qualification }) => {
      expect(rulesOf(qualification).every(({ unknown }) => unknown === "pass")).toBe(true);
      expect(qualification.mentors).toHaveLength(1);
      const bare = { mentors: [{ id: "m" }], mentees: [{ id: "e" }], criteria, qualification };
      expect(matchParticipants(bare).unmatched.mentors.some(({ cause }) => cause.code === "not-qualified")).toBe(false);
      const interns = english.mentors.map((mentor) => ({ ...mentor, attributes: { ...mentor.attributes, level: "stagiaire" } }));
      const causes = matchParticipants({ ...english, mentors: interns, criteria, qualification }).unmatched.mentors;
      expect(causes.map(({ cause }) => cause.code)).toEqual(["not-qualified", "not-qualified"]);
    },
  );

  it.each(presets)("%s asks for nothing demographic", (_, { criteria, qualification }) => {
    const words =
      /\b(age|âge|birth|naissance|gender|genre|sex|sexe|ethni|race|origin|nationalit|religio|disab|handicap|orientation|pregnan|famil)/i;
    for (const { label, ...criterion } of [...criteria, ...rulesOf(qualification)])
      expect(JSON.stringify(criterion).replace(/languages?|langues?/g, "")).not.toMatch(words);
  });
});
