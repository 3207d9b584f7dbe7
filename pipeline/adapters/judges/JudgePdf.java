// Judges PDF files by the veraPDF engine that comes inside the npm package @opendataloader/pdf: one line per file and
// flavour, then one per broken rule. Run as a single source file: java -cp <jars> JudgePdf.java ua1,3a FILE.pdf …
// Without arguments it prints the engine's version.
import java.io.File;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class JudgePdf {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    if (arguments.length == 0) {
      System.out.println(version());
      return;
    }
    VeraGreenfieldFoundryProvider.initialise();
    for (int k = 1; k < arguments.length; k++) {
      for (String name : arguments[0].split(",")) judge(arguments[k], PDFAFlavour.fromString(name));
    }
  }

  private static String version() throws Exception {
    Properties properties = new Properties();
    try (InputStream stream = JudgePdf.class.getResourceAsStream("/META-INF/maven/org.verapdf/validation-model/pom.properties")) {
      properties.load(stream);
    }
    return properties.getProperty("version");
  }

  private static void judge(String file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      String verdict = result.isCompliant() ? "PASS" : "FAIL";
      System.out.println(verdict + " " + flavour.getId() + " " + result.getTotalAssertions() + " " + new File(file).getName());
      Map<String, String> broken = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, assertion.getMessage().replaceAll("\\s+", " "));
      }
      broken.forEach((rule, message) -> System.out.println("  " + rule + " " + message));
    }
  }
}
