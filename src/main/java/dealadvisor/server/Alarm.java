package dealadvisor.server;

/** Interrupts a thread at its work, and never after it. */
final class Alarm {
    private final Thread thread;
    private boolean rang;
    private boolean over;

    Alarm(Thread thread) {
        this.thread = thread;
    }

    synchronized void ring() {
        if (!over) {
            rang = true;
            thread.interrupt();
        }
    }

    /** Ends it, and says whether it rang. */
    synchronized boolean off() {
        if (!over && rang) {
            Thread.interrupted();
        }
        over = true;
        return rang;
    }
}
