package dealadvisor.render.xml;

import dealadvisor.workbench.ScenarioRun;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How scenarios came out, in the XML that build servers read. */
public final class JunitXml {
    private JunitXml() {}

    /** One test suite; one test case for each scenario and contrast. */
    public static String xml(ScenarioRun.Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "scenarios");
            xml.writeAttribute("tests", String.valueOf(report.results().size()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(
                            report.results().stream().filter(r -> !r.passed()).count()));
            for (ScenarioRun.Result result : report.results()) {
                xml.writeStartElement("testcase");
                xml.writeAttribute("classname", XmlText.of(result.file()));
                xml.writeAttribute("name", XmlText.of(result.id()));
                if (!result.passed()) {
                    xml.writeStartElement("failure");
                    xml.writeAttribute(
                            "message", XmlText.of(result.differences().get(0)));
                    xml.writeCharacters(XmlText.of(String.join("\n", result.differences())));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }
}
