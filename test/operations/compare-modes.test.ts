import fc from "fast-check";
import {
  type AdministrativeInput,
  auditMatching,
  compareModes,
  describeModes,
  matchParticipants,
  prepareProgramme,
  type SelfInput,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { choicesFor, preferencesFor, serveSomebody } from "../support/answers.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes, reorder } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const inputs = programmes({ mentees: 5, mentors: 4 }).map((input) => ({ ...input, criteria: serveSomebody(input) }));
const idsOf = (pairs: readonly { readonly menteeId: string; readonly mentorId: string }[]) =>
  pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));

describe("comparing modes", () => {
  it("has the very pairs of each mode, measured alike, and the same bytes for any order", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), (input, seed) => {
        const comparison = compareModes(input);
        const [administrative, hybrid, self] = comparison.modes;
        const own = matchParticipants(input);
        const free = matchParticipants({ ...input, mode: "self" });
        expect(comparison.modes.map(({ mode }) => mode)).toEqual(["administrative", "hybrid", "self"]);
        expect(administrative?.pairs).toEqual(idsOf(own.pairs));
        expect(administrative?.points.all).toBe(own.totals.points);
        expect(self?.pairs).toEqual(idsOf(free.pairs));
        if (self?.points.participants != null) expect(self.points.participants).toBe(free.totals.points);
        // A stable matching has no pair that would both rather have each other.
        expect(self?.blockingPairs).toBe(0);
        const lists = matchParticipants({ ...input, mode: "hybrid" }).lists;
        for (const { menteeId, mentorId } of hybrid?.pairs ?? []) {
          const isLocked = own.pairs.some((pair) => pair.menteeId === menteeId && pair.locked);
          if (!isLocked)
            expect(lists.find((list) => list.menteeId === menteeId)?.mentors.map((entry) => entry.mentorId)).toContain(mentorId);
        }
        for (const { firstChoices } of comparison.modes) expect(firstChoices.mentees).toBeLessThanOrEqual(firstChoices.of);
        expect(JSON.stringify(compareModes(reorder(input, seed)))).toBe(JSON.stringify(comparison));
      }),
      { numRuns: RUNS },
    );
  });

  it("counts what people said where they said it", () => {
    const selves = inputs.chain((input) =>
      preferencesFor(input).map(
        (preferences): SelfInput => ({ ...input, mode: "self", preferences: { ...preferences, favour: "mentees" } }),
      ),
    );
    fc.assert(
      fc.property(selves, (input) => {
        const { modes } = compareModes(input);
        expect(modes[2]?.pairs).toEqual(idsOf(matchParticipants(input).pairs));
        expect(modes[2]?.blockingPairs).toBe(0);
        // Everybody whom a mentee has in self-matching or from a list is somebody the mentee would take.
        for (const { pairs } of modes.slice(1))
          for (const { menteeId, mentorId } of pairs) {
            const answer = input.preferences?.mentees?.find(({ id }) => id === menteeId);
            const isLocked = input.pairs?.locked?.some((pair) => pair.menteeId === menteeId);
            if (answer !== undefined && !isLocked) expect(answer.declined ?? []).not.toContain(mentorId);
          }
      }),
      { numRuns: RUNS },
    );
    const steps = inputs.chain((input) => {
      const step = { ...input, mode: "hybrid" as const, shortlist: { length: 2 } };
      return choicesFor(matchParticipants(step)).map((choices) => ({ ...step, choices }));
    });
    fc.assert(
      fc.property(steps, (input) => {
        expect(compareModes(prepareProgramme(input)).modes[1]?.pairs).toEqual(idsOf(matchParticipants(input).pairs));
      }),
      { numRuns: RUNS },
    );
  });
});

const unit = { id: "unit", kind: "same", weight: 1, attribute: "unit" } as const;
const site = { id: "site", kind: "same", weight: 1, attribute: "site", serves: "programme" } as const;
/** The participants care for the unit, the programme for the site. */
const pool: AdministrativeInput = {
  mentors: [
    { id: "m1", attributes: { unit: "x", site: "b" } },
    { id: "m2", attributes: { unit: "y", site: "a" } },
  ],
  mentees: [
    { id: "e1", attributes: { unit: "x", site: "a" } },
    { id: "e2", attributes: { unit: "y", site: "b" } },
  ],
  criteria: [unit, { ...site, weight: 2 }],
};

