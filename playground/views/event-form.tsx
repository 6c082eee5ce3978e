import { describeEvent, describeReason, type FailureReason, type LifecycleEventType, type Relationship } from "mentor-matching";
import { useState } from "preact/hooks";
import { type EventField, eventFrom, type FieldValues, fieldsOf } from "../model/event-fields.ts";
import { locale } from "../state/page.ts";
import { happen, today } from "../state/relationship.ts";
import { showDay, words } from "../words/words.ts";
import { LabelledSelect } from "./select.tsx";

interface EventFormProps {
  readonly relationship: Relationship;
  readonly allowed: readonly LifecycleEventType[];
}

/** What may happen now, each with what has to be said of it. */
export function EventForm({ relationship, allowed }: EventFormProps) {
  const { relationship: texts } = words.value;
  const [chosen, choose] = useState<LifecycleEventType | null>(null);
  const type = chosen !== null && allowed.includes(chosen) ? chosen : null;
  const begin = (event: LifecycleEventType): void => {
    if (fieldsOf(event, relationship, today.value).length === 0) happen(eventFrom(event, {}, { relationship, at: today.value }));
    else choose(event === type ? null : event);
  };
  const last = relationship.history.at(-1)?.at ?? "";
  if (allowed.length === 0) return <p class="empty">{today.value < last ? texts.earlier(showDay(last)) : texts.final}</p>;
  return (
    <>
      <div class="buttons events">
        {allowed.map((event) => (
          <button key={event} type="button" aria-pressed={event === type} onClick={() => begin(event)}>
            {describeEvent(event, { locale: locale.value })}
          </button>
        ))}
      </div>
      {type !== null && (
        <Details key={`${type} ${relationship.history.length}`} type={type} relationship={relationship} close={() => choose(null)} />
      )}
    </>
  );
}

interface DetailsProps {
  readonly type: LifecycleEventType;
  readonly relationship: Relationship;
  readonly close: () => void;
}

function Details({ type, relationship, close }: DetailsProps) {
  const { relationship: texts } = words.value;
  const fields = fieldsOf(type, relationship, today.value);
  const [values, fill] = useState<FieldValues>(() =>
    Object.fromEntries(
      fields.map(({ name, initial, form }) => [name, initial === "" && form === "text" ? (texts.examples[name] ?? "") : initial]),
    ),
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    if (happen(eventFrom(type, values, { relationship, at: today.value }))) close();
  };
  return (
    <form class="fields event" onSubmit={submit}>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ""}
          change={(value) => fill({ ...values, [field.name]: value })}
        />
      ))}
      <button type="submit" class="primary">
        {texts.record}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly field: EventField;
  readonly value: string;
  readonly change: (value: string) => void;
}

const TYPES = { text: "text", day: "date", number: "number" } as const;

function Field({ field, value, change }: FieldProps) {
  const { relationship: texts } = words.value;
  const label = texts.fields[field.name as keyof typeof texts.fields];
  if (field.form !== "choice")
    return (
      <label>
        <span>{label}</span>
        <input type={TYPES[field.form] as "text"} value={value} onInput={({ currentTarget }) => change(currentTarget.value)} />
      </label>
    );
  return (
    <LabelledSelect
      label={label}
      value={value}
      options={field.options}
      textOf={(option) =>
        field.name === "reason" ? describeReason(option as FailureReason, { locale: locale.value }) : (texts.options[option] ?? option)
      }
      choose={change}
    />
  );
}
