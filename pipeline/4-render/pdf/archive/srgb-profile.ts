/** An ICC version 2 profile of sRGB (IEC 61966-2-1), computed: PDF/A asks that the file says what its colours mean. */

const TAGS = ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'] as const;

/** Media white and primaries adapted to D50, as in the sRGB profile of IEC 61966-2-1. */
const XYZ: Readonly<Record<string, readonly [number, number, number]>> = {
  wtpt: [0.9505, 1, 1.0891],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};

/** Samples of the transfer curve: linear interpolation between 1024 of them is exact to 16 bits but for the toe. */
const SAMPLES = 1024;
const HEADER_BYTES = 128;

export function srgbProfile(): Uint8Array {
  const bodies = new Map<string, Uint8Array>();
  for (const [name, value] of Object.entries(XYZ)) bodies.set(name, xyz(value));
  const curve = transferCurve();
  bodies.set('desc', description('sRGB IEC61966-2.1'));
  bodies.set('cprt', text('No copyright, use freely'));
  for (const name of ['rTRC', 'gTRC', 'bTRC']) bodies.set(name, curve);
  return assemble(bodies);
}

function assemble(bodies: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const offsets = new Map<Uint8Array, number>();
  let size = HEADER_BYTES + 4 + TAGS.length * 12;
  for (const body of bodies.values()) {
    if (offsets.has(body)) continue;
    offsets.set(body, size);
    size += Math.ceil(body.length / 4) * 4;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(HEADER_BYTES, TAGS.length);
  TAGS.forEach((name, index) => {
    const body = bodies.get(name) ?? new Uint8Array();
    const at = HEADER_BYTES + 4 + index * 12;
    ascii(profile, at, name);
    view.setUint32(at + 4, offsets.get(body) ?? 0);
    view.setUint32(at + 8, body.length);
    profile.set(body, offsets.get(body) ?? 0);
  });
  return profile;
}

/** ICC.1:2001-04, 6.1: the fields that are not 0. */
function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000); // version 2.1
  ascii(profile, 12, 'mntrRGB XYZ ');
  for (const [index, part] of [2000, 1, 1].entries()) view.setUint16(24 + 2 * index, part);
  ascii(profile, 36, 'acsp');
  for (const [index, part] of [0.9642, 1, 0.8249].entries()) view.setInt32(68 + 4 * index, fixed(part)); // D50
}

/** s15Fixed16Number */
const fixed = (value: number): number => Math.round(value * 65536);

function ascii(into: Uint8Array, at: number, value: string): void {
  for (let k = 0; k < value.length; k++) into[at + k] = value.charCodeAt(k);
}

function xyz(value: readonly [number, number, number]): Uint8Array {
  const body = new Uint8Array(20);
  ascii(body, 0, 'XYZ ');
  const view = new DataView(body.buffer);
  for (const [index, part] of value.entries()) view.setInt32(8 + 4 * index, fixed(part));
  return body;
}

function text(value: string): Uint8Array {
  const body = new Uint8Array(8 + value.length + 1);
  ascii(body, 0, 'text');
  ascii(body, 8, value);
  return body;
}

/** textDescriptionType: ASCII, then an empty Unicode and an empty Macintosh form of fixed size. */
function description(value: string): Uint8Array {
  const body = new Uint8Array(12 + value.length + 1 + 8 + 3 + 67);
  ascii(body, 0, 'desc');
  new DataView(body.buffer).setUint32(8, value.length + 1);
  ascii(body, 12, value);
  return body;
}

function transferCurve(): Uint8Array {
  const body = new Uint8Array(12 + 2 * SAMPLES);
  ascii(body, 0, 'curv');
  const view = new DataView(body.buffer);
  view.setUint32(8, SAMPLES);
  for (let k = 0; k < SAMPLES; k++) {
    const encoded = k / (SAMPLES - 1);
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * k, Math.round(linear * 65535));
  }
  return body;
}
