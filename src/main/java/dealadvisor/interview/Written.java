package dealadvisor.interview;

import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.Place;

/** How an interview writes texts into a case file. */
final class Written {
    private Written() {}

    /** A text in quotes, in which nothing has a meaning of its own. */
    static String text(String text) {
        return NodeWriter.json(new Node.ScalarNode(Place.NOWHERE, 1, Node.ScalarNode.Kind.STRING, text, true));
    }
}
