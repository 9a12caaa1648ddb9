import { describe, expect, it } from 'vitest';
import { cutVersion, withVersion } from '../../../build/release.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A button.

## [0.1.0] - 2026-11-01

- Everything.
`;

describe('cutting a version', () => {
  it('puts what was unreleased under the version, and leaves an empty section', () => {
    expect(cutVersion(CHANGELOG, '0.2.0', '2026-11-30')).toBe(`# Changelog

## [Unreleased]

## [0.2.0] - 2026-11-30

### Added

- A button.

## [0.1.0] - 2026-11-01

- Everything.
`);
  });

  it.each([
    ['nothing to release', cutVersion(CHANGELOG, '0.2.0', '2026-11-30'), '0.3.0', 'Nothing'],
    ['a version that is there', CHANGELOG, '0.1.0', 'already'],
    ['what is no version', CHANGELOG, 'next', 'no version'],
    ['a changelog without the section', '# Changelog\n', '0.2.0', 'no section'],
  ])('refuses %s in a sentence', (_, changelog, version, says) => {
    expect(() => cutVersion(changelog, version, '2026-11-30')).toThrow(says);
  });

  it('sets the version in package.json and its lock, and changes nothing else', () => {
    const lock = {
      name: 'dateline',
      version: '0.1.0',
      packages: { '': { version: '0.1.0' }, a: {} },
    };
    expect(JSON.parse(withVersion(JSON.stringify(lock), '0.2.0'))).toEqual({
      ...lock,
      version: '0.2.0',
      packages: { '': { version: '0.2.0' }, a: {} },
    });
    const text = `${JSON.stringify({ name: 'dateline', version: '0.1.0' }, null, 2)}\n`;
    expect(withVersion(text, '0.1.0')).toBe(text);
  });
});
