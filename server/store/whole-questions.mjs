// Beside the database worker, which starts from a plain file; whole-questions.d.mts tells the types.

const kind = (letter) => letter.charCodeAt(0);
const parts = new Set([...'PBDECHF'].map(kind));
const ends = new Set([...'SQ'].map(kind));
const failure = backendMessage('E', 'SERROR\0VERROR\0CXX000\0MThe database failed at this question\0\0');

/**
 * A question with parameters is several messages up to a Sync, and all connections share one backend. The socket
 * server keeps a connection's turn only within a transaction, and stops for ever when an execution throws. So a
 * question under way counts as a transaction, and what is thrown becomes an answer to this question alone.
 */
export function keepQuestionsWhole(database) {
  const isInTransaction = database.isInTransaction.bind(database);
  const execute = database.execProtocolRawStream.bind(database);
  const exec = database.exec.bind(database);
  let isUnderWay = false;
  let isLost = false;

  function end() {
    isUnderWay = false;
    isLost = false;
  }

  database.isInTransaction = () => isUnderWay || isInTransaction();

  database.execProtocolRawStream = async (message, options) => {
    const isPart = parts.has(message[0]);
    if (isPart) isUnderWay = true;
    // The backend knows nothing of the failure, so the rest of the question is kept from it.
    if (isPart && isLost) return;
    const isEnd = ends.has(message[0]);
    try {
      await execute(message, options);
    } catch {
      options.onRawData(failure);
      if (isEnd) options.onRawData(backendMessage('Z', isInTransaction() ? 'E' : 'I'));
      isLost = isPart;
    }
    if (isEnd) end();
  };

  // The server rolls back with this when a connection goes away within its turn.
  database.exec = (text) => {
    end();
    return exec(text);
  };
}

function backendMessage(letter, body) {
  const message = Buffer.alloc(5 + body.length);
  message.write(`${letter}\0\0\0\0${body}`, 'latin1');
  message.writeInt32BE(4 + body.length, 1);
  return new Uint8Array(message);
}
