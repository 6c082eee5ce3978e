import type { FailureParty, FailureReason } from "../model/failure.ts";
import type { LifecycleEventType } from "../model/lifecycle-event.ts";
import type { Role } from "../model/person.ts";
import type { DurationBand } from "../model/relationship.ts";
import type { EventAuthor, RelationshipState, StartGuard } from "../model/relationship-parts.ts";
import type { WordsByCode } from "./sentences.ts";

export const STATE_WORDS: WordsByCode<RelationshipState> = {
  proposed: { en: "proposed", fr: "proposée" },
  preparing: { en: "preparing", fr: "en préparation" },
  active: { en: "active", fr: "active" },
  paused: { en: "paused", fr: "en pause" },
  closing: { en: "closing", fr: "en clôture" },
  completed: { en: "completed", fr: "terminée" },
  failed: { en: "failed", fr: "interrompue" },
  declined: { en: "declined", fr: "déclinée" },
  expired: { en: "expired", fr: "expirée" },
  cancelled: { en: "cancelled", fr: "annulée" },
};

export const EVENT_WORDS: WordsByCode<LifecycleEventType | "propose" | "enrol"> = {
  enrol: { en: "enrol", fr: "inscrire" },
  propose: { en: "propose", fr: "proposer" },
  accept: { en: "accept", fr: "accepter" },
  decline: { en: "decline", fr: "décliner" },
  expire: { en: "let expire", fr: "laisser expirer" },
  cancel: { en: "cancel", fr: "annuler" },
  "record-training": { en: "record training", fr: "noter la formation" },
  "disclose-criteria": { en: "disclose the criteria", fr: "communiquer les critères" },
  "agree-expectations": { en: "agree on expectations", fr: "convenir des attentes" },
  "waive-guard": { en: "waive a condition", fr: "dispenser d’une condition" },
  start: { en: "start", fr: "commencer" },
  "record-check-in": { en: "record a check-in", fr: "noter un point de suivi" },
  "record-progress": { en: "record progress", fr: "noter l’avancement" },
  extend: { en: "extend", fr: "prolonger" },
  pause: { en: "pause", fr: "mettre en pause" },
  resume: { en: "resume", fr: "reprendre" },
  "begin-closing": { en: "begin closing", fr: "entamer la clôture" },
  "withdraw-closing": { en: "withdraw the closing", fr: "renoncer à la clôture" },
  complete: { en: "complete", fr: "terminer" },
  fail: { en: "end as failed", fr: "interrompre" },
  depart: { en: "record a departure", fr: "noter un départ" },
  reopen: { en: "reopen", fr: "rouvrir" },
};

export const REASON_WORDS: WordsByCode<FailureReason> = {
  "wrong-match": { en: "the two did not suit each other", fr: "le binôme ne convenait pas" },
  "insufficient-training": { en: "too little training", fr: "formation insuffisante" },
  "undefined-criteria": { en: "unclear why the two had been matched", fr: "critères d’appariement peu clairs" },
  "participant-left": { en: "one of the two left", fr: "départ de l’une des deux personnes" },
  "commitment-withdrawn": { en: "commitment withdrawn", fr: "engagement retiré" },
  "unrealistic-expectations": { en: "unrealistic expectations", fr: "attentes irréalistes" },
  inactivity: { en: "no contact", fr: "absence de contact" },
  logistics: { en: "practical obstacles", fr: "obstacles pratiques" },
  "conflict-of-interest": { en: "conflict of interest", fr: "conflit d’intérêts" },
  overload: { en: "too much other work", fr: "surcharge de travail" },
  misconduct: { en: "misconduct", fr: "comportement inacceptable" },
  "no-fault": { en: "nobody's fault", fr: "la faute à personne" },
  other: { en: "another reason", fr: "autre raison" },
  unknown: { en: "not known yet", fr: "raison encore inconnue" },
};

export const GUARD_WORDS: WordsByCode<StartGuard> = {
  training: { en: "training of both", fr: "formation des deux personnes" },
  criteria: { en: "criteria disclosed to both", fr: "critères communiqués aux deux personnes" },
  expectations: { en: "expectations agreed", fr: "attentes convenues" },
};

export const AUTHOR_WORDS: WordsByCode<EventAuthor> = {
  mentee: { en: "the mentee", fr: "la personne mentorée" },
  mentor: { en: "the mentor", fr: "le mentor" },
  administrator: { en: "an administrator", fr: "l’administration du programme" },
};

export const PARTY_WORDS: WordsByCode<FailureParty> = {
  mentee: { en: "on the mentee's side", fr: "du côté de la personne mentorée" },
  mentor: { en: "on the mentor's side", fr: "du côté du mentor" },
  both: { en: "on both sides", fr: "des deux côtés" },
  programme: { en: "in the programme", fr: "du côté du programme" },
  nobody: { en: "on nobody's side", fr: "d’aucun côté" },
};

export const BAND_WORDS: WordsByCode<DurationBand> = {
  "under-minimum": { en: "shorter than the minimum", fr: "plus courte que le minimum" },
  short: { en: "short", fr: "courte" },
  typical: { en: "typical", fr: "habituelle" },
  "over-maximum": { en: "longer than the maximum", fr: "plus longue que le maximum" },
  stagnating: { en: "running past the maximum", fr: "en cours au-delà du maximum" },
};

export const SIDE_WORDS: WordsByCode<Role> = {
  mentee: AUTHOR_WORDS.mentee,
  mentor: AUTHOR_WORDS.mentor,
};
