/** Something that the library promises, the test that holds it, and faults in src that this test has to notice. */
export interface Property {
  /** By which `npm run test:planted` is told to try this one alone. */
  readonly name: string;
  /** What is promised. */
  readonly says: string;
  readonly test: {
    readonly file: string;
    /** How the title of the test, or of the group of tests, begins in the file. */
    readonly title: string;
  };
  readonly faults: readonly Fault[];
}

/** One text of a source file that stands there once, and what takes its place. */
export interface Fault {
  readonly file: string;
  readonly text: string;
  readonly becomes: string;
}
