import { type AdministrativeInput, checkInput, matchParticipants, programmePresets, standardCriteria } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { cohortCriteria, loadCohort } from "../support/cohorts.ts";

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

  it.each(presets)("%s is plain data, valid as it stands, with weights that add up to 100", (type, preset) => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
    expect(preset.type).toBe(type);
    const { criteria, qualification } = preset;
    expect(checkInput({ ...english, criteria, qualification })).toEqual([]);
    expect(checkInput({ ...french, criteria, qualification })).toEqual([]);
    expect(preset.criteria.reduce((total, { weight }) => total + weight, 0)).toBe(100);
    expect(matchParticipants({ ...english, criteria, qualification }).pairs.length).toBeGreaterThan(0);
  });

  it.each(presets)(
    "%s says from which level on people mentor, and keeps out nobody who has stated none",
    (_, { criteria, qualification }) => {
      const rules = [...(qualification.mentees ?? []), ...(qualification.mentors ?? [])];
      expect(rules.every(({ unknown }) => unknown === "pass")).toBe(true);
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
    for (const { label, ...criterion } of [...criteria, ...(qualification.mentees ?? []), ...(qualification.mentors ?? [])])
      expect(JSON.stringify(criterion).replace(/languages?|langues?/g, "")).not.toMatch(words);
  });
});
