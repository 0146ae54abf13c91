// What the bytes of a picture say about it.

const pngResolution = Buffer.from('pHYs');
const centimetresAnInch = 2.54;

/** Dots an inch that a JPEG or PNG declares; 0 where it declares none. */
export function density(bytes) {
  if (bytes.readUInt16BE(0) === 0xffd8 && bytes.toString('latin1', 6, 10) === 'JFIF') {
    const [unit, dots] = [bytes[13], bytes.readUInt16BE(14)];
    return unit === 1 ? dots : unit === 2 ? dots * centimetresAnInch : 0;
  }
  const place = bytes.toString('latin1', 1, 4) === 'PNG' ? bytes.indexOf(pngResolution) : -1;
  return place > 0 ? Math.round((bytes.readUInt32BE(place + 4) * centimetresAnInch) / 100) : 0;
}
