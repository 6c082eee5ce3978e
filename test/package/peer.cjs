// An application in CommonJS that has munkres-js installed.
const assert = require("node:assert/strict");
const { solveWithMunkres } = require("mentor-matching/munkres");

const { pairs, total } = solveWithMunkres({ scores: [[1, 2]] });
assert.deepEqual(pairs, [[0, 1]]);
assert.equal(total, 2);
