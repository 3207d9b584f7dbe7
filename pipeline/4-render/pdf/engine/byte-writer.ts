/** Puts a file together from lines and binary parts; lines wait in one string until they are worth a buffer. */

const TEXT_CHARACTERS = 1 << 16;

export class ByteWriter {
  private readonly chunks: Uint8Array[] = [];
  private text = '';

  /** @returns how many bytes that makes: a line's characters are bytes, and it ends with a line feed */
  write(data: Uint8Array | string): number {
    if (typeof data === 'string') {
      this.text += `${data}\n`;
      if (this.text.length > TEXT_CHARACTERS) this.closeText();
      return data.length + 1;
    }
    this.closeText();
    this.chunks.push(data);
    return data.length;
  }

  private closeText(): void {
    if (this.text !== '') this.chunks.push(Buffer.from(this.text, 'latin1')); // nothing else encodes Latin 1
    this.text = '';
  }

  bytes(): Uint8Array {
    this.closeText();
    const bytes = new Uint8Array(this.chunks.reduce((size, chunk) => size + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}
