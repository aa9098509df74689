// Prints the text of a PDF file as pdf.js gives it to Firefox's readers. Usage: node pdfjs.mjs MODULES FILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(join(modules, "pdfjs-dist/legacy/build/pdf.mjs")));
const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
for (let number = 1; number <= document.numPages; number++) {
  const { items } = await (await document.getPage(number)).getTextContent();
  console.log(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
}
