package dealadvisor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RuleCache;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scripted editor opens a pack, is told what is wrong as it saves, and asks about words. */
class RuleFolderServerTest {
    private static final String RULES = """
            package rules.night

            import dealadvisor.vocabulary.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "An AI that trusts nobody is hard to convince"
                @id( "trusts-nobody" )
                @claims( "night.trust" )
                @says( "It trusts nobody." )
            when
                Values( is == "abhorrent" )
            then
                cause( "connection-to-reality", "incredulous", SLIGHT );
            end
            """;

    private static final String SCENARIOS = """
            - scenario: it trusts nobody
              claims: [night.trust]
              given: {ai.motivation.values: abhorrent}
              expect: [{rule: trusts-nobody}]
            """;

    @TempDir
    private Path folder;

    private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
    private LanguageServer server;

    @BeforeEach
    void anEditorOnAPack() throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: nights\nversion: \"1\"\ntitle: Nights\nsource: A note\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                folder.resolve("claims.yaml"),
                "sections: {night: Nights}\nclaims:\n- {id: night.trust, section: night, encode: rule, claim: \"It trusts nobody at night.\"}\n");
        Files.writeString(folder.resolve("night.drl"), RULES);
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/night.yaml"), SCENARIOS);
        PipedInputStream toServer = new PipedInputStream(1 << 16);
        PipedInputStream toEditor = new PipedInputStream(1 << 16);
        PipedOutputStream fromServer = new PipedOutputStream(toEditor);
        Thread serving = new Thread(() -> RuleFolderServer.serve(toServer, fromServer, RuleCache.NONE, "1"));
        PipedOutputStream fromEditor = new PipedOutputStream(toServer);
        serving.setDaemon(true);
        serving.start();
        var editor = LSPLauncher.createClientLauncher(new Editor(), toEditor, fromEditor);
        editor.startListening();
        server = editor.getRemoteProxy();
    }

    @AfterEach
    void theEditorEnds() {
        server.shutdown();
        server.exit();
    }

    private class Editor implements LanguageClient {
        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            told.add(diagnostics);
        }

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }

    private TextDocumentIdentifier id(String file) {
        return new TextDocumentIdentifier(folder.resolve(file).toUri().toString());
    }

    private void open(String file) throws IOException {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(id(file).getUri(), "drl", 1, Files.readString(folder.resolve(file)))));
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(file)));
    }

    private PublishDiagnosticsParams next() throws InterruptedException {
        PublishDiagnosticsParams next = told.poll(60, TimeUnit.SECONDS);
        assertTrue(next != null, "the editor was told nothing");
        return next;
    }

    // The place just after the first of these words.
    private static Position after(String text, String words) {
        int at = text.indexOf(words) + words.length();
        String before = text.substring(0, at);
        return new Position((int) before.chars().filter(c -> c == '\n').count(), at - before.lastIndexOf('\n') - 1);
    }

    @Test
    void whatIsWrongIsToldAfterEachSaveAndTakenBackWhenItIsMended() throws Exception {
        server.initialize(new InitializeParams()).get(60, TimeUnit.SECONDS);
        save("night.drl", RULES.replace("Values( is == \"abhorrent\" )", "Values( is == \"abhorent\" )"));
        PublishDiagnosticsParams wrong = next();
        assertEquals(id("night.drl").getUri(), wrong.getUri());
        assertEquals(1, wrong.getDiagnostics().size());
        var problem = wrong.getDiagnostics().get(0);
        assertTrue(problem.getMessage().toString().contains("abhorent"), problem.toString());
        assertEquals(12, problem.getRange().getStart().getLine());
        save("night.drl", RULES);
        PublishDiagnosticsParams mended = next();
        assertEquals(wrong.getUri(), mended.getUri());
        assertEquals(List.of(), mended.getDiagnostics());
    }

    @Test
    void wordsAreOfferedMeantDefinedAndTried() throws Exception {
        server.initialize(new InitializeParams()).get(60, TimeUnit.SECONDS);
        Files.writeString(folder.resolve("night.drl"), RULES.replace("abhorrent", "abhorent"));
        open("night.drl");
        assertEquals(1, next().getDiagnostics().size());
        save("night.drl", RULES);
        assertEquals(List.of(), next().getDiagnostics());
        open("night.drl");
        var service = server.getTextDocumentService();
        List<CompletionItem> offered = service.completion(
                        new CompletionParams(id("night.drl"), after(RULES, "Values( is == \"abh")))
                .get(60, TimeUnit.SECONDS)
                .getLeft();
        assertTrue(offered.stream().anyMatch(item -> item.getLabel().equals("abhorrent")), offered.toString());
        String meaning = service.hover(new HoverParams(id("night.drl"), after(RULES, "\"night.tr")))
                .get(60, TimeUnit.SECONDS)
                .getContents()
                .getRight()
                .getValue();
        assertTrue(meaning.startsWith("It trusts nobody at night."), meaning);
        Location claim = service.definition(new DefinitionParams(id("night.drl"), after(RULES, "\"night.tr")))
                .get(60, TimeUnit.SECONDS)
                .getLeft()
                .get(0);
        assertEquals(id("claims.yaml").getUri(), claim.getUri());
        assertEquals(2, claim.getRange().getStart().getLine());
        List<? extends Location> tried = service.references(
                        new ReferenceParams(id("night.drl"), after(RULES, "Values( "), new ReferenceContext(false)))
                .get(60, TimeUnit.SECONDS);
        assertEquals(1, tried.size());
        assertEquals(id("scenarios/night.yaml").getUri(), tried.get(0).getUri());
        assertEquals(3, tried.get(0).getRange().getStart().getLine());
        open("scenarios/night.yaml");
        Location rule = service.definition(
                        new DefinitionParams(id("scenarios/night.yaml"), after(SCENARIOS, "rule: trusts-n")))
                .get(60, TimeUnit.SECONDS)
                .getLeft()
                .get(0);
        assertEquals(id("night.drl").getUri(), rule.getUri());
        assertEquals(7, rule.getRange().getStart().getLine());
    }

    @Test
    void aSlipIsMendedAndAFileLaidOut() throws Exception {
        server.initialize(new InitializeParams()).get(60, TimeUnit.SECONDS);
        String wrong = RULES.replace("abhorrent", "abhorent");
        Files.writeString(folder.resolve("night.drl"), wrong);
        open("night.drl");
        assertEquals(1, next().getDiagnostics().size());
        List<CodeAction> actions = actions(after(wrong, "Values( is == "));
        assertEquals(1, actions.size());
        assertEquals("write `abhorrent`", actions.get(0).getTitle());
        assertEquals(CodeActionKind.QuickFix, actions.get(0).getKind());
        TextEdit edit = actions.get(0)
                .getEdit()
                .getChanges()
                .get(id("night.drl").getUri())
                .get(0);
        assertEquals(RULES, applied(wrong, edit));
        assertEquals(List.of(), actions(after(wrong, "package")), "elsewhere there is nothing to mend");
        change("night.drl", wrong.replace("abhorent", "humanlike"));
        assertEquals(List.of(), actions(after(wrong, "Values( is == ")), "what was typed since is left alone");
        String crooked = RULES.replace("    @", "\t@").replace("when\n", "when ");
        change("night.drl", crooked);
        List<? extends TextEdit> layout = server.getTextDocumentService()
                .formatting(new DocumentFormattingParams(id("night.drl"), new FormattingOptions(8, false)))
                .get(60, TimeUnit.SECONDS);
        assertEquals(1, layout.size());
        assertEquals(RULES, applied(crooked, layout.get(0)));
    }

    private List<CodeAction> actions(Position at) throws Exception {
        return server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(id("night.drl"), new Range(at, at), new CodeActionContext(List.of())))
                .get(60, TimeUnit.SECONDS)
                .stream()
                .map(Either::getRight)
                .toList();
    }

    private void change(String file, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(id(file).getUri(), 2),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    // As an editor does it.
    private static String applied(String text, TextEdit edit) {
        return text.substring(0, offset(text, edit.getRange().getStart()))
                + edit.getNewText()
                + text.substring(offset(text, edit.getRange().getEnd()));
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    @Test
    void filesOutsideRuleFoldersAreLeftAlone() throws Exception {
        server.initialize(new InitializeParams()).get(60, TimeUnit.SECONDS);
        String elsewhere = folder.resolveSibling("elsewhere.drl").toUri().toString();
        assertEquals(
                List.of(),
                server.getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(elsewhere), new Position(0, 0)))
                        .get(60, TimeUnit.SECONDS)
                        .getLeft());
        assertFalse(told.stream().anyMatch(each -> each.getUri().equals(elsewhere)));
    }
}
