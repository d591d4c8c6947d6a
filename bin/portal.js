import { enter } from "./first/enter.js";

enter("portal.ts");
