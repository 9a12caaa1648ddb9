import { blockCheck } from '../check';

const EMPTY_WORDS = new Set([
  'here',
  'click here',
  'click',
  'link',
  'this link',
  'this',
  'more',
  'read more',
  'learn more',
  'see more',
  'see here',
  'page',
  'this page',
  'website',
  'download',
  'details',
  'go',
  'find out more',
  'ici',
  'cliquez ici',
  'lien',
  'ce lien',
  'en savoir plus',
  'lire la suite',
  'plus',
  'aquí',
  'haga clic aquí',
  'enlace',
  'este enlace',
  'leer más',
  'más información',
  'más',
  'hier',
  'hier klicken',
  'mehr',
  'aqui',
  'clique aqui',
  'saiba mais',
  'qui',
  'clicca qui',
  'klik hier',
  'здесь',
  'тут',
  'هنا',
  'انقر هنا',
  'اینجا',
]);

export const linkText = blockCheck({
  id: 'link-text',
  title: 'Link text says nothing',
  severity: 'warning',
  why: 'Screen readers read links out on their own, and print keeps only the words: they have to say where the link leads.',
  run: ({ lines }) =>
    lines.flatMap((line) =>
      line.links.flatMap(({ start, end, text }) => {
        const said = text
          .trim()
          .toLowerCase()
          .replace(/[\s.:!>»…→]+$/u, '');
        if (said !== '' && !EMPTY_WORDS.has(said)) return [];
        const message =
          said === ''
            ? 'The link has no text.'
            : `“${text.trim()}” does not say where the link leads.`;
        return [{ spot: line.spot(start, end), message, quote: text }];
      }),
    ),
});
