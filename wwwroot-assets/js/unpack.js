// Unpacks what the server packs for a circuit (Hosting/Packing/CircuitMessage). Loaded before the circuit is started.
(() => {
  'use strict';

  // An older browser gets everything as it is.
  if (!window.DecompressionStream) return;

  async function inflate(bytes) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
  }

  // Where strings are, one after the other, each with its length before it in groups of seven bits.
  function writePlaces(message, at, end, origin, place) {
    const numbers = new DataView(message.buffer);
    for (; at < end; at += 4) {
      numbers.setUint32(at, place - origin, true);
      let [length, group] = [0, 0];
      do length |= (message[place] & 127) << 7 * group++; while (message[place++] > 127);
      place += length;
    }
  }

  // Columns of bytes become rows again.
  function writeRows(message, at, columns, width) {
    const rows = columns.length / width;
    columns.forEach((byte, index) => { message[at + index % rows * width + Math.floor(index / rows)] = byte; });
  }

  async function unpack(packed) {
    const head = new DataView(packed);
    if (head.getUint8(0) !== 0) return packed;
    let foreign = 5 + head.getUint32(1, true);
    const part = await inflate(new Uint8Array(packed, 5, foreign - 5));
    const list = new Int32Array(part.slice(0, part.byteLength & ~3));
    const message = new Uint8Array(list[0]);
    const pieces = [];
    let entry = 2;
    while (pieces.length < list[1]) pieces.push(list.subarray(entry, entry += list[entry + 1] < 0 ? 4 : 2));
    let [own, at] = [4 * entry, 0];
    for (const [length, width, origin, first] of pieces) {
      if (width === -1) writePlaces(message, at, at + length, origin, first);
      else if (width === -2) message.set(new Uint8Array(await inflate(new Uint8Array(packed, foreign, origin))), at);
      else if (width === 0) message.set(new Uint8Array(packed, foreign, length), at);
      else writeRows(message, at, new Uint8Array(part, own, length), width);
      if (width === 0) foreign += length;
      if (width === -2) foreign += origin;
      if (width > 0) own += length;
      at += length;
    }
    return message.buffer;
  }

  // To unpack takes a moment; what comes meanwhile waits in line.
  window.UnpackingWebSocket = class extends WebSocket {
    #queue = Promise.resolve();
    #take;

    // Whoever takes messages when one is unpacked gets it: a page that is being left has stopped taking any.
    set onmessage(take) {
      this.#take = take;
      super.onmessage = event => {
        const unpacked = unpack(event.data);
        this.#queue = this.#queue.then(() => unpacked).then(data => this.#take({ data })).catch(() => this.close());
      };
    }

    set onclose(end) {
      super.onclose = event => { this.#queue = this.#queue.then(() => end(event)); };
    }
  };
})();
