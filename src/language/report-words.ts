import type { FollowUpCode, FollowUpUrgency } from "../model/follow-up.ts";
import type { GoalState } from "../model/relationship-parts.ts";
import type { ReportCount, ReportMean, ReportRate } from "../model/report-comparison.ts";
import type { InEveryLanguage, WordsByCode } from "./sentences.ts";

export const COUNT_WORDS: WordsByCode<ReportCount> = {
  mentees: { en: "Mentees", fr: "Personnes mentorées" },
  mentors: { en: "Mentors", fr: "Mentors" },
  pairs: { en: "Pairs matched", fr: "Binômes formés" },
  relationships: { en: "Relationships", fr: "Relations" },
  running: { en: "Running relationships", fr: "Relations en cours" },
  completed: { en: "Completed", fr: "Terminées" },
  failed: { en: "Failed", fr: "Interrompues" },
  rematches: { en: "Rematches", fr: "Nouveaux binômes après échec" },
};

export const RATE_WORDS: WordsByCode<ReportRate> = {
  matched: { en: "Mentees matched", fr: "Personnes mentorées en binôme" },
  "seats-used": { en: "Seats used by relationships", fr: "Places occupées par des relations" },
  accepted: { en: "Proposals accepted by both", fr: "Propositions acceptées par les deux" },
  started: { en: "Accepted ones that started", fr: "Relations acceptées qui ont commencé" },
  completion: { en: "Completed, of all that ended after acceptance", fr: "Terminées, parmi celles finies après acceptation" },
  rematched: { en: "Mentees matched again after a failure", fr: "Personnes de nouveau en binôme après un échec" },
  "check-ins-held": { en: "Due check-ins held", fr: "Points de suivi tenus, parmi ceux prévus" },
  overdue: { en: "Open relationships with something overdue", fr: "Relations ouvertes avec un retard" },
  "goals-reached": { en: "Goals reached, where ended", fr: "Objectifs atteints, relations finies" },
};

export const MEAN_WORDS: WordsByCode<ReportMean> = {
  score: { en: "Score of a pair", fr: "Score d’un binôme" },
  "days-to-proposal": { en: "Days from joining to the first proposal", fr: "Jours de l’inscription à la première proposition" },
  "days-to-acceptance": { en: "Days from proposal to acceptance", fr: "Jours de la proposition à l’acceptation" },
  "days-to-start": { en: "Days from proposal to start", fr: "Jours de la proposition au début" },
  months: { en: "Full months, where ended", fr: "Mois entiers, relations finies" },
  "mentee-rating": { en: "Rating by mentees (1 to 5)", fr: "Note des personnes mentorées (1 à 5)" },
  "mentor-rating": { en: "Rating by mentors (1 to 5)", fr: "Note des mentors (1 à 5)" },
};

/** Causes of both roles; a code that is not here is shown as it is. */
export const CAUSE_WORDS: { readonly [code: string]: InEveryLanguage<string> } = {
  "not-qualified": { en: "conditions not met", fr: "conditions non remplies" },
  unavailable: { en: "participation paused", fr: "participation en pause" },
  "already-active": { en: "already in a relationship", fr: "relation déjà en cours" },
  "no-eligible-mentor": { en: "no eligible mentor", fr: "aucun mentor possible" },
  "below-minimum-score": { en: "all below the minimum score", fr: "score minimal jamais atteint" },
  "seats-exhausted": { en: "seats exhausted", fr: "plus de place" },
  outweighed: { en: "outweighed by better pairs", fr: "moins bons que d’autres binômes" },
  "not-chosen": { en: "not chosen", fr: "pas de choix réciproque" },
  "search-stopped": { en: "search stopped early", fr: "recherche arrêtée" },
  "no-capacity": { en: "no seat to give", fr: "pas de place à offrir" },
  "no-eligible-mentee": { en: "no eligible mentee", fr: "aucune personne possible" },
  "free-seats": { en: "seats left over", fr: "places restées libres" },
};

export const GOAL_STATE_WORDS: WordsByCode<GoalState> = {
  open: { en: "open", fr: "à faire" },
  advancing: { en: "advancing", fr: "en progrès" },
  reached: { en: "reached", fr: "atteint" },
  dropped: { en: "dropped", fr: "abandonné" },
};

export const URGENCY_WORDS: WordsByCode<FollowUpUrgency> = {
  due: { en: "due", fr: "à faire" },
  overdue: { en: "overdue", fr: "en retard" },
  "at-risk": { en: "at risk", fr: "à risque" },
};

export const SIGNAL_WORDS: WordsByCode<FollowUpCode> = {
  "proposal-expiring": { en: "proposal about to expire", fr: "proposition bientôt expirée" },
  "training-missing": { en: "training missing", fr: "formation manquante" },
  "criteria-undisclosed": { en: "criteria not disclosed", fr: "critères non communiqués" },
  "expectations-missing": { en: "expectations not agreed", fr: "attentes non convenues" },
  "start-pending": { en: "ready, not started", fr: "prête, pas commencée" },
  "first-contact": { en: "no first contact", fr: "pas de premier contact" },
  "check-in": { en: "check-in missing", fr: "point de suivi manquant" },
  inactivity: { en: "no contact for long", fr: "sans contact depuis longtemps" },
  "missed-commitments": { en: "commitments missed", fr: "engagements non tenus" },
  "ratings-differ": { en: "ratings far apart", fr: "notes éloignées" },
  "mid-term-review": { en: "mid-term review missing", fr: "bilan à mi-parcours manquant" },
  "closing-preparation": { en: "closing to prepare", fr: "clôture à préparer" },
  "closing-unfinished": { en: "closing not finished", fr: "clôture inachevée" },
  "pause-over": { en: "pause outlasted", fr: "pause dépassée" },
  stagnation: { en: "past the maximum", fr: "au-delà du maximum" },
  departure: { en: "departure to apply", fr: "départ à appliquer" },
};
