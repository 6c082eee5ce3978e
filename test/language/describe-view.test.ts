import { describeView, type FitBand, type MatchingView, type PairStanding, type PairView, type ParticipantCause } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { BANDS, PARTICIPANT_CAUSES, STANDINGS } from "./every-code.ts";

const options = {
  names: { mentees: new Map([["e1", "Ana"]]), mentors: new Map([["m1", "Grace"]]) },
  criteria: [{ id: "skills", label: { en: "Skills", fr: "Compétences" } }],
};
const matching: MatchingView = { kind: "matching-view", participantId: "e1", criteria: [], programmeGoals: false };
const pair: PairView = {
  ...{ kind: "pair-view", menteeId: "e1", mentorId: "m1", standing: "matched", band: "good", programmeGoals: true },
  criteria: [{ criterionId: "skills", evidence: { code: "covered", covered: ["SEO"] } }],
};

function say(view: MatchingView | PairView): readonly string[] {
  return (["en", "fr"] as const).map((locale) => describeView(view, { ...options, locale }).replace(/[\u00a0\u202f]/g, " "));
}

describe("a pair", () => {
  const expected: { readonly [S in PairStanding]: readonly [english: string, french: string] } = {
    matched: ["Ana and Grace are matched.", "Ana et Grace forment un binôme."],
    possible: ["Ana and Grace could be matched.", "Ana et Grace pourraient former un binôme."],
    "not-available": ["This pair is not available.", "Ce binôme n’est pas disponible."],
  };
  it.each(Object.values(STANDINGS))("that is %s", (standing) => {
    expect(say({ ...pair, standing, band: null, criteria: [], programmeGoals: false })).toEqual(expected[standing]);
  });

  it("has the band, each criterion and the programme's goals", () => {
    expect(say(pair)).toEqual([
      "Ana and Grace are matched.\nBy the criteria that everybody sees, a good fit.\nSkills: SEO, as sought.\nGoals of the programme also count.",
      "Ana et Grace forment un binôme.\nSelon les critères visibles par tous : bon accord.\nCompétences : SEO, comme recherché.\nLes objectifs du programme comptent aussi.",
    ]);
    expect(say({ ...pair, criteria: [{ criterionId: "skills", evidence: { code: "covered", covered: [] } }] })).toEqual([
      expect.stringContaining("Skills: nothing of what is sought."),
      expect.stringContaining("Compétences : rien de ce qui est recherché."),
    ]);
    expect(say({ ...pair, criteria: [{ criterionId: "skills", evidence: { code: "shared-hours", any: false } }] })).toEqual([
      expect.stringContaining("Skills: no working hours in common."),
      expect.stringContaining("Compétences : aucune heure de travail en commun."),
    ]);
  });

  const bands: { readonly [Band in FitBand]: readonly [english: string, french: string] } = {
    strong: ["By the criteria that everybody sees, a strong fit.", "Selon les critères visibles par tous : très bon accord."],
    good: ["By the criteria that everybody sees, a good fit.", "Selon les critères visibles par tous : bon accord."],
    fair: ["By the criteria that everybody sees, a fair fit.", "Selon les critères visibles par tous : accord correct."],
  };
  it.each(Object.values(BANDS))("with the band %s", (band) => {
    expect(say({ ...pair, band, criteria: [], programmeGoals: false }).map((text) => text.split("\n")[1])).toEqual(bands[band]);
  });
});

describe("a matching", () => {
  const seats = { capacity: 3, active: 1, matched: 1 };

  it("tells a mentee the mentor", () => {
    const asMentee = { mentor: { partnerId: "m1", band: "strong" } } as const;
    expect(say({ ...matching, asMentee, criteria: ["skills", "level"], programmeGoals: true })).toEqual([
      "Your mentor is Grace. By the criteria that everybody sees, a strong fit.\nCriteria: Skills and level.\nGoals of the programme also count.",
      "Votre mentor : Grace. Selon les critères visibles par tous : très bon accord.\nCritères : Compétences et level.\nLes objectifs du programme comptent aussi.",
    ]);
  });

  it("tells a mentor the mentees and the seats", () => {
    expect(
      say({
        ...matching,
        asMentor: {
          mentees: [
            { partnerId: "e1", band: null },
            { partnerId: "e2", band: "fair" },
          ],
          seats,
        },
      }),
    ).toEqual([
      "You are the mentor of Ana.\nYou are the mentor of e2. By the criteria that everybody sees, a fair fit.\nSeats used: 2 of 3.",
      "Vous accompagnez Ana.\nVous accompagnez e2. Selon les critères visibles par tous : accord correct.\nPlaces occupées : 2 sur 3.",
    ]);
  });

  const causes: { readonly [Cause in ParticipantCause]: readonly [english: string, french: string] } = {
    "not-qualified": [
      "At present, you do not meet the programme’s conditions for taking part.",
      "Actuellement, vous ne remplissez pas les conditions de participation au programme.",
    ],
    "details-missing": [
      "Some details that the programme needs about you are still missing.",
      "Il manque encore des informations à votre sujet dont le programme a besoin.",
    ],
    paused: ["Your participation is paused.", "Votre participation est en pause."],
    "already-active": ["You are in a running mentoring relationship.", "Vous avez déjà une relation de mentorat en cours."],
    "no-mentor-fits": [
      "This time, no mentor meets the programme’s conditions for a pair with you.",
      "Cette fois-ci, aucun binôme avec vous ne répond aux conditions du programme.",
    ],
    "no-mentee-fits": [
      "This time, no mentee meets the programme’s conditions for a pair with you.",
      "Cette fois-ci, aucun binôme avec vous ne répond aux conditions du programme.",
    ],
    "no-seat-left": [
      "This time, the mentors who would suit you have no seat left.",
      "Cette fois-ci, les mentors qui vous conviendraient n’ont plus de place.",
    ],
    "not-chosen": [
      "This time, none of the mentors whom you would take could be matched with you.",
      "Cette fois-ci, aucun des mentors que vous accepteriez n’a pu former de binôme avec vous.",
    ],
    "no-seat-to-give": ["You have no seat to give at present.", "Vous n’avez pas de place à offrir actuellement."],
    "nobody-this-time": [
      "This time, nobody has been matched with you; your seats stay free.",
      "Cette fois-ci, aucun binôme n’a été formé avec vous ; vos places restent libres.",
    ],
    undecided: [
      "The matching is not finished yet; nothing has been decided about you.",
      "L’appariement n’est pas encore terminé ; rien n’est décidé à votre sujet.",
    ],
  };
  it.each(Object.values(PARTICIPANT_CAUSES))("tells the cause %s", (cause) => {
    expect(say({ ...matching, asMentee: { mentor: null, cause } })).toEqual(causes[cause]);
    expect(say({ ...matching, asMentor: { mentees: [], cause, seats } }).map((text) => text.split("\n")[0])).toEqual(causes[cause]);
  });

  it("tells nothing where there is nothing to tell", () => {
    expect(say({ ...matching, asMentee: { mentor: null } })).toEqual(["", ""]);
    expect(describeView({ ...matching, asMentor: { mentees: [], seats } })).toBe("Seats used: 2 of 3.");
  });
});
