import { describe, expect, it } from 'vitest';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/create-editor';
import { letterOnPage } from '../../renderer/editor/paint-first';
import { fromTemplate } from '../exports/support/seed';

describe('a letter that was put on the page', () => {
  it('keeps no change of another kind from the rules, where it was no letter of the text', () => {
    const editor = createReleaseEditor(fromTemplate('joint-statement'));
    // As when somebody types into the field of a card, which stands on the page.
    letterOnPage(editor);
    const [headline, , paragraph] = releaseOf(editor).children;
    expect([headline?.type, paragraph?.type]).toEqual(['headline', 'paragraph']);
    editor.apply({
      type: 'set_node',
      path: [0, 2],
      properties: { type: 'paragraph' },
      newProperties: { type: 'headline' },
    } as never);
    expect(releaseOf(editor).children[2]?.type).toBe('heading');
  });
});
