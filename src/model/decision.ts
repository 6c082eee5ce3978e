/**
 * Who decides: `administrative`, the programme alone; `hybrid`, the programme makes a shortlist for each mentee, then the people choose from it; `self`, the
 * people alone, within the rules.
 */
export type Mode = "administrative" | "hybrid" | "self";

/**
 * What is best: `most-pairs`, as many pairs as possible, then the highest total score among these; `highest-total`, the highest total score,
 * and of equal totals one with the most pairs; `fairest`, as many pairs as possible, then the lowest score among them as high as possible, then the
 * highest total at or above that floor.
 */
export type Objective = "most-pairs" | "highest-total" | "fairest";
