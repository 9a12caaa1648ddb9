import { expect, it } from 'vitest';
import { EXAMPLE_STYLE, exampleStyleJson } from '../../../core/checks/example-style';
import { HouseStyle, parseHouseStyle } from '../../../core/checks/house-style';
import { checkById } from '../../../core/checks/registry';

it('is a house style that can be chosen as it is, with something in every place', () => {
  expect(parseHouseStyle(exampleStyleJson())).toMatchObject({ name: 'Our house' });
  expect(Object.keys(EXAMPLE_STYLE).sort()).toEqual(Object.keys(HouseStyle.entries).sort());
  for (const id of Object.keys(EXAMPLE_STYLE.checks ?? {})) expect(checkById(id)).toBeDefined();
});
