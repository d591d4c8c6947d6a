import { enter } from "./first/enter.js";

enter("start.ts");
