import {
  describeRequestEffect,
  describeRequestRefusal,
  namesOf,
  type RequestEffect,
  type RequestEffectCode,
  type RequestOperation,
  type RequestRefusal,
  type RequestRefusalCode,
  type RequestState,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { STAGE } from "../support/request-stage.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const names = namesOf(STAGE);

/** Each effect in both languages; a code that the model learns and this list lacks does not compile. */
const EFFECTS: { readonly [Code in RequestEffectCode]: readonly ["mentee" | "mentor", string, string] } = {
  "request-received": [
    "mentor",
    "Mentee e0 asks you to be their mentor. Please answer by 1 March 2026.",
    "Mentee e0 souhaite former un binôme de mentorat avec vous. Merci de répondre au plus tard le 1er mars 2026.",
  ],
  "pair-formed": ["mentor", "You and Mentee e0 are a pair now.", "Vous formez désormais un binôme avec Mentee e0."],
  "request-withdrawn": ["mentor", "The request of Mentee e0 was withdrawn.", "La demande suivante a été retirée : Mentee e0."],
  "received-request-expired": [
    "mentor",
    "The request of Mentee e0 has expired, as it was not answered in time.",
    "La demande suivante a expiré, faute de réponse à temps : Mentee e0.",
  ],
  "received-request-closed": [
    "mentor",
    "The request of Mentee e0 was closed, as you have no free seat any more.",
    "La demande suivante a été close, car vous n’avez plus de place libre : Mentee e0.",
  ],
  "request-accepted": [
    "mentee",
    "Mentor m0 has accepted your request: you are a pair now.",
    "Mentor m0 a accepté votre demande : vous formez désormais un binôme.",
  ],
  "request-declined": ["mentee", "Mentor m0 has declined your request.", "Mentor m0 a décliné votre demande."],
  "own-request-withdrawn": [
    "mentee",
    "Your request to Mentor m0 was withdrawn, as another of your requests was accepted.",
    "Votre demande à Mentor m0 a été retirée, car une autre de vos demandes a été acceptée.",
  ],
  "request-expired": [
    "mentee",
    "Your request to Mentor m0 has expired without an answer.",
    "Votre demande à Mentor m0 a expiré sans réponse.",
  ],
  "request-closed": [
    "mentee",
    "Your request to Mentor m0 was closed, as there is no free seat any more.",
    "Votre demande à Mentor m0 a été close, car il n’y a plus de place libre.",
  ],
  "next-choice-asked": [
    "mentee",
    "Mentor m0, your next choice, was asked for you; an answer is due by 1 March 2026.",
    "Votre demande est allée à votre choix suivant, Mentor m0 ; réponse attendue au plus tard le 1er mars 2026.",
  ],
  "no-choice-left": [
    "mentee",
    "None of your further choices could be asked; you may choose anew.",
    "Aucun de vos choix suivants n’a pu être sollicité ; vous pouvez en faire d’autres.",
  ],
};

const effects = Object.entries(EFFECTS).map(([code, [role, english, french]]) => {
  const about = role === "mentee" ? "m0" : "e0";
  const effect = { code, to: { role, id: role === "mentee" ? "e0" : "m0" }, requestId: 1, about, answerBy: "2026-03-01" } as RequestEffect;
  return [code, effect, english, french] as const;
});

describe("describeRequestEffect", () => {
  it.each(effects)("%s", (_, effect, english, french) => {
    expect(describeRequestEffect(effect, { names })).toBe(english);
    expect(plain(describeRequestEffect(effect, { names, locale: "fr" }))).toBe(french);
  });

  it("names no day where there is none", () => {
    const answerBy = null;
    const received: RequestEffect = { code: "request-received", to: { role: "mentor", id: "m0" }, requestId: 1, about: "e0", answerBy };
    expect(describeRequestEffect(received)).toBe("e0 asks you to be their mentor. Please answer.");
    expect(describeRequestEffect(received, { locale: "fr" })).toMatch(/avec vous\. Merci de répondre\.$/);
    const next: RequestEffect = { code: "next-choice-asked", to: { role: "mentee", id: "e0" }, requestId: 1, about: "m0", answerBy };
    expect(describeRequestEffect(next)).toBe("m0, your next choice, was asked for you.");
    expect(describeRequestEffect(next, { locale: "fr" })).toBe("Votre demande est allée à votre choix suivant, m0.");
  });

  it.each([
    [null, "no words for the code"],
    [{ code: "valueOf" }, "no words for the code"],
    [{ code: "pair-formed" }, "is no effect"],
    [{ code: "pair-formed", to: { role: "boss", id: "x" }, about: "e0" }, "is no effect"],
    [{ code: "pair-formed", to: { role: "mentor", id: "x" }, about: 3 }, "is no effect"],
    [{ code: "pair-formed", to: { role: "mentor", id: "x" }, about: "e0", answerBy: "soon" }, "is no effect"],
  ])("refuses %j", (effect, message) => {
    expect(() => describeRequestEffect(effect as never)).toThrow(message);
  });
});

/** Each refusal in both languages. */
const REFUSALS: { readonly [Code in RequestRefusalCode]: readonly [string, string] } = {
  "unknown-request": ["There is no such request.", "Cette demande n’existe pas."],
  "mentee-not-taking-part": [
    "The mentee cannot make requests at present.",
    "La personne mentorée ne peut pas faire de demandes actuellement.",
  ],
  "mentor-not-taking-part": ["The mentor does not take part.", "Le mentor ne participe pas."],
  "not-open": ["The request is no longer open: withdrawn.", "La demande n’est plus ouverte : retirée."],
  overdue: ["The last day for an answer was 2 March 2026.", "Le dernier jour pour répondre était le 2 mars 2026."],
  "no-free-seat": ["The mentor has no free seat.", "Le mentor n’a pas de place libre."],
  "already-accepted": ["The mentee has a mentor already.", "La personne mentorée a déjà un mentor."],
  "already-asked": ["A request to this mentor is open.", "Une demande à ce mentor est ouverte."],
  "declined-before": ["This mentor has declined before.", "Ce mentor a déjà décliné une demande."],
  dismissed: ["The mentor was dismissed.", "Ce mentor a été écarté."],
  "not-eligible": ["This pair is not available.", "Ce binôme n’est pas disponible."],
  "too-many-open": ["No more than 4 requests may be open at a time.", "Pas plus de 4 demandes ouvertes à la fois."],
  "mentor-has-too-many-open": [
    "This mentor cannot receive further requests at present.",
    "Ce mentor ne peut pas recevoir d’autres demandes actuellement.",
  ],
  "no-cascade": [
    "In this programme, next choices are not asked automatically.",
    "Dans ce programme, les choix suivants ne sont pas sollicités automatiquement.",
  ],
  "stale-version": [
    "Something has changed in the meantime; please look again.",
    "La situation a changé entre-temps ; merci de vérifier à nouveau.",
  ],
  "before-last-event": [
    "The last event is of 2 March 2026; nothing can be recorded before it.",
    "Le dernier événement date du 2 mars 2026 ; rien ne peut être enregistré avant.",
  ],
  "out-of-sequence": ["Event 3 does not follow: the next one is 4.", "L’événement 3 n’est pas à sa place : le prochain est le 4."],
};

function refusalWith(code: string, facts: object = {}): RequestRefusal {
  const refusal = {
    code,
    operation: "accept",
    state: "withdrawn",
    allowed: ["request", "dismiss"],
    given: 3,
    expected: 4,
    day: "2026-03-02",
  };
  return { ...refusal, ...facts } as RequestRefusal;
}

describe("describeRequestRefusal", () => {
  it.each(Object.entries(REFUSALS))("%s", (code, [english, french]) => {
    expect(describeRequestRefusal(refusalWith(code))).toBe(`${english} Possible now: ask and dismiss the mentor.`);
    expect(plain(describeRequestRefusal(refusalWith(code), { locale: "fr" }))).toBe(
      `${french} Possible actuellement : faire une demande et écarter le mentor.`,
    );
  });

  it("says where nothing is possible", () => {
    expect(describeRequestRefusal(refusalWith("unknown-request", { allowed: [], state: null }))).toBe(
      "There is no such request. Nothing is possible now.",
    );
    expect(describeRequestRefusal(refusalWith("unknown-request", { allowed: [] }), { locale: "fr" })).toMatch(
      / Rien n’est possible actuellement\.$/,
    );
  });

  const STATES: { readonly [State in RequestState]: string } = {
    open: "ouverte",
    accepted: "acceptée",
    declined: "déclinée",
    withdrawn: "retirée",
    expired: "expirée",
    closed: "close",
  };
  it.each(Object.entries(STATES))("has words for the state %s", (state, french) => {
    expect(describeRequestRefusal(refusalWith("not-open", { state }))).toContain(`: ${state}.`);
    expect(describeRequestRefusal(refusalWith("not-open", { state }), { locale: "fr" })).toContain(`: ${french}.`);
  });

  const OPERATIONS: { readonly [Operation in RequestOperation]: readonly [string, string] } = {
    request: ["ask", "faire une demande"],
    accept: ["accept", "accepter"],
    decline: ["decline", "décliner"],
    withdraw: ["withdraw", "retirer la demande"],
    expire: ["let what is overdue expire", "laisser expirer ce qui est en retard"],
    dismiss: ["dismiss the mentor", "écarter le mentor"],
    "change-seats": ["change the number of seats", "changer le nombre de places"],
  };
  it.each(Object.entries(OPERATIONS))("has words for the operation %s", (operation, [english, french]) => {
    const refusal = refusalWith("dismissed", { allowed: [operation] });
    expect(describeRequestRefusal(refusal)).toMatch(new RegExp(`: ${english}\\.$`));
    expect(describeRequestRefusal(refusal, { locale: "fr" })).toMatch(new RegExp(`: ${french}\\.$`));
  });

  it.each([
    [null, "no words for the code"],
    [refusalWith("toString"), "no words for the code"],
    [refusalWith("not-open", { state: "lost" }), 'no words for the code "lost"'],
    [refusalWith("not-open", { allowed: ["fly"] }), 'no words for the code "fly"'],
    [refusalWith("not-open", { allowed: "all" }), "is no refusal"],
    [refusalWith("overdue", { day: "soon" }), "is no refusal"],
    [refusalWith("out-of-sequence", { given: "3" }), "is no refusal"],
    [refusalWith("out-of-sequence", { expected: {} }), "is no refusal"],
  ])("refuses %j", (refusal, message) => {
    expect(() => describeRequestRefusal(refusal as never)).toThrow(message);
  });
});

describe("options of another form", () => {
  const refusal = refusalWith("dismissed");
  it.each([
    [null, "options: expected an object, got null"],
    [{ criteria: 3 }, "options.criteria: expected a list of objects with an id and perhaps a label, got 3"],
    [{ criteria: [null] }, "options.criteria: expected a list of objects"],
    [{ qualification: 3 }, "options.qualification: expected the rules of both roles, got 3"],
    [{ qualification: { mentors: [null] } }, "options.qualification.mentors: expected a list of objects"],
    [{ names: {} }, "options.names: expected what `namesOf` gives"],
    [{ names: null }, "options.names: expected what `namesOf` gives, got null"],
    [{ names: { mentees: new Map(), mentors: 3 } }, "options.names: expected what `namesOf` gives"],
  ])("%j are refused with the place", (options, message) => {
    expect(() => describeRequestRefusal(refusal, options as never)).toThrow(message);
  });
  it("names that are no texts are passed over", () => {
    const effect = effects[0]?.[1] as RequestEffect;
    const odd = { mentees: new Map([["e0", 3]]), mentors: new Map() } as never;
    expect(describeRequestEffect(effect, { names: odd })).toMatch(/^e0 asks /);
  });
});
