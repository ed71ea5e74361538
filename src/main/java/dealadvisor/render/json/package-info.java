/**
 * Every result as JSON, with its schema: both come from one declaration of a {@link dealadvisor.render.json.Kind}. Beside it what others ask of programs that write JSON:
 * the schemas of case files, SARIF, OpenAPI, and tables of many scenarios. Only this room writes JSON or reads it back.
 */
@Internal
@NullMarked
package dealadvisor.render.json;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
