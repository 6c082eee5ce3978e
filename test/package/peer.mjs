// An application that has munkres-js installed.
import assert from "node:assert/strict";
import { solveWithMunkres } from "mentor-matching/munkres";
import { verifyAssignment } from "mentor-matching/solver";

const problem = {
  costs: [
    [4, 1, null],
    [2, 3, 5],
  ],
};
const assignment = solveWithMunkres(problem);
assert.deepEqual(assignment.pairs, [
  [0, 1],
  [1, 0],
]);
assert.equal(verifyAssignment(problem, assignment).valid, true);
