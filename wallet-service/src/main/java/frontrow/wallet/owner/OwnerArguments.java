package frontrow.wallet.owner;

import frontrow.contracts.value.UserId;
import frontrow.http.caller.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Fills parameters of type {@link WalletOwner} and {@link AdmittedOwner}, or refuses the request. */
@Configuration(proxyBeanMethods = false)
class OwnerArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == WalletOwner.class
                    || parameter.getParameterType() == AdmittedOwner.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Caller caller = caller(request);
            // No role opens another's wallet, not even the administrator's.
            caller.requireToBe(pathUser(request));
            UserId owner = new UserId(caller.requireUser());
            if (parameter.getParameterType() == WalletOwner.class) {
                return new WalletOwner(owner);
            }
            caller.requireAdmission();
            return new AdmittedOwner(owner);
        }

        private static Caller caller(NativeWebRequest request) {
            Object caller = request.getAttribute(Caller.class.getName(), RequestAttributes.SCOPE_REQUEST);
            if (caller instanceof Caller known) {
                return known;
            }
            throw new IllegalStateException("no assertion was verified before a wallet was opened");
        }

        private static String pathUser(NativeWebRequest request) {
            Object variables = request.getAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            return variables instanceof Map<?, ?> known && known.get("userId") instanceof String userId ? userId : "";
        }
    }
}
