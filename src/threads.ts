/**
 * Worker threads of Node that help with large matchings, kept by piscina (optional peer dependency).
 *
 * @packageDocumentation
 */

export { type WorkerThreadOptions, workerThreads } from "./threads/worker-threads.ts";
