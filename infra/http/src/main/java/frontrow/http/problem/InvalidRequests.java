package frontrow.http.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Finds out which members are wrong when a request could not be read into a controller's parameters. */
final class InvalidRequests {
    private InvalidRequests() {}

    /** The wrong members; null if the fault is not about the shape of the request. */
    static @Nullable List<FieldError> errorsOf(Throwable fault) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable -> List.of(inBody(unreadable.getCause()));
            case ConversionNotSupportedException _ -> null;
            case TypeMismatchException mismatch -> List.of(FieldFault.WRONG_TYPE.in(nameOf(mismatch)));
            case BindException binding -> ofBinding(binding);
            case HandlerMethodValidationException validation -> ofParameters(validation);
            case ConstraintViolationException violation -> ofController(violation);
            case MissingServletRequestParameterException missing ->
                List.of(FieldFault.MISSING.in(missing.getParameterName()));
            case MissingRequestHeaderException missing -> List.of(FieldFault.MISSING.in(missing.getHeaderName()));
            case MissingRequestValueException missing
            when missing.isMissingAfterConversion() -> List.of(FieldFault.WRONG_TYPE.in("request"));
            case ServletRequestBindingException binding
            when binding.getStatusCode().is4xxClientError() -> List.of(FieldFault.WRONG_TYPE.in("request"));
            default -> null;
        };
    }

    private static FieldError inBody(@Nullable Throwable cause) {
        return cause instanceof JacksonException json
                ? JsonFaults.of(json)
                : cause == null
                        ? FieldFault.BODY_MISSING.in(JsonFaults.BODY)
                        : FieldFault.MALFORMED.in(JsonFaults.BODY);
    }

    private static String nameOf(TypeMismatchException mismatch) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            return argument.getName();
        }
        String property = mismatch.getPropertyName();
        return property == null ? "request" : property;
    }

    private static List<FieldError> ofBinding(Errors binding) {
        return binding.getAllErrors().stream().map(InvalidRequests::ofObject).toList();
    }

    private static FieldError ofObject(ObjectError error) {
        return error instanceof org.springframework.validation.FieldError field
                ? new FieldError(field.getField(), textOf(error))
                : new FieldError(JsonFaults.BODY, textOf(error));
    }

    private static List<FieldError> ofParameters(HandlerMethodValidationException validation) {
        List<FieldError> errors = new ArrayList<>();
        for (ParameterValidationResult result : validation.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                errors.addAll(ofBinding(body));
            } else {
                String name = result.getMethodParameter().getParameterName();
                result.getResolvableErrors()
                        .forEach(each -> errors.add(new FieldError(name == null ? "request" : name, textOf(each))));
            }
        }
        return errors;
    }

    /** A constraint that is broken deeper than in a controller is a bug of ours. */
    private static @Nullable List<FieldError> ofController(ConstraintViolationException violation) {
        boolean inController = violation.getConstraintViolations().stream()
                .allMatch(each -> AnnotatedElementUtils.hasAnnotation(each.getRootBeanClass(), Controller.class));
        return inController
                ? violation.getConstraintViolations().stream()
                        .map(each ->
                                new FieldError(lastNode(each.getPropertyPath().toString()), each.getMessage()))
                        .toList()
                : null;
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String textOf(MessageSourceResolvable error) {
        String text = error.getDefaultMessage();
        return text == null ? FieldFault.WRONG_TYPE.in("").reason() : text;
    }
}
