import fc from "fast-check";
import { expect, test } from "vitest";
import { appendLeaf, emptyFrontier, inclusionProof, leafHash, merkleRoot, proves, rootOf } from "./merkle.ts";
import { headIsGenuine, publicKeyOf, signHead } from "./signature.ts";

test("the root of nothing and of one leaf are those of RFC 6962", () => {
  expect(rootOf(emptyFrontier)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  const leaf = leafHash("00");
  expect(rootOf(appendLeaf(emptyFrontier, leaf))).toBe(leaf);
});

test("every leaf of every log proves its place, and no other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (size, pick) => {
      const all = Array.from({ length: size }, (_, index) => leafHash(index.toString(16).padStart(64, "0")));
      const index = pick % size;
      const leaf = all[index] ?? "";
      const proof = inclusionProof(all, index);
      expect(proves(proof, leaf, index, size, merkleRoot(all))).toBe(true);
      expect(proves(proof, leafHash("ff"), index, size, merkleRoot(all))).toBe(false);
      if (size > 1) expect(proves(proof, leaf, (index + 1) % size, size, merkleRoot(all))).toBe(false);
    }),
  );
});

test("a head is genuine under its own key only, and only unaltered", () => {
  const [seed, other] = ["11".repeat(32), "22".repeat(32)];
  const head = { size: 3, root: "ab".repeat(32), signedAt: "2023-04-19T01:00:00.000Z" };
  const signature = signHead(head, seed);
  expect(headIsGenuine(head, signature, publicKeyOf(seed))).toBe(true);
  expect(headIsGenuine({ ...head, size: 4 }, signature, publicKeyOf(seed))).toBe(false);
  expect(headIsGenuine(head, signature, publicKeyOf(other))).toBe(false);
});
