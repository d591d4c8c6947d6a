/**
 * One step of a start: says what it does, does it, says what came of it and how long it took.
 *
 * @param name what it is, Vietnamese · English
 * @param work gives back a value and, if there is something to tell, a remark
 */
export async function step<T>(name: string, work: (remark: (text: string) => void) => Promise<T>): Promise<T> {
  const began = performance.now();
  let told = "";
  const value = await work((text) => {
    told = text;
  });
  console.log(`  ${name.padEnd(34)} ${seconds(performance.now() - began)}${told === "" ? "" : `  ${told}`}`);
  return value;
}

/** A line that comes before a step that takes long, so that nobody thinks it hangs. */
export function announce(text: string): void {
  console.log(`  … ${text}`);
}

/** Milliseconds as `1.2 s`, always the same width. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
}
