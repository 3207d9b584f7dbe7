/** Links to the world: the library gives them random ids, these are counted. */
import { ConcreteHyperlink, type IContext, type IXmlableObject, type ParagraphChild } from 'docx';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** `ExternalHyperlink` with an id of our own: its relationship is added to the part that it is written in. */
export class OuterLink extends ConcreteHyperlink {
  readonly url: string;
  readonly id: string;

  constructor(url: string, number: number, children: readonly ParagraphChild[]) {
    const id = `Link${number}`;
    super(children, id);
    this.url = url;
    this.id = id;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(this.id, HYPERLINK, this.url, 'External');
    return super.prepForXml(context);
  }
}
