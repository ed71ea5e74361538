package embedding;

import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.SourceText;
import dealadvisor.render.AdviceJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers case files with advice. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    Advisor advisor() {
        return new Advisor(RulePack.bundled());
    }

    @RestController
    static class Endpoint {
        private final Advisor advisor;

        Endpoint(Advisor advisor) {
            this.advisor = advisor;
        }

        @PostMapping(value = "/advice", produces = MediaType.APPLICATION_JSON_VALUE)
        String advise(@RequestParam("name") String name, @RequestBody String file) {
            return AdviceJson.one(
                    advisor.advise(CaseFile.of(SourceText.of(name, file))), advisor.pack());
        }
    }
}
