// An application in ECMAScript modules. Loads the other build too: an application's dependencies may use either.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { auditMatching, checkInput, isInvalidInputError, matchParticipants } from "mentor-matching";
import { matchInputJsonSchema } from "mentor-matching/json-schema";
import { solveAssignment } from "mentor-matching/solver";

const programme = JSON.parse(readFileSync(new URL("programme.json", import.meta.url), "utf8"));
assert.deepEqual(checkInput(programme), []);
const matching = matchParticipants(programme);
assert.deepEqual(
  matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
  [
    ["bo", "ada"],
    ["chloé", "émile"],
  ],
);
assert.equal(auditMatching(programme, matching).valid, true);

assert.deepEqual(
  solveAssignment({
    scores: [
      [1, null],
      [3, 2],
    ],
  }).columnOfRow.join(),
  "0,1",
);

const required = createRequire(import.meta.url)("mentor-matching");
assert.deepEqual(JSON.stringify(required.matchParticipants(programme)), JSON.stringify(matching));
assert.throws(() => required.matchParticipants({}), isInvalidInputError);
assert.equal(matchInputJsonSchema.$id, "urn:mentor-matching:match-input:1");
