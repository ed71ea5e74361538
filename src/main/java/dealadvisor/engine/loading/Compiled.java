package dealadvisor.engine.loading;

import dealadvisor.engine.compiling.FactFactory;
import dealadvisor.engine.compiling.PackClassLoader;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.compiling.VocabularyClasses;
import dealadvisor.rules.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;

/**
 * Compiled rules, made ready to run. A pack makes them when they are first needed: who only looks something up in its data needs none.
 *
 * @param base what sessions are made of
 * @param factory makes the facts that rules match
 * @param rules the compiled rules by name
 */
record Compiled(KieBase base, FactFactory factory, Map<String, Rule> rules) {
    Compiled {
        rules = Collections.unmodifiableMap(rules);
    }

    /** The compiled rules that this loader finds. */
    static Compiled in(ClassLoader loader) {
        try {
            List<Model> models = new ArrayList<>();
            Map<String, Rule> rules = new HashMap<>();
            for (String name : RuleCompiler.models(PackClassLoader.text(loader, RuleCompiler.MODELS))) {
                Model model = (Model) Class.forName(name, true, loader)
                        .getDeclaredConstructor()
                        .newInstance();
                models.add(model);
                model.getRules().forEach(rule -> rules.put(SafeText.original(rule.getName()), rule));
            }
            KieBase base = EngineParts.found(() -> KieBaseBuilder.createKieBaseFromModel(models, new KieBaseOption[0]));
            FactFactory factory = (FactFactory) Class.forName(VocabularyClasses.FACTORY, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
            return new Compiled(base, factory, rules);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the compiled rules cannot be loaded", e);
        }
    }
}
