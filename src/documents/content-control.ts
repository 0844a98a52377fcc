import { FileChild, type IParagraphOptions, Paragraph, TextRun, XmlAttributeComponent, type XmlComponent } from 'docx';
import type { Blank } from './blocks';

/** Places to write in, which the library has no class for: content controls (`w:sdt`) that show a prompt. */

class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' };
}

class Element extends FileChild {
  constructor(name: string, children: readonly (XmlComponent | Value)[]) {
    super(name);
    for (const child of children) this.root.push(child);
  }
}

const valued = (name: string, value: string): Element => new Element(name, [new Value({ value })]);

/** The style of a prompt, which Word knows by this name. */
export const PROMPT_STYLE = 'PlaceholderText';

const prompt = ({ prompt: asked }: Blank): TextRun => new TextRun({ text: `[${asked}]`, style: PROMPT_STYLE });

/** In the order that the schema has them. */
const control = ({ title }: Blank, id: number, content: XmlComponent): Element =>
  new Element('w:sdt', [
    new Element('w:sdtPr', [
      valued('w:alias', title),
      valued('w:tag', `medskapa-${id}`),
      valued('w:id', String(id)),
      new Element('w:showingPlcHdr', []),
    ]),
    new Element('w:sdtContent', [content]),
  ]);

/** A place for paragraphs of its own. @param id unlike those of the document's other places */
export const gapParagraph = (gap: Blank, id: number, how: IParagraphOptions): FileChild =>
  control(gap, id, new Paragraph({ ...how, children: [prompt(gap)] }));

/** A place within a paragraph. */
export const gapRun = (gap: Blank, id: number): XmlComponent => control(gap, id, prompt(gap));
