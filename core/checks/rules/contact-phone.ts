import { blockCheck } from '../check';
import { isRequired } from '../house-style';

export const contactPhone = blockCheck({
  id: 'contact-phone',
  title: 'Contact without a telephone number',
  severity: 'warning',
  readsFacts: true,
  why: 'On deadline a journalist rings up; an e-mail is read tomorrow.',
  run({ block }, { facts, open, houseStyle }) {
    if (block.type !== 'contact-block' || !isRequired('phone', facts.kind, houseStyle)) return [];
    return block.children.flatMap((child, index) => {
      if (child.type !== 'contact' || child.phones.some((phone) => phone.trim() !== '')) return [];
      if (open.some(({ use }) => use === child.from?.phones)) return [];
      const spot = { path: [index], field: 'name', start: 0, end: child.name.length };
      const message = `${child.name || 'A contact'} has no telephone number.`;
      return [{ spot, message, quote: child.name, leadsTo: 'phones' }];
    });
  },
});
