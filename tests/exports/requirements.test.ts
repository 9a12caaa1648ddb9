import { describe, it } from 'vitest';
import { REQUIREMENTS } from './support/requirements';

/** Set where nothing may be skipped: what is missing then fails the run. */
const mustBeThere = Boolean(process.env.DATELINE_REQUIRE_READERS);

describe('what the tests of exports need from outside', () => {
  it.for(REQUIREMENTS)('$name', ({ name, isThere, advice }, { skip }) => {
    if (isThere) return;
    const missing = `Missing: ${name}. The tests that need it are skipped. ${advice}`;
    if (mustBeThere) throw new Error(missing);
    process.stderr.write(`${missing}\n`);
    skip(missing);
  });
});
