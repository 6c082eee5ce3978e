// The cohort of the examples; where it comes from is said in examples/data/cohort-240/README.md.
import mentees from "../../examples/data/cohort-240/mentees.csv?raw";
import mentors from "../../examples/data/cohort-240/mentors.csv?raw";

/** The sample cohort as two files. */
export const SAMPLE = { mentees, mentors };
