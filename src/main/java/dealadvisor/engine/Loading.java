package dealadvisor.engine;

/**
 * How rules are loaded, and what is loaded after them: what they extend, and variants of them.
 *
 * @param trusted whether they may do whatever they say
 * @param kept what was compiled before; nothing for those trusted, since what is kept of them cannot be told from what somebody else put there
 */
record Loading(boolean trusted, CompiledStore kept) {
    /** Rules that come with the advisor. */
    static final Loading COMPILED = new Loading(false, CompiledStore.NONE);

    Loading {
        kept = trusted ? CompiledStore.NONE : kept;
    }
}
