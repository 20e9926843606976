
// unzipped returns, as a response, what a data block holds: base64 of gzip.
function unzipped(block) {
  var text = atob(block.textContent.trim()), bytes = new Uint8Array(text.length);
  for (var i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
