export { openSealedSection } from "./commands/open-sealed.ts";
export { writeRecords } from "./commands/records.ts";
export { keepSection, lockSection, placeOf, saveSection } from "./commands/save.ts";
export { saveSectionForm } from "./commands/save-form.ts";
export { inheritSection } from "./commands/inherit.ts";
