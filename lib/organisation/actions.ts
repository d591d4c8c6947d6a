"use server";

import { action } from "#lib/workflow/action.ts";
import { endDelegation, makeDelegation } from "./commands/delegation.ts";
import { closePerson, createPerson, resetPerson } from "./commands/person.ts";
import { endPosition, grantPosition } from "./commands/position.ts";
import { removePersonsFactor } from "./commands/second-factor.ts";
import { succeedUnit } from "./commands/succession.ts";
import { changeUnit, createUnit } from "./commands/unit.ts";
import { renameUnit } from "./commands/unit-name.ts";
import { labels } from "./labels.ts";
import { keepingSecrets } from "./secrets.ts";

export const delegate = action(makeDelegation, labels);
export const endOneDelegation = action(endDelegation, labels);
export const createOnePerson = keepingSecrets(action(createPerson, labels));
export const closeOnePerson = action(closePerson, labels);
export const resetOnePerson = keepingSecrets(action(resetPerson, labels));
export const removeOnesFactor = action(removePersonsFactor, labels);
export const grant = action(grantPosition, labels);
export const endOnePosition = action(endPosition, labels);
export const createOneUnit = action(createUnit, labels);
export const changeOneUnit = action(changeUnit, labels);
export const renameOneUnit = action(renameUnit, labels);
export const succeedOneUnit = action(succeedUnit, labels);
