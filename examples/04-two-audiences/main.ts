// Two audiences: the same pair and the same unmatched person as the administrator and as each participant sees them, in English and French. Half of the score
// is a goal that only administrators see, and a private ban keeps two people apart: no participant can tell either.
import {
  type CriterionInput,
  describeCause,
  describePair,
  describeView,
  explainPair,
  type MatchInput,
  matchParticipants,
  namesOf,
  prepareProgramme,
  redactFor,
} from "mentor-matching";

const skills: CriterionInput = {
  id: "skills",
  label: { en: "Skills", fr: "Compétences" },
  kind: "coverage",
  sought: "seeks",
  offered: "skills",
  weight: 30,
};
const site: CriterionInput = { id: "site", label: { en: "Site", fr: "Site" }, kind: "same", attribute: "site", weight: 20 };
/** Whom the programme exists for: a goal of its own, that nobody should read about themselves. */
const successors: CriterionInput = {
  id: "successors",
  label: { en: "Succession plan", fr: "Plan de relève" },
  kind: "priority",
  side: "mentee",
  attribute: "planned",
  credits: { yes: 1 },
  missing: "no-credit",
  weight: 50,
  serves: "programme",
  visibleTo: "administrator",
};

const programme: MatchInput = {
  mentees: [
    { id: "noor", name: "Noor Haddad", attributes: { seeks: ["negotiation", "finance"], site: "Lyon", planned: "yes" } },
    { id: "emil", name: "Emil Kovač", attributes: { seeks: ["finance"], site: "Lyon" } },
  ],
  mentors: [{ id: "grace", name: "Grace Adeyemi", capacity: 2, attributes: { skills: ["finance", "negotiation", "law"], site: "Lyon" } }],
  criteria: [skills, site, successors],
  pairs: { forbidden: [{ menteeId: "emil", mentorId: "grace", reason: "A complaint of last year" }] },
};

const input = prepareProgramme(programme);
const matching = matchParticipants(input);
const names = namesOf(programme);
const { criteria } = programme;
const explanation = explainPair(input, matching, { menteeId: "noor", mentorId: "grace" });

for (const locale of ["en", "fr"] as const) {
  const words = { locale, names, criteria };
  print(`The pair, for administrators (${locale})`, describePair(explanation, words));
  print(`The pair, for the two themselves (${locale})`, describeView(redactFor(explanation, "noor"), words));

  const [emil] = matching.unmatched.mentees;
  if (emil !== undefined) print(`Emil, for administrators (${locale})`, describeCause(emil.cause, words));
  print(`Emil, for himself (${locale})`, describeView(redactFor(matching, "emil"), words));
  print(`Grace, for herself (${locale})`, describeView(redactFor(matching, "grace"), words));
}

print("What an application may send to Noor", JSON.stringify(redactFor(explanation, "noor"), null, 2));

// Emil cannot tell the ban from a mentor whom he has had before, nor from a goal of the programme: the bytes are the same.
const [ban] = programme.pairs?.forbidden ?? [];
const former = matchParticipants({
  ...programme,
  pairs: { previous: ban === undefined ? [] : [{ menteeId: ban.menteeId, mentorId: ban.mentorId }] },
});
const isSame = JSON.stringify(redactFor(former, "emil")) === JSON.stringify(redactFor(matching, "emil"));
print("Emil's view with a former pair in place of the ban", isSame ? "The same, byte for byte." : "Another.");

function print(heading: string, text: string): void {
  console.log(`${heading}:\n${text.replaceAll(/^/gm, "  ")}\n`);
}
