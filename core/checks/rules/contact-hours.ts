import { blockCheck } from '../check';

export const contactHours = blockCheck({
  id: 'contact-hours',
  title: 'Contact without hours',
  severity: 'advice',
  why: 'Newsrooms work around the clock and around the world: say when, and in which time zone.',
  run({ block }) {
    if (block.type !== 'contact-block') return [];
    return block.children.flatMap((child, index) => {
      if (child.type !== 'contact' || child.hours.trim() !== '') return [];
      if (child.name.trim() === '' && child.from?.name) return [];
      const spot = { path: [index], field: 'name', start: 0, end: child.name.length };
      const message = `${child.name || 'A contact'} has no hours.`;
      return [{ spot, message, quote: child.name, leadsTo: 'hours' }];
    });
  },
});
