import * as v from 'valibot';
import { readSetting, type Setting, writeSetting } from '../files/settings';

const USED: Setting<Record<string, number>> = {
  key: 'templatesUsed',
  schema: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  initial: {},
};

/** How often releases were begun from each template, by its id. */
export const templatesUsed = (): Promise<Record<string, number>> => readSetting(USED);

/** Counts one more release begun from a template. It is a convenience: a failure is only logged. */
export async function countUse(template: string): Promise<void> {
  const used = await templatesUsed();
  const counted = { ...used, [template]: (used[template] ?? 0) + 1 };
  await writeSetting(USED, counted).catch(console.error);
}
