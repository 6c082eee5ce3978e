// An application without the optional peers: only their own doors miss them.
import assert from "node:assert/strict";
import { solveAssignment } from "mentor-matching/solver";

assert.equal(solveAssignment({ scores: [[1]] }).total, 1);
await assert.rejects(import("mentor-matching/munkres"), { code: "ERR_MODULE_NOT_FOUND" });
await assert.rejects(import("mentor-matching/threads"), { code: "ERR_MODULE_NOT_FOUND" });
