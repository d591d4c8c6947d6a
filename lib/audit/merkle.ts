import { createHash } from "node:crypto";

/**
 * The append-only log over all events as certificate-transparency logs keep theirs (RFC 6962, section 2.1): a leaf is
 * hashed with 0x00 before it, a node with 0x01. Hashes are lower-case hex.
 */
const hash = (prefix: number, ...parts: Buffer[]): string =>
  createHash("sha256")
    .update(Buffer.from([prefix]))
    .update(Buffer.concat(parts))
    .digest("hex");

/** The hash of a leaf that stands for an event (of the event's own hash, hex). */
export function leafHash(eventHash: string): string {
  return hash(0, Buffer.from(eventHash, "hex"));
}

function nodeHash(left: string, right: string): string {
  return hash(1, Buffer.from(left, "hex"), Buffer.from(right, "hex"));
}

/** The perfect subtrees that a log of some size is made of, largest first; enough to append and to give the root. */
export type Frontier = { size: number; hashes: string[] };

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The frontier after one more leaf. */
export function appendLeaf(frontier: Frontier, leaf: string): Frontier {
  const hashes = [...frontier.hashes, leaf];
  // As many trailing ones as the old size has in binary, as many pairs of equal subtrees now close.
  for (let size = frontier.size; size % 2 === 1; size = (size - 1) / 2) {
    const right = hashes.pop();
    const left = hashes.pop();
    if (left === undefined || right === undefined) throw new Error("A frontier that does not fit its size");
    hashes.push(nodeHash(left, right));
  }
  return { size: frontier.size + 1, hashes };
}

/** The root of the log; the hash of nothing when it is empty. */
export function rootOf(frontier: Frontier): string {
  const [last, ...rest] = [...frontier.hashes].reverse();
  if (last === undefined) return createHash("sha256").digest("hex");
  return rest.reduce((right, left) => nodeHash(left, right), last);
}

/** The hashes that lead from one leaf to the root of a log of these leaves (leaf first, root last). */
export function inclusionProof(leaves: readonly string[], index: number): string[] {
  if (leaves.length <= 1) return [];
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), merkleRoot(right)]
    : [...inclusionProof(right, index - split), merkleRoot(left)];
}

/** The root over these leaves. */
export function merkleRoot(leaves: readonly string[]): string {
  return rootOf(leaves.reduce(appendLeaf, emptyFrontier));
}

/** Whether a proof leads from the leaf at an index to the root of a log of that size. */
export function proves(proof: readonly string[], leaf: string, index: number, size: number, root: string): boolean {
  let [node, at, last] = [leaf, index, size - 1];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
    } else {
      node = nodeHash(node, sibling);
    }
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 && node === root;
}
