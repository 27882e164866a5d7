// Unpacks what the server packs for a page in a frame (Embedding/Packing). Loaded in a frame only, before the circuit is started.
(() => {
  'use strict';

  // An older browser gets everything as it is.
  if (!window.DecompressionStream) return;

  async function inflate(bytes) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
  }

  // 0, length of the compressed part, that part, the words that are not compressed. The part begins with a list: how much of the rest
  // comes before each of these words, and how long the word is.
  async function unpack(packed) {
    const head = new DataView(packed);
    if (head.getUint8(0) !== 0) return packed;
    let word = 5 + head.getUint32(1, true);
    const rest = await inflate(new Uint8Array(packed, 5, word - 5));
    const list = new DataView(rest);
    const end = 4 + 8 * list.getUint32(0, true);
    const message = new Uint8Array(rest.byteLength - end + packed.byteLength - word);
    let [from, at] = [end, 0];
    for (let entry = 4; entry < end; entry += 8) {
      const [before, length] = [list.getUint32(entry, true), list.getUint32(entry + 4, true)];
      message.set(new Uint8Array(rest, from, before), at);
      message.set(new Uint8Array(packed, word, length), at + before);
      from += before;
      word += length;
      at += before + length;
    }
    message.set(new Uint8Array(rest, from), at);
    return message.buffer;
  }

  // To unpack takes a moment; what comes meanwhile waits for its turn.
  window.UnpackingWebSocket = class extends WebSocket {
    #turn = Promise.resolve();

    set onmessage(take) {
      super.onmessage = event => {
        const data = unpack(event.data);
        this.#turn = this.#turn.then(async () => take({ data: await data })).catch(() => this.close());
      };
    }

    set onclose(end) {
      super.onclose = event => { this.#turn = this.#turn.then(() => end(event)); };
    }
  };
})();
