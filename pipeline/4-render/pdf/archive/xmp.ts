/** XMP metadata: what the file is, in words that catalogues and validators read. Every value is escaped. */

export interface Metadata {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  /** ISO 8601 in UTC */
  readonly date: string;
  /** of the work and its edition */
  readonly identifier: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 allows no other control characters
const escaped = (value: string): string =>
  value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (one) => ESCAPES[one] ?? '');

const alternatives = (name: string, language: string, value: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li><rdf:li xml:lang="${escaped(language)}">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;

/** PDF/A asks that every schema it does not know is described in the file: PDF/UA's identifier is one of them. */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** The descriptions inside rdf:RDF; pdfkit writes the packet around them. */
export function xmpOf(metadata: Metadata): string {
  const { title, author, subject, keywords, language, creator, producer, date, identifier } = metadata;
  const dc = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:identifier>${escaped(identifier)}</dc:identifier>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    alternatives('dc:title', language, title),
    alternatives('dc:description', language, subject),
    ...(author === null ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`]),
  ];
  return [
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    UA_SCHEMA,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${dc.join('')}</rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate><xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escaped(producer)}</pdf:Producer><pdf:Keywords>${escaped(keywords)}</pdf:Keywords></rdf:Description>`,
  ].join('\n');
}
