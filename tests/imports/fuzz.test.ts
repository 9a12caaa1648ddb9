import { expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { importFile } from '../../core/imports/registry';
import { mutated, numbers } from '../support/mutated';
import { SEEDS } from './support/seeds';

const ROUNDS = 60;

it.each(SEEDS)(
  'is read, or refused in a sentence, changed at random: $name',
  async ({ name, bytes, pack }) => {
    const random = numbers(20261130);
    await importFile(pack(bytes), name);
    const faults: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      try {
        await importFile(pack(mutated(bytes, random)), name);
      } catch (error) {
        if (!(error instanceof UserError))
          faults.push(`${name} ${round}: ${(error as Error).stack}`);
      }
    }
    expect(faults.slice(0, 3)).toEqual([]);
  },
);
