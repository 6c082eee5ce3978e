import fc from "fast-check";
import type { AdministrativeInput, AnswerInput, ChoicesInput, PreferencesInput, Shortlisting } from "mentor-matching";

const unranked = fc.constantFrom<AnswerInput["unranked"]>(undefined, "acceptable", "decline");

/** What somebody may say about these others: some ranked, perhaps with ties, some of the rest declined. */
function answerAbout(id: string, others: readonly string[]): fc.Arbitrary<AnswerInput> {
  return fc
    .record({
      order: fc.shuffledSubarray([...others], { minLength: others.length }),
      ranked: fc.nat({ max: others.length }),
      ties: fc.array(fc.boolean(), { minLength: others.length, maxLength: others.length }),
      declines: fc.nat({ max: 1 }),
      unranked,
    })
    .map(({ order, ranked, ties, declines, unranked }): AnswerInput => {
      const ranking: string[][] = [];
      order.slice(0, ranked).forEach((other, k) => {
        if (ties[k] && ranking.length > 0) (ranking.at(-1) as string[]).push(other);
        else ranking.push([other]);
      });
      const entries = ranking.map((tie) => (tie.length === 1 ? (tie[0] as string) : tie));
      return { id, ranking: entries, unranked, declined: order.slice(ranked, ranked + declines) };
    });
}

/** Answers of about two of three people. */
function answersOf(people: readonly { readonly id: string; readonly others: readonly string[] }[]): fc.Arbitrary<readonly AnswerInput[]> {
  return fc
    .tuple(...people.map(({ id, others }) => fc.option(answerAbout(id, others), { freq: 2, nil: undefined })))
    .map((answers) => answers.filter((answer) => answer !== undefined));
}

const humanOf = ({ id, personId = id }: { readonly id: string; readonly personId?: string | undefined }) => personId;

/** Preferences that contradict nothing: nobody says anything about themself. */
export function preferencesFor({ mentees, mentors }: AdministrativeInput): fc.Arbitrary<PreferencesInput> {
  const about = (own: AdministrativeInput["mentees"], others: AdministrativeInput["mentees"]) =>
    own.map((person) => ({ id: person.id, others: others.filter((other) => humanOf(other) !== humanOf(person)).map(({ id }) => id) }));
  return fc.record({
    mentees: answersOf(about(mentees, mentors)),
    mentors: answersOf(about(mentors, mentees)),
    favour: fc.constantFrom("mentees" as const, "mentors" as const),
  });
}

/** Choices from shortlists. */
export function choicesFor(shortlisting: Shortlisting): fc.Arbitrary<ChoicesInput> {
  const ofMentees = shortlisting.lists.map(({ menteeId, mentors }) => ({ id: menteeId, others: mentors.map(({ mentorId }) => mentorId) }));
  const ofMentors = shortlisting.exposures.map(({ mentorId }) => ({
    id: mentorId,
    others: ofMentees.filter(({ others }) => others.includes(mentorId)).map(({ id }) => id),
  }));
  return fc.record({
    shortlisting: fc.constant(shortlisting),
    mentees: answersOf(ofMentees),
    mentors: answersOf(ofMentors),
    rule: fc.constantFrom("stable" as const, "welfare" as const),
    choiceWeight: fc.constantFrom(0, 0.3, 0.5, 1),
    secondRound: fc.constantFrom("none" as const, "all-pairs" as const),
  });
}

/** The same criteria, all of them for participants where none with a weight was. */
export function serveSomebody({ criteria }: AdministrativeInput): AdministrativeInput["criteria"] {
  const serves = criteria.some(({ weight, serves = "participant" }) => weight > 0 && serves === "participant");
  return serves ? criteria : criteria.map((each) => ({ ...each, serves: "participant" as const }));
}
