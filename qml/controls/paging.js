// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

.pragma library

// How texts are shared out to pages; what is how high, the caller knows.

/** A text in pieces that fit, the first into less room than the others: cut after a sentence that
 *  fills half of the room, else between words. No word is alone on the last page. */
function pieces(text, first, others, heightOf) {
    const found = [];
    let piece = "";
    let sentences = "";
    for (const word of text.split(" ")) {
        const room = found.length === 0 ? first : others;
        const longer = piece === "" ? word : piece + " " + word;
        if (piece === "" || heightOf(longer) <= room) {
            piece = longer;
        } else {
            const whole = sentences !== "" && heightOf(sentences) >= room / 2 ? sentences : piece;
            found.push(whole);
            piece = (piece.slice(whole.length) + " " + word).trim();
            sentences = "";
        }
        if (/[.!?…]$/.test(word))
            sentences = piece;
    }
    return withCompany(found, piece);
}

function withCompany(found, last) {
    if (found.length === 0)
        return [last];
    const before = found.pop().split(" ");
    const words = last.split(" ");
    while (words.length < 4 && before.length > 8)
        words.unshift(before.pop());
    return found.concat([before.join(" "), words.join(" ")]);
}

/** Pages of blocks, from { block, height }. */
function pages(parts, firstHeight, height, spacing) {
    const filled = [[]];
    let used = 0;
    for (const part of parts) {
        const room = filled.length === 1 ? firstHeight : height;
        if ((used > 0 && used + spacing + part.height > room + 0.5) || (filled.length === 1 && part.height > room + 0.5)) {
            filled.push([]);
            used = 0;
        }
        used += (used > 0 ? spacing : 0) + part.height;
        filled[filled.length - 1].push(part);
    }
    share(filled, height, spacing);
    return filled.map(page => page.map(part => part.block));
}

/** The last page takes from the one before it what leaves both about as many blocks. */
function share(filled, height, spacing) {
    const last = filled[filled.length - 1];
    const before = filled[filled.length - 2] ?? [];
    let used = last.reduce((sum, part) => sum + part.height + spacing, 0);
    while (before.length > last.length + 1 && used + before[before.length - 1].height <= height) {
        last.unshift(before.pop());
        used += last[0].height + spacing;
    }
}
