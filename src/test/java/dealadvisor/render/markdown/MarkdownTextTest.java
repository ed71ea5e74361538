package dealadvisor.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text of files stands in Markdown as it is, and does nothing. */
class MarkdownTextTest {
    @Test
    void itShowsTextAndFetchesNothing() {
        assertEquals(
                "&lt;img src=x> !\\[a\\](http://x) [b\\](y) \\| \\`c\\` # d",
                MarkdownText.of("<img src=x> ![a](http://x) [b](y) | `c`\n# d"));
        assertEquals("\\# Big", MarkdownText.of("# Big"));
        assertEquals("\\~~~", MarkdownText.of("~~~").substring(0, 4));
        assertEquals("plain [as it is] (here), 1 > 0", MarkdownText.of("plain [as it is] (here), 1 > 0"));
    }
}
