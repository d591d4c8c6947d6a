export { openSealedSection } from "./commands/open-sealed.ts";
export { saveSection } from "./commands/save.ts";
export { saveSectionForm } from "./commands/save-form.ts";
export { keepSection, lockSection, placeOf } from "./commands/save.ts";
export { writeRecords } from "./commands/records.ts";
