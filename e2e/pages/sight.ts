import type { Scene } from "../matrix/scene.ts";

/** One page as one fitting person sees it, in one of its states. */
export type Sight = { name: string; route: string; who: string; address: (scene: Scene) => string };
