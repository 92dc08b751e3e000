package frontrow.wallet.owner;

import frontrow.contracts.value.UserId;
import frontrow.http.caller.Caller;
import frontrow.http.caller.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Fills parameters of type {@link WalletOwner}, or refuses the request. */
@Configuration(proxyBeanMethods = false)
class OwnerArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == WalletOwner.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Caller caller =
                    CurrentCaller.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
            // No role opens another's wallet, not even the administrator's.
            caller.requireToBe(pathUser(request));
            return new WalletOwner(new UserId(caller.requireUser()));
        }

        private static String pathUser(NativeWebRequest request) {
            Object variables = request.getAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            return variables instanceof Map<?, ?> known && known.get("userId") instanceof String userId ? userId : "";
        }
    }
}
