package dealadvisor.reading;

import dealadvisor.reading.Diagnostic.Level;

/**
 * Every kind of problem that can be found in what somebody wrote. Codes are stable, and each has a page that explains it. The first letter says where
 * it is found.
 */
public enum Code {
    // What cannot be read, in whatever file it is.
    R001,
    R002,
    R003,
    R004,
    R005,
    R006,
    R007,
    R008,
    R009,
    R010,
    R011,
    R012,
    R013,
    R014,
    R015,
    R016,
    R017,
    R018,
    R019,
    R020,
    R030,
    R031(Level.WARNING),
    R032,
    R033(Level.WARNING),
    R034,
    R040,
    // What a case says.
    F010,
    F011,
    F012,
    F013,
    F014,
    F015,
    F016,
    F017,
    F018,
    F019,
    F020,
    F021,
    F022,
    F023,
    F024,
    F025,
    F026,
    F027,
    F028,
    F030,
    // As C001 to C005, of a price; then one of assessments over time, and one of priors.
    F031,
    F032,
    F033,
    F034,
    F035,
    F036,
    F037,
    // What is said beside a case, in a request.
    Q001,
    Q002,
    Q003,
    Q004,
    // What a case says that may not be meant.
    W001(Level.WARNING),
    W002(Level.WARNING),
    W003(Level.WARNING),
    W004(Level.WARNING),
    W005(Level.WARNING),
    // Data files of rule folders.
    C001,
    C002,
    C003,
    C004,
    C005,
    C006,
    C007,
    C008,
    C009,
    C010,
    C020,
    // Directions in which facts pull.
    D001,
    D002,
    D003,
    // Rule files and packs.
    P001,
    P010,
    P011,
    P012,
    P013,
    P014,
    P015,
    P016,
    P020,
    P021,
    P022,
    P030,
    P031,
    P032,
    P033,
    P034,
    P035,
    P036,
    P040,
    P041,
    P042,
    P043,
    P044,
    P045(Level.NOTE),
    // Packs in one file.
    P050,
    P051,
    P052,
    P053,
    P054,
    P055,
    P056,
    P057,
    P058,
    // What rules mean.
    K001,
    K002,
    K003,
    K004,
    K005,
    K006,
    K007,
    K008(Level.WARNING),
    K009(Level.WARNING),
    K010,
    K011,
    K012,
    K013,
    K014,
    K015,
    K016,
    K020,
    K022,
    K023,
    K024,
    K030(Level.WARNING),
    K031(Level.WARNING),
    K032(Level.WARNING),
    K033(Level.WARNING),
    K034(Level.WARNING),
    K035(Level.WARNING),
    K036(Level.WARNING),
    K037(Level.WARNING),
    K038(Level.WARNING),
    K041(Level.WARNING),
    K042(Level.NOTE),
    K043,
    K044,
    K045,
    // Scenarios.
    S001,
    S003,
    S004,
    S005,
    S006,
    S007(Level.WARNING),
    S008(Level.WARNING),
    S009,
    // What took too long or too much.
    L001,
    L002,
    L003,
    L004,
    L005;

    private final Level level;

    Code() {
        this(Level.ERROR);
    }

    Code(Level level) {
        this.level = level;
    }

    /** How bad each problem of the kind is. */
    public Level level() {
        return level;
    }
}
