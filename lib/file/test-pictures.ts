import { createCanvas } from "@napi-rs/canvas";

/** A real picture for tests: a red field with a blue corner at the upper left. */
export function picture(kind: "png" | "jpeg", width = 80, height = 40): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#cc0000";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#0000cc";
  context.fillRect(0, 0, width / 4, height / 4);
  return Uint8Array.from(kind === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg", 90));
}

/** The same JPEG with a segment of EXIF: where it was taken, and that it is to be turned by a quarter. */
export function turnedPhoto(width = 80, height = 40): Uint8Array {
  const jpeg = picture("jpeg", width, height);
  const exif = Buffer.alloc(46);
  exif.write("Exif\0\0II*\0", 0, "latin1");
  exif.writeUInt32LE(8, 10);
  exif.writeUInt16LE(1, 14);
  // One entry: orientation, SHORT, one of it, 6 (turn by 90° clockwise).
  exif.writeUInt16LE(0x0112, 16);
  exif.writeUInt16LE(3, 18);
  exif.writeUInt32LE(1, 20);
  exif.writeUInt16LE(6, 24);
  exif.write("GPS 21.1N106E", 32, "latin1");
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]));
}
