// An application in CommonJS that has piscina installed.
const assert = require("node:assert/strict");
const { matchParticipantsAsync } = require("mentor-matching");
const { workerThreads } = require("mentor-matching/threads");

import("./crowd.mjs").then(async ({ crowd }) => {
  const alone = await matchParticipantsAsync(crowd);
  assert.deepEqual(await matchParticipantsAsync(crowd, { threads: workerThreads({ count: 2 }) }), alone);
});
