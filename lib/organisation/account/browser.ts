/** What a browser calls itself, short enough to be recognised: `Chrome · Windows`. Pure; an unknown one stays as it is. */
export function browserOf(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : (/(coc_coc_browser|OPR|Firefox|Chrome|HeadlessChrome)\//.exec(agent)?.[1] ??
      (/Version\/.*Safari\//.test(agent) ? "Safari" : null));
  // The more telling name first: Android also says Linux, an iPhone also Mac OS X.
  const system =
    ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"].find((name) => agent.includes(name)) ?? null;
  const names: Record<string, string> = {
    coc_coc_browser: "Cốc Cốc",
    OPR: "Opera",
    HeadlessChrome: "Chrome",
    "Mac OS X": "macOS",
  };
  const parts = [browser, system].filter((part) => part !== null).map((part) => names[part] ?? part);
  return parts.length > 0 ? parts.join(" · ") : agent.slice(0, 60);
}
