using System.Text.Json.Serialization;

namespace LearnClinicalAI.Learning;

/// <summary>How sure the learner says to be.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty
{
    [JsonStringEnumMemberName("guess")]
    Guess,

    [JsonStringEnumMemberName("fairly")]
    Fairly,

    [JsonStringEnumMemberName("sure")]
    Sure,
}

/// <summary>
/// What a learner answers to a question. It names options by the ids of the question; what a page shows are the keys of
/// a <see cref="QuizPaper"/>, which give nothing away. Members are stable: old rows stay readable for ever.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Chosen), "chosen")]
[JsonDerivedType(typeof(Judged), "judged")]
[JsonDerivedType(typeof(Matched), "matched")]
[JsonDerivedType(typeof(Ordered), "ordered")]
[JsonDerivedType(typeof(Written), "written")]
public abstract record Response
{
    private protected Response() { }

    [JsonPropertyName("certainty")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Certainty? Certainty { get; init; }
}

/// <summary>To single and multiple choice and to an image: the options chosen, in any order.</summary>
public sealed record Chosen([property: JsonPropertyName("options")] IReadOnlyList<string> Options) : Response;

/// <summary>To true or false.</summary>
public sealed record Judged([property: JsonPropertyName("value")] bool Value) : Response;

/// <summary>To matching: the id of a left side → the id of the pair whose right side was given to it.</summary>
public sealed record Matched([property: JsonPropertyName("pairs")] IReadOnlyDictionary<string, string> Pairs)
    : Response;

/// <summary>To ordering: the items, the first first.</summary>
public sealed record Ordered([property: JsonPropertyName("items")] IReadOnlyList<string> Items) : Response;

/// <summary>To a number, a short text and an essay: the text as typed.</summary>
public sealed record Written([property: JsonPropertyName("text")] string Text) : Response;
