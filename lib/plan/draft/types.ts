/** A unit as a draft needs it, on one day. */
export type OrganisationUnit = {
  id: string;
  name: string;
  shortName: string;
  code: string;
  /** The body's part of a document number, "TU". */
  symbol: string;
  kindCode: string;
  levelCode: string;
  parentId: string | null;
  /** Whether somebody can write for it, and somebody decide. */
  writes: boolean;
  decides: boolean;
};
export type OrganisationKind = {
  code: string;
  nameVi: string;
  nameEn: string;
  levelCode: string;
  /** Letters of the figures that units of this kind answer (indicators.md). */
  indicatorKinds: string[];
};
export type OrganisationLevel = { code: string; rank: number; nameVi: string; nameEn: string };
export type CatalogueIndicator = {
  id: string;
  code: string;
  nameVi: string;
  nameEn: string;
  unitOfMeasure: string;
  perYear: boolean;
  core: boolean;
  kinds: string[];
};
export type Holiday = { day: string; name: string };

/** The organisation on one day with what a plan can choose from; units in their order, only those valid on the day. */
export type Organisation = {
  /** YYYY-MM-DD */
  day: string;
  units: OrganisationUnit[];
  kinds: OrganisationKind[];
  levels: OrganisationLevel[];
  catalogue: CatalogueIndicator[];
  /** Codes of figures that other plans have added for themselves. */
  takenCodes: string[];
  holidays: Holiday[];
};

/** Whose plan a draft is. */
export type PlanHead = { id: string; code: string; issuingUnitId: string; draftingUnitId: string };
