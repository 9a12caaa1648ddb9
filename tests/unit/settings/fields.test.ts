import { describe, expect, it } from 'vitest';
import { fieldOf, SETTING_SECTIONS, searchSettings } from '../../../core/settings/fields';
import {
  DEFAULT_SETTINGS,
  SETTING_NAMES,
  SETTING_SCHEMAS,
  validSettings,
} from '../../../core/settings/settings';

const namesOf = (query: string) => searchSettings(query).flatMap(({ names }) => [...names]);

describe('the settings screen', () => {
  it('shows every setting once', () => {
    const shown = SETTING_SECTIONS.flatMap(({ names }) => [...names]);
    expect([...shown].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('has a default for each that is valid', () => {
    expect(validSettings({ ...DEFAULT_SETTINGS })).toEqual({
      valid: DEFAULT_SETTINGS,
      invalid: [],
    });
  });

  it('offers exactly the values that a choice can have', () => {
    for (const name of SETTING_NAMES) {
      const { control } = fieldOf(name);
      if (control.kind !== 'choice') continue;
      const schema = SETTING_SCHEMAS[name];
      expect(Object.keys(control.choices).sort(), name).toEqual(
        'options' in schema ? [...schema.options].sort() : [],
      );
    }
  });

  it('finds a setting by its name, by other words and by what can be chosen', () => {
    expect(namesOf('appearance')).toEqual(['theme']);
    expect(namesOf('dark mode')).toEqual(['theme']);
    expect(namesOf('US LETTER')).toEqual(['paper']);
    expect(namesOf('smart quotes')).toEqual(['typing']);
    expect(namesOf('zeppelin')).toEqual([]);
    expect(namesOf('')).toHaveLength(SETTING_NAMES.length);
  });
});
