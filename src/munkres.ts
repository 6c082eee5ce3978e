/**
 * The assignment of `mentor-matching/solver`, found by munkres-js (optional peer dependency) and proven here.
 *
 * @packageDocumentation
 */

export { solveWithMunkres } from "./operations/solve-with-munkres.ts";
