/** How well two people fit, as far as a participant is told. */
export type FitBand = "strong" | "good" | "fair";
