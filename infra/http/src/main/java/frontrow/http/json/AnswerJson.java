package frontrow.http.json;

import tools.jackson.databind.json.JsonMapper;

/** Writes the bodies of answers, for who needs their bytes before they leave. A bean. */
public final class AnswerJson {
    private final JsonMapper mapper;

    AnswerJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The body as the same object would leave a controller: JSON in UTF-8. */
    public byte[] bytes(Object body) {
        return mapper.writeValueAsBytes(body);
    }
}
