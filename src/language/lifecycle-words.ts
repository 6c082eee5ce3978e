import type { LifecycleEventType } from "../model/lifecycle-event.ts";
import type { Role } from "../model/person.ts";
import type { EventAuthor, RelationshipState, StartGuard } from "../model/relationship-parts.ts";
import type { InEveryLanguage } from "./sentences.ts";

type Words<Code extends string> = { readonly [Each in Code]: InEveryLanguage<string> };

export const STATE_WORDS: Words<RelationshipState> = {
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

export const EVENT_WORDS: Words<LifecycleEventType | "propose" | "enrol"> = {
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

export const GUARD_WORDS: Words<StartGuard> = {
  training: { en: "training of both", fr: "formation des deux personnes" },
  criteria: { en: "criteria disclosed to both", fr: "critères communiqués aux deux personnes" },
  expectations: { en: "expectations agreed", fr: "attentes convenues" },
};

export const AUTHOR_WORDS: Words<EventAuthor> = {
  mentee: { en: "the mentee", fr: "la personne mentorée" },
  mentor: { en: "the mentor", fr: "le mentor" },
  administrator: { en: "an administrator", fr: "l’administration du programme" },
};

export const SIDE_WORDS: { readonly [Side in Role]: InEveryLanguage<string> } = {
  mentee: AUTHOR_WORDS.mentee,
  mentor: AUTHOR_WORDS.mentor,
};
