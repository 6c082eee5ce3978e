// A programme so large that threads are asked, always the same.
let state = 1955;
const below = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const skills = (count) => Array.from({ length: count }, () => `skill ${below(40)}`);
const people = (length, letter, draw) =>
  Array.from({ length }, (_, k) => ({ id: `${letter}${k}`, attributes: { site: `site ${below(9)}`, ...draw() } }));

export const crowd = {
  mentees: people(2300, "e", () => ({ seeks: skills(4) })),
  mentors: people(1900, "m", () => ({ offers: skills(9) })).map((mentor) => ({ ...mentor, capacity: 1 + below(2) })),
  criteria: [
    { id: "skills", kind: "coverage", weight: 3, sought: "seeks", offered: "offers" },
    { id: "site", kind: "same", weight: 1, attribute: "site" },
  ],
};
