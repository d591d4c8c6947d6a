import { enter } from "./first/enter.js";

enter("test.ts");
