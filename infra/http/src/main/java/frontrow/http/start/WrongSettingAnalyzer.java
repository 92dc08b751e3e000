package frontrow.http.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a sentence instead of a stack trace. */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
        return new FailureAnalysis(
                "The property " + cause.property() + " is not right: " + cause.sentence() + ".",
                "Correct " + cause.property() + " and start again.",
                cause);
    }
}
