package dealadvisor.cli.input;

import dealadvisor.reading.FileNames;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file's name on the command line. */
public final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("the name of a file is empty");
        }
        return FileNames.find(name)
                .orElseThrow(
                        () -> new TypeConversionException("`" + name + "` " + FileNames.NOT + "; " + FileNames.help()));
    }
}
