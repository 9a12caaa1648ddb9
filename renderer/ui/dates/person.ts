import { Temporal } from 'temporal-polyfill';

/** The languages that this person writes dates in; the first decides the order of figures. */
export const languages = (): readonly string[] =>
  navigator.languages.length > 0 ? navigator.languages : ['en-GB'];

/** The day it is here, as ISO 8601 writes it. */
export const today = (): string => Temporal.Now.plainDateISO().toString();
