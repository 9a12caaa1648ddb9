import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../core/exports/html/page';
import { releaseText } from '../../core/exports/text/release-text';
import { RELEASE_KINDS } from '../../core/release/facts';
import { filledWithExamples } from '../../core/templates/example';
import { fill } from '../../core/templates/fill';
import { printedRelease } from '../../core/templates/resolve-template';
import { parseTemplate, partsOf, releaseFromTemplate } from '../../core/templates/template';
import { unresolvedIn } from '../../core/templates/unresolved';
import { allFound } from './checks/support';

const FOLDER = join(import.meta.dirname, '../../templates');
const read = (id: string, name: string) => readFileSync(join(FOLDER, id, name), 'utf8');
const TEMPLATES = readdirSync(FOLDER).map((id) =>
  parseTemplate(read(id, 'template.json'), read(id, 'release.json')),
);
const NOW = '2026-11-24T12:00:00Z';

describe('the templates that ship', () => {
  it('cover every kind of release, and four languages', () => {
    const kinds = new Set(TEMPLATES.map(({ release }) => release.facts.kind));
    expect([...kinds].sort()).toEqual([...RELEASE_KINDS].sort());
    const english = TEMPLATES.filter(({ release }) => release.facts.language === 'en-GB');
    expect(english.length).toBeGreaterThanOrEqual(13);
    const joint = TEMPLATES.filter(({ release }) => release.facts.kind === 'joint-statement');
    expect(joint.map(({ release }) => release.facts.language)).toEqual(
      expect.arrayContaining(['en-GB', 'fr', 'es', 'ar']),
    );
  });

  describe.each(TEMPLATES.map((template) => [template.info.id, template] as const))(
    '%s',
    (_, template) => {
      const fresh = releaseFromTemplate(template, 'new', NOW);
      const filled = filledWithExamples(fresh);

      it('is a finished release once it is filled with its own examples', () => {
        expect(unresolvedIn(filled).map(({ label }) => label)).toEqual([]);
        const text = releaseText(printedRelease(filled));
        expect(text).not.toMatch(/\[|\{|\}|undefined|null/);
        expect(text).not.toMatch(/\S {2}\S|\.\.(?!\.)| [,.;](?=\s)/m);
      });

      it('asks in the words of its language, and explains itself', () => {
        const { form, facts } = template.release;
        expect(form?.guidance).not.toBe('');
        expect(template.info.description).not.toBe('');
        const isArabic = facts.language.startsWith('ar');
        expect(facts.direction).toBe(isArabic ? 'rtl' : 'ltr');
        for (const { prompt, label } of form?.variables ?? []) {
          expect(/\p{Script=Arabic}/u.test(prompt + label)).toBe(isArabic);
        }
      });

      it('names what is still to be filled in its language, in a draft too', () => {
        const { language } = fresh.facts;
        const gaps = releaseText(printedRelease(fresh), { draft: true }).match(/\[[^\]]*\]/g) ?? [];
        const foreign = gaps.filter((gap) =>
          language === 'ar'
            ? /\p{Script=Latin}/u.test(gap)
            : /\[(title|place|reference)\]/.test(gap),
        );
        expect(language.startsWith('en') ? [] : foreign).toEqual([]);
      });

      it('names each part, and lets none of its guidance leave', () => {
        expect(partsOf(template.release)).toHaveLength(template.release.children.length);
        const page = htmlPage(printedRelease(filled), () => null);
        const said = [
          template.release.form?.guidance ?? '',
          ...template.release.children.map(({ part }) => part?.guidance ?? ''),
        ];
        for (const text of said.filter((one) => one)) expect(page).not.toContain(text);
      });

      it('counts the open placeholders in one finding', () => {
        const errors = allFound(fresh).filter(({ severity }) => severity === 'error');
        const open = unresolvedIn(fresh).length;
        const said = open === 1 ? '1 thing is' : `${open} things are`;
        const wanted = open === 0 ? [] : [`${said} still to be filled in.`];
        expect(
          errors.map(({ message }) => message).filter((one) => /still to be/.test(one)),
        ).toEqual(wanted);
        // What the form asks for is missed by no other check.
        if (open > 0) expect(errors.filter(({ check }) => /missing/.test(check))).toEqual([]);
      });

      it('has no error when it is filled with its own examples', () => {
        const errors = allFound(filled).filter(({ severity }) => severity === 'error');
        // What it was made from, a statement of 2018, had a link that leads nowhere.
        const known = template.info.id === 'joint-statement' ? ['link-dead'] : [];
        expect(errors.filter(({ check }) => !known.includes(check))).toEqual([]);
      });

      it('takes every answer of every choice', () => {
        for (const { name, choices } of template.release.form?.variables ?? []) {
          for (const { value } of choices)
            expect(() => fill(fresh, { [name]: value })).not.toThrow();
        }
      });
    },
  );
});
