/** Values of PDF dictionaries that are text already: pdfkit turns every other one into text with a dozen questions about it. */

/** pdfkit takes a value's own text where the value is neither a list nor a plain object. */
abstract class Value {
  [key: string]: unknown;

  get [Symbol.toStringTag](): string {
    return 'Value';
  }
}

export class Written extends Value {
  private readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override toString(): string {
    return this.text;
  }
}

export class WrittenList extends Value {
  length = 0;
  private text = '';

  /** @returns where in the list it stands, from 0 */
  add(item: string): number {
    this.text += this.length === 0 ? item : ` ${item}`;
    return this.length++;
  }

  override toString(): string {
    return `[${this.text}]`;
  }
}
