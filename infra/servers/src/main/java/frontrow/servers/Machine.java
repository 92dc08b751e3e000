package frontrow.servers;

import java.util.Locale;

/** Which of the server binaries fit this machine. */
final class Machine {

    private Machine() {}

    static String postgresResource() {
        return "/postgres-" + system("linux", "darwin") + "-" + processor("x86_64", "arm_64") + ".txz";
    }

    static String redisResource() {
        String version = system("linux", "darwin").equals("linux")
                        && processor("x", "arm").equals("arm")
                ? "6.2.7"
                : "6.2.6-v5";
        return "/redis-server-" + version + "-" + system("linux", "darwin") + "-" + processor("amd64", "arm64");
    }

    private static String system(String linux, String mac) {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return linux;
        }
        if (name.startsWith("mac")) {
            return mac;
        }
        throw new PartFailedException("There are no server programs for " + name + ": use Linux or macOS.");
    }

    private static String processor(String amd, String arm) {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> amd;
            case "aarch64" -> arm;
            default ->
                throw new PartFailedException(
                        "There are no server programs for the processor " + System.getProperty("os.arch") + ".");
        };
    }
}
