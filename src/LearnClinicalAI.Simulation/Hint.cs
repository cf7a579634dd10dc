using System.Text.Json.Serialization;

namespace LearnClinicalAI.Simulation;

/// <summary>What a hint points at. Never a diagnosis, a mark or an error of the co-pilot: the script holds none of these.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HintKind>))]
public enum HintKind
{
    /// <summary>The last words were not understood.</summary>
    [JsonStringEnumMemberName("say-again")]
    SayAgain,

    /// <summary>The patient dropped a cue that nobody took up.</summary>
    [JsonStringEnumMemberName("cue")]
    Cue,

    /// <summary>A part of the history with something left to ask; the subject is the group of its intent.</summary>
    [JsonStringEnumMemberName("ask")]
    Ask,

    /// <summary>Something was told otherwise than it is.</summary>
    [JsonStringEnumMemberName("ask-again")]
    AskAgain,

    /// <summary>Something is told only to a doctor who is trusted more.</summary>
    [JsonStringEnumMemberName("trust")]
    Trust,

    [JsonStringEnumMemberName("examine")]
    Examine,

    /// <summary>A document of the chart was not read.</summary>
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>An output of a tool waits for an answer.</summary>
    [JsonStringEnumMemberName("answer-tool")]
    AnswerTool,

    /// <summary>Nothing that the tools said was checked.</summary>
    [JsonStringEnumMemberName("check-tool")]
    CheckTool,

    [JsonStringEnumMemberName("commit-provisional")]
    CommitProvisional,

    [JsonStringEnumMemberName("commit-final")]
    CommitFinal,

    /// <summary>A document is to be written.</summary>
    [JsonStringEnumMemberName("write")]
    Write,
}

/// <summary>A nudge in practice.</summary>
/// <param name="Subject">An intent's group, the number of a cue, the id of a document or output; empty where there is nothing to name.</param>
public sealed record Hint(HintKind Kind, string Subject = "");
