package frontrow.gateway.identity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What somebody who signs up sends. */
record SignUp(
        @Pattern(regexp = UserIds.PATTERN, message = "영문 소문자, 숫자, '-'로 이루어진 3~64자여야 합니다")
        String userId,

        @Size(min = 8, max = 128, message = "8~128자여야 합니다") String password) {

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return "SignUp[userId=" + userId + "]";
    }
}
