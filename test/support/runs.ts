/** How often a property is tried: 100 in `npm test`; the full and the nightly run set more. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);
