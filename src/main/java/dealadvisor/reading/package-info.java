/**
 * Files and texts as trees with a place for every key and value, and what is wrong with them: every kind of problem that the advisor tells has its code
 * here, and problems are values, gathered and sorted, each with a place and what to do. Beside them what all rooms need of text: names of files, nearest
 * words, what may be printed, how much is too much. It reads what files say and does not know what they mean.
 */
@Internal(
        except = {
            Code.class,
            Diagnostic.class,
            Fix.class,
            Limits.class,
            Node.class,
            Place.class,
            ProblemsException.class,
            SourceText.class
        })
@NullMarked
package dealadvisor.reading;

import org.jspecify.annotations.NullMarked;
