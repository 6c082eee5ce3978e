/** A place in the house: who works in it and on which floor it is. */
export interface Room {
  readonly name: string;
  readonly floor: number;
}

/** The rooms by folder; `stages/` is a corridor: each of its folders is a room. */
const FLOORS: { readonly [folder: string]: number } = {
  // Behind a door of its own, so that nothing else leads to it: the only room that needs Node.
  threads: 4,
  operations: 3,
  stages: 2,
  audit: 2,
  requests: 2,
  lifecycle: 2,
  reports: 2,
  criteria: 1,
  reading: 1,
  language: 1,
  kernel: 0,
  calendar: 0,
  statistics: 0,
  model: 0,
};

const DOOR_FLOOR = 5;

/** Whether a file is one of the public doors: a file of `src` itself. */
export function isDoor(path: string): boolean {
  return path.split("/").length === 2;
}

/** The room of a file; `undefined` where the house has no such room. Each door is a room of its own. */
export function roomOf(path: string): Room | undefined {
  const [, folder = "", inner = "", ...deeper] = path.split("/");
  if (isDoor(path)) return { name: folder, floor: DOOR_FLOOR };
  const floor = Object.hasOwn(FLOORS, folder) ? FLOORS[folder] : undefined;
  if (floor === undefined) return undefined;
  if (folder !== "stages") return { name: folder, floor };
  return deeper.length === 0 ? undefined : { name: `stages/${inner}`, floor };
}

/** Where untrusted input is read: the only places for validation schemas. */
export function mayValidate(path: string): boolean {
  return /^src\/(criteria\/|reading\/|stages\/parse\/|(requests|lifecycle|reports)\/parse-[^/]+\.ts$)/.test(path);
}