describe("what the modes are worth", () => {
  it("is points by whose criteria give them, first choices and blocking pairs", () => {
    const { modes, goals, recommended } = compareModes(pool);
    expect(modes.map(({ mode, points, firstChoices, blockingPairs }) => ({ mode, points, firstChoices, blockingPairs }))).toEqual([
      {
        mode: "administrative",
        points: { all: 1_333_334, participants: 0, programme: 2_000_000 },
        firstChoices: { mentees: 0, of: 2 },
        blockingPairs: 2,
      },
      {
        mode: "hybrid",
        points: { all: 666_666, participants: 2_000_000, programme: 0 },
        firstChoices: { mentees: 2, of: 2 },
        blockingPairs: 0,
      },
      {
        mode: "self",
        points: { all: 666_666, participants: 2_000_000, programme: 0 },
        firstChoices: { mentees: 2, of: 2 },
        blockingPairs: 0,
      },
    ]);
    expect([goals, recommended]).toEqual([[], null]);
    const bare = compareModes({ ...pool, criteria: [unit] }).modes[0];
    expect(bare?.points.programme).toBeNull();
    expect(compareModes({ ...pool, criteria: [site] }).modes[2]?.points.participants).toBeNull();
  });

  it("names who meets each goal and at what cost, and recommends the cheapest mode that meets all", () => {
    const high = { id: "high", text: { en: "High scores", fr: "Scores élevés" }, measure: { kind: "mean-score" }, target: 0.5 } as const;
    const all = { id: "all", text: "Everybody", measure: { kind: "pairs" }, target: 2 } as const;
    const many = { id: "many", text: "More than there are", measure: { kind: "pairs" }, target: 3 } as const;
    const loose = { id: "loose", text: "No target", measure: { kind: "pairs" } } as const;
    const met = compareModes({ ...pool, goals: [high, all, loose] });
    const free = { pairs: 0, points: 0, firstChoices: 2, mode: "administrative" };
    const dear = { pairs: 0, points: 666_668, firstChoices: 0 };
    expect(met.goals).toEqual([
      { goalId: "all", metBy: [free, { ...dear, mode: "hybrid" }, { ...dear, mode: "self" }] },
      { goalId: "high", metBy: [free] },
    ]);
    expect(met.recommended).toBe("administrative");
    const missed = compareModes({ ...pool, goals: [high, many] });
    expect(missed.goals[1]).toEqual({ goalId: "many", metBy: [] });
    expect(missed.recommended).toBeNull();
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").split("\n");
    expect(plain(describeModes(met))).toEqual([
      "Administrative: 2 pairs, 66.7% on all criteria, 0.0% on the participants’, 100.0% on the programme’s; first choice for 0 of 2; 2 pairs would both rather have each other.",
      "Hybrid: 2 pairs, 33.3% on all criteria, 100.0% on the participants’, 0.0% on the programme’s; first choice for 2 of 2; 0 pairs would both rather have each other.",
      "Self-matching: 2 pairs, 33.3% on all criteria, 100.0% on the participants’, 0.0% on the programme’s; first choice for 2 of 2; 0 pairs would both rather have each other.",
      "Everybody: reached by administrative (at the cost of 2 first choices), hybrid (at the cost of 666,668 points) and self-matching (at the cost of 666,668 points).",
      "High scores: reached by administrative (at the cost of 2 first choices).",
      "Of the modes that reach every goal, this one costs least: administrative.",
    ]);
    expect(plain(describeModes(missed, { locale: "fr" })).slice(2)).toEqual([
      "Choix libre : 2 binômes, 33,3 % sur tous les critères, 100,0 % sur ceux des participants, 0,0 % sur ceux du programme ; premier choix : 2 sur 2 ; binômes qui se préféreraient : 0.",
      "Scores élevés : objectif atteint par décision du programme (en moins : premiers choix : 2).",
      "More than there are : aucun mode ne l’atteint.",
      "Rien n’est recommandé : aucun mode n’atteint tous les objectifs.",
    ]);
    expect(plain(describeModes(compareModes(pool))).at(-1)).toBe("Nothing is recommended: the programme has no goals with a target.");
    const nobody = compareModes({ ...pool, mentees: [], goals: [{ ...all, target: 0 }] });
    expect(plain(describeModes(nobody))).toEqual([
      "Administrative: 0 pairs; first choice for 0 of 0; 0 pairs would both rather have each other.",
      "Hybrid: 0 pairs; first choice for 0 of 0; 0 pairs would both rather have each other.",
      "Self-matching: 0 pairs; first choice for 0 of 0; 0 pairs would both rather have each other.",
      "Everybody: reached by administrative (at no cost), hybrid (at no cost) and self-matching (at no cost).",
      "Of the modes that reach every goal, this one costs least: administrative.",
    ]);
    expect(plain(describeModes(nobody, { locale: "fr" })).at(-2)).toBe(
      "Everybody : objectif atteint par décision du programme (sans rien perdre), choix sur liste (sans rien perdre) et choix libre (sans rien perdre).",
    );
    expect(() => describeModes({ ...met, modes: [{ ...met.modes[0], mode: "lottery" } as never] })).toThrow(
      'there are no words for the code "lottery"',
    );
  });

  it("says in French what is lost, too", () => {
    const crowded = { ...pool, mentees: [...pool.mentees, { id: "e3", attributes: { unit: "x", site: "c" } }] };
    const goal = { id: "some", text: "Some", measure: { kind: "pairs" }, target: 1 } as const;
    const comparison = compareModes({ ...crowded, goals: [goal] });
    expect(
      describeModes(
        { ...comparison, goals: [{ goalId: "gone", metBy: [{ mode: "self", pairs: 2, points: 5, firstChoices: 0 }] }] },
        { locale: "fr" },
      ).replace(/[\u00a0\u202f]/g, " "),
    ).toContain("gone : objectif atteint par choix libre (en moins : binômes : 2, points : 5).");
    expect(
      describeModes({ ...comparison, goals: [{ goalId: "gone", metBy: [{ mode: "self", pairs: 2, points: 0, firstChoices: 0 }] }] }),
    ).toContain("gone: reached by self-matching (at the cost of 2 pairs).");
  });

  it("compares a cohort in all modes", () => {
    const { modes } = compareModes(loadCohort("cohort-60"));
    expect(modes.map(({ pairs }) => pairs.length)).toEqual([modes[0]?.pairs.length, expect.any(Number), expect.any(Number)]);
    const input = { ...loadCohort("cohort-60"), mode: "self" } as const;
    expect(auditMatching(input, matchParticipants(input))).toMatchObject({ valid: true, stable: true });
  });
});
