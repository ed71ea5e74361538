package dealadvisor.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The requests that a server answers. What is served is put together from lists of these. */
final class Routes {
    private final List<Route> all;

    /** @param parts lists of requests; no two for the same method and path */
    @SafeVarargs
    public Routes(List<Route>... parts) {
        List<Route> routes = new ArrayList<>();
        for (List<Route> part : parts) {
            for (Route route : part) {
                if (routes.stream()
                        .anyMatch(
                                r -> r.path().equals(route.path()) && r.method().equals(route.method()))) {
                    throw new IllegalArgumentException(route.method() + " " + route.path() + " is answered twice");
                }
                routes.add(route);
            }
        }
        this.all = List.copyOf(routes);
    }

    Optional<Route> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return all.stream()
                .filter(route -> route.path().equals(path) && route.method().equals(asked))
                .findFirst();
    }

    /** The methods with which something can be asked; none where there is nothing. */
    List<String> methods(String path) {
        return all.stream()
                .filter(route -> route.path().equals(path))
                .map(Route::method)
                .toList();
    }

    /** All of them. */
    public List<Route> all() {
        return all;
    }
}
