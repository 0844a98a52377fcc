import { withBanner, withNote } from '../../src/cards/banner';
import { dialogueFormCard } from '../../src/cards/dialogue-form';
import { decided } from './fixtures/sample';

/** A sentence at the top of a card stands under its title, and what follows keeps off its coloured field. */

const form = dialogueFormCard({ plan: decided, language: 'sv', formId: 'f' });

test.each([withBanner, (card: typeof form, text: string) => withNote(card, text, text, 'sv')])(
  'what stood close under the title does not stand as close under the sentence: %#',
  (put) => {
    const [title, sentence, lead] = [put(form, 'Inget är sparat.', 'sv').body].flat();
    expect(title).toMatchObject({ text: 'Ny dialog' });
    expect(JSON.stringify(sentence)).toContain('Inget är sparat.');
    expect(lead).toMatchObject({ text: 'Fälten med * behövs. Resten kan du fylla på senare.', spacing: 'Default' });
  },
);

test('a card of a title alone has the sentence under it', () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Titel' }] } as const;
  expect(withBanner(card, 'Inget är sparat.', 'sv').body).toHaveLength(2);
});
