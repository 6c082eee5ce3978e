// An application in CommonJS.
const assert = require("node:assert/strict");
const { auditMatching, checkInput, isInvalidInputError, matchParticipants } = require("mentor-matching");
const { matchInputJsonSchema } = require("mentor-matching/json-schema");
const { solveAssignment } = require("mentor-matching/solver");
const { version } = require("mentor-matching/package.json");
const programme = require("./programme.json");

assert.match(version, /^\d+\.\d+\.\d+/);
assert.deepEqual(checkInput(programme), []);
const matching = matchParticipants(programme);
assert.equal(matching.pairs.length, 2);
assert.equal(auditMatching(programme, matching).valid, true);
assert.throws(() => matchParticipants({}), isInvalidInputError);
assert.deepEqual(
  Array.from(
    solveAssignment({
      costs: [
        [4, 1],
        [2, 3],
      ],
    }).columnOfRow,
  ),
  [1, 0],
);
assert.equal(matchInputJsonSchema.type, "object");
