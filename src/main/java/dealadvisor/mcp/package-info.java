/**
 * The advisor as tools of the Model Context Protocol, for assistants that work with somebody on a case: what each tool takes and answers, and the two ways
 * to speak with it, over standard input and output and as one request of the server. The answers are those of the commands.
 */
@Internal
@NullMarked
package dealadvisor.mcp;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
