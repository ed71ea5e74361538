package dealadvisor.engine.loading;

import dealadvisor.engine.compiling.CompiledStore;

/**
 * How rules are loaded, and what is loaded after them: what they extend, and variants of them.
 *
 * @param trusted whether they may do whatever they say
 * @param kept what was compiled before; nothing for those trusted, since what is kept of them cannot be told from what somebody else put there
 */
record Loading(boolean trusted, CompiledStore kept) {
    /** Rules that come with the advisor. */
    public static final Loading COMPILED = new Loading(false, CompiledStore.NONE);

    public Loading {
        kept = trusted ? CompiledStore.NONE : kept;
    }
}
