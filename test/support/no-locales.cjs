/** Instead of the languages of zod's own messages, which nobody reads: all but English, which zod loads by itself. */
module.exports = {};
