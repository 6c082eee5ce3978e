import { describeCause, formatMatches, matchParticipants } from "mentor-matching";

const ada = { id: "ada", attributes: { offers: ["Python", "Statistics"] } };
const noor = { id: "noor", attributes: { seeks: ["python"] } };
const tom = { id: "tom", attributes: { seeks: ["Python", "Design"] } };
const skills = { id: "skills", kind: "coverage", sought: "seeks", offered: "offers", weight: 1 } as const;
const input = { mentors: [ada], mentees: [noor, tom], criteria: [skills] };

const matching = matchParticipants(input);
console.log(formatMatches(matching, "table", { input }));
for (const { menteeId, cause } of matching.unmatched.mentees)
  console.log(menteeId, describeCause(cause, { contested: matching.contested }));
