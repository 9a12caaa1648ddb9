import { describe, expect, it } from 'vitest';
import { linkFrom, linkProblem } from '../../../core/facts-input/links';

describe('a link', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['example.org/a?b=1', 'https://example.org/a?b=1'],
    ['https://example.org', 'https://example.org'],
    ['press@example.org', 'mailto:press@example.org'],
    ['mailto:press@example.org?subject=Hello', 'mailto:press@example.org?subject=Hello'],
    ['tel:+41225550123', 'tel:+41225550123'],
    ['münchen.example', 'https://münchen.example'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
  ])('keeps %j as %j', (typed, kept) => expect(linkFrom(typed)).toBe(kept));

  it.each([
    'not a link',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'example',
    'http://',
    'a@b',
    'mailto:x',
    '123',
  ])('refuses %j', (typed) => {
    expect(linkFrom(typed)).toBeNull();
    expect(linkProblem(typed)).toContain('not a link');
  });
});
