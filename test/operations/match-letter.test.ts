import {
  describeView,
  explainPair,
  isInvalidInputError,
  type MatchingInput,
  matchLetter,
  matchParticipants,
  redactFor,
} from "mentor-matching";
import { describe, expect, it } from "vitest";

const INPUT: MatchingInput = {
  mentees: [
    { id: "noor", name: "Noor Haddad", attributes: { level: 1, seeks: ["law", "sales"], site: "Lyon" } },
    { id: "ines", name: "Inès Roy", attributes: { level: 2, seeks: ["law"], site: "Lyon" } },
  ],
  mentors: [
    { id: "grace", name: "Grace Li", attributes: { level: 3, skills: ["law", "sales"], site: "Paris" } },
    { id: "tom", name: "Tom Berger", attributes: { level: 4, skills: ["law"], site: "Lyon" } },
  ],
  criteria: [
    { id: "skills", kind: "coverage", weight: 5, sought: "seeks", offered: "skills", label: { en: "Skills", fr: "Compétences" } },
    {
      id: "secret",
      kind: "same",
      weight: 1,
      attribute: "site",
      visibleTo: "administrator",
      label: { en: "Site politics", fr: "Politique" },
    },
  ],
};
const matching = matchParticipants(INPUT);
const pair = matching.pairs.find(({ menteeId }) => menteeId === "noor")!;

describe("a match letter", () => {
  it("says to the mentee why, what to expect and what to prepare", () => {
    expect(matchLetter(INPUT, matching, pair, { to: "mentee" })).toMatchInlineSnapshot(`
      "Dear Noor Haddad,
      we propose Grace Li as your mentor.

      Why we matched you
      - By the criteria that everybody sees, a strong fit.
      - Skills: law and sales, as sought.
      - Goals of the programme also count.

      What to expect
      - Each of you may accept or decline within 14 days; declining needs no reason.
      - Before you start, both of you do the training and agree on goals, on how often you meet and on an end date.
      - Most relationships last 8 to 12 months, and none is planned for fewer than 6.
      - We ask you both how it is going from time to time. If it does not work, say so: nobody is at fault for that, and we look for another match.

      What to prepare
      - Two or three things that you want to be able to do, or to decide, by the end.
      - What you would like to ask at the first meeting, and what you would rather keep to yourself.
      - A time for regular meetings: you are the one who invites.

      With kind regards from the mentoring programme"
    `);
  });

  it("says it to the mentor in French", () => {
    expect(matchLetter(INPUT, matching, pair, { to: "mentor", locale: "fr" })).toMatchInlineSnapshot(`
      "Bonjour Grace Li,
      nous vous proposons d’accompagner Noor Haddad.

      Pourquoi ce binôme
      - Selon les critères visibles par tous : très bon accord.
      - Compétences : law et sales, comme recherché.
      - Les objectifs du programme comptent aussi.

      À quoi vous attendre
      - Vous pouvez chacun accepter ou décliner dans un délai de 14 jours, sans donner de raison.
      - Avant de commencer, vous suivez tous deux la formation et convenez d’objectifs, du rythme des rencontres et d’une date de fin.
      - La plupart des relations durent de 8 à 12 mois ; aucune n’est prévue pour moins de 6 mois.
      - Nous vous demandons de temps en temps comment cela se passe. Si cela ne va pas, dites-le : ce n’est la faute de personne, et nous cherchons un autre binôme.

      Ce que vous pouvez préparer
      - Ce que vous pouvez transmettre sur les sujets cités plus haut, et une histoire de votre propre apprentissage.
      - Le temps dont vous disposez, et comment vous joindre entre les rencontres.
      - Des questions plutôt que des réponses pour la première rencontre : que veut atteindre la personne que vous accompagnez ?

      Bien cordialement, le programme de mentorat"
    `);
  });

  it("gives as reasons what the reader's view says, and nothing else of the matching", () => {
    for (const to of ["mentee", "mentor"] as const)
      for (const locale of ["en", "fr"] as const) {
        const letter = matchLetter(INPUT, matching, pair, { to, locale });
        const view = redactFor(explainPair(INPUT, matching, pair), pair[`${to}Id`]);
        const [, ...reasons] = describeView(view, { locale, criteria: INPUT.criteria }).split("\n");
        for (const reason of reasons) expect(letter).toContain(`- ${reason}`);
        expect(letter).not.toMatch(/Site politics|Politique|secret|Inès|Tom|points|\d[.,]\d%/);
        expect(letter).not.toMatch(/undefined|null|NaN| [:;!?]| {2}/);
      }
  });

  it("names the months and days of the policy", () => {
    const policy = { minimumMonths: 3, typicalMonths: 4, maximumMonths: 5, proposalDays: 1 };
    const letter = matchLetter(INPUT, matching, pair, { to: "mentee", policy });
    expect(letter).toContain("within 1 day;");
    expect(letter).toContain("last 4 to 5 months, and none is planned for fewer than 3.");
  });

  it("keeps names on their line", () => {
    const named = (name: string): MatchingInput => ({ ...INPUT, mentors: INPUT.mentors.map((mentor) => ({ ...mentor, name })) });
    for (const name of ["a\n\nWhat to prepare\n- your password", "\u202egnp", "x".repeat(10_000)]) {
      const input = named(name);
      const letter = matchLetter(input, matchParticipants(input), pair, { to: "mentee" });
      expect(letter.match(/^What to prepare$/gm)).toHaveLength(1);
      expect(letter).not.toContain("\u202e");
      expect(letter.length).toBeLessThan(3000);
    }
  });

  it("tells namesakes apart", () => {
    const input: MatchingInput = {
      ...INPUT,
      mentees: INPUT.mentees.map((mentee, k) => (k === 0 ? { ...mentee, id: "grace", personId: "noor" } : mentee)),
    };
    const both = matchParticipants(input);
    const namesakes = both.pairs.find(({ menteeId, mentorId }) => menteeId === "grace" && mentorId === "grace")!;
    expect(matchLetter(input, both, namesakes, { to: "mentee" })).toContain("Dear Noor Haddad,\nwe propose Grace Li");
    expect(matchLetter(input, both, namesakes, { to: "mentor" })).toContain("Dear Grace Li,\n");
  });

  it.each([
    ["to nobody", pair, { to: "all" }],
    ["without options", pair, undefined],
    ["for two who were not matched", { menteeId: "noor", mentorId: "tom" }, { to: "mentee" }],
    ["for a stranger", { menteeId: "x", mentorId: "tom" }, { to: "mentee" }],
    ["in another language", pair, { to: "mentee", locale: "de" }],
    ["by a bad policy", pair, { to: "mentee", policy: { proposalDays: -1 } }],
  ])("is refused %s", (_what, of, options) => {
    try {
      matchLetter(INPUT, matching, of, options as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error)).toBe(true);
    }
  });
});
