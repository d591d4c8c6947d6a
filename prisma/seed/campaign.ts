import { accepted } from "./course/accepted.ts";
import { open } from "./course/open.ts";
import type { WardCourse } from "./course/types.ts";

/** Where the sample clock starts. */
export const SAMPLE_START = "2023-04-19T08:00:00+07:00";

/**
 * What has happened in the sample campaign on 25-NQ/TW by then: `load.ts` lives it through with the real commands, the
 * people and instants named here. All of it is invented.
 */
export const courses: readonly WardCourse[] = [...accepted, ...open];
