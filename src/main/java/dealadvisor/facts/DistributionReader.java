package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a distribution that a case names, with its numbers. */
final class DistributionReader {
    private final Node.MapNode map;
    private final List<Diagnostic> problems;

    DistributionReader(Node.MapNode map, List<Diagnostic> problems) {
        this.map = map;
        this.problems = problems;
    }

    /**
     * The distribution.
     *
     * @param named what stands under {@link Distributions#NAME}
     * @return empty if it makes no sense, which is noted
     */
    Optional<Belief.Chances> read(Node named) {
        String name = named instanceof Node.ScalarNode scalar ? scalar.text() : "";
        Map<String, List<Distributions.Parameter>> known = Distributions.parameters();
        List<Distributions.Parameter> parameters = known.get(name);
        if (parameters == null) {
            return Nearest.of(name, known.keySet(), problems)
                    .map(near -> new Instead(
                            "did you mean `" + near + "`? it is written `" + Distributions.example(near) + "`",
                            Nearest.only(name, known.keySet())))
                    .orElseGet(() -> Instead.said("there are " + String.join(", ", known.keySet()) + ", such as `"
                            + Distributions.example("beta") + "`"))
                    .refuse(named, "`" + name + "` is no distribution that is known here", problems);
        }
        Instead write = Instead.said("write it like `" + Distributions.example(name) + "`");
        int before = problems.size();
        double[] numbers = new double[parameters.size()];
        for (int i = 0; i < numbers.length; i++) {
            Distributions.Parameter parameter = parameters.get(i);
            Optional<Node> given = map.get(parameter.name());
            if (given.isEmpty()) {
                write.refuse(map, "`" + name + "` lacks `" + parameter.name() + "`", problems);
            } else if (given.get() instanceof Node.ScalarNode value
                    && WeightsReader.isWeight(value)
                    && (parameter.share() || !value.text().endsWith("%"))
                    && parameter.takes(WeightsReader.weight(value))) {
                numbers[i] = WeightsReader.weight(value);
            } else {
                write.refuse(
                        given.get(), "`" + parameter.name() + "` has to be a number " + parameter.range(), problems);
            }
        }
        noOthers(name, parameters.stream().map(Distributions.Parameter::name).toList(), write);
        if (problems.size() > before) {
            return Optional.empty();
        }
        Optional<Spread> spread = Distributions.spread(name, numbers);
        return spread.isPresent()
                ? Optional.of(new Belief.Number(spread.get()))
                : Instead.said("it takes " + Distributions.together(name))
                        .refuse(map, "no `" + name + "` has these numbers", problems);
    }

    private void noOthers(String name, List<String> parameters, Instead write) {
        for (Node.MapNode.Entry entry : map.entries()) {
            if (!entry.key().equals(Distributions.NAME) && !parameters.contains(entry.key())) {
                problems.add(Diagnostic.of(
                                Code.F017,
                                entry.keyPlace(),
                                entry.key().length(),
                                "`" + entry.key() + "` is no parameter of `" + name + "`",
                                write.help())
                        .meant(
                                entry.key(),
                                Nearest.only(entry.key(), parameters)
                                        .filter(near -> map.get(near).isEmpty())));
            }
        }
    }
}
