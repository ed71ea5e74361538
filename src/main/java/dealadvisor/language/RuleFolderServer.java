package dealadvisor.language;

import dealadvisor.engine.RuleCache;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * Answers an editor about rule folders in the Language Server Protocol: completion, hover, definitions, where a rule is tried, the layout of rule files,
 * and, when a file is opened or saved, what {@code rules check} finds and what mends it. Files outside any rule folder are left alone.
 */
public final class RuleFolderServer implements LanguageServer, TextDocumentService, WorkspaceService {
    private final RuleCache cache;
    private final String version;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<Path, EditedFolder> folders = new ConcurrentHashMap<>();
    private final Map<Path, Set<String>> shown = new HashMap<>();
    private final Map<String, List<Diagnostic>> mendable = new ConcurrentHashMap<>();
    // One check at a time: the next sees what the editor saved meanwhile. Questions are answered while it runs.
    private final ExecutorService checks = thread("check");
    private final ExecutorService answers = thread("answer");
    private Optional<LanguageClient> client = Optional.empty();

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private RuleFolderServer(RuleCache cache, String version) {
        this.cache = cache;
        this.version = version;
    }

    /**
     * Speaks with an editor until that ends it.
     *
     * @param cache where compiled rules are kept
     * @param version of the advisor
     */
    public static void serve(InputStream in, OutputStream out, RuleCache cache, String version) {
        RuleFolderServer server = new RuleFolderServer(cache, version);
        var launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.client = Optional.of(launcher.getRemoteProxy());
        try {
            launcher.startListening().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the editor cannot be understood: " + e.getCause(), e);
        } finally {
            server.checks.shutdownNow();
            server.answers.shutdownNow();
        }
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, List.of("\"", "(", ".", ":", " ", "@")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setDocumentFormattingProvider(true);
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("deal-advisor", version)));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        checks.shutdown();
        return CompletableFuture.completedFuture(Boolean.TRUE);
    }

    @Override
    public void exit() {
        // Whoever listens sees the end of the input.
        checks.shutdownNow();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return this;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        texts.put(params.getTextDocument().getUri(), params.getTextDocument().getText());
        check(params.getTextDocument().getUri());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        params.getContentChanges()
                .forEach(change -> texts.put(params.getTextDocument().getUri(), change.getText()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        texts.remove(params.getTextDocument().getUri());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        check(params.getTextDocument().getUri());
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to configure.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        params.getChanges().forEach(change -> check(change.getUri()));
    }

    private void check(String uri) {
        Optional<EditedFolder> folder = folder(uri);
        Optional<Path> path = file(uri).flatMap(EditedFolder::of);
        if (folder.isPresent() && path.isPresent()) {
            checks.submit(() -> tell(path.get(), folder.get().check()));
        }
    }

    private void tell(Path folder, List<Diagnostic> problems) {
        Map<String, List<org.eclipse.lsp4j.Diagnostic>> byFile = new HashMap<>();
        Map<String, List<Diagnostic>> mends = new HashMap<>();
        for (Diagnostic problem : problems) {
            Place place = problem.place()
                    .filter(at -> at.line() > 0 && FileNames.path(at.file()).isAbsolute())
                    .orElse(new Place(folder.resolve("pack.yaml").toString(), 1, 1));
            byFile.computeIfAbsent(uri(place), file -> new ArrayList<>()).add(told(problem, place));
            if (problem.fix().isPresent() && problem.place().equals(Optional.of(place))) {
                mends.computeIfAbsent(uri(place), file -> new ArrayList<>()).add(problem);
            }
        }
        Set<String> files = new HashSet<>(shown.getOrDefault(folder, Set.of()));
        shown.put(folder, Set.copyOf(byFile.keySet()));
        files.addAll(byFile.keySet());
        files.forEach(file -> mendable.put(file, List.copyOf(mends.getOrDefault(file, List.of()))));
        client.ifPresent(editor -> files.stream()
                .sorted()
                .forEach(file -> editor.publishDiagnostics(
                        new PublishDiagnosticsParams(file, byFile.getOrDefault(file, List.of())))));
    }

    private static org.eclipse.lsp4j.Diagnostic told(Diagnostic problem, Place place) {
        Position start = position(place);
        var told = new org.eclipse.lsp4j.Diagnostic(
                new Range(start, new Position(start.getLine(), start.getCharacter() + problem.length())),
                problem.message() + problem.help().map(help -> "\n" + help).orElse(""));
        told.setCode(problem.code().name());
        told.setSource("deal-advisor");
        told.setSeverity(
                problem.level() == Diagnostic.Level.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
        return told;
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answer(
                params,
                (folder, at) -> Either.forLeft(folder.completions(at.file(), at.text(), at.offset()).stream()
                        .map(RuleFolderServer::item)
                        .toList()),
                Either.forLeft(List.of()));
    }

    private static CompletionItem item(Offered offered) {
        CompletionItem item = new CompletionItem(offered.word());
        item.setKind(
                switch (offered.kind()) {
                    case FACT -> CompletionItemKind.Field;
                    case VALUE -> CompletionItemKind.EnumMember;
                    case ATTRIBUTE -> CompletionItemKind.Property;
                    case CLAIM -> CompletionItemKind.Reference;
                    case ENTRY -> CompletionItemKind.Constant;
                    case RULE, VERB -> CompletionItemKind.Function;
                    case KEYWORD -> CompletionItemKind.Keyword;
                });
        if (!offered.says().isEmpty()) {
            item.setDetail(offered.says().replaceAll("\\s+", " "));
        }
        return item;
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return answer(
                params,
                (folder, at) -> folder.meaning(at.file(), at.text(), at.offset())
                        .map(text -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, text)))
                        .orElseGet(Hover::new),
                new Hover());
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return answer(
                params,
                (folder, at) -> Either.forLeft(locations(folder.definitions(at.file(), at.text(), at.offset()))),
                Either.forLeft(List.of()));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return answer(
                params,
                (folder, at) -> locations(folder.tried(at.file(), at.text(), at.offset())),
                List.<Location>of());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return this.<TextEdit>edited(
                        params.getTextDocument().getUri(),
                        text -> text.name().endsWith(".drl") ? Edits.layout(text) : List.of())
                .thenApply(edits -> edits);
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        String uri = params.getTextDocument().getUri();
        return edited(
                uri, text -> mendable.getOrDefault(uri, List.of()).stream()
                        .flatMap(problem -> Edits.mending(
                                uri,
                                text,
                                params.getRange(),
                                problem,
                                told(problem, problem.place().orElseThrow()))
                                .stream())
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    // Of a text that the editor has open in a rule folder.
    private <T> CompletableFuture<List<T>> edited(String uri, Function<SourceText, List<T>> edits) {
        Optional<SourceText> text = folder(uri)
                .flatMap(folder -> Optional.ofNullable(texts.get(uri)))
                .map(open -> SourceText.of(file(uri).orElseThrow().toString(), open));
        return text.map(open -> CompletableFuture.supplyAsync(() -> edits.apply(open), answers))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    // What comes with the advisor, or stands in an archive, is in no file that could be opened.
    private static List<Location> locations(List<Place> places) {
        return places.stream()
                .filter(place ->
                        FileNames.path(place.file()).isAbsolute() && Files.isRegularFile(FileNames.path(place.file())))
                .map(place -> new Location(uri(place), new Range(position(place), position(place))))
                .toList();
    }

    private static String uri(Place place) {
        return FileNames.path(place.file()).toUri().toString();
    }

    private static Position position(Place place) {
        return new Position(Math.max(0, place.line() - 1), Math.max(0, place.column() - 1));
    }

    private record At(String file, String text, int offset) {}

    private interface Answer<T> {
        T of(EditedFolder folder, At at);
    }

    private <T> CompletableFuture<T> answer(TextDocumentPositionParams params, Answer<T> answer, T none) {
        String uri = params.getTextDocument().getUri();
        String text = texts.getOrDefault(uri, "");
        return folder(uri)
                .map(folder -> CompletableFuture.supplyAsync(
                        () -> answer.of(
                                folder,
                                new At(file(uri).orElseThrow().toString(), text, offset(text, params.getPosition()))),
                        answers))
                .orElseGet(() -> CompletableFuture.completedFuture(none));
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return Math.min(text.length(), start + position.getCharacter());
    }

    private Optional<EditedFolder> folder(String uri) {
        return file(uri)
                .flatMap(EditedFolder::of)
                .map(path -> folders.computeIfAbsent(path, each -> new EditedFolder(each, cache)));
    }

    private static Optional<Path> file(String uri) {
        return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
    }
}
