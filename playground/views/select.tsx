interface SelectProps<Code extends string> {
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly value: Code;
  readonly options: readonly Code[];
  /** What an option is called. */
  readonly textOf: (option: Code) => string;
  readonly choose: (option: Code) => void;
}

/** One of several codes, by their words. */
export function Select<Code extends string>({ label, value, options, textOf, choose }: SelectProps<Code>) {
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => choose(currentTarget.value as Code)}>
      {options.map((option) => (
        <option key={option} value={option}>
          {textOf(option)}
        </option>
      ))}
    </select>
  );
}

interface LabelledProps<Code extends string> extends SelectProps<Code> {
  readonly label: string;
  /** `hidden` where the eye needs no label. */
  readonly labelClass?: string;
}

/** The same below its label. */
export function LabelledSelect<Code extends string>({ label, labelClass, ...choice }: LabelledProps<Code>) {
  return (
    <label>
      <span class={labelClass}>{label}</span>
      <Select {...choice} />
    </label>
  );
}
