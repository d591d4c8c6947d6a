/** A report that is reviewed lies in the queue of reviews, for whoever has one. */
const REVIEWED = /^\/reports\/[^/]+\/review$/;

/** The one place of a navigation a path belongs to: the longest address it lies under. */
export function currentPlace(links: readonly { key: string; href: string }[], path: string): string | undefined {
  const queue = links.find((link) => link.href === "/reviews");
  if (queue && REVIEWED.test(path)) return queue.key;
  const under = links
    .map((link) => ({ key: link.key, address: link.href.split(/[?#]/)[0] ?? link.href }))
    .filter(({ address }) => path === address || path.startsWith(`${address}/`));
  return under.sort((a, b) => b.address.length - a.address.length)[0]?.key;
}
