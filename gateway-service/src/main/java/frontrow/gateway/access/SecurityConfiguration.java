package frontrow.gateway.access;

import frontrow.gateway.admission.Admissions;
import frontrow.gateway.identity.AccessTokens;
import frontrow.gateway.identity.PasswordCheck;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Hangs the door into Spring Security's chain of filters. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Proofs proofs) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie proves anything here
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Door(proofs), AuthorizationFilter.class)
                // The door decides; this only makes sure that nothing goes round it.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access((_, context) -> new AuthorizationDecision(Passage.isThere(context.getRequest()))))
                .build();
    }

    @Bean
    Proofs proofs(PasswordCheck passwords, AccessTokens tokens, Admissions admissions) {
        return new Proofs(
                password -> passwords.check(password.userId(), password.password()),
                token -> tokens.read(token.token()),
                token -> admissions.of(token.token()),
                token -> admissions.formerHolder(token.token()));
    }

    /** Which methods a path has is the table's business. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejections() {
        return (request, _, _) -> {
            throw Sought.isPlain(request.getRequestURI())
                    ? Problem.invalid("request", "HTTP 요청이 올바르지 않습니다")
                    : Problem.of(CommonError.NOT_FOUND);
        };
    }
}
