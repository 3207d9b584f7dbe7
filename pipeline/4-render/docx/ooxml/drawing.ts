/** Pictures in the line as DrawingML. */
import { attributes, type Inline } from './markup.ts';

export interface Picture {
  /** of its relationship, counted in the whole file */
  readonly number: number;
  readonly alt: string;
  /** in CSS pixels */
  readonly width: number;
  readonly height: number;
  /** relationship of the raster picture */
  readonly raster: string;
  /** relationship of the vector picture that programs show instead where they can */
  readonly vector: string | null;
}

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** DrawingML counts English Metric Units: 914,400 to an inch, 9,525 to a CSS pixel. */
const EMU_PER_PIXEL = 9525;

function blip({ raster, vector }: Picture): string {
  if (vector === null) return `<a:blip r:embed="${raster}" cstate="none"/>`;
  const svg = `<asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${vector}"/>`;
  const extension = `<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${svg}</a:ext>`;
  return `<a:blip r:embed="${raster}" cstate="none"><a:extLst>${extension}</a:extLst></a:blip>`;
}

export function drawing(picture: Picture): Inline {
  const [cx, cy] = [picture.width, picture.height].map((pixels) => Math.round(pixels * EMU_PER_PIXEL));
  const name = attributes({ id: String(picture.number), name: `图${picture.number}`, descr: picture.alt });
  const pic = [
    '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>',
    `<pic:blipFill>${blip(picture)}<a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
  ].join('');
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent t="0" r="0" b="0" l="0"/><wp:docPr${name}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">${pic}</pic:pic></a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r>',
  ].join('');
}
