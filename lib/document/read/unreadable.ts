import { type Problem, refuse } from "#lib/platform/result.ts";
import type { FileProblem } from "./labels.ts";

/**
 * Ends the reading of a file from any depth of its parts. `readFile` turns it into a refusal; it never leaves this
 * folder otherwise.
 */
export class Unreadable extends Error {
  readonly problem: Problem;
  constructor(code: FileProblem, params?: Record<string, string | number>) {
    super(code);
    this.name = "Unreadable";
    this.problem = refuse(code, params).problem;
  }
}
