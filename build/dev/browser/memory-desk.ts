import type { Reply } from '../../../core/bridge/contract';
import { jsonBytes } from '../../../core/bridge/json-bytes';
import type { CHECK_REQUESTS } from '../../../core/bridge/messages/checks';
import type { HELP_REQUESTS } from '../../../core/bridge/messages/help';
import type { PRESS_DESK_REQUESTS } from '../../../core/bridge/messages/press-desk';
import type { REVIEW_REQUESTS } from '../../../core/bridge/messages/review';
import type { SETTINGS_REQUESTS } from '../../../core/bridge/messages/settings';
import type { TRANSLATION_REQUESTS } from '../../../core/bridge/messages/translation';
import type { TYPING_REQUESTS } from '../../../core/bridge/messages/typing';
import { createChecker } from '../../../core/checks/checker';
import { exampleStyleJson } from '../../../core/checks/example-style';
import { createDiffer } from '../../../core/checks/findings-diff';
import { SHIPPED_STYLE } from '../../../core/checks/house-style';
import { CHECKS } from '../../../core/checks/registry';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { TYPING_SETTINGS } from '../../../core/typing/typing-settings';
import { saveFile } from './files';
import type { MemoryDocument } from './memory-document';
import { type HandlersOf, onlyInElectron, type Send } from './memory-shell';

const DEBOUNCE_MS = 250;

/** The checks, which run in the page here: all but spelling, whose dictionaries need files. */
export function checkHandlers(
  document: MemoryDocument,
  send: Send,
): HandlersOf<typeof CHECK_REQUESTS> {
  const checker = createChecker();
  const diff = createDiffer();
  const known = new Set<string>();
  let houseStyle = SHIPPED_STYLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStarted = false;

  const check = (): void => {
    const result = checker.check(document.release, {
      houseStyle,
      now: new Date().toISOString(),
      speller: null,
      libraryEntry: () => null,
      letterhead: [],
      pages: null,
      knownWords: known,
    });
    send('checks.found', jsonBytes(diff(result, document.revision)));
  };
  document.onEdit(() => {
    clearTimeout(timer);
    if (isStarted) timer = setTimeout(check, DEBOUNCE_MS);
  });
  return {
    'checks.start': () => {
      isStarted = true;
      send(
        'checks.catalogue',
        CHECKS.map(({ id, title, why }) => ({ id, title, why })),
      );
      check();
      return null;
    },
    'checks.suggest': () => [],
    'checks.learn': ({ word, known: isKnown }) => {
      if (isKnown) known.add(word.toLowerCase());
      else known.delete(word.toLowerCase());
      check();
      return null;
    },
    'checks.houseStyle': () => null,
    'checks.chooseHouseStyle': () => Promise.reject(onlyInElectron('A house style of your own')),
    'checks.exampleHouseStyle': () => {
      saveFile('house-style.json', new TextEncoder().encode(exampleStyleJson()));
      return 'house-style.json';
    },
    'checks.addDictionary': () => Promise.reject(onlyInElectron('A dictionary')),
    'checks.addedDictionaries': async () => [],
    'checks.switchOff': ({ check: id }) => {
      houseStyle = { ...houseStyle, checks: { ...houseStyle.checks, [id]: 'off' } };
      check();
      return null;
    },
  };
}

export const pressDeskHandlers: HandlersOf<typeof PRESS_DESK_REQUESTS> = {
  'zones.version': () => '',
  'issue.who': () => '',
  'issue.run': () => Promise.reject(onlyInElectron('Issuing')),
  'issue.correct': () => Promise.reject(onlyInElectron('A correction')),
  'issue.corrections': () => [],
  'issue.openCorrection': () => null,
};

export function typingHandlers(send: Send): HandlersOf<typeof TYPING_REQUESTS> {
  let settings = { ...TYPING_SETTINGS, offIn: [...TYPING_SETTINGS.offIn] };
  return {
    'typing.settings': () => settings,
    'typing.set': (given) => {
      settings = given;
      send('typing.changed', given);
      return null;
    },
    'clipboard.run': async ({ action }) => {
      if (action === 'cut' || action === 'copy') document.execCommand(action);
      else document.execCommand('insertText', false, await navigator.clipboard.readText());
      return null;
    },
    'clipboard.read': async () => ({
      html: '',
      text: await navigator.clipboard.readText(),
      rtf: '',
    }),
    'clipboard.write': async ({ text }) => {
      await navigator.clipboard.writeText(text);
      return null;
    },
  };
}

export function reviewHandlers(send: Send): HandlersOf<typeof REVIEW_REQUESTS> {
  let me: Reply<'review.me'> = null;
  return {
    'review.me': () => me,
    'review.pickAnswers': () => Promise.reject(onlyInElectron('Taking in answers')),
    'review.readAnswers': () => Promise.reject(onlyInElectron('Taking in answers')),
    'review.setMe': (person) => {
      me = person;
      send('review.meChanged', person);
      return null;
    },
    'review.pickProof': () => null,
    'review.saveProof': () => null,
    'review.mails': ({ mails }) =>
      mails.map(({ fileName }) => ({ type: 'written', format: 'eml', path: `/${fileName}` })),
    'review.send': ({ files }) => ({
      outcomes: files.map(({ format, fileName }) => ({
        type: 'written',
        format,
        path: `/${fileName}`,
      })),
      notShown: 0,
    }),
  };
}

/** There is no disk to write to. */
export const translationHandlers: HandlersOf<typeof TRANSLATION_REQUESTS> = {
  'translation.export': () => null,
  'translation.take': () => null,
};

export function settingsHandlers(send: Send): HandlersOf<typeof SETTINGS_REQUESTS> {
  let values: Settings = DEFAULT_SETTINGS;
  return {
    'settings.state': () => ({ values, locked: [], problems: [] }),
    'settings.set': (changes) => {
      values = { ...values, ...changes } as Settings;
      send('settings.changed', { values, locked: [] });
      return null;
    },
    'settings.choose': () => Promise.reject(onlyInElectron('Choosing a file')),
    'settings.disk': () => ({
      profile: '',
      isPortable: false,
      settingsFile: '',
      policyFile: '',
      parts: [],
    }),
    'settings.showProfile': () => null,
    'settings.clear': () => false,
  };
}

export const helpHandlers: HandlersOf<typeof HELP_REQUESTS> = {
  'help.open': () => Promise.reject(onlyInElectron('The guide')),
  'help.checks': () => CHECKS.map(({ title, why, severity }) => ({ title, why, severity })),
  'help.licences': () => '',
};
