import type { OwnNoun } from '../../domain/plan-nouns';
import type { SheetField } from './columns';

/** What the plan calls things, form by form. @param usual what is said where nothing is written */
export function nounFields(
  section: 'areas' | 'orderers',
  heading: string,
  also: readonly string[],
  usual: string,
): SheetField[] {
  const form = (path: keyof OwnNoun, name: string, help: string): SheetField => ({
    path: `${section}.${path}`,
    heading: `${heading}, ${name}`,
    help,
  });
  const own = 'Bara om ordet är ovanligt, så att boten inte kan böja det';
  return [
    {
      path: `${section}.called`,
      heading,
      also,
      help: `Ett ord i ental, till exempel ${usual === 'nämnd' ? 'beredning eller styrelse' : 'stadsdel eller distrikt'}. Tomt: ${usual}`,
    },
    form('plural', 'i flertal', own),
    form('definite', 'i bestämd form', own),
    form('definitePlural', 'i bestämd form flertal', own),
    form('english', 'på engelska', 'Om ni vill bestämma hur det heter i svar på engelska'),
    form('englishPlural', 'på engelska i flertal', 'Om ni vill bestämma hur det heter i svar på engelska'),
  ];
}
