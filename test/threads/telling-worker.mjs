/** Tells which prices a unit came with, and whether they were copied for it. */
export const runUnit = ({ prices }) => ({ prices: [...prices], areShared: prices.buffer instanceof SharedArrayBuffer });
