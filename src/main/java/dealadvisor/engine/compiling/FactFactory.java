package dealadvisor.engine.compiling;

import dealadvisor.facts.Fact;
import dealadvisor.facts.KnownFact;

/** Makes the object that rules match for a known fact. Implemented by a class generated from the vocabulary. */
public interface FactFactory {
    /** The object of the class that the vocabulary names for this fact. */
    KnownFact known(Fact fact);
}
